@SR-11.2
Feature: Firmware upgrades: reading the version (SR 11.2 Read Firmware Version)
  A device says which firmware it runs. Where the Smart Metering Inventory says otherwise it follows
  the device, in the firmware version alone.

  Rule: The record follows the device's own answer

    @SIT-0000-70 @sit
    Scenario Outline: <device> says that it runs another firmware than recorded
      Given <device> is recorded with firmware <recorded>
      When "Acorn Energy" submits SR 11.2 to read the firmware version of <device>
      Then within 1 minute <device> answers that it runs firmware <true>
      And the Smart Metering Inventory shows Firmware Version "<true>" for <device>

      Examples:
        | device        | recorded | true     |
        | the ESME      | 00020000 | 00010000 |
        | the Comms Hub | 00009002 | 00009001 |

    @SIT-0000-71 @sit
    Scenario Outline: <device> says that it runs the firmware recorded
      When "Acorn Energy" submits SR 11.2 to read the firmware version of <device>
      Then within 1 minute <device> answers that it runs firmware <true>
      And nothing has changed

      Examples:
        | device        | true     |
        | the ESME      | 00010000 |
        | the Comms Hub | 00009001 |

    @SIT-0000-72 @sit
    Scenario: A device that does not answer leaves the record as it is
      Given the ESME is recorded with firmware 00020000
      And the ESME takes no notice of anything it is sent
      When "Acorn Energy" submits SR 11.2 to read the firmware version of the ESME
      Then 10 minutes later the outcome is inconclusive and the command stays open
      And the Smart Metering Inventory shows Firmware Version "00020000" for the ESME
