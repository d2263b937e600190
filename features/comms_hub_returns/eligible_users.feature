@SR-8.14.3 @SR-8.14.4 @SECMP0039 @CR305
Feature: SECMP0039: Communications Hub Returns (SRV 8.14.3 Fault Return, SRV 8.14.4 No Fault Return), Eligible Users
  The role of the Supplier Nominated Agent is added to two Service Requests. Nobody else gains a
  right by it, and the agent gains no other.

  Background:
    Given the modifications in force are SECMP0039

  Rule: FIA Table 1: the Eligible User Roles of both SRVs are EIS, GIS and SNA

    @PIT-0039-30 @pit
    Scenario Outline: <party>, in the role <role>, sends SRV <srv> for a Comms Hub that is <status>
      Given the Comms Hub is <status>
      When "<party>" submits SRV <srv> to return the Comms Hub
      Then the Service Request is rejected with Response Code E2
      And nothing has changed

      Examples: every other role has a relation to the premises or none, and may not
        | party          | role | srv    | status       |
        | Dogwood Export | ES   | 8.14.3 | Pending      |
        | Dogwood Export | ES   | 8.14.4 | Commissioned |
        | Elm Networks   | ED   | 8.14.4 | Pending      |
        | Elm Networks   | ED   | 8.14.3 | Commissioned |
        | Fir Pipelines  | GT   | 8.14.3 | Pending      |
        | Fir Pipelines  | GT   | 8.14.4 | Commissioned |
        | Hazel Insights | OU   | 8.14.4 | Pending      |
        | Hazel Insights | OU   | 8.14.3 | Commissioned |

    @PIT-0039-31 @SR-8.14.1 @SR-8.14.2 @SR-8.3 @SR-8.11 @pit
    Scenario Outline: The agent is eligible for SRVs 8.14.3 and 8.14.4 and still not for <request>
      Given the Comms Hub is <status>
      When "Gorse Metering" submits an ordinary <request> for <device>
      Then the Service Request is rejected with Response Code E2
      And nothing has changed

      Examples: the role is widened for two SRVs only
        | request      | device        | status       |
        | SRV 8.14.1   | the Comms Hub | Pending      |
        | SRV 8.14.2   | the Comms Hub | Pending      |
        | SR 8.3       | the Comms Hub | Commissioned |
        | SR 8.11 (Add)| the ESME      | Commissioned |

  Rule: FIA Table 1: what is returned is a Communications Hub of SMETS2 and later

    @PIT-0039-32 @pit
    Scenario Outline: "<party>" sends SRV <srv> for <device>, which is Pending and no Comms Hub
      Given <device> is Pending
      When "<party>" submits SRV <srv> to return <device>
      Then the Service Request is rejected with Response Code E11
      And the returns register holds no notice for <device>
      And nothing has changed

      Examples:
        | party          | srv    | device   |
        | Gorse Metering | 8.14.3 | the ESME |
        | Gorse Metering | 8.14.4 | the GPF  |
        | Acorn Energy   | 8.14.3 | the GPF  |
        | Acorn Energy   | 8.14.4 | the ESME |

    @PIT-0039-33 @pit
    Scenario Outline: "<party>" sends SRV <srv> for a Comms Hub that is in no inventory
      When "<party>" submits SRV <srv> to return an unknown device
      Then the Service Request is rejected with Response Code E19
      And nothing has changed

      Examples:
        | party          | srv    |
        | Gorse Metering | 8.14.3 |
        | Cedar Gas      | 8.14.4 |

    @PIT-0039-34 @assumption @pit
    Scenario Outline: "<party>" sends SRV <srv> for the SMETS1 Comms Hub while it is <status>
      Given the SMETS1 Comms Hub is <status>
      When "<party>" submits SRV <srv> to return the SMETS1 Comms Hub
      Then the Service Request is rejected
      And the returns register holds no notice for the SMETS1 Comms Hub
      And nothing has changed

      Examples: every role, before installation and after it
        | party          | srv    | status       | because                          |
        | Gorse Metering | 8.14.3 | Pending      | an agent, of a hub not installed |
        | Gorse Metering | 8.14.4 | Commissioned | an agent, of an installed hub    |
        | Acorn Energy   | 8.14.3 | Pending      | an Import Supplier               |
        | Acorn Energy   | 8.14.4 | Commissioned | the relevant Supplier            |
        | Cedar Gas      | 8.14.3 | Pending      | a Gas Supplier                   |
