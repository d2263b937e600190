@SECMP0039 @CR305
Feature: SECMP0039: CS02f and CCS07 as GBCS has them
  Section 4.2 ties both names to a disconnection from the HAN. Published, the one reads credentials of
  a device and the other the logs of a Comms Hub. Neither disconnects anything; see ADR 0009.

  Rule: FIA 4.2.1: CS02f tells the credentials that a device holds, those of a Load Controller among them

    @PIT-0039-80 @SR-6.24.1 @pit
    Scenario: An ESME that is asked for its Load Controller answers by CS02f
      When "Acorn Energy" submits SR 6.24.1 to read the Supplier and Load Controller credentials of the ESME
      Then within 1 minute the answer shows the credentials of "Acorn Energy"
      And the answer came by use case CS02f
      And the ESME is truly on the HAN with its clock reliable

    @PIT-0039-81 @SR-6.24.1 @pit
    Scenario: An ESME that is asked for its Supplier alone answers by CS02a
      When "Acorn Energy" submits SR 6.24.1 to read the Supplier credentials of the ESME
      Then within 1 minute the answer shows the credentials of "Acorn Energy"
      And the answer came by use case CS02a

  Rule: FIA 4.2.2: CCS07 tells the logs of a Comms Hub with the keys as hashes

    @PIT-0039-82 @SR-8.9 @pit
    Scenario: The Comms Hub tells its log and the devices that left it
      Given "Acorn Energy" has had the ESME taken off the device log of the Comms Hub
      When "Ivy Supply" submits SR 8.9 to read the device logs of the Comms Hub with their keys
      Then within 1 minute the Comms Hub answers with a device log of the second ESME, the GSME, the PPMID and the IHD
      And the answer came by use case CCS07
      And the answer shows the keys that the Comms Hub holds, and remembers the ESME

    @PIT-0039-83 @SR-8.9 @pit
    Scenario: CCS07 disconnects nothing
      When "Acorn Energy" submits SR 8.9 to read the device logs of the Comms Hub with their keys
      Then within 1 minute the Comms Hub answers with a device log of the ESME, the second ESME, the GSME, the PPMID and the IHD
      And the ESME is truly on the HAN with its clock reliable

    @PIT-0039-84 @SR-8.9 @pit
    Scenario Outline: An SR 8.9 of "<party>" for the keys of the Comms Hub is rejected with <code>
      When "<party>" submits SR 8.9 to read the device logs of the Comms Hub with their keys
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party        | code | because                          |
        | Birch Power  | E4   | it supplies nothing here         |
        | Elm Networks | E2   | a network operator reads no logs |
