@SR-6.23 @SR-7.5
Feature: A meter that goes to another Supplier and comes back
  A customer who switches away and returns within days leaves the meter with two sets of
  credentials behind it. Only those put on it last count.

  Background:
    Given it is 2026-06-10T09:00:00Z, and "Birch Power" is registered for the import MPAN from 2026-06-10
    And "Acorn Energy" is registered for the import MPAN from 2026-06-12
    And the credentials of "Birch Power" have been put on the ESME

  Rule: The returning Supplier takes the meter back by a change of supplier of its own

    @SIT-0000-103 @sit
    Scenario: The first Supplier's credentials come back
      Given time has reached 2026-06-12T09:00:00Z
      When "Acorn Energy" submits SR 6.23 to put its credentials on the ESME at once
      Then within 1 minute the ESME trusts "Acorn Energy" as its Supplier
      And within 1 minute "Birch Power" is told by a DCC Alert that the ESME has changed Supplier

    @SIT-0000-104 @sit
    Scenario: Back with its credentials, the first Supplier is obeyed
      Given the credentials of "Acorn Energy" have been put on the ESME at 2026-06-12T09:00:00Z
      When "Acorn Energy" submits SR 7.5 to close a load switch of the ESME
      Then within 1 minute the ESME has obeyed "Acorn Energy" and closed the switch

    @SIT-0000-105 @sit
    Scenario: The Supplier in between is refused
      Given the credentials of "Acorn Energy" have been put on the ESME at 2026-06-12T09:00:00Z
      When "Birch Power" submits SR 7.5 to close a load switch of the ESME
      Then the Service Request is rejected with Response Code E4
      And nothing has changed

    @SIT-0000-106 @sit
    Scenario: Registered again but without its credentials, the first Supplier is not obeyed
      Given time has reached 2026-06-12T09:00:00Z
      When "Acorn Energy" submits SR 7.5 to close a load switch of the ESME
      Then the Service Request is accepted
      And within 5 minutes the ESME has rejected the command of "Acorn Energy" and alerted "Birch Power"
