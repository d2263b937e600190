@SR-6.2.4 @SR-8.2 @SR-8.4 @SECMP0125 @CR4425
Feature: Business Scenario: Change of Supplier with ESME Variant verification
  A gaining Supplier reads the record, asks the meter for its base letter and knows the other
  letters from its asset data. It corrects a record that is wrong and leaves alone one that is right.

  Background:
    Given it is 2026-06-10T09:00:00Z, and "Birch Power" is registered for the import MPAN from 2026-06-10
    And the ESME holds the credentials of "Birch Power"

  Rule: SECMP0125 5.6: the gaining Supplier verifies the ESME Variant and updates it if in error

    @SIT-0125-120 @SR-8.2 @SR-6.2.4 @SR-8.4 @sit
    Scenario Outline: Recorded as <recorded>, with asset data <asset data>: corrected to <corrected>
      Given the ESME is truly of ESME Variant BDE
      And the ESME is recorded with ESME Variant <recorded>
      When "Birch Power" verifies the ESME Variant of the ESME against asset data <asset data>
      Then one SR 8.4 is submitted, and it is accepted
      And the Smart Metering Inventory shows ESME Variant <corrected> for the ESME

      Examples: the record is wrong
        | recorded | asset data | corrected | because                                             |
        | A        | BDE        | BDE       | base letter and other letters are wrong             |
        | ADE      | BDE        | BDE       | the meter says so: its base letter is B             |
        | BD       | BDE        | BDE       | the base letter is right, the asset data know the E |
        | A        | ADE        | BDE       | base letter by the meter, the rest by asset data    |

    @SIT-0125-121 @SR-8.2 @SR-6.2.4 @sit
    Scenario Outline: Recorded as <recorded>, with asset data <asset data>: nothing to correct
      Given the ESME is truly of ESME Variant <recorded>
      And the ESME is recorded with ESME Variant <recorded>
      When "Birch Power" verifies the ESME Variant of the ESME against asset data <asset data>
      Then no SR 8.4 is submitted
      And nothing has changed

      Examples: the record is right
        | recorded | asset data | because                                           |
        | A        | A          | a base letter alone                               |
        | BDE      | BDE        | with further letters                              |
        | BDE      | ADE        | the asset data's base letter yields to the meter's |

    @SIT-0125-122 @SR-8.2 @SR-6.2.4 @SR-8.4 @sit
    Scenario: Without the Modification the gaining Supplier finds the error and cannot correct it
      Given the modifications in force are none
      And the ESME is recorded with ESME Variant A
      When "Birch Power" verifies the ESME Variant of the ESME against asset data BDE
      Then one SR 8.4 is submitted, and it is rejected
      And nothing has changed

  Rule: The meter answers to the Supplier registered when it is asked

    @SIT-0125-124 @sit
    Scenario Outline: "<party>" may not ask the meter at <instant>
      Given "Larch Power" is registered for the import MPAN from 2026-06-20
      And time has reached <instant>
      When "<party>" submits SR 6.2.4 to read the identity of the ESME
      Then the Service Request is rejected with Response Code E4
      And nothing has changed

      Examples: the gaining Supplier too early, the losing one too late
        | party       | instant              |
        | Larch Power | 2026-06-19T22:59:59Z |
        | Birch Power | 2026-06-19T23:00:00Z |

    @SIT-0125-125 @sit
    Scenario: The gaining Supplier is shown the record before its effective date
      Given "Larch Power" is registered for the import MPAN from 2026-06-20
      When "Larch Power" submits SR 8.2 in schema version 5.4 to read the ESME
      Then the answer shows ESME Variant A for the ESME
      And nothing has changed
