@SR-6.15.1 @SR-6.21 @SR-6.24.1 @SR-8.5
Feature: Credentials that parties replace
  A known remote party renews its own certificates on a device, a Supplier those of the Load Controller; a
  Gas Supplier takes a GPF over from the DCC.

  Rule: A party replaces its own cells, a Supplier the Load Controller's too

    @SIT-0000-430 @sit
    Scenario Outline: "<party>" replaces <what>
      When "<party>" sends the ESME <what> by SR 6.15.1
      Then within 1 minute the ESME answers: <answer>
      And the ESME starts counting the commands of its <role> from that party's floor

      Examples:
        | party        | what                               | answer                | role             |
        | Acorn Energy | its Supplier's credentials         | 3 of 3 cells replaced | Supplier         |
        | Elm Networks | its network operator's credentials | 2 of 2 cells replaced | Network Operator |
        | Acorn Energy | its Load Controller's credentials  | 2 of 2 cells replaced | Load Controller  |

    @SIT-0000-439 @sit
    Scenario Outline: "<party>" replaces <what> at midnight
      When "<party>" sends the ESME <what> by SR 6.15.1, due 2026-01-06T00:00:00Z
      Then within 2 days the sender is told that the ESME has replaced <cells> cells
      And the ESME starts counting the commands of its <role> from that party's floor

      Examples:
        | party        | what                               | cells | role             |
        | Elm Networks | its network operator's credentials | 2     | Network Operator |
        | Acorn Energy | its Load Controller's credentials  | 2     | Load Controller  |

    @SIT-0000-431 @sit
    Scenario Outline: An SR 6.15.1 of "<party>" with <what> is rejected
      When "<party>" sends the ESME <what> by SR 6.15.1
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party          | what                              | code    | because                                  |
        | Elm Networks   | its Supplier's credentials        | E061501 | those cells are the Supplier's           |
        | Elm Networks   | its Load Controller's credentials | E061501 | the Supplier alone names one             |
        | Acorn Energy   | credentials of two holders        | E061504 | a request has certificates of one holder |
        | Birch Power    | its Supplier's credentials        | E4      | it is not registered for the import MPAN |
        | Hazel Insights | its Supplier's credentials        | E2      | an Other User has no cells               |

    @SIT-0000-432 @sit
    Scenario Outline: Whom the meter trusts with loads
      When "Acorn Energy" asks the ESME to tell whom it trusts with loads by SR 6.24.1
      Then within 1 minute the ESME answers: 3 cells of the Supplier, <cells> cells of the LoadController
      And nothing has changed

      Examples:
        | cells |
        | 0     |

    @SIT-0000-433 @sit
    Scenario: Whom the meter trusts with loads once it was told
      Given "Acorn Energy" has sent the ESME its Load Controller's credentials by SR 6.15.1
      When "Acorn Energy" asks the ESME to tell whom it trusts with loads by SR 6.24.1
      Then within 1 minute the ESME answers: 3 cells of the Supplier, 2 cells of the LoadController

  Rule: The Gas Supplier takes a GPF over from the DCC

    @SIT-0000-434 @sit
    Scenario: Cells that are still the DCC's
      Given the cells of the GPF of the Comms Hub are still the DCC's
      When "Cedar Gas" sends the GPF its Supplier's credentials, held by the DCC by SR 6.21
      Then within 1 minute the GPF answers: 2 of 2 cells replaced
      And the GPF starts counting the commands of its Supplier from that party's floor
      And the SMI Status of the GPF is Commissioned

    @SIT-0000-435 @sit
    Scenario: Nobody but the Gas Supplier
      Given the cells of the GPF of the Comms Hub are still the DCC's
      When "Fir Pipelines" sends the GPF its Supplier's credentials, held by the DCC by SR 6.21
      Then the Service Request is rejected with Response Code E2
      And nothing has changed

  Rule: Nobody opts a meter out of the DCC's service any more

    @SIT-0000-440 @sit
    Scenario Outline: "<party>" may not opt the meter out
      When "<party>" sends the ESME the DCC's own credentials by SR 8.5
      Then the Service Request is rejected with Response Code E2
      And nothing has changed

      Examples:
        | party          | who it is            |
        | Acorn Energy   | its Supplier         |
        | Elm Networks   | its network operator |
        | Cedar Gas      | a Gas Supplier       |
        | Hazel Insights | an Other User        |
