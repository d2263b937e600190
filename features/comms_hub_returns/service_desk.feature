@SR-8.14.3 @SR-8.14.4 @SECMP0039 @CR305
Feature: SECMP0039: Communications Hub Returns (SRV 8.14.3 Fault Return, SRV 8.14.4 No Fault Return), and the Service Desk
  The Service Desk is the older way to return a Comms Hub. It stays open to every User, and leads to
  the same register.

  Background:
    Given the modifications in force are SECMP0039

  Rule: FIA 2.5 Requirement 1: no User is prevented from contacting the DCC Service Desk

    @PIT-0039-50 @pit
    Scenario Outline: "<party>", in the role <role>, returns the Pending Comms Hub by the Service Desk
      When "<party>" asks the Service Desk to return the spare Comms Hub
      Then the Service Desk registers the return
      And the returns register holds, for the spare Comms Hub, Service Desk
      And the SMI Status of the spare Comms Hub is Pending

      Examples: every User Role
        | party          | role |
        | Birch Power    | IS   |
        | Dogwood Export | ES   |
        | Cedar Gas      | GS   |
        | Maple Agents   | SNA  |
        | Elm Networks   | ED   |
        | Fir Pipelines  | GT   |
        | Hazel Insights | OU   |

    @PIT-0039-51 @pit
    Scenario: A party that is no DCC User is turned away
      When "Kelp Trading" asks the Service Desk to return the spare Comms Hub
      Then the Service Desk turns away the return
      And nothing has changed

    @PIT-0039-52 @pit
    Scenario: Both routes lead to one register
      Given "Maple Agents" has submitted SRV 8.14.3 to return the spare Comms Hub
      And the Service Desk has registered a return of the spare Comms Hub for "Elm Networks"
      When "Gorse Metering" submits SRV 8.14.4 to return the spare Comms Hub
      Then the Service Request is accepted
      And the returns register holds, for the spare Comms Hub, 8.14.3 then Service Desk then 8.14.4

    @PIT-0039-56 @pit @assumption
    Scenario Outline: The Service Desk does not serve "<party>" with <hub>
      When "<party>" asks the Service Desk to return <hub>
      Then the Service Desk turns away the return
      And nothing has changed

      Examples:
        | party          | hub                  | because                                        |
        | Juniper Energy | the spare Comms Hub  | the User is suspended                          |
        | Acorn Energy   | the SMETS1 Comms Hub | Table 1: returns are not for SMETS1            |

  Rule: FIA 2.5 Requirement 2: after installation the return is triggered by the relevant Supplier

    @PIT-0039-53 @assumption @pit
    Scenario Outline: "<party>" asks the Service Desk to return the installed Comms Hub
      When "<party>" asks the Service Desk to return the Comms Hub
      Then the Service Desk <answer> the return
      And the returns register holds, for the Comms Hub, <held>

      Examples:
        | party          | answer     | held         | because                              |
        | Acorn Energy   | registers  | Service Desk | supplies the ESME on it              |
        | Cedar Gas      | registers  | Service Desk | supplies the GSME on it              |
        | Birch Power    | turns away | nothing      | a Supplier with no meter on it       |
        | Gorse Metering | turns away | nothing      | appointed there, and an agent        |
        | Elm Networks   | turns away | nothing      | the network operator there           |

    @PIT-0039-54 @assumption @pit
    Scenario Outline: Where Requirement 1 alone is followed, "<party>" returns the installed Comms Hub by the Service Desk
      Given the switch service_desk_after_installation_for_relevant_supplier_only is off
      When "<party>" asks the Service Desk to return the Comms Hub
      Then the Service Desk registers the return
      And the returns register holds, for the Comms Hub, Service Desk

      Examples:
        | party          |
        | Gorse Metering |
        | Hazel Insights |

    @PIT-0039-55 @pit
    Scenario: What E5 refused is not taken by the Service Desk instead
      Given "Gorse Metering" has been refused SRV 8.14.3 for the Comms Hub
      When "Gorse Metering" asks the Service Desk to return the Comms Hub
      Then the Service Desk turns away the return
      And nothing has changed
