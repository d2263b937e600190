@SR-12.2 @SR-8.11
Feature: Dual fuel: the GSME is pre-notified and joins the HAN
  A Gas Supplier installs its meter on a Comms Hub that another Supplier has put there. Whoever
  supplies the electricity of the premises has no part in it.

  Rule: A GSME is pre-notified like an ESME, and has no ESME Variant

    @SIT-0000-300 @sit
    Scenario: The Gas Supplier pre-notifies a GSME
      Given "Acorn Energy" has a new Comms Hub and a new ESME, truly of ESME Variant BDE, to install
      And "Cedar Gas" has a new GSME to install beside them
      When "Cedar Gas" submits SR 12.2 to pre-notify the new GSME
      Then the Service Request is accepted
      And the new GSME is recorded as "Cedar Gas" pre-notified it
      And no DCC User is shown an ESME Variant for the new GSME

    @SIT-0000-301 @sit
    Scenario: A GSME that is pre-notified with an ESME Variant is refused
      Given "Acorn Energy" has a new Comms Hub and a new ESME, truly of ESME Variant BDE, to install
      And "Cedar Gas" has a new GSME to install beside them
      When "Cedar Gas" submits SR 12.2 to pre-notify the new GSME, as of ESME Variant A
      Then the Service Request is rejected
      And nothing has changed

  Rule: The Supplier registered for the MPRN adds the GSME to the Comms Hub

    @SIT-0000-302 @sit
    Scenario: The Comms Hub takes the GSME on its device log
      Given the GSME is Pending
      When "Cedar Gas" submits SR 8.11 to add the GSME to the Comms Hub
      Then the SMI Status of the GSME is Pending
      And within 1 minute the SMI Status of the GSME is Whitelisted
      And the GSME is recorded on the Comms Hub at the MPRN
      And the device log of the Comms Hub shows the GSME as whitelisted
      And the join window of the GSME is open

    @SIT-0000-303 @sit
    Scenario Outline: An SR 8.11 of <party> for the GSME is refused
      Given the GSME is Pending
      When "<party>" submits SR 8.11 to add the GSME to the Comms Hub
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | party         | because                                      |
        | Acorn Energy  | it supplies the electricity of the premises  |
        | Ivy Supply    | it supplies the second ESME on that hub      |
        | Nettle Gas    | it supplies gas, but not here                |
        | Fir Pipelines | a Gas Transporter installs no meter          |

    @SIT-0000-304 @SR-8.11 @sit
    Scenario: The GSME joins within its window
      Given the GSME is Pending
      And "Cedar Gas" has added the GSME to the device log of the Comms Hub
      When the installer gives the GSME power
      Then within 1 minute the SMI Status of the GSME is Installed Not Commissioned
      And the device log of the Comms Hub shows the GSME as joined
      And the GSME is truly on the HAN with its clock not set
      And within 1 minute "Cedar Gas" is told by DCC Alert that adding the GSME took effect

    @SIT-0000-305 @SR-8.11 @sit
    Scenario: A GSME that proves another install code stays off the HAN
      Given the GSME is Pending
      And the GSME proves another install code than the one on its label
      And "Cedar Gas" has added the GSME to the device log of the Comms Hub
      When the installer gives the GSME power
      Then within 2 hours "Cedar Gas" is told by DCC Alert that adding the GSME had no effect
      And the SMI Status of the GSME is Whitelisted
      And the GSME is truly off the HAN
