@SR-2.2 @SR-7.4
Feature: Topping up a prepayment meter
  A consumer buys credit; the Supplier sends its number (UTRN) to the meter. The meter adds the credit once,
  and only for the top-up that the number was made for.

  Rule: A number is worth its credit

    @SIT-0000-550 @sit
    Scenario Outline: "<party>" tops <device> up
      When "<party>" tops <device> up by <pence> pence by SR 2.2, as top-up 3
      Then within 1 minute <device> answers that it has carried out the command
      And <device> has a credit of <pence> pence

      Examples:
        | party        | device   | pence  | because                          |
        | Acorn Energy | the ESME | 1250   | pence, as far as they go         |
        | Acorn Energy | the ESME | 819100 | whole pounds, above 81.91 pounds |
        | Cedar Gas    | the GSME | 1250   | gas as electricity               |

    @SIT-0000-551 @sit
    Scenario: Credit adds up
      Given "Cedar Gas" has topped the GSME up by 1000 pence by SR 2.2, as top-up 3
      When "Cedar Gas" tops the GSME up by 250 pence by SR 2.2, as top-up 4
      Then within 1 minute the GSME answers that it has carried out the command
      And the GSME has a credit of 1250 pence

    @SIT-0000-552 @sit @assumption
    Scenario: A top-up leaves the counter of every other command alone
      Given "Acorn Energy" has topped the ESME up by 1000 pence by SR 2.2, as top-up 3
      When "Elm Networks" asks the ESME for the supply by SR 7.4
      Then within 1 minute the ESME answers: the supply is enabled
      And the ESME has a credit of 1000 pence

  Rule: It is worth nothing for another top-up

    @SIT-0000-553 @sit
    Scenario Outline: A number made for top-up <made> is sent as top-up 7
      When "<party>" tops <device> up by 500 pence by SR 2.2, as top-up 7, with the number made for top-up <made>
      Then within 1 minute <device> answers that it cannot carry out the command
      And <device> has a credit of 0 pence

      Examples:
        | party        | device   | made |
        | Acorn Energy | the ESME | 6    |
        | Cedar Gas    | the GSME | 8    |

  Rule: Nobody but the Responsible Supplier tops up

    @SIT-0000-554 @sit
    Scenario Outline: An SR 2.2 of "<party>" is rejected
      When "<party>" tops <device> up by 1250 pence by SR 2.2, as top-up 3
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party        | device   | code | because                                  |
        | Elm Networks | the ESME | E2   | a network operator may not submit SR 2.2 |
        | Birch Power  | the ESME | E4   | it is not registered for the import MPAN |
        | Acorn Energy | the GSME | E4   | it does not supply the gas               |
