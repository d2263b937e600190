@SR-8.11
Feature: Install and Commission: the ESME joins the HAN
  The Supplier asks the Comms Hub to let the ESME in (SR 8.11). Whitelisted follows the Comms Hub's
  own answer, Installed Not Commissioned the Comms Hub's alert that the ESME has joined.

  Background:
    Given the ESME is Pending

  Rule: Whitelisted follows the Comms Hub's answer (SMI life cycle, transition T4)

    @SIT-0000-11 @sit
    Scenario: The Comms Hub takes the ESME on its device log
      When "Acorn Energy" submits SR 8.11 to add the ESME to the Comms Hub
      Then the SMI Status of the ESME is Pending
      And within 1 minute the SMI Status of the ESME is Whitelisted
      And the ESME is recorded on the Comms Hub at the import MPAN
      And the device log of the Comms Hub shows the ESME as whitelisted
      And the join window of the ESME is open

    @SIT-0000-12 @sit
    Scenario: A Comms Hub that takes no notice whitelists nothing
      Given the Comms Hub takes no notice of anything it is sent
      When "Acorn Energy" submits SR 8.11 to add the ESME to the Comms Hub
      Then 10 minutes later the outcome is inconclusive and the command stays open
      And the SMI Status of the ESME is Pending
      And the device log of the Comms Hub does not show the ESME

    @SIT-0000-13 @sit
    Scenario: The record stays Pending where the Comms Hub obeyed and its answer was lost
      Given the Comms Hub obeys but loses every answer
      When "Acorn Energy" submits SR 8.11 to add the ESME to the Comms Hub
      Then 10 minutes later the outcome is inconclusive and the command stays open
      And the SMI Status of the ESME is Pending
      And the device log of the Comms Hub shows the ESME as whitelisted

    @SIT-0000-14 @sit
    Scenario: An answer that comes after the time-out still counts
      Given the Comms Hub obeys but answers 10 minutes late
      When "Acorn Energy" submits SR 8.11 to add the ESME to the Comms Hub
      Then within 15 minutes the SMI Status of the ESME is Whitelisted
      And the ESME is recorded on the Comms Hub at the import MPAN
      And the device log of the Comms Hub shows the ESME as whitelisted
      And the join window of the ESME is open

    @SIT-0000-15 @sit
    Scenario: A Comms Hub whose device log is full declines
      Given the device log of the Comms Hub is full
      When "Acorn Energy" submits SR 8.11 to add the ESME to the Comms Hub
      Then the Service Request is accepted
      And 10 minutes later the SMI Status of the ESME is Pending
      And the device log of the Comms Hub does not show the ESME

  Rule: Only a Supplier of the metering point adds an ESME to a Comms Hub on the SM WAN

    @SIT-0000-16 @sit
    Scenario Outline: An SR 8.11 of <party> for <hub> is refused
      When "<party>" submits SR 8.11 to add the ESME to <hub>
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | party        | hub                 | because                                    |
        | Birch Power  | the Comms Hub       | it is not registered for the import MPAN   |
        | Cedar Gas    | the Comms Hub       | it supplies the gas of these premises only |
        | Acorn Energy | the spare Comms Hub | that Comms Hub is Pending                  |
