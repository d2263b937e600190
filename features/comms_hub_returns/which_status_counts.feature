@SR-8.14.3 @SR-8.14.4 @SECMP0039 @CR305
Feature: SECMP0039: Communications Hub Returns (SRV 8.14.3 Fault Return, SRV 8.14.4 No Fault Return), whose status counts
  The check looks at one thing: the SMI Status of the Comms Hub itself as the inventory has it at
  that moment. It does not look at its Gas Proxy Function, at a meter, or at what was true before.

  Background:
    Given the modifications in force are SECMP0039

  Rule: FIA 2.6.1: the check relies only on the latest information in the Device Inventory

    @PIT-0039-20 @SR-8.14.2 @pit
    Scenario Outline: A Comms Hub that is fitted without SM WAN is still Pending, and the agent's SRV <srv> is accepted
      Given "Acorn Energy" has reported by SRV 8.14.2 that the spare Comms Hub is installed
      When "Maple Agents" submits SRV <srv> to return the spare Comms Hub
      Then the Service Request is accepted
      And the returns register holds the notice with everything that was sent
      And the SMI Status of the spare Comms Hub is Pending

      Examples:
        | srv    |
        | 8.14.3 |
        | 8.14.4 |

    @PIT-0039-21 @pit
    Scenario Outline: Once the Comms Hub has come onto the SM WAN, the agent's next SRV <second> is rejected
      Given "Maple Agents" has submitted SRV <first> to return the spare Comms Hub
      And the spare Comms Hub has come onto the SM WAN
      When "Maple Agents" submits SRV <second> to return the spare Comms Hub
      Then the Service Request is rejected with Response Code E5
      And the returns register holds, for the spare Comms Hub, <first>
      And nothing has changed

      Examples:
        | first  | second |
        | 8.14.3 | 8.14.3 |
        | 8.14.3 | 8.14.4 |
        | 8.14.4 | 8.14.3 |

    @PIT-0039-22 @SR-8.4 @pit
    Scenario: A Comms Hub that a Supplier has withdrawn is not Pending again
      Given "Acorn Energy" has submitted an ordinary SR 8.4 (Comms Hub withdrawn) for the Comms Hub
      When "Gorse Metering" submits SRV 8.14.4 to return the Comms Hub
      Then the Service Request is rejected with Response Code E5
      And nothing has changed

  Rule: FIA 2.6.1: the status of the Comms Hub decides, and of no other device

    @PIT-0039-23 @pit
    Scenario Outline: With the Comms Hub Pending and <other> <status>, the agent's Fault Return is accepted
      Given the Comms Hub is Pending
      And <other> is <status>
      When "Gorse Metering" submits SRV 8.14.3 to return the Comms Hub, naming <other> beside it
      Then the Service Request is accepted
      And the returns register holds the notice with everything that was sent

      Examples:
        | other                    | status       | because                              |
        | the ESME                 | Commissioned | its own meter                        |
        | the GPF                  | Commissioned | the other half of the same box       |
        | the neighbour's Comms Hub| Commissioned | another Comms Hub, which is fitted   |

    @PIT-0039-24 @pit
    Scenario Outline: With the Comms Hub Commissioned and <other> <status>, the agent's Fault Return is rejected
      Given the Comms Hub is Commissioned
      And <other> is <status>
      When "Gorse Metering" submits SRV 8.14.3 to return the Comms Hub, naming <other> beside it
      Then the Service Request is rejected with Response Code E5
      And nothing has changed

      Examples:
        | other               | status  | because                          |
        | the ESME            | Pending | its own meter                    |
        | the GPF             | Pending | the other half of the same box   |
        | the spare Comms Hub | Pending | another Comms Hub, not fitted    |

    @PIT-0039-25 @pit
    Scenario Outline: SRV 8.14.4 with the Comms Hub <hub> and its GPF <gpf>
      Given the Comms Hub is <hub>
      And the GPF is <gpf>
      And the ESME is <gpf>
      When "Gorse Metering" submits SRV 8.14.4 to return the Comms Hub
      Then the Service Request is <answer>
      And the returns register holds, for the Comms Hub, <held>

      Examples:
        | hub          | gpf                        | answer   | held    |
        | Pending      | Installed Not Commissioned | accepted | 8.14.4  |
        | Pending      | Commissioned               | accepted | 8.14.4  |
        | Commissioned | Pending                    | rejected | nothing |
