@SR-11.1
Feature: Firmware upgrades: images and transfers that go wrong
  An image that is not what the Central Products List says never leaves the DSP; one that fails on
  its way or at the meter leaves the meter as it was, and its Supplier is told.

  Background:
    Given the ESME is truly of ESME Variant BDE and recorded as BDE
    And firmware 00020000 built for ESME Variant BDE is on the Central Products List

  Rule: The image is judged by its hash and version on the Central Products List

    @SIT-0000-50 @sit @assumption
    Scenario Outline: <file> sent as firmware 00020000 is refused
      When "Acorn Energy" submits SR 11.1 to send <file> to the ESME as firmware 00020000
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | file                     | because                                     |
        | a text file              | it is no image                              |
        | half an image            | its length does not fit its header          |
        | an altered image         | its hash is not the listed one              |
        | another version's number | the hash is listed under another version    |

    @SIT-0000-51 @sit @assumption
    Scenario: An image that is not on the Central Products List is refused
      Given firmware 00030000 built for ESME Variant BDE is not on the Central Products List
      When "Acorn Energy" submits SR 11.1 to send firmware 00030000 to the ESME
      Then the Service Request is rejected
      And nothing has changed

    @SIT-0000-836 @sit @assumption
    Scenario Outline: An image whose entry on the Central Products List is <status> is refused
      Given firmware 00030000 built for ESME Variant BDE is on the Central Products List as <status>
      When "Acorn Energy" submits SR 11.1 to send firmware 00030000 to the ESME
      Then the Service Request is rejected
      And nothing has changed

      Examples: every status but Active
        | status    |
        | Cancelled |
        | Expired   |
        | Withdrawn |

    @SIT-0000-835 @sit
    Scenario: An image that is listed for another manufacturer's meters of that model is not for the ESME
      Given firmware 00030000 built for ESME Variant BDE is on the Central Products List for another manufacturer
      When "Acorn Energy" submits SR 11.1 to send firmware 00030000 to the ESME
      Then the warning names the ESME as not applicable and no other device
      And nothing has changed

  Rule: The Comms Hub reports how a transfer ended, and the DSP when it hears nothing

    @SIT-0000-52 @sit
    Scenario: The Comms Hub breaks off the transfer
      Given the Comms Hub breaks off every firmware transfer
      When "Acorn Energy" submits SR 11.1 to send firmware 00020000 to the ESME
      Then within 1 hour the transfer to the ESME fails
      And the ESME holds no firmware to be activated

    @SIT-0000-53 @sit
    Scenario: The ESME does not respond to the offer of the image
      Given the ESME takes no notice of anything it is sent
      When "Acorn Energy" submits SR 11.1 to send firmware 00020000 to the ESME
      Then within 1 day the transfer to the ESME fails
      And the ESME holds no firmware to be activated

    @SIT-0000-54 @sit
    Scenario: The Comms Hub says nothing for a week
      Given the Comms Hub takes no notice of anything it is sent
      When "Acorn Energy" submits SR 11.1 to send firmware 00020000 to the ESME
      Then within 8 days "Acorn Energy" is told by DCC Alert that the ESME did not get the firmware
      And the ESME holds no firmware to be activated

    @SIT-0000-839 @sit
    Scenario: Another Comms Hub says that it has handed the image over
      Given firmware 00020000 of "Acorn Energy" is on its way to the ESME
      When the neighbour's Comms Hub reports that it has handed firmware 00020000 to the ESME
      Then the transfer to the ESME is in progress
      And "Acorn Energy" receives no DCC Alert
      And nothing has changed

  Rule: The meter verifies the image with its own Supplier's key

    @SIT-0000-55 @sit
    Scenario Outline: An image signed by "<signer>" is not verified
      When "Acorn Energy" submits SR 11.1 to send firmware 00020000 to the ESME, signed by "<signer>"
      Then within 1 hour the ESME alerts "Acorn Energy" that it could not verify the firmware image
      And the ESME holds no firmware to be activated

      Examples:
        | signer      | because                                 |
        | nobody      | the signature is empty                  |
        | Birch Power | its credentials are not in the meter    |
        | Elm Networks | it is the network operator, no Supplier |

    @SIT-0000-56 @sit
    Scenario: The ESME damages the image that it takes
      Given the ESME damages every firmware image it takes
      When "Acorn Energy" submits SR 11.1 to send firmware 00020000 to the ESME
      Then within 1 hour the ESME alerts "Acorn Energy" that it could not verify the firmware image
      And the ESME holds no firmware to be activated

    @SIT-0000-57 @sit
    Scenario: A gaining Supplier whose credentials are not in the meter yet
      Given "Birch Power" is the registered Supplier for the import MPAN
      When "Birch Power" submits SR 11.1 to send firmware 00020000 to the ESME
      Then the Service Request is accepted without a warning
      And within 1 hour the ESME alerts "Acorn Energy" that it could not verify the firmware image
      And the ESME holds no firmware to be activated
