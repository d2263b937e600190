@SR-8.14.3 @SR-8.14.4 @SECMP0039 @CR305
Feature: SECMP0039: Communications Hub Returns (SRV 8.14.3 Fault Return, SRV 8.14.4 No Fault Return), after installation
  Once a Comms Hub is fitted only the Energy Suppliers may start its return. An agent that tries is
  told so by Response Code E5, and no return is put on the register.

  Background:
    Given the modifications in force are SECMP0039

  Rule: FIA 2.6.1: a Supplier Nominated Agent's return of an installed Comms Hub is rejected with E5

    @PIT-0039-10 @pit
    Scenario Outline: The agent appointed at the premises sends SRV 8.14.3 while the Comms Hub is <status>
      Given the Comms Hub is <status>
      When "Gorse Metering" submits SRV 8.14.3 to return the Comms Hub
      Then the Service Request is rejected with Response Code E5
      And the returns register holds no notice for the Comms Hub
      And nothing has changed

      Examples: every SMI Status but Pending
        | status                     |
        | Whitelisted                |
        | Installed Not Commissioned |
        | Commissioned               |
        | Decommissioned             |
        | Withdrawn                  |
        | Suspended                  |
        | Recovery                   |
        | Recovered                  |

    @PIT-0039-11 @pit
    Scenario Outline: An agent without an appointment there sends SRV 8.14.4 while the Comms Hub is <status>
      Given the Comms Hub is <status>
      And the switch registration_before_status is on
      When "Maple Agents" submits SRV 8.14.4 to return the Comms Hub
      Then the Service Request is rejected with Response Code E5
      And the returns register holds no notice for the Comms Hub
      And nothing has changed

      Examples: every SMI Status but Pending
        | status                     |
        | Whitelisted                |
        | Installed Not Commissioned |
        | Commissioned               |
        | Decommissioned             |
        | Withdrawn                  |
        | Suspended                  |
        | Recovery                   |
        | Recovered                  |

    @PIT-0039-12 @pit
    Scenario Outline: Neither the order of the checks nor an appointment changes the answer to SRV <srv>
      Given the switch registration_before_status is <first>
      And the Comms Hub is Commissioned
      When "<agent>" submits SRV <srv> to return the Comms Hub
      Then the Service Request is rejected with Response Code E5
      And nothing has changed

      Examples: "Gorse Metering" is appointed at the premises, "Maple Agents" is not
        | agent          | srv    | first |
        | Gorse Metering | 8.14.3 | on    |
        | Gorse Metering | 8.14.4 | off   |
        | Gorse Metering | 8.14.4 | on    |
        | Maple Agents   | 8.14.3 | off   |
        | Maple Agents   | 8.14.3 | on    |
        | Maple Agents   | 8.14.4 | off   |

    @PIT-0039-13 @pit
    Scenario Outline: Without SECMP0039 the agent's SRV <srv> is rejected with E2 while the Comms Hub is <status>
      Given the modifications in force are none
      And the Comms Hub is <status>
      When "Gorse Metering" submits SRV <srv> to return the Comms Hub
      Then the Service Request is rejected with Response Code E2
      And nothing has changed

      Examples: the User Role is looked at before the SMI Status
        | srv    | status                     |
        | 8.14.3 | Installed Not Commissioned |
        | 8.14.4 | Commissioned               |
        | 8.14.3 | Withdrawn                  |
        | 8.14.4 | Suspended                  |
