@SR-8.11
Feature: Install and Commission: an ESME is installed elsewhere
  A Supplier that takes an ESME out of use may install it at other premises. What the Comms Hub of the
  old ones still holds of it must not stand in the way, and no longer counts.

  Background:
    Given "Acorn Energy" has taken the ESME out of use, and it is Pending again

  Rule: A device that was put back to Pending is no other Comms Hub's

    @SIT-0000-830 @sit @assumption
    Scenario: An ESME that is Pending again is added to another Comms Hub
      When "Acorn Energy" submits SR 8.11 to add the ESME to the neighbour's Comms Hub
      Then within 1 minute the SMI Status of the ESME is Whitelisted
      And the ESME is recorded on the neighbour's Comms Hub at the import MPAN
      And the device log of the neighbour's Comms Hub shows the ESME as whitelisted
      And the join window of the ESME is open

  Rule: A device has joined when the Comms Hub that it is recorded on says so (SMI life cycle, transition T5)

    @SIT-0000-831 @sit
    Scenario: The old Comms Hub tells of its device log, with the ESME still on it
      Given "Acorn Energy" has added the ESME to the device log of the neighbour's Comms Hub
      When "Acorn Energy" submits SR 8.11 to remove the IHD from the Comms Hub
      Then 1 minute later the SMI Status of the ESME is Whitelisted
      And the Comms Hub has taken the IHD off its device log
      And the IHD is recorded on no Comms Hub
      And the IHD has power and is off the HAN
