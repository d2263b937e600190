@SR-8.4 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): SMI Status
  Before the Modification the ESME Variant can be corrected while the ESME is Pending and never again.
  With it the same request also passes in three later SMI Statuses, and in no other.

  Background:
    Given "Acorn Energy" pre-notified the ESME
    And "Acorn Energy" is the registered Supplier for the import MPAN

  Rule: PIA 3.4 and 4.1: Pending as before, and Whitelisted, Installed Not Commissioned, Commissioned

    @SIT-0125-10 @sit
    Scenario Outline: With SECMP0125 in force, a correction while <status> is <answer>
      Given the modifications in force are SECMP0125
      And the ESME is <status>
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the ESME

      Examples: the nine SMI Statuses
        | status                     | answer   | recorded |
        | Pending                    | accepted | BDE      |
        | Whitelisted                | accepted | BDE      |
        | Installed Not Commissioned | accepted | BDE      |
        | Commissioned               | accepted | BDE      |
        | Decommissioned             | rejected | A        |
        | Withdrawn                  | rejected | A        |
        | Suspended                  | rejected | A        |
        | Recovery                   | rejected | A        |
        | Recovered                  | rejected | A        |

  Rule: PIA 3.2: without the Modification the details change while Pending only

    @SIT-0125-11 @sit
    Scenario Outline: Without SECMP0125, a correction while <status> is <answer>
      Given the modifications in force are none
      And the ESME is <status>
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the ESME

      Examples: the nine SMI Statuses
        | status                     | answer   | recorded |
        | Pending                    | accepted | BDE      |
        | Whitelisted                | rejected | A        |
        | Installed Not Commissioned | rejected | A        |
        | Commissioned               | rejected | A        |
        | Decommissioned             | rejected | A        |
        | Withdrawn                  | rejected | A        |
        | Suspended                  | rejected | A        |
        | Recovery                   | rejected | A        |
        | Recovered                  | rejected | A        |

    @SIT-0125-12 @sit @SECMP0039 @CR305
    Scenario Outline: With only SECMP0039 in force, a correction while <status> is <answer>
      Given the modifications in force are SECMP0039
      And the ESME is <status>
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the ESME

      Examples: another Modification opens nothing here
        | status       | answer   | recorded |
        | Pending      | accepted | BDE      |
        | Commissioned | rejected | A        |
