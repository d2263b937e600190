@SR-8.14.3 @SR-8.14.4 @SECMP0039 @CR305
Feature: SECMP0039: Communications Hub Returns (SRV 8.14.3 Fault Return, SRV 8.14.4 No Fault Return), for Users
  What an agent and a Supplier see over the life of one Comms Hub, and how the evidence tells the new
  meaning of Response Code E5 from the old one.

  Background:
    Given the modifications in force are SECMP0039

  Rule: FIA 2.6.2: Response Code E5 is overloaded

    @UIT-0039-01 @SR-8.14.1 @uit
    Scenario Outline: "<party>" sends <request> for a Comms Hub that is <status>: E5 by rule <row>
      Given the Comms Hub is <status>
      When "<party>" submits an ordinary <request> for the Comms Hub
      Then the Service Request is rejected with Response Code E5
      And the evidence names rule <row>, from "<source>"
      And nothing has changed

      Examples: one code on the wire, two meanings in the evidence
        | party          | request    | status         | row          | source              |
        | Gorse Metering | SRV 8.14.3 | Commissioned   | ST-8.14.3-05 | SECMP0039 FIA 2.6.1 |
        | Gorse Metering | SRV 8.14.4 | Decommissioned | ST-8.14.4-05 | SECMP0039 FIA 2.6.1 |
        | Acorn Energy   | SRV 8.14.1 | Decommissioned | ST-8.14.1-10 | assumption          |

    @UIT-0039-02 @uit
    Scenario Outline: Three refusals of an agent's SRV 8.14.3 are told apart: <why>
      Given the modifications in force are <modifications>
      When "Gorse Metering" submits SRV 8.14.3 to return <device>
      Then the Service Request is rejected with Response Code <code>
      And the evidence names rule <row>, from "<source>"
      And nothing has changed

      Examples:
        | why                      | modifications | device            | code | row          | source                     |
        | not an Eligible User     | none          | the Comms Hub     | E2   | AU-ROLE      | DUIS SRV matrix            |
        | an installed Comms Hub   | SECMP0039     | the Comms Hub     | E5   | ST-8.14.3-05 | SECMP0039 FIA 2.6.1        |
        | no Comms Hub at all      | SECMP0039     | the spare GPF     | E11  | AU-TYPE      | DUIS response code list    |
        | not in the inventory     | SECMP0039     | an unknown device | E19  | AU-DEVICE    | DUIS response code list    |

  Rule: FIA 4.5: Users test the new function with their own systems

    @UIT-0039-03 @uit
    Scenario Outline: "<party>" returns a Comms Hub of its stock by SRV <srv>
      When "<party>" submits SRV <srv> to return the spare Comms Hub, with every optional detail
      Then the Service Request is accepted
      And the returns register holds the notice with everything that was sent
      And the SMI Status of the spare Comms Hub is Pending

      Examples: each Eligible User Role
        | party          | srv    |
        | Gorse Metering | 8.14.3 |
        | Birch Power    | 8.14.4 |
        | Cedar Gas      | 8.14.3 |

    @UIT-0039-04 @SR-8.14.2 @journey @uit
    Scenario: One Comms Hub from the agent's stock to the Supplier's return
      When "Gorse Metering" submits SRV 8.14.3 to return the spare Comms Hub
      And "Acorn Energy" reports by SRV 8.14.2 that the spare Comms Hub is installed
      And "Gorse Metering" submits SRV 8.14.4 to return the spare Comms Hub
      Then the Service Request is accepted
      And the install notice of the spare Comms Hub is recorded
      And the returns register holds, for the spare Comms Hub, 8.14.3 then 8.14.4

    @UIT-0039-05 @journey @uit
    Scenario: The agent is stopped when the Comms Hub comes onto the SM WAN, the Supplier is not
      Given the Comms Hub is Pending
      And "Gorse Metering" has submitted SRV 8.14.3 to return the Comms Hub
      And the Comms Hub has come onto the SM WAN
      When "Gorse Metering" submits SRV 8.14.4 to return the Comms Hub
      And "Acorn Energy" submits SRV 8.14.3 to return the Comms Hub
      Then the returns register holds, for the Comms Hub, 8.14.3 then 8.14.3
