@SR-8.4 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): other details
  The Modification opens the ESME Variant and nothing beside it: manufacturer, model, SMETS and firmware
  version keep the rules they had. DCC corrects a model or manufacturer by hand where it must.

  Background:
    Given "Acorn Energy" pre-notified the ESME
    And "Birch Power" is the registered Supplier for the import MPAN

  Rule: PIA 4.1: the existing rules remain for all other Device Details

    @SIT-0125-25 @sit
    Scenario Outline: The Responsible Supplier may not change the <detail> while <status>
      Given the ESME is <status>
      When "Birch Power" submits SR 8.4 to change the <detail> of the ESME to "<value>"
      Then the Service Request is rejected
      And nothing has changed

      Examples: after Pending, where its ESME Variant alone is accepted
        | detail              | value      | status                     |
        | Device Manufacturer | 2EAF       | Whitelisted                |
        | Device Model        | 10AD0199   | Installed Not Commissioned |
        | SMETS Version       | SMETS V5.2 | Commissioned               |
        | Firmware Version    | 00020000   | Commissioned               |
        | Device Model        | 10AD0199   | Commissioned               |

    @SIT-0125-26 @sit @assumption
    Scenario Outline: The <detail> together with the ESME Variant is refused whole while <status>
      Given the ESME is <status>
      When "Birch Power" submits SR 8.4 to change the <detail> of the ESME to "<value>" and its ESME Variant to BDE
      Then the Service Request is rejected
      And nothing has changed

      Examples: no part of it is applied
        | detail              | value      | status                     |
        | Device Manufacturer | 2EAF       | Commissioned               |
        | Device Model        | 10AD0199   | Whitelisted                |
        | SMETS Version       | SMETS V5.2 | Installed Not Commissioned |
        | Firmware Version    | 00020000   | Commissioned               |
        | Device Model        | 10AD0103   | Commissioned               |

  Rule: PIA 3.2: the pre-notifier changes any detail while Pending

    @SIT-0125-27 @sit
    Scenario Outline: The pre-notifier changes the <detail> while Pending, with <modifications> in force
      Given the modifications in force are <modifications>
      And the ESME is Pending
      When "Acorn Energy" submits SR 8.4 to change the <detail> of the ESME to "<value>"
      Then the Service Request is accepted
      And the Smart Metering Inventory shows <detail> "<value>" for the ESME

      Examples: before and after the Modification
        | modifications | detail              | value      |
        | none          | Device Manufacturer | 2EAF       |
        | none          | Firmware Version    | 00020000   |
        | SECMP0125     | Device Model        | 10AD0199   |
        | SECMP0125     | SMETS Version       | SMETS V5.2 |

    @SIT-0125-28 @sit
    Scenario Outline: The pre-notifier changes the <detail> and the ESME Variant in one request while Pending
      Given the ESME is Pending
      When "Acorn Energy" submits SR 8.4 to change the <detail> of the ESME to "<value>" and its ESME Variant to BDE
      Then the Service Request is accepted
      And the Smart Metering Inventory shows <detail> "<value>" for the ESME
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

      Examples: accepted whole
        | detail              | value      |
        | Device Manufacturer | 2EAF       |
        | Device Model        | 10AD0199   |
        | SMETS Version       | SMETS V5.2 |
        | Firmware Version    | 00020000   |

  Rule: PIA 2.3: a wrong model or manufacturer is corrected by DCC's manual process

    @SIT-0125-29 @sit
    Scenario Outline: DCC's operator corrects the <detail> and nothing else
      Given "Birch Power" has corrected the ESME Variant of the ESME to BDE
      When DCC's operator corrects the <detail> of the ESME to "<value>"
      Then the Smart Metering Inventory shows <detail> "<value>" for the ESME
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME
      And the ESME has 2 corrections on record, the last by DCC's operator

      Examples:
        | detail              | value    |
        | Device Manufacturer | 2EAF     |
        | Device Model        | 10AD0199 |
