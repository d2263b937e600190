@SR-6.23 @SR-6.24.1 @SR-7.5 @SR-8.4
Feature: A change of the Export Supplier alone changes nothing for the meter
  Import and export of one meter may be supplied by two parties. The meter answers to the Import
  Supplier; whoever gains the export MPAN gains no right over it.

  Background:
    Given it is 2026-06-10T09:00:00Z
    And "Birch Power" supplies import and export under one User ID
    And "Birch Power" is registered for the export MPAN from 2026-06-10

  Rule: The registration of the import MPAN decides

    @SIT-0125-110 @SECMP0125 @CR4425 @sit
    Scenario: The Import Supplier alone corrects the ESME Variant
      When "Acorn Energy" and "Birch Power" each submit SR 8.4 to change the ESME Variant of the ESME to BDE
      Then only the Service Request of "Acorn Energy" is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

    @SIT-0000-137 @sit
    Scenario: The Import Supplier alone puts its credentials on the meter
      When "Acorn Energy" and "Birch Power" each submit SR 6.23 to put their credentials on the ESME at once
      Then only the Service Request of "Acorn Energy" is accepted, the other rejected with Response Code E4
      And the CoS Party has the request of "Acorn Energy" for the ESME in hand

    @SIT-0000-138 @sit @assumption
    Scenario: The export MPAN does not stand in for the import MPAN
      When "Birch Power" submits SR 6.23 for the ESME, naming the export MPAN
      Then the Service Request is rejected
      And nothing has changed
      And within 5 minutes no command reaches the ESME

    @SIT-0000-139 @sit
    Scenario: The Import Supplier's critical command works as before
      When "Acorn Energy" submits SR 7.5 to close a load switch of the ESME
      Then the Service Request is accepted
      And within 1 minute the ESME has obeyed "Acorn Energy" and closed the switch

    @SIT-0000-140 @sit
    Scenario: The Export Supplier's critical command is refused
      When "Birch Power" submits SR 7.5 to close a load switch of the ESME
      Then the Service Request is rejected with Response Code E4
      And nothing has changed
