Feature: A supply that fails
  A meter without supply hears and says nothing. When the supply is back it tells the network operator
  and the Supplier for how long it was out (GBCS use case ECS80).

  Rule: The parties to the meter are told of an outage

    @SIT-0000-560 @sit @assumption
    Scenario Outline: "<party>" is told of an outage of <length>
      When the supply of the ESME fails for <length>
      Then within 1 minute the ESME alerts "<party>" <news>
      And nothing has changed

      Examples:
        | party        | length     | news                                            |
        | Elm Networks | 9 minutes  | that its supply is back after 3 minutes or more |
        | Acorn Energy | 3 minutes  | that its supply is back after 3 minutes or more |
        | Elm Networks | 2 minutes  | that its supply is back                         |
        | Acorn Energy | 59 seconds | that its supply is back                         |

  Rule: A meter without supply does not answer

    @SIT-0000-561 @SR-7.4 @sit
    Scenario: A read while the supply is out
      Given the supply of the ESME has failed
      When "Elm Networks" asks the ESME for the supply by SR 7.4
      Then 10 minutes later the outcome is inconclusive and the command stays open
