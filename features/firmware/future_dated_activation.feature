@SR-11.3
Feature: Firmware upgrades: an activation for a time to come
  The meter takes the activation, holds it until its time and then reports what came of it. Until
  then it can be cancelled. The record follows the report, not the acceptance.

  Background:
    Given the ESME is truly of ESME Variant BDE and recorded as BDE
    And firmware 00020000 built for ESME Variant BDE is on the Central Products List

  Rule: The meter holds the activation until its execution time

    @SIT-0000-64 @sit
    Scenario: The meter accepts and changes nothing yet
      Given "Acorn Energy" has sent firmware 00020000 to the ESME
      When "Acorn Energy" submits SR 11.3 to activate firmware 00020000 on the ESME at 2026-01-05T06:00:00Z
      Then within 1 minute the ESME accepts the activation for later
      And the ESME runs firmware 00010000 and is recorded with it

    @SIT-0000-65 @sit
    Scenario: A second before its time the meter still runs the old firmware
      Given "Acorn Energy" has sent firmware 00020000 to the ESME, which activates it at 2026-01-05T06:00:00Z
      When time reaches 2026-01-05T05:59:59Z
      Then the ESME runs firmware 00010000 and is recorded with it
      And nothing has changed

    @SIT-0000-66 @sit
    Scenario: At its time the meter executes the image and reports it
      Given "Acorn Energy" has sent firmware 00020000 to the ESME, which activates it at 2026-01-05T06:00:00Z
      When time reaches 2026-01-05T06:00:00Z
      Then within 1 minute the ESME reports that the activation succeeded
      And the ESME runs firmware 00020000 and is recorded with it

    @SIT-0000-67 @sit
    Scenario: An activation that fails at its time is reported, and the record stays
      Given the ESME falls back to its old firmware at every activation
      And "Acorn Energy" has sent firmware 00020000 to the ESME, which activates it at 2026-01-05T06:00:00Z
      When time reaches 2026-01-05T06:00:00Z
      Then within 1 minute the ESME reports that the activation failed
      And the ESME runs firmware 00010000 and is recorded with it

    @SIT-0000-68 @sit
    Scenario: A report that never comes leaves the outcome open
      Given "Acorn Energy" has sent firmware 00020000 to the ESME, which activates it at 2026-01-05T06:00:00Z
      And the ESME obeys but loses every answer
      When time reaches 2026-01-05T07:30:00Z
      Then the outcome of the activation on the ESME is inconclusive for good
      And the ESME runs firmware 00020000 though it is recorded with 00010000

    @SIT-0000-851 @SR-1.1.2 @sit
    Scenario: The report counts although the meter reports on a tariff at the same instant
      Given "Acorn Energy" has left a tariff and then firmware 00020000 with the ESME, both for 2026-01-05T06:00:00Z
      When time reaches 2026-01-05T06:00:00Z
      Then within 1 minute the ESME reports that the activation succeeded
      And the ESME runs firmware 00020000 and is recorded with it
      And the ESME holds a tariff for its secondary element

    @SIT-0000-852 @sit
    Scenario: A meter whose clock is past that time activates at once, and its answer is the report
      Given the clock of the ESME is 1 hour ahead
      And "Acorn Energy" has sent firmware 00020000 to the ESME
      When "Acorn Energy" submits SR 11.3 to activate firmware 00020000 on the ESME at 2026-01-05T01:30:00Z
      Then within 1 minute the ESME answers that the activation succeeded
      And the ESME runs firmware 00020000 and is recorded with it

  Rule: A cancelled activation never happens

    @SIT-0000-69 @sit
    Scenario: The Supplier cancels in time
      Given "Acorn Energy" has sent firmware 00020000 to the ESME, which activates it at 2026-01-05T06:00:00Z
      When "Acorn Energy" submits SR 11.3 to cancel the activation on the ESME
      Then within 1 minute the ESME accepts the cancellation
      And the ESME runs firmware 00010000 and is recorded with it

    @SIT-0000-73 @sit
    Scenario: At the time that was cancelled nothing happens
      Given "Acorn Energy" has sent firmware 00020000 to the ESME, which activates it at 2026-01-05T06:00:00Z
      And "Acorn Energy" has cancelled the activation on the ESME
      When time reaches 2026-01-05T08:00:00Z
      Then the ESME runs firmware 00010000 and is recorded with it
      And nothing has changed

  Rule: The correction of the record does not reach the meter

    @SIT-0125-97 @sit @SR-8.4 @SECMP0125 @CR4425
    Scenario: SECMP0125: a correction before the execution time does not stop the activation
      Given "Acorn Energy" has sent firmware 00020000 to the ESME, which activates it at 2026-01-05T06:00:00Z
      And "Acorn Energy" has corrected the ESME Variant of the ESME to A
      When time reaches 2026-01-05T06:00:00Z
      Then within 1 minute the ESME reports that the activation succeeded
      And the ESME runs firmware 00020000 and is recorded with it
