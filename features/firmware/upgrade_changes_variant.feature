@SR-11.1 @SR-11.3 @SR-8.4 @SECMP0125 @CR4425
Feature: SECMP0125: an upgrade that changes what the meter can do
  A firmware upgrade may itself change a meter's ESME Variant. Nothing tells the Smart Metering
  Inventory: its record is stale from then on, until the Responsible Supplier corrects it.

  Background:
    Given the ESME is truly of ESME Variant A and recorded as A
    And firmware 00020000 built for ESME Variant A, which makes it AD, is on the Central Products List

  Rule: The record knows nothing of the change

    @SIT-0125-93 @sit
    Scenario: The upgrade makes the meter another one and leaves the record stale
      Given "Acorn Energy" has sent firmware 00020000 to the ESME
      When "Acorn Energy" submits SR 11.3 to activate firmware 00020000 on the ESME
      Then within 1 minute the ESME answers that the activation succeeded
      And the ESME runs firmware 00020000 and is recorded with it
      And the ESME has become of ESME Variant AD, though it is recorded as A

    @SIT-0125-94 @sit
    Scenario: The next upgrade is dropped because the record is stale
      Given firmware 00030000 built for ESME Variant AD is on the Central Products List
      And "Acorn Energy" has upgraded the ESME to firmware 00020000
      When "Acorn Energy" submits SR 11.1 to send firmware 00030000 to the ESME
      Then the warning names the ESME as not applicable and no other device
      And the ESME holds no firmware to be activated

    @SIT-0125-95 @sit
    Scenario: What suits the stale record no longer suits the meter
      Given "Acorn Energy" has upgraded the ESME to firmware 00020000
      When "Acorn Energy" submits SR 11.1 to send firmware 00020000 to the ESME
      Then the Service Request is accepted without a warning
      And within 1 hour the transfer to the ESME ends at the wrong hardware

  Rule: Requirement 1: the correction makes upgrades possible again

    @SIT-0125-96 @sit
    Scenario: After the correction the next upgrade distributes
      Given firmware 00030000 built for ESME Variant AD is on the Central Products List
      And "Acorn Energy" has upgraded the ESME to firmware 00020000
      And "Acorn Energy" has corrected the ESME Variant of the ESME to AD
      When "Acorn Energy" submits SR 11.1 to send firmware 00030000 to the ESME
      Then within 1 hour the ESME holds firmware 00030000 ready to be activated
