@SR-8.4 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): cells the assessment leaves open
  The assessment's own sentences differ on two cells and are silent on a third. Each is a named switch
  of the DSP with a default, and is shown both ways.

  Background:
    Given "Acorn Energy" pre-notified the ESME
    And "Birch Power" is the registered Supplier for the import MPAN

  Rule: PIA 3.4 against 6.1: may a Responsible Supplier that did not pre-notify the ESME correct it while Pending

    @SIT-0125-38 @sit @assumption
    Scenario Outline: While Pending, the Responsible Supplier's request is <answer>, with <modifications> in force
      Given the modifications in force are <modifications>
      And the switch responsible_supplier_may_correct_while_pending is <setting>
      And the ESME is Pending
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is <answer>

      Examples: no by default, and only ever with the Modification
        | modifications | setting | answer   |
        | SECMP0125     | off     | rejected |
        | none          | on      | rejected |

    @SIT-0125-39 @sit @assumption
    Scenario: While Pending, the Responsible Supplier's correction stands where the switch is on
      Given the switch responsible_supplier_may_correct_while_pending is on
      And the ESME is Pending
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

    @SIT-0125-40 @sit @assumption
    Scenario Outline: The switch for Pending opens the ESME Variant alone: <detail>
      Given the switch responsible_supplier_may_correct_while_pending is on
      And the ESME is Pending
      When "Birch Power" submits SR 8.4 to change the <detail> of the ESME to "<value>" and its ESME Variant to BDE
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | detail           | value    |
        | Device Model     | 10AD0199 |
        | Firmware Version | 00020000 |

  Rule: PIA 3.2: may the installing Supplier still correct it after Pending

    @SIT-0125-41 @sit @assumption
    Scenario Outline: With pre_notifier_may_correct_after_pending <setting>, while <status>
      Given the switch pre_notifier_may_correct_after_pending is <setting>
      And the ESME is <status>
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the ESME

      Examples: no by default
        | setting | status                     | answer   | recorded |
        | off     | Whitelisted                | rejected | A        |
        | off     | Installed Not Commissioned | rejected | A        |
        | off     | Commissioned               | rejected | A        |
        | on      | Whitelisted                | accepted | BDE      |
        | on      | Installed Not Commissioned | accepted | BDE      |
        | on      | Commissioned               | accepted | BDE      |
        | on      | Decommissioned             | rejected | A        |

    @SIT-0125-42 @sit @assumption
    Scenario: Without SECMP0125 that switch opens nothing
      Given the modifications in force are none
      And the switch pre_notifier_may_correct_after_pending is on
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is rejected
      And nothing has changed
