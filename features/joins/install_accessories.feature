@SR-8.11
Feature: Joins: PPMID, HCALCS and IHD come onto the HAN
  What shows or switches is installed like a meter: the Comms Hub takes it on its device log and lets
  it in. Only after that can it be joined with a meter.

  Rule: A PPMID goes through the SMI Statuses of a meter

    @SIT-0000-670 @sit
    Scenario: The Comms Hub takes the PPMID on its device log
      Given the PPMID is Pending
      When "Acorn Energy" submits SR 8.11 to add the PPMID to the Comms Hub
      Then within 1 minute the SMI Status of the PPMID is Whitelisted
      And the device log of the Comms Hub shows the PPMID as whitelisted
      And the PPMID is recorded on the Comms Hub and at no metering point
      And the join window of the PPMID is open

    @SIT-0000-671 @sit
    Scenario: The PPMID joins the HAN
      Given the PPMID is Pending
      And "Acorn Energy" has added the PPMID to the device log of the Comms Hub
      When the installer gives the PPMID power
      Then within 1 minute the SMI Status of the PPMID is Installed Not Commissioned
      And within 1 minute the PPMID is on the HAN of the Comms Hub
      And within 1 minute "Acorn Energy" is told by DCC Alert that adding the PPMID took effect

    @SIT-0000-672 @SR-8.7.1 @SR-8.7.2 @journey @sit
    Scenario: A PPMID from its box to what it shows
      Given the PPMID is Pending
      And "Acorn Energy" has added the PPMID to the device log of the Comms Hub
      And the installer has given the PPMID power
      And 2 minutes have passed
      And "Acorn Energy" has joined the ESME with the PPMID
      When the PPMID asks the ESME what it measures
      Then within 1 minute the PPMID shows what the ESME measures
      And the SMI Status of the PPMID is Commissioned

    @SIT-0000-673 @sit
    Scenario: A PPMID with another install code stays outside
      Given the PPMID is Pending
      And the PPMID proves another install code than the one on its label
      And "Acorn Energy" has added the PPMID to the device log of the Comms Hub
      When the installer gives the PPMID power
      Then within 2 hours "Acorn Energy" is told by DCC Alert that adding the PPMID had no effect
      And the SMI Status of the PPMID is Whitelisted
      And the PPMID has power and is off the HAN

  Rule: A Type 2 Device has no SMI Status

    @SIT-0000-674 @sit
    Scenario: The IHD joins the HAN
      Given the IHD has not joined the HAN yet
      And "Acorn Energy" has added the IHD to the device log of the Comms Hub
      When the installer gives the IHD power
      Then within 1 minute the IHD is on the HAN of the Comms Hub

  Rule: Only who notified it, or supplies the premises, adds it

    @SIT-0000-675 @sit
    Scenario Outline: An SR 8.11 of "<party>" for the PPMID and <hub> is refused
      Given the PPMID is Pending
      When "<party>" submits SR 8.11 to add the PPMID to <hub>
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | party          | hub                 | because                              |
        | Birch Power    | the Comms Hub       | it supplies nothing here             |
        | Gorse Metering | the Comms Hub       | the role is not eligible             |
        | Acorn Energy   | the spare Comms Hub | that Comms Hub is Pending            |
