@SR-11.2 @SR-11.3 @SR-8.11 @SR-6.23
Feature: Local delivery: commands that their User takes to the HAN
  Where the SM WAN does not reach, a User asks for the command itself (Command Variants 2 and 6), and
  its installer hands it to the device. With Command Variants 3 and 7 it goes over the SM WAN as well.

  Rule: The command comes with the answer, and stays off the SM WAN

    @SIT-0000-800 @sit
    Scenario: An ordinary command is given to its User
      When "Acorn Energy" submits an ordinary SR 11.2 for the ESME, for local delivery
      Then the Service Request is accepted
      And "Acorn Energy" is given the command for the ESME
      And within 1 hour no command reaches the ESME

    @SIT-0000-801 @sit
    Scenario: A critical command is given to its User, who signed it
      Given the ESME holds a verified image of firmware 00020000
      When "Acorn Energy" submits an ordinary SR 11.3 for the ESME, for local delivery
      Then the Service Request is accepted
      And "Acorn Energy" is given the command for the ESME
      And within 1 hour no command reaches the ESME

    @SIT-0000-802 @sit
    Scenario: What is given to its User and sent as well reaches the device
      When "Acorn Energy" submits an ordinary SR 11.2 for the ESME, for local delivery and over the SM WAN
      Then "Acorn Energy" is given the command for the ESME
      And within 1 minute the ESME answers that it runs firmware 00010000

    @SIT-0000-803 @sit
    Scenario: Without SM WAN the installer gets an answer all the same
      Given the Comms Hub has no SM WAN
      And "Acorn Energy" has been given the command of an ordinary SR 11.2 for the ESME, for local delivery
      When the installer hands the command to the ESME
      Then the ESME answers the installer
      And nothing has changed

  Rule: The device is as strict as it is towards the SM WAN

    @SIT-0000-804 @sit
    Scenario: A command that was obeyed is not obeyed a second time
      Given "Acorn Energy" has been given the command of an ordinary SR 8.11 (Remove) for the ESME, for local delivery
      And the installer has handed the command to the Comms Hub
      When the installer hands the command to the Comms Hub
      Then the Comms Hub does not answer the installer

  Rule: Local delivery is on demand, to a device that may be sent commands

    @SIT-0000-806 @assumption @sit
    Scenario Outline: A command for the ESME, which is <status>
      Given the ESME is <status>
      When "Acorn Energy" submits an ordinary SR 11.2 for the ESME, for local delivery
      Then the Service Request is rejected with Response Code E17
      And nothing has changed

      Examples: where over the SM WAN it is E5
        | status         |
        | Pending        |
        | Decommissioned |

    @SIT-0000-807 @sit
    Scenario: Another Supplier's meter
      When "Birch Power" submits an ordinary SR 11.2 for the ESME, for local delivery
      Then the Service Request is rejected with Response Code E4
      And nothing has changed

    @SIT-0000-808 @assumption @sit
    Scenario: A change of supplier, which the CoS Party carries out later
      When "Acorn Energy" submits an ordinary SR 6.23 for the ESME, for local delivery
      Then the Service Request is rejected
      And the evidence names rule RIG-UNSUPPORTED, from "assumption"
      And nothing has changed
