@SR-8.4 @SR-11.1 @SECMP0125 @CR4425
Feature: SECMP0125: correcting the ESME Variant while an upgrade is on its way
  The DSP judges an upgrade when SR 11.1 arrives. What the record says afterwards is for the next
  upgrade; the image that is on its way is judged by the meter alone.

  Background:
    Given the ESME is truly of ESME Variant BDE and recorded as BDE
    And firmware 00020000 built for ESME Variant BDE is on the Central Products List

  Rule: A correction neither stops nor restarts a transfer

    @SIT-0125-91 @sit @assumption
    Scenario: The correction comes in mid-transfer
      Given firmware 00020000 of "Acorn Energy" is on its way to the ESME
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to A
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant A for the ESME
      And the transfer to the ESME is in progress

    @SIT-0125-92 @SR-11.1 @SR-8.4 @sit @assumption
    Scenario: The image that was on its way arrives once
      Given firmware 00020000 of "Acorn Energy" is on its way to the ESME
      And "Acorn Energy" has corrected the ESME Variant of the ESME to A
      When the Comms Hub gets SM WAN again
      Then within 1 hour the ESME holds firmware 00020000 ready to be activated
      And the transfer to the ESME is over
