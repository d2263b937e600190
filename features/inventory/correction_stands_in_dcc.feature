@SR-8.4 @SR-8.2 @SR-8.3 @SR-12.2 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): the correction stands at DCC
  An accepted correction is the record: for every User that reads it, from the moment it is accepted, and
  whatever DCC's other lists say. What the DSP could not store it has not accepted.

  Rule: PIA 3.3: neither DCC's lists nor another request touches the ESME Variant

    @SIT-0125-54 @SR-8.4 @sit
    Scenario: The Central Products List ties the ESME's firmware to another ESME Variant
      Given "Acorn Energy" has corrected the ESME Variant of the ESME to BDE
      When DCC lists the firmware of the ESME on the Central Products List for ESME Variant A
      Then the firmware of the ESME is on the Central Products List for ESME Variant A
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

    @SIT-0125-55 @SR-8.4 @sit
    Scenario: The ESME's firmware leaves the Central Products List
      Given "Acorn Energy" has corrected the ESME Variant of the ESME to BDE
      When DCC takes the firmware of the ESME off the Central Products List
      Then the firmware of the ESME is not on the Central Products List
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

    @SIT-0125-56 @sit
    Scenario Outline: <sender> pre-notifies the ESME once more while <status>
      Given the ESME is <status>
      And "Acorn Energy" has corrected the ESME Variant of the ESME to BDE
      When "<sender>" submits SR 12.2 to pre-notify the ESME, as of ESME Variant A
      Then the Service Request is rejected
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

      Examples:
        | sender       | status       |
        | Acorn Energy | Pending      |
        | Acorn Energy | Commissioned |
        | Birch Power  | Whitelisted  |

    @SIT-0125-65 @sit
    Scenario: SR 8.3 ends the ESME's life and leaves its ESME Variant
      Given "Acorn Energy" has corrected the ESME Variant of the ESME to BDE
      When "Acorn Energy" submits SR 8.3 to decommission the ESME
      Then the SMI Status of the ESME is Decommissioned
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

  Rule: PIA 3.3: whoever reads the record is shown the correction at once

    @SIT-0125-57 @sit
    Scenario Outline: Every DCC User is shown the correction of an ESME that is <status>
      Given the ESME is <status>
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is accepted
      And every DCC User is shown ESME Variant BDE for the ESME
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

      Examples:
        | status       |
        | Pending      |
        | Commissioned |

  Rule: SEC: what is not stored is not accepted

    @SIT-0125-58 @sit
    Scenario: A correction that the DSP cannot store is rejected
      Given the store of the DSP fails at its next write
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is rejected
      And nothing has changed

    @SIT-0125-59 @sit
    Scenario: The same correction is accepted once the DSP can store it
      Given the store of the DSP fails at its next write
      And "Acorn Energy" has been refused ESME Variant BDE for the ESME
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME
