@SR-8.4 @SR-6.2.4 @SR-11.2 @SR-11.3 @SR-8.1.1 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): the correction stands
  Once accepted, the corrected ESME Variant stays until the Responsible Supplier changes it again. What
  devices say later, what their hub reports, and what DCC's lists hold are other things.

  Rule: PIA 3.3: what a device says later does not touch the ESME Variant

    @SIT-0125-49 @SR-8.4 @sit
    Scenario: The Comms Hub reports that the ESME has joined
      Given the ESME is Whitelisted
      And "Acorn Energy" has added the ESME to the device log of the Comms Hub
      And "Acorn Energy" has corrected the ESME Variant of the ESME to BDE
      When the installer gives the ESME power
      Then within 1 minute the Comms Hub has said that the ESME has joined
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

    @SIT-0125-50 @sit
    Scenario: SR 8.1.1 commissions the ESME
      Given the ESME is Installed Not Commissioned
      And "Acorn Energy" has corrected the ESME Variant of the ESME to BDE
      When "Acorn Energy" submits SR 8.1.1 to commission the ESME
      Then within 1 minute the ESME has said that it is commissioned
      And "Elm Networks" is told by DCC Alert that the ESME was commissioned as of ESME Variant BDE
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

    @SIT-0125-51 @sit
    Scenario Outline: SR 6.2.4 answers base letter <letter>, the record saying <recorded>
      Given the ESME is truly of ESME Variant <truth>
      And "Acorn Energy" has corrected the ESME Variant of the ESME to <recorded>
      When "Acorn Energy" submits SR 6.2.4 to read the identity of the ESME
      Then within 1 minute the ESME answers with base letter <letter>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the ESME

      Examples: the meter's own word is not the record
        | truth | recorded | letter |
        | AD    | BDE      | A      |
        | C     | AD       | C      |
        | BDE   | BD       | B      |

    @SIT-0125-52 @sit
    Scenario: SR 11.2 answers with another firmware version than was recorded
      Given "Acorn Energy" has corrected the ESME Variant of the ESME to BDE
      And the ESME truly runs firmware 00010002
      When "Acorn Energy" submits SR 11.2 to read the firmware version of the ESME
      Then within 1 minute the ESME has said that it runs firmware 00010002
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

    @SIT-0125-53 @sit
    Scenario: SR 11.3 activates new firmware
      Given "Acorn Energy" has corrected the ESME Variant of the ESME to BDE
      And the ESME holds a verified image of firmware 00020000
      When "Acorn Energy" submits SR 11.3 to activate the image that the ESME holds
      Then within 1 minute the ESME has said that it runs firmware 00020000
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME
