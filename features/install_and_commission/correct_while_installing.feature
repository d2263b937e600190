@SR-8.4 @SR-12.2 @SR-8.11 @SR-8.1.1 @SECMP0125 @CR4425
Feature: SECMP0125: SR 8.4 at each stage of Install and Commission
  The ESME reaches each SMI Status by its own answers, as in an installation, and not by decree. At
  each stage the Supplier that is responsible at that time corrects the ESME Variant.

  Background:
    Given "Acorn Energy" has a new Comms Hub and a new ESME, truly of ESME Variant BDE, to install as ESME Variant A

  Rule: SIT scenarios: Install and Commission with SR 8.4 in Pending, Installed Not Commissioned, Commissioned

    @SIT-0125-81 @sit
    Scenario Outline: With <modifications> in force, after <stage>, the installing Supplier's SR 8.4 is <answer>
      Given the modifications in force are <modifications>
      And "Acorn Energy" has installed the new devices up to <stage>
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the new ESME to BDE
      Then the Service Request is <answer>
      And the SMI Status of the new ESME is <status>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the new ESME

      Examples: before and after the Modification
        | modifications | stage            | status                     | answer   | recorded |
        | none          | pre-notification | Pending                    | accepted | BDE      |
        | none          | the HAN join     | Installed Not Commissioned | rejected | A        |
        | none          | SR 8.1.1         | Commissioned               | rejected | A        |
        | SECMP0125     | pre-notification | Pending                    | accepted | BDE      |
        | SECMP0125     | the HAN join     | Installed Not Commissioned | accepted | BDE      |
        | SECMP0125     | SR 8.1.1         | Commissioned               | accepted | BDE      |

  Rule: UIT scenarios: the Responsible Supplier in Whitelisted, Installed Not Commissioned, Commissioned

    @UIT-0125-50 @uit
    Scenario Outline: The Responsible Supplier corrects an ESME that is <status>
      Given "Acorn Energy" has installed the new devices up to <stage>
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the new ESME to BDE
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the new ESME
      And every DCC User is shown ESME Variant BDE for the new ESME
      And the SMI Status of the new ESME is <status>

      Examples:
        | stage        | status                     |
        | SR 8.11      | Whitelisted                |
        | the HAN join | Installed Not Commissioned |
        | SR 8.1.1     | Commissioned               |

    @UIT-0125-51 @uit
    Scenario Outline: Before the Modification the correction of an ESME after <stage> is refused
      Given the modifications in force are none
      And "Acorn Energy" has installed the new devices up to <stage>
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the new ESME to BDE
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | stage        | because                           |
        | SR 8.11      | it is Whitelisted                 |
        | the HAN join | it is Installed Not Commissioned  |
        | SR 8.1.1     | it is Commissioned                |

    @UIT-0125-52 @uit
    Scenario Outline: A Supplier that gains the ESME after <stage> corrects it
      Given "Birch Power" is registered for the new MPAN from 2026-01-06
      And "Acorn Energy" has installed the new devices up to <stage>
      And 24 hours have passed
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the new ESME to BDE
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the new ESME

      Examples:
        | stage        | because                           |
        | SR 8.11      | it is Whitelisted                 |
        | the HAN join | it is Installed Not Commissioned  |
        | SR 8.1.1     | it is Commissioned                |

    @UIT-0125-53 @uit
    Scenario Outline: The Supplier that lost the ESME after <stage> no longer corrects it
      Given "Birch Power" is registered for the new MPAN from 2026-01-06
      And "Acorn Energy" has installed the new devices up to <stage>
      And 24 hours have passed
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the new ESME to BDE
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | stage        | because                           |
        | SR 8.11      | it is Whitelisted                 |
        | the HAN join | it is Installed Not Commissioned  |
        | SR 8.1.1     | it is Commissioned                |
