@SR-8.2 @SR-11.2 @SR-8.3
Feature: Entry to the DSP: Originator Counters
  The Originator Counter of each new Service Request is higher than the last. Users that send from
  several systems at once cannot keep that order; a switch says whether it is insisted upon.

  Rule: The Originator Counter rises

    @SIT-0000-210 @assumption @sit
    Scenario Outline: Originator Counter <second> after <first>, with the switch <strict>
      Given the switch counters_strictly_rise is <strict>
      And "Acorn Energy" has submitted an ordinary SR 8.2 (by Device ID) for the ESME, with Originator Counter <first>
      When "Acorn Energy" submits an ordinary SR 8.2 (by Device ID) for the ESME, with Originator Counter <second>
      Then the Service Request is <answer>

      Examples:
        | first | second | strict | answer   | because               |
        | 5000  | 4999   | on     | rejected | lower                 |
        | 5000  | 4999   | off    | accepted | lower, but never used |
        | 5000  | 5000   | on     | rejected | used                  |
        | 5000  | 5000   | off    | rejected | used                  |
        | 5000  | 9000   | on     | accepted | gaps do not matter    |

    @SIT-0000-211 @SR-8.2 @assumption @sit
    Scenario Outline: Parallel senders of one User, with the switch <strict>
      Given the switch counters_strictly_rise is <strict>
      When "Acorn Energy" reads the inventory with Originator Counters <counters>, in that order
      Then the Service Requests are, in that order, <verdicts>

      Examples: no Service Request is carried out twice either way
        | strict | counters               | verdicts                               |
        | on     | 5003, 5001, 5002, 5004 | accepted, rejected, rejected, accepted |
        | off    | 5003, 5001, 5002, 5004 | accepted, accepted, accepted, accepted |
        | off    | 5003, 5001, 5001, 5003 | accepted, accepted, rejected, rejected |

    @SIT-0000-212 @sit
    Scenario Outline: A counter that "Acorn Energy" used is free for <whose>
      Given "Acorn Energy" has submitted an ordinary SR 11.2 for the ESME, with Originator Counter 5000
      When "<party>" submits an ordinary SR 8.2 (by Device ID) for the ESME, with Originator Counter <counter>
      Then the Service Request is accepted

      Examples: a counter belongs to its originator and its target
        | party        | counter | whose                                     |
        | Ivy Supply   | 5000    | another User                              |
        | Acorn Energy | 5000    | another target, which is the DCC          |
        | Acorn Energy | 4000    | another target, whose counters run lower  |
