@SR-8.4 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): the other four choices
  SR 8.4 changes one of five things. The Modification touches the details of a Device only: whoever could
  delete it, set its SMI Status or its metering points before can do so now, and nobody else.

  Background:
    Given "Acorn Energy" pre-notified the ESME
    And "Birch Power" is the registered Supplier for the import MPAN

  Rule: PIA 3.2: the DCC User who added the Device deletes it, while Pending

    @SIT-0125-30 @sit
    Scenario Outline: The pre-notifier deletes a Pending ESME, with <modifications> in force
      Given the modifications in force are <modifications>
      And the ESME is Pending
      When "Acorn Energy" submits SR 8.4 to delete the ESME
      Then the Service Request is accepted
      And the ESME is no longer in the Smart Metering Inventory

      Examples:
        | modifications |
        | none          |
        | SECMP0125     |

    @SIT-0125-31 @sit
    Scenario Outline: <sender> may not delete the ESME while <status>
      Given the ESME is <status>
      When "<sender>" submits SR 8.4 to delete the ESME
      Then the Service Request is rejected
      And nothing has changed

      Examples: with SECMP0125 in force, at either end of Pending
        | sender       | status                     |
        | Birch Power  | Pending                    |
        | Acorn Energy | Whitelisted                |
        | Birch Power  | Whitelisted                |
        | Acorn Energy | Installed Not Commissioned |
        | Birch Power  | Commissioned               |
        | Acorn Energy | Decommissioned             |
        | Birch Power  | Withdrawn                  |
        | Birch Power  | Suspended                  |
        | Acorn Energy | Recovery                   |
        | Acorn Energy | Recovered                  |

  Rule: PIA 3.2: after Pending the Responsible Supplier amends the SMI Status

    @SIT-0125-32 @sit
    Scenario Outline: <sender> sets an ESME that is <status> to <wanted>, with <modifications> in force
      Given the modifications in force are <modifications>
      And the ESME is <status>
      When "<sender>" submits SR 8.4 to set the SMI Status of the ESME to <wanted>
      Then the Service Request is <answer>
      And the SMI Status of the ESME is <after>

      Examples: the nine SMI Statuses, and the pre-notifier
        | modifications | sender       | status                     | wanted                     | answer   | after                      |
        | SECMP0125     | Acorn Energy | Pending                    | Installed Not Commissioned | rejected | Pending                    |
        | SECMP0125     | Birch Power  | Pending                    | Installed Not Commissioned | rejected | Pending                    |
        | none          | Birch Power  | Whitelisted                | Installed Not Commissioned | accepted | Installed Not Commissioned |
        | SECMP0125     | Birch Power  | Installed Not Commissioned | Pending                    | accepted | Pending                    |
        | SECMP0125     | Birch Power  | Commissioned               | Installed Not Commissioned | accepted | Installed Not Commissioned |
        | SECMP0125     | Acorn Energy | Commissioned               | Pending                    | rejected | Commissioned               |
        | SECMP0125     | Birch Power  | Decommissioned             | Pending                    | accepted | Pending                    |
        | none          | Birch Power  | Withdrawn                  | Pending                    | accepted | Pending                    |
        | SECMP0125     | Birch Power  | Suspended                  | Installed Not Commissioned | accepted | Installed Not Commissioned |
        | SECMP0125     | Birch Power  | Recovery                   | Pending                    | accepted | Pending                    |
        | none          | Birch Power  | Recovered                  | Installed Not Commissioned | accepted | Installed Not Commissioned |

    @SIT-0000-837 @sit @assumption
    Scenario: An ESME that is set to the SMI Status it has stays as it was
      Given the ESME is Installed Not Commissioned
      When "Birch Power" submits SR 8.4 to set the SMI Status of the ESME to Installed Not Commissioned
      Then the Service Request is accepted
      And nothing has changed

    @SIT-0000-838 @sit @assumption
    Scenario Outline: A Comms Hub that is <status> and is set to that stays as it was
      Given the Comms Hub is <status>
      When "Birch Power" submits SR 8.4 to set the SMI Status of the Comms Hub to <status>, as for a Comms Hub
      Then the Service Request is accepted
      And nothing has changed

      Examples:
        | status                     |
        | Installed Not Commissioned |
        | Commissioned               |
        | Withdrawn                  |
