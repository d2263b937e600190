@SR-11.1 @SR-11.2 @SR-11.3
Feature: Dual fuel: firmware of the GSME
  A gas meter has a model and no variant. Its Supplier sends it an image through the Comms Hub, the
  GSME takes what is built for its hardware and signed by its Supplier, and runs it when told to.

  Background:
    Given firmware 00030001 built for gas meters is on the Central Products List

  Rule: The GSME verifies the image and tells its Supplier

    @SIT-0000-340 @sit
    Scenario: The GSME takes an image of its Supplier
      When "Cedar Gas" submits SR 11.1 to send firmware 00030001 to the GSME
      Then the Service Request is accepted
      And within 1 hour the GSME holds firmware 00030001 ready to be activated
      And within 1 minute the GSME alerts "Cedar Gas" that it verified the firmware image
      And within 1 minute the transfer to the GSME succeeds

    @SIT-0000-341 @sit
    Scenario: An image that another Supplier signed is not verified
      When "Cedar Gas" submits SR 11.1 to send firmware 00030001 to the GSME, signed by "Acorn Energy"
      Then within 1 hour the GSME alerts "Cedar Gas" that it could not verify the firmware image
      And within 1 minute the transfer to the GSME succeeds
      And the GSME holds no firmware to be activated

    @SIT-0000-342 @sit
    Scenario Outline: The GSME is dropped from an SR 11.1 of <party>
      When "<party>" submits SR 11.1 to send firmware 00030001 to <devices>
      Then the Service Request is accepted with a warning
      And the warning names <dropped> as <reason> and no other device
      And nothing has changed

      Examples:
        | party        | devices   | dropped   | reason           | because                               |
        | Acorn Energy | the GSME  | the GSME  | not the sender's | it supplies the electricity only      |
        | Nettle Gas   | the GSME  | the GSME  | not the sender's | it supplies gas elsewhere             |
        | Acorn Energy | the ESME  | the ESME  | not applicable   | the image is for another Device Model |

  Rule: The GSME runs an image that it holds when its Supplier says so

    @SIT-0000-343 @sit
    Scenario: The GSME is upgraded
      Given "Cedar Gas" has sent firmware 00030001 to the GSME
      When "Cedar Gas" submits SR 11.3 to activate firmware 00030001 on the GSME
      Then within 1 minute the GSME answers that the activation succeeded
      And the GSME runs firmware 00030001 and is recorded with it
      And within 1 minute the GSME alerts "Cedar Gas" that its firmware has changed

    @SIT-0000-344 @SR-11.3 @sit
    Scenario: The GSME holds an activation for its time
      Given "Cedar Gas" has sent firmware 00030001 to the GSME, which activates it at 2026-01-07T03:00:00Z
      When time reaches 2026-01-07T03:00:00Z
      Then within 1 minute the GSME reports that the activation succeeded
      And the GSME runs firmware 00030001 and is recorded with it

    @SIT-0000-345 @sit
    Scenario Outline: <party> reads the firmware version of the GSME
      When "<party>" submits SR 11.2 to read the firmware version of the GSME
      Then within 1 minute the GSME answers that it runs firmware 00030000

      Examples:
        | party          | by                        |
        | Cedar Gas      | its own cell in the meter |
        | Fir Pipelines  | its own cell in the meter |
        | Hazel Insights | the Access Control Broker |
