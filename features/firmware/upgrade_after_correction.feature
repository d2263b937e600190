@SR-8.4 @SR-11.1 @SR-11.2 @SR-11.3 @SECMP0125 @CR4425
Feature: SECMP0125: a firmware upgrade after the ESME Variant is corrected
  The purpose of the Modification: the gaining Supplier corrects the ESME Variant, and the upgrade
  that did not complete before distributes, activates and shows in the Smart Metering Inventory.

  Background:
    Given "Birch Power" has taken over the import MPAN and put its credentials on the ESME
    And firmware 00020000 built for ESME Variant BDE is on the Central Products List

  Rule: Requirement 1: the corrected ESME Variant is the one that the DSP judges upgrades by

    @SIT-0125-85 @sit
    Scenario: The same upgrade that was dropped before the correction distributes after it
      Given "Birch Power" has sent firmware 00020000 to the ESME
      And "Birch Power" has corrected the ESME Variant of the ESME to BDE
      When "Birch Power" submits SR 11.1 to send firmware 00020000 to the ESME
      Then within 1 hour the ESME holds firmware 00020000 ready to be activated
      And the ESME alerts "Birch Power" that it verified the firmware image

    @SIT-0125-86 @sit
    Scenario: After the correction the upgrade activates, and the record follows
      Given "Birch Power" has corrected the ESME Variant of the ESME to BDE
      And "Birch Power" has sent firmware 00020000 to the ESME
      When "Birch Power" submits SR 11.3 to activate firmware 00020000 on the ESME
      Then within 1 minute the ESME answers that the activation succeeded
      And the ESME runs firmware 00020000 and is recorded with it

    @SIT-0125-87 @sit
    Scenario: After the correction the upgraded firmware version reads back
      Given "Birch Power" has corrected the ESME Variant of the ESME to BDE
      And "Birch Power" has upgraded the ESME to firmware 00020000
      When "Birch Power" submits SR 11.2 to read the firmware version of the ESME
      Then within 1 minute the ESME answers that it runs firmware 00020000
      And the ESME runs firmware 00020000 and is recorded with it

    @SIT-0125-88 @sit
    Scenario: Without the Modification the gaining Supplier's upgrade stays undelivered
      Given the modifications in force are none
      And "Birch Power" has been refused ESME Variant BDE for the ESME
      When "Birch Power" submits SR 11.1 to send firmware 00020000 to the ESME
      Then the warning names the ESME as not applicable and no other device
      And within 1 hour the transfer to the ESME never begins

    @SIT-0125-89 @sit
    Scenario: A correction to another wrong ESME Variant does not help
      Given "Birch Power" has corrected the ESME Variant of the ESME to BD
      When "Birch Power" submits SR 11.1 to send firmware 00020000 to the ESME
      Then the warning names the ESME as not applicable and no other device
      And within 1 hour the transfer to the ESME never begins

    @SIT-0125-90 @sit
    Scenario: A correction to a wrong ESME Variant lets an image through that the meter declines
      Given the ESME is truly of ESME Variant AD and recorded as AD
      And "Birch Power" has corrected the ESME Variant of the ESME to BDE
      When "Birch Power" submits SR 11.1 to send firmware 00020000 to the ESME
      Then the Service Request is accepted without a warning
      And within 1 hour the transfer to the ESME ends at the wrong hardware
