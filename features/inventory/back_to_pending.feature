@SR-8.4 @SR-8.3 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): back to Pending
  A Responsible Supplier takes an ESME out of use and sets it back to Pending, so that it can be installed
  elsewhere. It did not pre-notify that ESME: whose the Pending rights are then, no document says.

  Background:
    Given "Birch Power" is the registered Supplier for the import MPAN

  Rule: PIA 3.2, silent: the Pending rights over an ESME that was set back to Pending

    @SIT-0125-43 @sit @assumption
    Scenario Outline: The rights are the <holder>'s, and <sender> corrects the ESME Variant
      Given the switch rights_after_return_to_pending is <holder>
      And "Birch Power" has decommissioned the ESME
      And "Birch Power" has set the SMI Status of the ESME to Pending
      When "<sender>" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the ESME

      Examples: Acorn Energy pre-notified it, Birch Power set it back
        | holder       | sender       | answer   | recorded |
        | pre-notifier | Acorn Energy | accepted | BDE      |
        | pre-notifier | Birch Power  | rejected | A        |
        | returner     | Acorn Energy | rejected | A        |
        | returner     | Birch Power  | accepted | BDE      |

    @SIT-0125-44 @sit @assumption
    Scenario Outline: The rights are the <holder>'s, and <sender> deletes the ESME
      Given the switch rights_after_return_to_pending is <holder>
      And "Birch Power" has decommissioned the ESME
      And "Birch Power" has set the SMI Status of the ESME to Pending
      When "<sender>" submits SR 8.4 to delete the ESME
      Then the Service Request is accepted
      And the ESME is no longer in the Smart Metering Inventory

      Examples:
        | holder       | sender       |
        | pre-notifier | Acorn Energy |
        | returner     | Birch Power  |

    @SIT-0125-45 @sit @assumption
    Scenario Outline: The rights are the <holder>'s, and <sender> may not delete the ESME
      Given the switch rights_after_return_to_pending is <holder>
      And "Birch Power" has decommissioned the ESME
      And "Birch Power" has set the SMI Status of the ESME to Pending
      When "<sender>" submits SR 8.4 to delete the ESME
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | holder       | sender       |
        | pre-notifier | Birch Power  |
        | returner     | Acorn Energy |
