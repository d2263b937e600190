@SR-8.9
Feature: Joins: device logs are read
  A Supplier or Other User reads which devices a Comms Hub has on its HAN, and which a device was
  joined with (SR 8.9). CCS07 is the form that shows the keys, as hashes.

  Rule: A Comms Hub tells the devices on its HAN, as it hears them (CCS06, CCS05/04)

    @SIT-0000-630 @sit
    Scenario Outline: "<party>" reads the device log of the Comms Hub
      When "<party>" submits SR 8.9 to read the device log of the Comms Hub
      Then within 1 minute the Comms Hub answers with a device log of the ESME, the second ESME, the GSME, the PPMID and the IHD
      And the answer came by use case CCS06

      Examples:
        | party          |
        | Acorn Energy   |
        | Cedar Gas      |
        | Hazel Insights |

    @SIT-0000-631 @sit
    Scenario: A device that was taken off is not told of
      Given "Acorn Energy" has had the IHD taken off the device log of the Comms Hub
      When "Acorn Energy" submits SR 8.9 to read the device log of the Comms Hub
      Then within 1 minute the Comms Hub answers with a device log of the ESME, the second ESME, the GSME and the PPMID

    @SIT-0000-632 @sit @assumption
    Scenario: A Comms Hub of GBCS 1 is read by the older use case
      Given the Comms Hub is recorded with GBCS version 1.2
      When "Acorn Energy" submits SR 8.9 to read the device log of the Comms Hub
      Then within 1 minute the Comms Hub answers with a device log of the ESME, the second ESME, the GSME, the PPMID and the IHD
      And the answer came by use case CCS05/CCS04

  Rule: Every other device tells whom it was joined with (CS07)

    @SIT-0000-633 @sit
    Scenario: The ESME tells whom it was joined with
      Given "Acorn Energy" has joined the ESME with the PPMID
      And "Acorn Energy" has joined the ESME with the IHD
      When "Acorn Energy" submits SR 8.9 to read the device log of the ESME
      Then within 1 minute the ESME answers with a device log of the PPMID and the IHD
      And the answer came by use case CS07

    @SIT-0000-634 @sit
    Scenario: An ESME that was joined with nothing has an empty log
      When "Acorn Energy" submits SR 8.9 to read the device log of the ESME
      Then within 1 minute the ESME answers with a device log of no device

    @SIT-0000-635 @sit
    Scenario: The PPMID tells whom it was joined with
      Given "Acorn Energy" has joined the ESME with the PPMID
      When "Hazel Insights" submits SR 8.9 to read the device log of the PPMID
      Then within 1 minute the PPMID answers with a device log of the ESME

  Rule: Who has nothing to do with the premises reads nothing

    @SIT-0000-636 @sit
    Scenario Outline: An SR 8.9 of "<party>" for <device> is rejected with <code>
      When "<party>" submits SR 8.9 to read the device log of <device>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party          | device        | code | because                              |
        | Birch Power    | the Comms Hub | E4   | it supplies nothing here             |
        | Ivy Supply     | the ESME      | E4   | it supplies the second ESME only     |
        | Elm Networks   | the Comms Hub | E2   | a network operator reads no logs     |
        | Gorse Metering | the ESME      | E2   | nor does a Supplier Nominated Agent  |
