@SR-6.23 @assumption
Feature: A future-dated change of supplier can be cancelled
  SR 6.23 with the cancellation date takes back what the meter holds. It belongs to whoever is to
  be the Supplier in the end: a Supplier about to lose the premises cannot hold on to the meter by it.

  Background:
    Given it is 2026-06-09T20:00:00Z
    And "Birch Power" is registered for the import MPAN from 2026-06-10
    And the ESME has accepted credentials of "Birch Power" for 2026-06-09T23:00:00Z

  Rule: What is cancelled before its date never happens

    @SIT-0000-117 @sit
    Scenario: The gaining Supplier takes its change back
      When "Birch Power" submits SR 6.23 to cancel the change of supplier of the ESME
      Then the Service Request is accepted
      And within 1 minute the ESME holds no change of supplier
      And the ESME still trusts "Acorn Energy" as its Supplier

    @SIT-0000-118 @sit
    Scenario: Nothing happens at the time of a cancelled change
      Given "Birch Power" has cancelled the change of supplier of the ESME
      When time reaches 2026-06-10T09:00:00Z
      Then the ESME still trusts "Acorn Energy" as its Supplier
      And within 1 minute "Acorn Energy" is not told by any DCC Alert that the ESME has changed Supplier

    @SIT-0000-119 @sit
    Scenario: The Supplier that keeps the premises cancels the change of a withdrawn switch
      Given the switch of the import MPAN to "Birch Power" has been withdrawn
      When "Acorn Energy" submits SR 6.23 to cancel the change of supplier of the ESME
      Then the Service Request is accepted
      And within 1 minute the ESME holds no change of supplier

  Rule: Only who is to be the Supplier in the end may cancel

    @SIT-0000-120 @sit
    Scenario Outline: "<sender>" may not cancel the gaining Supplier's change
      When "<sender>" submits SR 6.23 to cancel the change of supplier of the ESME
      Then the Service Request is rejected with Response Code E4
      And nothing has changed
      And within 5 minutes no command reaches the ESME

      Examples:
        | sender       | because                          |
        | Acorn Energy | it is losing the premises        |
        | Ivy Supply   | it never had to do with the MPAN |

  Rule: Nobody takes back what another party has left with the meter

    @SIT-0000-821 @SR-6.15.1 @sit
    Scenario: A network operator cancels credentials of its own, and the change of supplier happens
      Given "Elm Networks" has cancelled its network operator's credentials left with the ESME by SR 6.15.1
      When time reaches 2026-06-09T23:00:00Z
      Then within 1 second the ESME trusts "Birch Power" as its Supplier
      And within 1 minute "Birch Power" is told by the ESME that its credentials are in place
