@SR-8.14.3 @SR-8.14.4 @SECMP0039 @CR305
Feature: SECMP0039: Communications Hub Returns (SRV 8.14.3 Fault Return, SRV 8.14.4 No Fault Return), before installation
  A Supplier Nominated Agent that holds Communications Hubs finds some of them faulty or not needed
  before they are fitted. It tells DCC itself, without a Supplier and without the Service Desk.

  Background:
    Given the modifications in force are SECMP0039
    And the spare Comms Hub is Pending

  Rule: FIA 2.6.1: a Supplier Nominated Agent notifies the return of a Comms Hub that is Pending

    @PIT-0039-01 @pit
    Scenario Outline: A Fault Return for "<reason>" is registered as it was sent
      When "Maple Agents" submits SRV 8.14.3 to return the spare Comms Hub, "<found>": "<reason>", "<method>"
      Then the Service Request is accepted
      And the returns register holds the notice with everything that was sent
      And the SMI Status of the spare Comms Hub is Pending

      Examples: every fault reason, both return types, every connection method
        | reason                                  | found                                  | method   |
        | Damaged case                            | Fault identified prior to installation | Hot-shoe |
        | Damaged Connector                       | Fault identified prior to installation | Cradle   |
        | Illegal interference or missing seals   | Fault identified prior to installation | ESME     |
        | Environmental conditions exceeded       | Fault identified post installation     | Hot-shoe |
        | SM WAN Fault                            | Fault identified post installation     | Cradle   |
        | SMHAN Interface Fault                   | Fault identified post installation     | ESME     |
        | LED Fault                               | Fault identified prior to installation | Hot-shoe |
        | Aerial fault                            | Fault identified post installation     | Cradle   |
        | Manufacturing defect                    | Fault identified prior to installation | ESME     |

    @PIT-0039-02 @pit
    Scenario Outline: A No Fault Return as "<kind>" is registered as it was sent
      When "Maple Agents" submits SRV 8.14.4 to return the spare Comms Hub as "<kind>"
      Then the Service Request is accepted
      And the returns register holds the notice with everything that was sent
      And the SMI Status of the spare Comms Hub is Pending

      Examples: every return type
        | kind                                                           |
        | No Fault Return (general)                                      |
        | No Fault Return (non-dom opt out)                              |
        | No Fault Return (dual supplier HAN variant replacement)        |
        | No Fault Return (SM WAN variant replacement requested by DCC)  |
        | Lost or Stolen Hub                                             |

    @PIT-0039-03 @pit
    Scenario Outline: Nothing that SRV <srv> may say besides is lost
      When "Gorse Metering" submits SRV <srv> to return the spare Comms Hub, with every optional detail
      Then the Service Request is accepted
      And the returns register holds the notice with everything that was sent

      Examples:
        | srv    |
        | 8.14.3 |
        | 8.14.4 |

  Rule: FIA 2.4: before SECMP0039 only Import and Gas Suppliers were Eligible Users

    @PIT-0039-04 @pit
    Scenario Outline: The agent's SRV <srv> for a Pending Comms Hub is accepted with <modifications>
      Given the modifications in force are <modifications>
      When "Gorse Metering" submits SRV <srv> to return the spare Comms Hub
      Then the Service Request is accepted
      And the returns register holds the notice with everything that was sent

      Examples: SECMP0039 alone, and beside the other Modification
        | srv    | modifications       |
        | 8.14.3 | SECMP0039           |
        | 8.14.4 | SECMP0039           |
        | 8.14.3 | SECMP0039,SECMP0125 |
        | 8.14.4 | SECMP0039,SECMP0125 |

    @PIT-0039-05 @pit
    Scenario Outline: The agent's SRV <srv> for a Pending Comms Hub is rejected with <modifications>
      Given the modifications in force are <modifications>
      When "Gorse Metering" submits SRV <srv> to return the spare Comms Hub
      Then the Service Request is rejected with Response Code E2
      And the returns register holds no notice for the spare Comms Hub
      And nothing has changed

      Examples: neither Modification, and the other one alone
        | srv    | modifications |
        | 8.14.3 | none          |
        | 8.14.4 | none          |
        | 8.14.3 | SECMP0125     |
        | 8.14.4 | SECMP0125     |
