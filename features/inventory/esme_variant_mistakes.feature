@SR-8.4 @SR-11.1 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): mistakes and repeats
  The DSP records what the Responsible Supplier says and knows nothing of the meter. A wrong correction
  is accepted like a right one, does nothing to the meter, and is undone by the next.

  Background:
    Given "Birch Power" is the registered Supplier for the import MPAN

  Rule: PIA 3.3: the record is the Responsible Supplier's word, the meter is what it is

    @UIT-0125-29 @uit
    Scenario: A wrong correction is accepted, and nothing but the record changes
      Given the ESME is truly of ESME Variant A
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

    @UIT-0125-30 @uit
    Scenario: A second correction puts a wrong one right
      Given "Birch Power" has corrected the ESME Variant of the ESME to BDE
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the ESME to A
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant A for the ESME
      And the ESME has 2 corrections on record, the last by "Birch Power"

    @UIT-0125-32 @uit
    Scenario: Firmware for the ESME Variant wrongly recorded does not fit the meter
      Given the ESME is truly of ESME Variant A
      And firmware 00020000 built for ESME Variant BDE is on the Central Products List
      And "Birch Power" has corrected the ESME Variant of the ESME to BDE
      When "Birch Power" submits SR 11.1 to send firmware 00020000 to the ESME
      Then within 1 hour the transfer to the ESME ends at the wrong hardware

  Rule: DUIS 2.4: a Service Request is carried out once

    @UIT-0125-31 @SR-8.4 @uit
    Scenario: A correction that arrives again after a later one is refused
      Given "Birch Power" has corrected the ESME Variant of the ESME to BDE
      And "Birch Power" has corrected the ESME Variant of the ESME to B
      When the first Service Request of "Birch Power" arrives once more, byte for byte
      Then the Service Request is rejected
      And the Smart Metering Inventory shows ESME Variant B for the ESME
      And the ESME has 2 corrections on record, the last by "Birch Power"
