@SR-11.1
Feature: Firmware upgrades: many meters in one SR 11.1
  A Supplier sends one image to many meters. The DSP drops those that it may not or cannot serve,
  says which and why in one warning, and distributes to the rest.

  Background:
    Given the ESME is truly of ESME Variant BDE and recorded as A
    And the neighbour's ESME is truly of ESME Variant BDE and recorded as BDE
    And firmware 00020000 built for ESME Variant BDE is on the Central Products List

  Rule: Only the devices with something wrong are dropped

    @SIT-0000-43 @sit
    Scenario: The wrong record alone is in the warning, and the right one is upgraded
      When "Acorn Energy" submits SR 11.1 to send firmware 00020000 to the ESME and the neighbour's ESME
      Then the warning names the ESME as not applicable and no other device
      And within 1 hour the transfer to the neighbour's ESME succeeds
      And the neighbour's ESME holds firmware 00020000 ready to be activated

    @SIT-0000-44 @sit
    Scenario: Each reason has a list of its own
      When "Acorn Energy" submits SR 11.1 to send firmware 00020000 to the ESME, the GSME and the neighbour's ESME
      Then the warning names the ESME as not applicable
      And the warning names the GSME as not the sender's
      And within 1 hour the neighbour's ESME holds firmware 00020000 ready to be activated

    @SIT-0000-226 @sit
    Scenario: Several wrong ones are all in the warning
      When "Acorn Energy" submits SR 11.1 to send firmware 00020000 to the ESME, the SMETS1 ESME and the neighbour's ESME
      Then the warning names the ESME and the SMETS1 ESME as not applicable and no other device
      And within 1 hour the neighbour's ESME holds firmware 00020000 ready to be activated

    @SIT-0000-45 @sit
    Scenario Outline: A device that is <because> is named as <reason>
      When "Acorn Energy" submits SR 11.1 to send firmware 00020000 to the neighbour's ESME and <device>
      Then the warning names <device> as <reason> and no other device
      And within 1 hour the transfer to the neighbour's ESME succeeds
      And the neighbour's ESME holds firmware 00020000 ready to be activated

      Examples:
        | device            | reason           | because                                |
        | an unknown device | not the sender's | in no inventory                        |
        | the second ESME   | not the sender's | another Supplier's                     |
        | the GSME          | not the sender's | a gas meter of another Supplier        |
        | the Comms Hub     | not the sender's | no meter                               |
        | the SMETS1 ESME   | not applicable   | of a model that the image is not for   |

    @SIT-0000-46 @sit
    Scenario Outline: A meter that is <status> is named as <reason>
      Given the ESME is <status>
      When "Acorn Energy" submits SR 11.1 to send firmware 00020000 to the ESME
      Then the warning names the ESME as <reason> and no other device
      And within 1 hour the transfer to the ESME never begins

      Examples:
        | status                     | reason           |
        | Pending                    | not Commissioned |
        | Whitelisted                | not Commissioned |
        | Installed Not Commissioned | not Commissioned |

    @SIT-0000-47 @sit
    Scenario: A meter whose first transfer is under way is named as busy
      Given firmware 00020000 of "Acorn Energy" is on its way to the neighbour's ESME
      When "Acorn Energy" submits SR 11.1 to send firmware 00020000 to the neighbour's ESME
      Then the warning names the neighbour's ESME as busy with another upgrade and no other device
      And nothing has changed

  Rule: Assumption: a list of which nothing is left is answered as a switch says

    @SIT-0000-48 @sit @assumption
    Scenario: By default the only device that is dropped gives a warning
      When "Acorn Energy" submits SR 11.1 to send firmware 00020000 to the ESME
      Then the warning names the ESME as not applicable and no other device
      And nothing has changed

    @SIT-0000-49 @sit @assumption
    Scenario: With the switch off the only device that is dropped gives a refusal
      Given the switch sole_dropped_target_is_warning is off
      When "Acorn Energy" submits SR 11.1 to send firmware 00020000 to the ESME
      Then the Service Request is rejected
      And nothing has changed
