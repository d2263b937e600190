@SR-6.23
Feature: A change of supplier is checked for the date it is to be executed
  A gaining Supplier sends its credentials ahead of the effective day. What counts is who is
  registered when they are to take effect, not who is registered when they are sent.

  Background:
    Given it is 2026-06-08T09:00:00Z
    And "Birch Power" is registered for the import MPAN from 2026-06-10

  Rule: SR 6.23 needs the sender to be registered at the execution time

    @SIT-0000-110 @sit
    Scenario Outline: Execution <due>, asked for by "<sender>", is accepted
      When "<sender>" submits SR 6.23 to put its credentials on the ESME <due>
      Then the Service Request is accepted
      And the CoS Party has the request of "<sender>" for the ESME in hand

      Examples:
        | sender       | due                     | because                                        |
        | Birch Power  | at 2026-06-09T23:00:00Z | the first instant of its registration          |
        | Birch Power  | at 2026-06-12T10:00:00Z | well after the effective date                  |
        | Acorn Energy | at once                 | it is the Supplier still                       |
        | Acorn Energy | at 2026-06-09T22:59:59Z | and will be until the last second              |

    @SIT-0000-111 @sit
    Scenario Outline: Execution <due>, asked for by "<sender>", is rejected
      When "<sender>" submits SR 6.23 to put its credentials on the ESME <due>
      Then the Service Request is rejected with Response Code E4
      And nothing has changed
      And within 5 minutes no command reaches the ESME

      Examples:
        | sender       | due                     | because                                        |
        | Birch Power  | at once                 | its registration has still to take effect      |
        | Birch Power  | at 2026-06-09T22:59:59Z | one second too early                           |
        | Acorn Energy | at 2026-06-09T23:00:00Z | it is no longer registered then                |
        | Acorn Energy | at 2026-06-12T10:00:00Z | nor later                                      |
        | Ivy Supply   | at 2026-06-12T10:00:00Z | it is registered for another MPAN here         |

    @SIT-0000-112 @sit @assumption
    Scenario Outline: Execution <due> is no legal execution time
      When "<sender>" submits SR 6.23 to put its credentials on the ESME <due>
      Then the Service Request is rejected
      And nothing has changed
      And within 5 minutes no command reaches the ESME

      Examples:
        | sender       | due                     | because                                        |
        | Acorn Energy | at 2026-06-08T08:59:59Z | one second ago                                 |
        | Birch Power  | at 2026-07-08T09:00:01Z | more than 30 days ahead                        |
