@SR-8.4 @SR-8.2 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): DUIS schema versions
  Suppliers use several published versions of the DUIS schema at a time. The Modification changes none of
  them, so the new rule holds for all, and each answer keeps to its sender's version.

  Background:
    Given "Acorn Energy" pre-notified the ESME
    And "Birch Power" is the registered Supplier for the import MPAN

  Rule: PIA 5.2: all versions of DUIS reflect the changed behaviour

    @SIT-0125-46 @sit
    Scenario Outline: The Responsible Supplier corrects the ESME Variant in schema version <version>
      When "Birch Power" submits SR 8.4 in schema version <version> to change the ESME Variant of the ESME to BDE
      Then the Service Request is accepted
      And the answer keeps to schema version <version>
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

      Examples: published versions
        | version |
        | 5.0     |
        | 5.1     |
        | 5.3     |
        | 5.4     |

    @SIT-0125-47 @sit
    Scenario Outline: Its pre-notifier is refused in schema version <version>
      When "Acorn Energy" submits SR 8.4 in schema version <version> to change the ESME Variant of the ESME to BDE
      Then the Service Request is rejected
      And the answer keeps to schema version <version>
      And nothing has changed

      Examples: published versions
        | version |
        | 5.0     |
        | 5.1     |
        | 5.3     |
        | 5.4     |

    @SIT-0125-48 @sit
    Scenario Outline: Whoever asks in schema version <version> is shown the same correction
      Given the Comms Hub is a 4G hub
      And "Birch Power" has corrected the ESME Variant of the ESME to BDE
      When "Elm Networks" submits SR 8.2 in schema version <version> to read the ESME
      Then the answer keeps to schema version <version>
      And the answer shows ESME Variant BDE for the ESME

      Examples: published versions
        | version |
        | 5.0     |
        | 5.1     |
        | 5.3     |
        | 5.4     |
