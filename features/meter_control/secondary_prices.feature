@SR-1.2.2 @SR-1.1.2 @SR-4.11.2
Feature: Prices of a secondary element
  Only a twin element meter (letter B) charges for a second element. Its Supplier changes the prices alone
  by SR 1.2.2; the rest of the tariff stays.

  Rule: Only a twin element meter takes them

    @SIT-0000-540 @sit
    Scenario Outline: A meter truly of ESME Variant <true> takes prices, recorded <recorded>
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "Acorn Energy" tells the ESME to charge 1234 for its secondary element by SR 1.2.2
      Then within 1 minute the ESME answers that it has carried out the command
      And the ESME charges 1234 for its secondary element

      Examples:
        | true | recorded |
        | B    | A        |
        | BDE  | BDE      |

    @SIT-0000-541 @sit
    Scenario Outline: A meter truly of ESME Variant <true> refuses them, recorded <recorded>
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "Acorn Energy" tells the ESME to charge 1234 for its secondary element by SR 1.2.2
      Then within 1 minute the ESME answers that it cannot carry out the command
      And the ESME holds no tariff for its secondary element

      Examples:
        | true | recorded |
        | A    | B        |
        | CDE  | BDE      |

    @SIT-0000-542 @sit
    Scenario: The prices that were set are read
      Given the ESME is truly of ESME Variant B and recorded as B
      And "Acorn Energy" has told the ESME to charge 1717 for its secondary element by SR 1.2.2
      When "Hazel Insights" asks the ESME for the secondary tariff by SR 4.11.2
      Then within 1 minute the ESME answers: 1 prices, 1717 in force

  Rule: What is left with the meter for later takes effect at its time, told instruction by instruction

    @SIT-0000-544 @sit
    Scenario: Prices for midnight
      Given the ESME is truly of ESME Variant B and recorded as B
      When "Acorn Energy" tells the ESME to charge 1234 for its secondary element by SR 1.2.2, due 2026-01-06T00:00:00Z
      Then within 2 days the Supplier is told in 1 alert that the ESME has done so
      And the ESME charges 1234 for its secondary element

    @SIT-0000-545 @sit
    Scenario: A tariff for midnight: its calendar, its prices, its special days
      Given the ESME is truly of ESME Variant B and recorded as B
      When "Acorn Energy" tells the ESME to take a tariff for its secondary element by SR 1.1.2, due 2026-01-06T00:00:00Z
      Then within 2 days the Supplier is told in 3 alerts that the ESME has done so
      And the ESME holds a tariff for its secondary element

    @SIT-0000-850 @sit
    Scenario: A tariff and prices for the same midnight: each is told of
      Given the ESME is truly of ESME Variant B and recorded as B
      And "Acorn Energy" has left a tariff with the ESME for 2026-01-06T00:00:00Z by SR 1.1.2
      When "Acorn Energy" tells the ESME to charge 1234 for its secondary element by SR 1.2.2, due 2026-01-06T00:00:00Z
      Then within 2 days the Supplier is told in 1 alert that the ESME has done so
      And the ESME charges 1234 for its secondary element
      And neither the ESME nor the DSP has a command for later

    @SIT-0000-853 @sit
    Scenario: Prices for midnight that the meter refuses: nothing more is to come
      Given the ESME is truly of ESME Variant A and recorded as B
      When "Acorn Energy" tells the ESME to charge 1234 for its secondary element by SR 1.2.2, due 2026-01-06T00:00:00Z
      Then within 1 minute the ESME answers that it cannot carry out the command
      And the ESME holds no tariff for its secondary element
      And no command to the ESME is open any more

  Rule: Nobody but the Responsible Supplier sets them

    @SIT-0000-543 @sit
    Scenario Outline: An SR 1.2.2 of "<party>" is rejected
      Given the ESME is truly of ESME Variant B and recorded as B
      When "<party>" tells the ESME to charge 1234 for its secondary element by SR 1.2.2
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party          | code | because                                    |
        | Elm Networks   | E2   | a network operator may not submit SR 1.2.2 |
        | Dogwood Export | E2   | an Export Supplier may not submit SR 1.2.2 |
        | Birch Power    | E4   | it is not registered for the import MPAN   |
