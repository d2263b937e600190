@SR-6.2.3 @SR-6.2.4 @SR-6.13
Feature: Reading devices of the GBCS version that is recorded of them
  A later GBCS version has other use cases for the billing calendar, the identity and the log of loads. A
  Supplier sends the same Service Request whatever the age of its device, and has to read either answer.

  Rule: The recorded GBCS version decides the use case, and the device answers in its form

    @SIT-0000-880 @sit
    Scenario Outline: The billing calendar of a meter recorded with GBCS version <version>
      Given the ESME is recorded with GBCS version <version>
      When "Acorn Energy" asks the ESME for the billing calendar by SR 6.2.3
      Then within 1 minute the ESME answers: <answer>
      And the answer came by use case <use case>
      And nothing has changed

      Examples:
        | version | answer                  | use case |
        | 1.2     | 1 billing date          | ECS26d   |
        | 2.0     | 1 billing dates at most | ECS26l   |

    @SIT-0000-881 @sit
    Scenario Outline: The identity of a meter recorded with GBCS version <version>
      Given the ESME is recorded with GBCS version <version>
      When "Elm Networks" asks the ESME for the identity by SR 6.2.4
      Then within 1 minute the ESME answers: <answer>
      And the answer came by use case <use case>
      And nothing has changed

      Examples:
        | version | answer                                                             | use case |
        | 1.2     | its Device ID, manufacturer 1EAF, model 10AD0103 and base letter B | ECS26e   |
        | 2.0     | manufacturer 1EAF, model 10AD0103 and base letter B                | ECS26m   |

    @SIT-0000-882 @sit
    Scenario Outline: The identity of a Comms Hub recorded with GBCS version <version>
      Given the Comms Hub is recorded with GBCS version <version>
      When "Acorn Energy" asks the Comms Hub for the identity by SR 6.2.4
      Then within 1 minute the Comms Hub answers: <answer>
      And the answer came by use case <use case>
      And nothing has changed

      Examples:
        | version | answer                                           | use case |
        | 1.2     | its Device ID, manufacturer 1C1C, model CCCC0001 | ECS26i   |
        | 3.2     | manufacturer 1C1C, model CCCC0001                | ECS26n   |

    @SIT-0000-883 @sit
    Scenario Outline: The log of loads of a meter of ESME Variant <true>, recorded with GBCS version <version>
      Given the ESME is truly of ESME Variant <true> and recorded as AD
      And the ESME is recorded with GBCS version <version>
      When "Acorn Energy" asks the ESME for the log of its loads by SR 6.13
      Then within 1 minute the ESME answers: <answer>
      And the answer came by use case <use case>

      Examples:
        | version | true | answer                            | use case | because                           |
        | 3.2     | AD   | no event                          | ECS35f   | it is the log of the switches     |
        | 4.1     | AD   | no event                          | ECS35g   | it is the log of every controller |
        | 3.2     | CF   | an access failure at value 1 of 1 | ECS35f   | a controller is no switch         |
        | 4.1     | CF   | no event                          | ECS35g   | a controller has a log too        |
