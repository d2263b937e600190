@SR-8.14.3 @SR-8.14.4 @SECMP0039 @CR305
Feature: SECMP0039: Communications Hub Returns (SRV 8.14.3 Fault Return, SRV 8.14.4 No Fault Return), by Energy Suppliers
  Suppliers return Comms Hubs before installation as ever. After it, only a Supplier of a meter on
  that Comms Hub triggers the return, whichever fuel it supplies.

  Rule: FIA 2.6.1: before installation any Import or Gas Supplier notifies a return

    @PIT-0039-40 @pit
    Scenario Outline: "<party>" returns the Pending Comms Hub by SRV <srv>
      Given the modifications in force are <modifications>
      When "<party>" submits SRV <srv> to return the spare Comms Hub
      Then the Service Request is accepted
      And the returns register holds the notice with everything that was sent
      And the SMI Status of the spare Comms Hub is Pending

      Examples:
        | party        | srv    | modifications | because                                     |
        | Acorn Energy | 8.14.3 | SECMP0039     | the Import Supplier that pre-notified it    |
        | Larch Power  | 8.14.4 | SECMP0039     | an Import Supplier with no meter anywhere   |
        | Cedar Gas    | 8.14.3 | SECMP0039     | a Gas Supplier                              |
        | Cedar Gas    | 8.14.4 | none          | a Gas Supplier, as before the Modification  |

  Rule: FIA 2.6.1: Import and Gas Suppliers notify a return of an installed Comms Hub

    @PIT-0039-41 @pit
    Scenario Outline: The Responsible Supplier returns a Comms Hub that is <status> by SRV <srv>
      Given the modifications in force are SECMP0039
      And the Comms Hub is <status>
      When "Acorn Energy" submits SRV <srv> to return the Comms Hub
      Then the Service Request is accepted
      And the returns register holds the notice with everything that was sent
      And the SMI Status of the Comms Hub is <status>

      Examples: E5 is for the agent, never for a Supplier
        | srv    | status                     |
        | 8.14.3 | Whitelisted                |
        | 8.14.4 | Installed Not Commissioned |
        | 8.14.3 | Commissioned               |
        | 8.14.4 | Commissioned               |
        | 8.14.4 | Decommissioned             |
        | 8.14.3 | Withdrawn                  |
        | 8.14.4 | Suspended                  |
        | 8.14.3 | Recovery                   |
        | 8.14.4 | Recovered                  |

  Rule: FIA 2.5 Requirement 2: after installation the return is triggered by the relevant Supplier

    @PIT-0039-42 @pit
    Scenario Outline: "<party>" and the installed Comms Hub, SRV <srv>
      Given the modifications in force are SECMP0039
      And the Comms Hub is Commissioned
      When "<party>" submits SRV <srv> to return the Comms Hub
      Then the Service Request is <answer>
      And the returns register holds, for the Comms Hub, <held>

      Examples: a Supplier of any meter on the Comms Hub, of either fuel
        | party        | srv    | answer   | held    | because                                         |
        | Ivy Supply   | 8.14.4 | accepted | 8.14.4  | supplies the second ESME on it                  |
        | Cedar Gas    | 8.14.3 | accepted | 8.14.3  | supplies the GSME on it                         |
        | Birch Power  | 8.14.3 | rejected | nothing | supplies no meter on it                         |
        | Larch Power  | 8.14.4 | rejected | nothing | supplies no meter anywhere                      |

    @PIT-0039-43 @pit
    Scenario Outline: After a Change of Supplier, "<party>" and the installed Comms Hub
      Given the modifications in force are SECMP0039
      And "Birch Power" is the registered Supplier for the import MPAN
      When "<party>" submits SRV 8.14.3 to return the Comms Hub
      Then the Service Request is <answer>
      And the returns register holds, for the Comms Hub, <held>

      Examples: registration at that moment says who is relevant
        | party        | answer   | held    |
        | Birch Power  | accepted | 8.14.3  |
        | Acorn Energy | rejected | nothing |

    @PIT-0039-44 @assumption @pit
    Scenario Outline: Where any Supplier will do, "<party>" returns the installed Comms Hub by SRV <srv>
      Given the modifications in force are SECMP0039
      And the switch only_relevant_supplier_returns_installed_hub is off
      When "<party>" submits SRV <srv> to return the Comms Hub
      Then the Service Request is <answer>
      And the returns register holds, for the Comms Hub, <held>

      Examples: FIA 2.6.1 read by itself; it still excludes the agent
        | party          | srv    | answer   | held    |
        | Birch Power    | 8.14.3 | accepted | 8.14.3  |
        | Larch Power    | 8.14.4 | accepted | 8.14.4  |
        | Gorse Metering | 8.14.3 | rejected | nothing |
