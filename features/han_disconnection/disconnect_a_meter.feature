@SECMP0039 @CR305 @SR-8.8.1 @SR-8.8.2 @SR-8.11
Feature: SECMP0039: the disconnection of a Smart Meter from the HAN
  Section 4.2.2 has meter emulators that can be disconnected from the HAN. The published way there is
  an unjoin on either side (CS04) and the removal from the device log (CCS02); see ADR 0009.

  Rule: FIA 4.2.2: a Smart Meter is disconnected from the HAN

    @PIT-0039-70 @SR-8.8.1 @SR-8.8.2 @SR-8.11 @pit
    Scenario: The Supplier disconnects the ESME
      Given "Acorn Energy" has joined the ESME with the PPMID
      When "Acorn Energy" disconnects the ESME from the HAN of the Comms Hub
      Then within 1 minute the SMI Status of the ESME is Decommissioned
      And the ESME and the PPMID know each other no more
      And the Comms Hub has taken the ESME off its device log
      And the ESME is truly off the HAN
      And the ESME is recorded on no Comms Hub

    @PIT-0039-71 @SR-11.2 @pit
    Scenario: A disconnected ESME gets no command
      Given "Acorn Energy" has joined the ESME with the PPMID
      And "Acorn Energy" has disconnected the ESME from the HAN of the Comms Hub
      When "Acorn Energy" submits SR 11.2 to read the firmware version of the ESME
      Then the Service Request is rejected with Response Code E5
      And nothing has changed

    @PIT-0039-72 @SR-8.8.1 @SR-8.8.2 @SR-8.11 @pit
    Scenario: A disconnected ESME tells the PPMID nothing
      Given "Acorn Energy" has joined the ESME with the PPMID
      And "Acorn Energy" has disconnected the ESME from the HAN of the Comms Hub
      When the PPMID asks the ESME what it measures
      Then 1 minute later the PPMID has been told nothing

    @PIT-0039-73 @SR-11.2 @pit
    Scenario: An unjoin alone leaves the ESME on the HAN
      Given "Acorn Energy" has joined the ESME with the PPMID
      And "Acorn Energy" has unjoined the ESME by SRV 8.8.1 from the PPMID
      When "Acorn Energy" submits SR 11.2 to read the firmware version of the ESME
      Then within 1 minute the ESME answers that it runs firmware 00010000
      And the ESME is truly on the HAN with its clock reliable

    @PIT-0039-74 @SR-8.9 @pit
    Scenario: A removal alone leaves the ESME on the PPMID's own device log
      Given "Acorn Energy" has joined the ESME with the PPMID
      And "Acorn Energy" has had the ESME taken off the device log of the Comms Hub
      When "Hazel Insights" submits SR 8.9 to read the device log of the PPMID
      Then within 1 minute the PPMID answers with a device log of the ESME

    @PIT-0039-75 @SR-8.8.2 @SR-8.11 @pit
    Scenario: The Gas Supplier disconnects the GSME
      When "Cedar Gas" disconnects the GSME from the HAN of the Comms Hub
      Then within 1 minute the SMI Status of the GSME is Decommissioned
      And the GSME and the GPF know each other no more
      And the GPF holds no reading of a gas meter
      And the Comms Hub has taken the GSME off its device log
      And the GSME is recorded on no Comms Hub
      And the GSME is truly off the HAN

    @PIT-0039-76 @SR-8.11 @pit
    Scenario Outline: "<party>" disconnects no ESME of others
      When "<party>" disconnects the ESME from the HAN of the Comms Hub
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | party          | because                              |
        | Birch Power    | it supplies nothing here             |
        | Ivy Supply     | it supplies the second ESME only     |
        | Gorse Metering | the role is not eligible for SR 8.11 |

    @PIT-0039-77 @SR-8.11 @pit
    Scenario: A Comms Hub that takes no notice disconnects nothing
      Given the Comms Hub takes no notice of anything it is sent
      When "Acorn Energy" disconnects the ESME from the HAN of the Comms Hub
      Then 10 minutes later the outcome is inconclusive and the command stays open
      And the ESME is truly on the HAN with its clock reliable
