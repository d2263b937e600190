@SR-6.23 @SR-4.1.1
Feature: What the losing Supplier had the DSP hold goes with the premises
  A Supplier that has lost the premises is told so, and requests it had left with the DSP for that
  meter are not carried out any more. What others had left there is no business of the change.

  Background:
    Given it is 2026-06-09T20:00:00Z, and "Birch Power" is registered for the import MPAN from 2026-06-10

  Rule: When the meter has changed Supplier, requests held for the losing one are removed

    @SIT-0000-141 @sit
    Scenario: The losing Supplier is told that its future-dated request is cancelled
      Given "Acorn Energy" has submitted SR 4.1.1 to read the ESME at 2026-06-11T09:00:00Z
      And the ESME has accepted credentials of "Birch Power" for 2026-06-09T23:00:00Z
      When time reaches 2026-06-09T23:01:00Z
      Then within 1 second the ESME trusts "Birch Power" as its Supplier
      And within 1 second "Birch Power" is told by the ESME that its credentials are in place
      And within 1 second "Acorn Energy" is told by a DCC Alert that its request for the ESME is cancelled

    @SIT-0000-142 @sit
    Scenario: Cancelled means that nothing is carried out at its time
      Given "Acorn Energy" has submitted SR 4.1.1 to read the ESME at 2026-06-11T09:00:00Z
      And the ESME has accepted credentials of "Birch Power" for 2026-06-09T23:00:00Z
      And time has reached 2026-06-11T08:59:00Z
      When 10 minutes pass
      Then nothing has changed
      And "Acorn Energy" has had no answer to its SR 4.1.1

    @SIT-0000-143 @sit
    Scenario Outline: The request of "<user>" for <device> is carried out at its time
      Given "<user>" has submitted SR 4.1.1 to read <device> at 2026-06-11T09:00:00Z
      And the ESME has accepted credentials of "Birch Power" for 2026-06-09T23:00:00Z
      And time has reached 2026-06-11T08:59:00Z
      When time reaches 2026-06-11T09:00:00Z
      Then within 1 minute "<user>" has the answer of <device> to its SR 4.1.1

      Examples: nothing to do with the change of supplier
        | user         | device               | because                                |
        | Acorn Energy | the neighbour's ESME | it is the same Supplier, another meter |
        | Ivy Supply   | the second ESME      | another Supplier on the same hub       |
        | Elm Networks | the ESME             | the network operator has not changed   |

  Rule: Registration is asked again when a held request is due

    @SIT-0000-144 @sit
    Scenario: Due after the effective date, the losing Supplier's request is refused though the meter still trusts it
      Given "Acorn Energy" has submitted SR 4.1.1 to read the ESME at 2026-06-09T23:00:00Z
      When time reaches 2026-06-09T23:00:00Z
      Then within 1 minute "Acorn Energy" is told that its SR 4.1.1 is rejected with Response Code E4
      And within 5 minutes no command reaches the ESME

    @SIT-0000-145 @sit
    Scenario: Due one second before the effective date, it is carried out
      Given "Acorn Energy" has submitted SR 4.1.1 to read the ESME at 2026-06-09T22:59:59Z
      When time reaches 2026-06-09T22:59:59Z
      Then within 1 minute "Acorn Energy" has the answer of the ESME to its SR 4.1.1
