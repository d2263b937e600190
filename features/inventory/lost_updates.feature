@SR-8.4 @SR-8.1.1 @SR-8.11 @SR-11.3 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): no lost update
  A correction can be accepted while a command to the same ESME is still on its way. What the device then
  answers changes its own part of the record, and the correction keeps the other.

  Rule: PIA 3.3: the correction and the device's answer both stand

    @SIT-0125-60 @sit
    Scenario: Accepted while SR 8.1.1 is on its way to the ESME
      Given the ESME is Installed Not Commissioned
      And SR 8.1.1 of "Acorn Energy" is on its way to the ESME
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is accepted
      And within 1 minute the ESME has said that it is commissioned
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

    @SIT-0125-61 @sit
    Scenario: The Meter Identity that follows carries the correction
      Given the ESME is Installed Not Commissioned
      And SR 8.1.1 of "Acorn Energy" is on its way to the ESME
      And "Acorn Energy" has corrected the ESME Variant of the ESME to BDE
      When 2 minutes pass
      Then within 1 minute the ESME has said that it is commissioned
      And "Elm Networks" is told by DCC Alert that the ESME was commissioned as of ESME Variant BDE

    @SIT-0125-62 @sit
    Scenario: Accepted while SR 8.11 is on its way to the Comms Hub
      Given the ESME is Pending
      And SR 8.11 of "Acorn Energy" to add the ESME is on its way to the Comms Hub
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is accepted
      And within 1 minute the Comms Hub has said that the ESME is whitelisted
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

    @SIT-0125-74 @sit @assumption
    Scenario: A metering point corrected while SR 8.11 is on its way stays corrected
      Given the ESME is Pending
      And SR 8.11 of "Acorn Energy" to add the ESME is on its way to the Comms Hub
      When "Acorn Energy" submits SR 8.4 to set the Import MPxN of the ESME to the neighbour's MPAN
      Then the Service Request is accepted
      And within 1 minute the Comms Hub has said that the ESME is whitelisted
      And the Smart Metering Inventory shows Import MPxN the neighbour's MPAN for the ESME

    @SIT-0125-63 @sit
    Scenario: Accepted while SR 11.3 is on its way to the ESME
      Given the ESME holds a verified image of firmware 00020000
      And SR 11.3 of "Acorn Energy" is on its way to the ESME
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is accepted
      And within 1 minute the ESME has said that it runs firmware 00020000
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

    @SIT-0125-64 @sit
    Scenario: Accepted while the answer to SR 8.1.1 is held up by an outage of the SM WAN
      Given the ESME is Installed Not Commissioned
      And SR 8.1.1 of "Acorn Energy" is on its way to the ESME
      And the Comms Hub has no SM WAN
      And "Acorn Energy" has corrected the ESME Variant of the ESME to BDE
      When the Comms Hub gets SM WAN again
      Then within 1 minute the ESME has said that it is commissioned
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME
