@SR-8.1.1
Feature: Install and Commission: commissioning without an answer
  A time-out tells the sender neither that the ESME was commissioned nor that it was not. The SMI
  Status stays what the ESME last answered for, until its answer comes.

  Background:
    Given the ESME is Installed Not Commissioned

  Rule: Without the ESME's answer its SMI Status stays, and the sender may conclude nothing

    @SIT-0000-29 @sit
    Scenario: The SM WAN is down
      Given the Comms Hub has no SM WAN
      When "Acorn Energy" submits SR 8.1.1 to commission the ESME
      Then 10 minutes later the outcome is inconclusive and the command stays open
      And the SMI Status of the ESME is Installed Not Commissioned
      And "Acorn Energy" receives no DCC Alert

    @SIT-0000-30 @sit
    Scenario: The ESME takes no notice
      Given the ESME takes no notice of anything it is sent
      When "Acorn Energy" submits SR 8.1.1 to commission the ESME
      Then 10 minutes later the outcome is inconclusive and the command stays open
      And the SMI Status of the ESME is Installed Not Commissioned
      And the ESME is truly on the HAN with its clock not set

    @SIT-0000-31 @sit
    Scenario: The ESME obeys and its answer is lost
      Given the ESME obeys but loses every answer
      When "Acorn Energy" submits SR 8.1.1 to commission the ESME
      Then 10 minutes later the outcome is inconclusive and the command stays open
      And the SMI Status of the ESME is Installed Not Commissioned
      And the ESME is truly on the HAN with its clock reliable

    @SIT-0000-32 @sit
    Scenario: The ESME is not on the HAN yet
      Given the ESME is Whitelisted
      When "Acorn Energy" submits SR 8.1.1 to commission the ESME
      Then 10 minutes later the outcome is inconclusive and the command stays open
      And the SMI Status of the ESME is Whitelisted
      And the ESME is truly without power

  Rule: An answer that comes after the time-out commissions the ESME

    @SIT-0000-33 @sit
    Scenario: The SM WAN comes back
      Given "Acorn Energy" was left without an answer to SR 8.1.1 for the ESME, the Comms Hub having no SM WAN
      When the Comms Hub gets SM WAN again
      Then within 1 minute the SMI Status of the ESME is Commissioned
      And no command to the ESME is open any more
      And the ESME is recorded as commissioned on 2026-01-05
      And the ESME is truly on the HAN with its clock reliable

    @SIT-0000-34 @sit
    Scenario: The ESME answers late
      Given the ESME obeys but answers 10 minutes late
      When "Acorn Energy" submits SR 8.1.1 to commission the ESME
      Then within 15 minutes the SMI Status of the ESME is Commissioned
      And the ESME is recorded as commissioned on 2026-01-05
      And the ESME is truly on the HAN with its clock reliable

  Rule: Only the Responsible Supplier commissions, and only once

    @SIT-0000-35 @sit
    Scenario Outline: An SR 8.1.1 of "<party>" is rejected
      When "<party>" submits SR 8.1.1 to commission the ESME
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party         | code | because                                                |
        | Birch Power   | E4   | it is not registered for the import MPAN               |
        | Ivy Supply    | E4   | it supplies another meter on the same Comms Hub        |
        | Elm Networks  | E2   | a network operator may not submit SR 8.1.1             |

    @SIT-0000-36 @sit @assumption
    Scenario Outline: An SR 8.1.1 for an ESME that is <status> is rejected
      Given the ESME is <status>
      When "Acorn Energy" submits SR 8.1.1 to commission the ESME
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | status         | because                        |
        | Pending        | no Comms Hub knows it          |
        | Commissioned   | it is commissioned already     |
        | Decommissioned | its life in the SMI is over    |
        | Suspended      | its Device Model is not listed |
