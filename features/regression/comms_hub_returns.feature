@SR-8.14.3 @SR-8.14.4 @SR-8.4 @regression
Feature: Regression: the returns register under none, either and both Modifications
  Suppliers return Comms Hubs as ever, and the Service Desk is there as ever. What a Modification
  does change is told apart by the same comparison, which shows that it can tell.

  Rule: FIA 2.4: Import and Gas Suppliers return Comms Hubs as they did

    @REG-0000-30
    Scenario Outline: "<party>" returns <device> by <request>
      When "<party>" submits an ordinary <request> for <device>, under none, either and both Modifications, and 2 minutes pass
      Then the Service Request is <answer> under each, with one and the same answer
      And the same follows under each, which changes <changes>

      Examples:
        | party          | request    | device              | answer   | changes              | because                      |
        | Acorn Energy   | SRV 8.14.3 | the spare Comms Hub | accepted | the returns register | before installation          |
        | Cedar Gas      | SRV 8.14.4 | the spare Comms Hub | accepted | the returns register | the other fuel               |
        | Ivy Supply     | SRV 8.14.4 | the Comms Hub       | accepted | the returns register | after installation           |
        | Birch Power    | SRV 8.14.3 | the Comms Hub       | rejected | nothing              | no meter on it               |
        | Hazel Insights | SRV 8.14.3 | the spare Comms Hub | rejected | nothing              | no role for it in any of them |
        | Acorn Energy   | SRV 8.14.4 | the SMETS1 Comms Hub | rejected | nothing             | SMETS1                       |

    @REG-0000-31
    Scenario Outline: "<party>" asks the Service Desk to return <device>
      When "<party>" asks the Service Desk to return <device>, under none, either and both Modifications
      Then the same follows under each, which changes <changes>

      Examples:
        | party          | device              | changes              |
        | Gorse Metering | the spare Comms Hub | the returns register |
        | Acorn Energy   | the Comms Hub       | the returns register |
        | Gorse Metering | the Comms Hub       | nothing              |

  Rule: Each Modification changes its own cells, whether or not the other is in force

    @REG-0000-32 @SECMP0039 @CR305
    Scenario Outline: The agent's <request> depends on SECMP0039 alone
      When "Gorse Metering" submits an ordinary <request> for the spare Comms Hub, under none, either and both Modifications, and 2 minutes pass
      Then it is accepted where the modifications in force include SECMP0039, and rejected elsewhere
      And the returns register alone has changed, where it was accepted

      Examples:
        | request    |
        | SRV 8.14.3 |
        | SRV 8.14.4 |

    @REG-0000-33 @SECMP0125 @CR4425
    Scenario Outline: The Responsible Supplier's correction of the ESME Variant while <status> depends on SECMP0125 alone
      Given "Birch Power" is the registered Supplier for the import MPAN
      And the ESME is <status>
      When "Birch Power" submits an ordinary SR 8.4 (ESME Variant) for the ESME, under none, either and both Modifications, and 2 minutes pass
      Then it is accepted where the modifications in force include SECMP0125, and rejected elsewhere
      And the ESME Variant of the ESME alone has changed, where it was accepted

      Examples:
        | status                     |
        | Whitelisted                |
        | Installed Not Commissioned |
        | Commissioned               |
