@SR-8.12.1 @SR-8.12.2
Feature: Joins: another Comms Hub takes the place of the old one
  A Comms Hub that is replaced leaves a HAN full of devices. The DSP holds the device logs that it and
  its GPF backed up last (CS14, GCS62), and the new ones take them over (CCS03, GCS59).

  Rule: The devices of the HAN follow a Comms Hub that knows their keys

    @SIT-0000-640 @sit
    Scenario: The HAN of a Comms Hub is restored on another one
      Given the Comms Hub has given way to the spare Comms Hub in its place
      When "Acorn Energy" submits SRV 8.12.1 to restore the device log of the Comms Hub on the spare Comms Hub
      Then within 1 minute the ESME, the second ESME, the GSME, the PPMID and the IHD have come over to the spare Comms Hub
      And the SMI Status of the Comms Hub is Decommissioned
      And "Acorn Energy" is told by DCC Alert that the Comms Hub has given way to the spare Comms Hub
      And "Ivy Supply" is told by DCC Alert that the Comms Hub has given way to the spare Comms Hub

    @SIT-0000-641 @SR-11.2 @sit
    Scenario: The ESME answers through the new Comms Hub
      Given the Comms Hub has given way to the spare Comms Hub in its place
      And "Acorn Energy" has had the device log of the Comms Hub restored on the spare Comms Hub
      When "Acorn Energy" submits SR 11.2 to read the firmware version of the ESME
      Then within 1 minute the ESME answers that it runs firmware 00010000

    @SIT-0000-642 @SR-11.2 @sit
    Scenario: Without a restored log the ESME cannot be reached
      Given the Comms Hub has given way to the spare Comms Hub in its place
      When "Acorn Energy" submits SR 11.2 to read the firmware version of the ESME
      Then 10 minutes later the outcome is inconclusive and the command stays open

    @SIT-0000-643 @SR-8.12.1 @sit
    Scenario: Devices that were joined still know each other on the new HAN
      Given "Acorn Energy" has joined the ESME with the PPMID
      And the Comms Hub has given way to the spare Comms Hub in its place
      And "Acorn Energy" has had the device log of the Comms Hub restored on the spare Comms Hub
      When the PPMID asks the ESME what it measures
      Then within 1 minute the PPMID shows what the ESME measures

    @SIT-0000-649 @sit
    Scenario: What the old Comms Hub backed up last is what is restored
      Given "Acorn Energy" has had the IHD taken off the device log of the Comms Hub
      And the Comms Hub has given way to the spare Comms Hub in its place
      When "Acorn Energy" submits SRV 8.12.1 to restore the device log of the Comms Hub on the spare Comms Hub
      Then within 1 minute the ESME, the second ESME, the GSME and the PPMID have come over to the spare Comms Hub
      And the device log of the spare Comms Hub does not show the IHD
      And the SMI Status of the Comms Hub is Decommissioned

    @SIT-0000-644 @sit @assumption
    Scenario: A Comms Hub that has devices of its own takes no other HAN over
      When "Acorn Energy" submits SRV 8.12.1 to restore the device log of the Comms Hub on the neighbour's Comms Hub
      Then within 1 minute the neighbour's Comms Hub answers that it has not restored the log
      And the SMI Status of the Comms Hub is Commissioned

    @SIT-0000-645 @sit
    Scenario Outline: An SRV 8.12.1 of "<party>" for <old> and <new> is rejected
      Given the Comms Hub has given way to the spare Comms Hub in its place
      When "<party>" submits SRV 8.12.1 to restore the device log of <old> on <new>
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | party          | old                 | new                 | because                                 |
        | Birch Power    | the Comms Hub       | the spare Comms Hub | it supplies nothing at either           |
        | Gorse Metering | the Comms Hub       | the spare Comms Hub | the role is not eligible                |
        | Acorn Energy   | the ESME            | the spare Comms Hub | an ESME has no such log                 |
        | Acorn Energy   | an unknown device   | the spare Comms Hub | it is in no inventory                   |
        | Acorn Energy   | the spare Comms Hub | the spare Comms Hub | a Comms Hub does not replace itself     |

  Rule: The GPF of the new Comms Hub takes the log of the old GPF over

    @SIT-0000-646 @sit
    Scenario: The device log of the GPF is restored
      Given the Comms Hub has given way to the spare Comms Hub in its place
      And "Acorn Energy" has had the device log of the Comms Hub restored on the spare Comms Hub
      When "Cedar Gas" submits SRV 8.12.2 to restore the device log of the GPF on the spare GPF
      Then within 1 minute the spare GPF answers that it has restored the GSME
      And within 1 minute the SMI Status of the GPF is Decommissioned
      And "Cedar Gas" is told by DCC Alert that the GPF has given way to the spare GPF

    @SIT-0000-648 @SR-8.8.2 @SR-8.7.2 @journey @sit @assumption
    Scenario: The GSME is joined with the GPF of the new Comms Hub
      Given the Comms Hub has given way to the spare Comms Hub in its place
      And "Acorn Energy" has had the device log of the Comms Hub restored on the spare Comms Hub
      And "Cedar Gas" has had the device log of the GPF restored on the spare GPF
      And "Cedar Gas" has unjoined the GSME by SRV 8.8.2 from the GPF
      When "Cedar Gas" submits SRV 8.7.2 for the GSME about the spare GPF
      Then within 1 minute the GSME answers that it has joined
      And the GSME has the spare GPF on its own device log
      And the GSME and the spare GPF share a key
      And the spare GPF holds the reading of the GSME

    @SIT-0000-647 @sit
    Scenario Outline: An SRV 8.12.2 of "<party>" for the GPF is rejected
      Given the Comms Hub has given way to the spare Comms Hub in its place
      When "<party>" submits SRV 8.12.2 to restore the device log of the GPF on the spare GPF
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | party         | because                                             |
        | Nettle Gas    | it supplies gas, but not here                       |
        | Fir Pipelines | the role is not eligible                            |
        | Acorn Energy  | it supplies the electricity of the premises only    |
