@SR-6.23 @SR-7.5
Feature: Critical commands under way while the Supplier changes
  The DSP asks registration when a command is submitted, the meter looks at its own cells when the
  command arrives. What lies between the two decides what becomes of a command in flight.

  Background:
    Given it is 2026-06-09T20:00:00Z, and "Birch Power" is registered for the import MPAN from 2026-06-10

  Rule: A command accepted before the change and delivered after it is the meter's to judge

    @SIT-0000-129 @sit
    Scenario: The meter that has changed Supplier rejects the losing Supplier's command
      Given the ESME has accepted credentials of "Birch Power" for 2026-06-09T23:00:00Z
      And "Acorn Energy" has submitted SR 7.5 to close a load switch of the ESME, held up by an outage of the SM WAN
      When the SM WAN of the Comms Hub is back at 2026-06-09T23:10:00Z
      Then within 1 minute the ESME trusts "Birch Power" as its Supplier
      And within 1 minute the ESME has rejected the command of "Acorn Energy" and alerted "Birch Power"
      And within 1 minute "Birch Power" is told by the ESME that its credentials are in place

    @SIT-0000-130 @sit
    Scenario: Registration moved without SR 6.23 leaves the losing Supplier's command working at the meter
      Given "Acorn Energy" has submitted SR 7.5 to close a load switch of the ESME, held up by an outage of the SM WAN
      When the SM WAN of the Comms Hub is back at 2026-06-09T23:10:00Z
      Then within 1 minute the ESME has obeyed "Acorn Energy" and closed the switch
      And the ESME still trusts "Acorn Energy" as its Supplier

    @SIT-0000-131 @sit
    Scenario: Between the effective date and the execution time the meter still obeys the losing Supplier
      Given the ESME has accepted credentials of "Birch Power" for 2026-06-10T04:00:00Z
      And "Acorn Energy" has submitted SR 7.5 to close a load switch of the ESME, held up by an outage of the SM WAN
      When the SM WAN of the Comms Hub is back at 2026-06-10T03:00:00Z
      Then within 1 minute the ESME has obeyed "Acorn Energy" and closed the switch
      And the ESME still trusts "Acorn Energy" as its Supplier

  Rule: The DSP asks registration when a command is submitted, not when it was prepared

    @SIT-0000-132 @sit
    Scenario: A Pre-Command given out on the last day is of no use on the next
      Given "Acorn Energy" has been given a Pre-Command of SR 7.5 for the ESME
      When "Acorn Energy" signs the Pre-Command and submits it at 2026-06-09T23:00:00Z
      Then the Service Request is rejected with Response Code E4
      And nothing has changed
      And within 5 minutes no command reaches the ESME

    @SIT-0000-133 @sit
    Scenario: One second earlier the same Pre-Command reaches the meter
      Given "Acorn Energy" has been given a Pre-Command of SR 7.5 for the ESME
      When "Acorn Energy" signs the Pre-Command and submits it at 2026-06-09T22:59:59Z
      Then the Service Request is accepted
      And within 1 minute the ESME has obeyed "Acorn Energy" and closed the switch
