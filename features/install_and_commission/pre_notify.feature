@SR-12.2
Feature: Install and Commission: pre-notification of a Comms Hub and an ESME
  The Smart Metering Inventory knows what the installing Supplier said in its pre-notification, and
  nothing of the device itself. Here the recorded ESME Variant comes into the world, right or wrong.

  Background:
    Given "Acorn Energy" has a new Comms Hub and a new ESME, truly of ESME Variant BDE, to install

  Rule: A pre-notified device is Pending (SMI life cycle, transition T1)

    @SIT-0000-01 @sit
    Scenario: A Comms Hub and its Gas Proxy Function are recorded as a pair
      When "Acorn Energy" submits SR 12.2 to pre-notify the new Comms Hub
      Then the Service Request is accepted
      And the new Comms Hub is recorded as "Acorn Energy" pre-notified it
      And the new GPF is recorded as "Acorn Energy" pre-notified it

    @SIT-0000-02 @sit
    Scenario Outline: The record holds the ESME Variant that the Supplier gives, true or not
      When "Acorn Energy" submits SR 12.2 to pre-notify the new ESME, as of ESME Variant <given>
      Then the Service Request is accepted
      And the new ESME is recorded as "Acorn Energy" pre-notified it
      And every DCC User is shown ESME Variant <given> for the new ESME
      And the new ESME is truly of ESME Variant BDE

      Examples:
        | given | because                  |
        | BDE   | it is the true one       |
        | A     | another base letter      |
        | BD    | the same base letter     |

    @SIT-0000-03 @sit
    Scenario: A pre-notification without an ESME Variant records none
      When "Acorn Energy" submits SR 12.2 to pre-notify the new ESME
      Then the Service Request is accepted
      And the new ESME is recorded as "Acorn Energy" pre-notified it
      And no DCC User is shown an ESME Variant for the new ESME

  Rule: A device stands in the Smart Metering Inventory once

    @SIT-0000-04 @sit @assumption
    Scenario Outline: A second pre-notification of <device> is refused, whoever sends it
      When "<party>" submits SR 12.2 to pre-notify <device>
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | party        | device          | because                                  |
        | Acorn Energy | the ESME        | it is Commissioned                       |
        | Birch Power  | the ESME        | another Supplier's device                |
        | Acorn Energy | the spare Comms Hub | it is Pending and its own pre-notification |
