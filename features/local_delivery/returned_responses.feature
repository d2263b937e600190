@SR-8.13 @SR-8.11 @SR-11.2
Feature: Local delivery: the response comes back (SRV 8.13 Return Local Command Response)
  What a device answered the installer counts, once its User returns it, as if it had come over the
  SM WAN.

  Rule: The record follows the returned response

    @SIT-0000-810 @sit
    Scenario: A meter is whitelisted with no SM WAN at all
      Given the ESME is Pending
      And the Comms Hub has no SM WAN
      And "Acorn Energy" has been given the command of an ordinary SR 8.11 (Add) for the ESME, for local delivery
      And the installer has handed the command to the Comms Hub
      When "Acorn Energy" returns the answer of the Comms Hub by SRV 8.13
      Then the Service Request is accepted
      And within 0 minutes the Comms Hub has said that the ESME is whitelisted

    @SIT-0000-811 @sit
    Scenario: A meter says which firmware it runs
      Given the ESME is recorded with firmware 00020000
      And "Acorn Energy" has been given the command of an ordinary SR 11.2 for the ESME, for local delivery
      And the installer has handed the command to the ESME
      When "Acorn Energy" returns the answer of the ESME by SRV 8.13
      Then the Service Request is accepted
      And the Smart Metering Inventory shows Firmware Version "00010000" for the ESME
      And no command to the ESME is open any more

    @SIT-0000-812 @sit
    Scenario: The response need not name its request
      Given the ESME is recorded with firmware 00020000
      And "Acorn Energy" has been given the command of an ordinary SR 11.2 for the ESME, for local delivery
      And the installer has handed the command to the ESME
      When "Acorn Energy" returns by SRV 8.13 the answer, naming no request
      Then the Service Request is accepted
      And the Smart Metering Inventory shows Firmware Version "00010000" for the ESME
      And no command to the ESME is open any more

  Rule: A response counts once, from whoever was given its command

    Background:
      Given the ESME is recorded with firmware 00020000
      And "Acorn Energy" has been given the command of an ordinary SR 11.2 for the ESME, for local delivery
      And the installer has handed the command to the ESME

    @SIT-0000-813 @assumption @sit
    Scenario: A second time
      Given "Acorn Energy" has returned the answer of the ESME by SRV 8.13
      When "Acorn Energy" returns the answer of the ESME by SRV 8.13
      Then the evidence names rule LR-MATCH, from "assumption"
      And nothing has changed

    @SIT-0000-814 @assumption @sit
    Scenario: By another Supplier
      When "Birch Power" returns the answer of the ESME by SRV 8.13
      Then the Service Request is rejected
      And the evidence names rule LR-MATCH, from "assumption"
      And nothing has changed

    @SIT-0000-815 @assumption @sit
    Scenario Outline: <what>
      When "Acorn Energy" returns by SRV 8.13 <what>
      Then the Service Request is rejected
      And the evidence names rule <row>, from "assumption"
      And nothing has changed

      Examples: what is no response to that request
        | what                              | row      |
        | the answer, as to another request | LR-MATCH |
        | the command instead of the answer | LR-MATCH |
        | half of the answer                | LR-READ  |
        | the answer without its MAC        | LR-READ  |
        | nothing that a device says        | LR-READ  |

    @SIT-0000-816 @sit
    Scenario: By a party whose User Role does not return responses
      When "Hazel Insights" returns the answer of the ESME by SRV 8.13
      Then the Service Request is rejected with Response Code E2
      And nothing has changed
