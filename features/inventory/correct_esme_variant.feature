@SR-8.4 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory)
  A gaining Supplier inherits whatever the installing Supplier recorded. A wrong ESME Variant
  makes later firmware upgrades fail, so the Responsible Supplier must be able to correct it.

  Background:
    Given "Acorn Energy" pre-notified the ESME
    And "Birch Power" is the registered Supplier for the import MPAN

  Rule: Requirement 1: the Responsible Supplier corrects the ESME Variant after Pending

    @SIT-0125-01 @sit
    Scenario Outline: The Responsible Supplier's correction while <status>, with <modifications> in force
      Given the modifications in force are <modifications>
      And the ESME is <status>
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the ESME

      Examples: before and after the Modification
        | modifications | status                     | answer   | recorded |
        | none          | Commissioned               | rejected | A        |
        | SECMP0125     | Commissioned               | accepted | BDE      |
        | SECMP0125     | Whitelisted                | accepted | BDE      |
        | SECMP0125     | Installed Not Commissioned | accepted | BDE      |

  Rule: Section 4.1: validation rules change and nothing else, so a correction tells no device and no DCC User

    @SIT-0125-128 @sit @assumption
    Scenario Outline: Nobody hears of a correction while <status>
      Given the ESME is <status>
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME
      And within 10 minutes nobody hears of it

      Examples: each SMI Status that SECMP0125 opens
        | status                     |
        | Whitelisted                |
        | Installed Not Commissioned |
        | Commissioned               |
