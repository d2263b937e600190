@SR-4.11.1 @SR-4.11.2 @SR-4.13 @SR-6.2.2 @SR-6.2.3 @SR-6.2.5 @SR-6.2.7 @SR-6.2.9
Feature: Reading what is set on a meter
  Suppliers, their agents and others read the configuration of a meter. The answer is the meter's own word;
  it never reaches the Smart Metering Inventory.

  Rule: An eligible party that is registered for the meter gets its answer

    @SIT-0000-407 @sit
    Scenario Outline: "<party>" asks for <what>
      When "<party>" asks the ESME for <what> by SR <srv>
      Then within 1 minute the ESME answers: <answer>
      And nothing has changed

      Examples:
        | srv    | what                    | party          | answer                                            |
        | 4.11.1 | the tariff              | Acorn Energy   | 2 prices, 24500 in force                          |
        | 4.11.1 | the tariff              | Hazel Insights | 2 prices, 24500 in force                          |
        | 4.13   | the prepayment settings | Acorn Energy   | an emergency credit of 500000 and 0 special days  |
        | 6.2.2  | the randomised offset   | Elm Networks   | an offset of 140 of at most 600 seconds           |
        | 6.2.2  | the randomised offset   | Gorse Metering | an offset of 140 of at most 600 seconds           |
        | 6.2.3  | the billing calendar    | Acorn Energy   | 1 billing dates at most                           |
        | 6.2.5  | the power thresholds    | Acorn Energy   | 2300 W and 4700 W                                 |
        | 6.2.7  | the MPxN                | Dogwood Export | import MPAN 1200000000011 and export MPAN none    |
        | 6.2.9  | the payment mode        | Gorse Metering | Credit mode                                       |

  Rule: Only a twin element meter (letter B) has a secondary tariff

    @SIT-0000-408 @sit
    Scenario Outline: A meter truly of ESME Variant <true>, recorded <recorded>, asked for a secondary tariff
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "Acorn Energy" asks the ESME for the secondary tariff by SR 4.11.2
      Then within 1 minute the ESME answers: <answer>

      Examples:
        | true | recorded | answer                             |
        | B    | A        | 0 prices, 0 in force               |
        | A    | B        | an access failure at value 1 of 7  |
        | CDE  | CDE      | an access failure at value 1 of 7  |

  Rule: Nobody else gets one

    @SIT-0000-409 @sit
    Scenario Outline: An SR <srv> of "<party>" is rejected
      When "<party>" asks the ESME for <what> by SR <srv>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | srv    | what                    | party          | code |
        | 4.11.1 | the tariff              | Elm Networks   | E2   |
        | 4.11.2 | the secondary tariff    | Birch Power    | E4   |
        | 4.13   | the prepayment settings | Gorse Metering | E2   |
        | 6.2.2  | the randomised offset   | Hazel Insights | E2   |
        | 6.2.3  | the billing calendar    | Elm Networks   | E2   |
        | 6.2.5  | the power thresholds    | Birch Power    | E4   |
        | 6.2.7  | the MPxN                | Birch Power    | E4   |
        | 6.2.9  | the payment mode        | Elm Networks   | E2   |
