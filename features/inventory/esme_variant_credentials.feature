@SR-8.4 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): registration and credentials
  A change of supplier moves the registration on its day and the credentials in the meter when SR 6.23 is
  carried out. The two need not coincide; the right to correct the record follows the registration alone.

  Rule: Requirement 1: the Responsible Supplier is who is registered, whatever the meter's trust anchors hold

    @UIT-0125-15 @uit
    Scenario Outline: The registered Supplier, the meter holding <holder>'s credentials, while <status>
      Given "Larch Power" pre-notified the ESME
      And "Birch Power" is the registered Supplier for the import MPAN
      And the ESME holds the credentials of "<holder>"
      And the ESME is <status>
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

      Examples: before and after its SR 6.23
        | holder       | status                     |
        | Acorn Energy | Whitelisted                |
        | Acorn Energy | Installed Not Commissioned |
        | Acorn Energy | Commissioned               |
        | Birch Power  | Whitelisted                |
        | Birch Power  | Installed Not Commissioned |
        | Birch Power  | Commissioned               |

    @UIT-0125-16 @uit
    Scenario Outline: A Supplier that is not registered, the meter holding <holder>'s credentials, while <status>
      Given "Larch Power" pre-notified the ESME
      And "Birch Power" is the registered Supplier for the import MPAN
      And the ESME holds the credentials of "<holder>"
      And the ESME is <status>
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is rejected
      And the Smart Metering Inventory shows ESME Variant A for the ESME

      Examples: still in the trust anchors, and no longer
        | holder       | status                     |
        | Acorn Energy | Whitelisted                |
        | Acorn Energy | Installed Not Commissioned |
        | Acorn Energy | Commissioned               |
        | Birch Power  | Whitelisted                |
        | Birch Power  | Installed Not Commissioned |
        | Birch Power  | Commissioned               |

  Rule: Requirement 1: each change of supplier moves the right once

    @SIT-0125-13 @sit
    Scenario Outline: The registration moves while the ESME is <status>
      Given the ESME is <status>
      And "Birch Power" is registered for the import MPAN from 2026-01-06
      And "Acorn Energy" has corrected the ESME Variant of the ESME to B
      And 2 days have passed
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

      Examples: before it is commissioned
        | status                     |
        | Whitelisted                |
        | Installed Not Commissioned |

    @SIT-0125-14 @sit
    Scenario Outline: After the premises have churned back to Acorn Energy, <sender>'s request is <answer>
      Given "Birch Power" is the registered Supplier for the import MPAN
      And "Acorn Energy" is registered for the import MPAN from 2026-01-07
      And "Birch Power" has corrected the ESME Variant of the ESME to BDE
      And 3 days have passed
      When "<sender>" submits SR 8.4 to change the ESME Variant of the ESME to BD
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the ESME

      Examples: Birch Power's correction stands until Acorn Energy corrects it
        | sender       | answer   | recorded |
        | Acorn Energy | accepted | BD       |
        | Birch Power  | rejected | BDE      |
