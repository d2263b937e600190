@SR-12.2 @SR-8.11 @SR-8.1.1
Feature: Install and Commission: a device that falls silent
  The Supplier goes on with the installation whatever comes of it. The record never gets ahead of
  what the Comms Hub and the ESME have themselves answered or reported.

  Rule: With a silent device no SMI Status goes beyond the last one that it answered for

    @SIT-0000-37 @SR-8.1.1 @SR-8.11 @sit
    Scenario Outline: <device> answers nothing after <stage>
      Given "Acorn Energy" has a new Comms Hub and a new ESME, truly of ESME Variant BDE, to install
      And "Acorn Energy" has installed the new devices up to <stage>
      And <device> takes no notice of anything it is sent
      When "Acorn Energy" carries on with the installation
      Then the new Comms Hub is left <hub> with the new ESME <esme>
      And the new ESME is truly <truth>

      Examples:
        | device            | stage               | hub          | esme                       | truth                              |
        | the new Comms Hub | pre-notification    | Pending      | Pending                    | off the HAN                        |
        | the new Comms Hub | SM WAN registration | Commissioned | Pending                    | off the HAN                        |
        | the new Comms Hub | SR 8.11             | Commissioned | Whitelisted                | off the HAN                        |
        | the new Comms Hub | the HAN join        | Commissioned | Installed Not Commissioned | on the HAN with its clock not set  |
        | the new ESME      | SR 8.11             | Commissioned | Whitelisted                | without power                      |
        | the new ESME      | the HAN join        | Commissioned | Installed Not Commissioned | on the HAN with its clock not set  |
        | the neighbour's ESME | pre-notification | Commissioned | Commissioned               | on the HAN with its clock reliable |
