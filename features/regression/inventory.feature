@SR-8.2 @SR-8.3 @SR-8.4 @regression
Feature: Regression: the Smart Metering Inventory under none, either and both Modifications
  SECMP0125 opens one detail of SR 8.4 after Pending. Reading and decommissioning, and everything
  else that SR 8.4 can ask, keep their rules.

  Rule: SR 8.2 Read Inventory is as it was

    @REG-0000-10
    Scenario Outline: "<party>" submits <request>
      When "<party>" submits an ordinary <request> for <device>, under none, either and both Modifications, and 2 minutes pass
      Then the Service Request is <answer> under each, with one and the same answer
      And the same follows under each, which changes nothing

      Examples:
        | party          | request               | device            | answer   |
        | Acorn Energy   | SR 8.2 (by Device ID) | the ESME          | accepted |
        | Gorse Metering | SR 8.2 (by MPxN)      | the ESME          | accepted |
        | Hazel Insights | SR 8.2 (by Device ID) | an unknown device | rejected |

  Rule: SR 8.3 Decommission Device is as it was

    @REG-0000-11
    Scenario Outline: "<party>" decommissions <device>
      When "<party>" submits an ordinary SR 8.3 for <device>, under none, either and both Modifications, and 2 minutes pass
      Then the Service Request is <answer> under each, with one and the same answer
      And the same follows under each, which changes <changes>

      Examples:
        | party          | device              | answer   | changes                         | because                     |
        | Acorn Energy   | the ESME            | accepted | the SMI Status of the ESME      | its Responsible Supplier    |
        | Ivy Supply     | the Comms Hub       | accepted | the SMI Status of the Comms Hub | supplies a meter on it      |
        | Birch Power    | the ESME            | rejected | nothing                         | supplies nothing there      |
        | Gorse Metering | the spare Comms Hub | rejected | nothing                         | no role for an agent here   |

  Rule: SECMP0125 PIA 4.1: the other choices of SR 8.4 are as they were

    @REG-0000-12
    Scenario Outline: "<party>" submits <request> for <device> while it is <status>
      Given <device> is <status>
      When "<party>" submits an ordinary <request> for <device>, under none, either and both Modifications, and 2 minutes pass
      Then the Service Request is <answer> under each, with one and the same answer
      And the same follows under each, which changes <changes>

      Examples: each choice but the ESME Variant, by who may and by who may not
        | party        | request                             | device        | status       | answer   | changes                         |
        | Acorn Energy | SR 8.4 (Installed Not Commissioned) | the ESME      | Commissioned | accepted | the SMI Status of the ESME      |
        | Birch Power  | SR 8.4 (Installed Not Commissioned) | the ESME      | Commissioned | rejected | nothing                         |
        | Acorn Energy | SR 8.4 (Comms Hub withdrawn)        | the Comms Hub | Commissioned | accepted | the SMI Status of the Comms Hub |
        | Birch Power  | SR 8.4 (Comms Hub withdrawn)        | the Comms Hub | Commissioned | rejected | nothing                         |
        | Acorn Energy | SR 8.4 (deletion)                   | the ESME      | Pending      | accepted | the record of the ESME          |
        | Acorn Energy | SR 8.4 (deletion)                   | the ESME      | Commissioned | rejected | nothing                         |
        | Acorn Energy | SR 8.4 (Firmware Version)           | the ESME      | Pending      | accepted | the recorded Firmware Version of the ESME; the corrections of the ESME |
        | Acorn Energy | SR 8.4 (Firmware Version)           | the ESME      | Whitelisted  | rejected | nothing                         |

    @REG-0000-13
    Scenario Outline: "<party>" gives the ESME its Import MPxN
      Given the ESME has no metering point recorded
      When "<party>" submits an ordinary SR 8.4 (Import MPxN) for the ESME, under none, either and both Modifications, and 2 minutes pass
      Then the Service Request is <answer> under each, with one and the same answer
      And the same follows under each, which changes <changes>

      Examples:
        | party        | answer   | changes                    |
        | Acorn Energy | accepted | the Import MPxN of the ESME |
        | Birch Power  | rejected | nothing                    |
