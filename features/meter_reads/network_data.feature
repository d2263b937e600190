@SR-4.10 @SR-6.2.1
Feature: Reading the network data and voltage thresholds of one phase or three
  The DSP asks a meter recorded as polyphase (letter C) for three phases, any other for one. A meter with
  one phase has no second one to tell of: a wrong record shows as an access failure.

  Rule: The record decides what is asked, the meter what can be answered

    @SIT-0000-404 @sit
    Scenario Outline: Network data of a meter truly <true>, recorded <recorded>
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "<party>" asks the ESME for the network data by SR 4.10
      Then within 1 minute the ESME answers: <answer>

      Examples:
        | true | recorded | party        | answer                                             |
        | A    | A        | Acorn Energy | the voltage of 49 half hours                       |
        | B    | BDE      | Elm Networks | the voltage of 49 half hours                       |
        | C    | C        | Elm Networks | the voltage of 49 half hours in each of 3 phases   |
        | CDE  | A        | Acorn Energy | the voltage of 49 half hours                       |
        | A    | C        | Elm Networks | an access failure at value 1 of 18                 |
        | BD   | CD       | Acorn Energy | an access failure at value 1 of 18                 |

    @SIT-0000-405 @sit
    Scenario Outline: Voltage thresholds of a meter truly <true>, recorded <recorded>
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "<party>" asks the ESME for the voltage thresholds by SR 6.2.1
      Then within 1 minute the ESME answers: <answer>

      Examples:
        | true | recorded | party        | answer                                       |
        | A    | A        | Acorn Energy | averages of 215 to 255 V                     |
        | C    | C        | Elm Networks | averages of 215 to 255 V in the third phase  |
        | C    | B        | Acorn Energy | averages of 215 to 255 V                     |
        | A    | C        | Elm Networks | an access failure at value 11 of 14          |

  Rule: Nobody but the Supplier, the network operator and for thresholds the agent may ask

    @SIT-0000-406 @sit
    Scenario Outline: An SR <srv> of "<party>" is rejected
      When "<party>" asks the ESME for <what> by SR <srv>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | srv   | what                   | party          | code |
        | 4.10  | the network data       | Birch Power    | E4   |
        | 4.10  | the network data       | Gorse Metering | E2   |
        | 6.2.1 | the voltage thresholds | Ivy Supply     | E4   |
        | 6.2.1 | the voltage thresholds | Dogwood Export | E2   |

  Rule: What a meter cannot be asked is refused, though the schema allows it

    @SIT-0000-290 @assumption @sit
    Scenario: Network data from before the first date that a meter can be told
      When "Acorn Energy" asks the ESME for the network data since 1970 by SR 4.10
      Then the Service Request is rejected
      And the evidence names rule CM-WRITE, from "assumption"
      And nothing has changed
