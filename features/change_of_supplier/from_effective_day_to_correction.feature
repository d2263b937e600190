@SR-6.2.4 @SR-6.23 @SR-8.2 @SR-8.4 @SECMP0125 @CR4425
Feature: Business Scenario: Change of Supplier with ESME Variant verification, from the effective day on
  The gaining Supplier puts its credentials on the meter, verifies the record and corrects it. The
  order matters: a meter that does not know it yet tells it nothing.

  Background:
    Given it is 2026-06-10T09:00:00Z
    And "Birch Power" is registered for the import MPAN from 2026-06-10

  Rule: SECMP0125 5.6: the gaining Supplier verifies the ESME Variant and updates it if in error

    @SIT-0125-123 @sit @journey
    Scenario: From the effective day to a record that is right
      When "Birch Power" submits SR 6.23 to put its credentials on the ESME at once
      Then within 1 minute the ESME trusts "Birch Power" as its Supplier
      When "Birch Power" verifies the ESME Variant of the ESME against asset data BDE
      Then one SR 8.4 is submitted, and it is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

    @SIT-0125-126 @sit
    Scenario: Before its credentials are in place the meter does not answer the gaining Supplier
      When "Birch Power" submits SR 6.2.4 to read the identity of the ESME
      Then the Service Request is accepted
      And within 5 minutes the ESME has rejected the command of "Birch Power" and alerted "Acorn Energy"

    @SIT-0125-127 @sit
    Scenario: The record can be corrected before the credentials are in place
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME
      And the ESME still trusts "Acorn Energy" as its Supplier
