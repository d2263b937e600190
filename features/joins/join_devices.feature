@SR-8.7.1 @SR-8.7.2
Feature: Joins: devices of a HAN come to know each other
  A meter talks to a PPMID, an HCALCS or an IHD only after both were joined. The Supplier asks for it
  device by device (SRV 8.7.1, SRV 8.7.2), and each device says what came of it.

  Rule: The device that responds is told first, then the ESME that begins (CS03A2, CS03A1)

    @SIT-0000-600 @sit
    Scenario: A PPMID is told of the ESME
      Given the PPMID is Installed Not Commissioned
      When "Acorn Energy" submits SRV 8.7.2 for the PPMID about the ESME
      Then within 1 minute the PPMID answers that it has joined
      And the PPMID has the ESME on its own device log
      And the PPMID shares no key with the ESME
      And within 1 minute the SMI Status of the PPMID is Commissioned

    @SIT-0000-601 @sit
    Scenario Outline: The ESME joins <device>, which was told before
      Given "Acorn Energy" has put an HCALCS on the HAN
      And "Acorn Energy" has told <device> by SRV <srv> to join the ESME
      When "Acorn Energy" submits SRV 8.7.1 for the ESME about <device>
      Then within 1 minute the ESME answers that it has joined
      And the ESME has <device> on its own device log
      And the ESME and <device> share a key

      Examples:
        | device     | srv   |
        | the PPMID  | 8.7.2 |
        | the HCALCS | 8.7.1 |

    @SIT-0000-602 @sit
    Scenario: An HCALCS that has joined is Commissioned
      Given "Acorn Energy" has put an HCALCS on the HAN
      When "Acorn Energy" submits SRV 8.7.1 for the HCALCS about the ESME
      Then within 1 minute the HCALCS answers that it has joined
      And the HCALCS has the ESME on its own device log
      And within 1 minute the SMI Status of the HCALCS is Commissioned

    @SIT-0000-603 @sit @assumption
    Scenario: The ESME gives up on a PPMID that was not told of it
      When "Acorn Energy" submits SRV 8.7.1 for the ESME about the PPMID
      Then within 1 minute the ESME answers that it had no response from the other device
      And the ESME shares no key with the PPMID

    @SIT-0000-604 @sit @assumption
    Scenario: Devices that join a second time know each other once
      Given "Acorn Energy" has joined the ESME with the PPMID
      When "Acorn Energy" submits SRV 8.7.1 for the ESME about the PPMID
      Then within 1 minute the ESME answers that it has joined
      And the ESME has the PPMID on its own device log
      And the ESME and the PPMID share a key

    @SIT-0000-605 @sit
    Scenario: A PPMID without power answers nothing
      Given the PPMID takes no notice of anything it is sent
      When "Acorn Energy" submits SRV 8.7.2 for the PPMID about the ESME
      Then 10 minutes later the outcome is inconclusive and the command stays open
      And the PPMID shares no key with the ESME

  Rule: A Type 2 Device has no credentials: the meter alone is told of it (CS03B)

    @SIT-0000-606 @sit
    Scenario: The ESME joins an IHD
      When "Acorn Energy" submits SRV 8.7.2 for the ESME about the IHD
      Then within 1 minute the ESME answers that it has joined
      And the ESME has the IHD on its own device log
      And the ESME and the IHD share a key

    @SIT-0000-607 @sit
    Scenario: An Other User joins the ESME with an IHD
      When "Hazel Insights" submits SRV 8.7.2 for the ESME about the IHD
      Then within 1 minute the ESME answers that it has joined
      And the ESME has the IHD on its own device log
      And the ESME and the IHD share a key

    @SIT-0000-608 @sit
    Scenario: An IHD that was taken off the HAN is joined with nothing
      Given "Acorn Energy" has had the IHD taken off the device log of the Comms Hub
      When "Acorn Energy" submits SRV 8.7.2 for the ESME about the IHD
      Then the Service Request is rejected
      And nothing has changed

    @SIT-0000-621 @sit
    Scenario: There is no key for an IHD that has not joined the HAN
      Given the IHD has not joined the HAN yet
      When "Acorn Energy" submits SRV 8.7.2 for the ESME about the IHD
      Then within 1 minute the ESME answers that it found no key for the two
      And the ESME shares no key with the IHD
