@SR-8.4 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): Comms Hubs and metering points
  Two more choices of SR 8.4 that the Modification leaves alone: the SMI Status of a Comms Hub, and the
  metering points recorded for a meter.

  Background:
    Given "Acorn Energy" pre-notified the ESME
    And "Birch Power" is the registered Supplier for the import MPAN

  Rule: PIA 3.2: after Pending a Responsible Supplier of the Comms Hub amends its SMI Status

    @SIT-0125-33 @sit
    Scenario Outline: <sender> sets a Comms Hub that is <status> to <wanted>: <because>
      Given the Comms Hub is <status>
      When "<sender>" submits SR 8.4 to set the SMI Status of the Comms Hub to <wanted>, as for a Comms Hub
      Then the Service Request is <answer>
      And the SMI Status of the Comms Hub is <after>

      Examples:
        | sender         | status                     | wanted                     | answer   | after        | because                            |
        | Birch Power    | Pending                    | Installed Not Commissioned | rejected | Pending      | it is still Pending                |
        | Birch Power    | Installed Not Commissioned | Commissioned               | accepted | Commissioned | it supplies the ESME               |
        | Cedar Gas      | Commissioned               | Withdrawn                  | accepted | Withdrawn    | it supplies the GSME               |
        | Ivy Supply     | Suspended                  | Commissioned               | accepted | Commissioned | it supplies the second ESME        |
        | Acorn Energy   | Commissioned               | Withdrawn                  | rejected | Commissioned | it only pre-notified the Comms Hub |
        | Dogwood Export | Commissioned               | Withdrawn                  | rejected | Commissioned | it supplies an export MPAN only    |

    @SIT-0125-34 @sit
    Scenario: A Comms Hub's status is not for an ESME
      When "Birch Power" submits SR 8.4 to set the SMI Status of the ESME to Withdrawn, as for a Comms Hub
      Then the Service Request is rejected
      And nothing has changed

    @SIT-0125-35 @sit
    Scenario: A Device's status is not for a Comms Hub
      When "Birch Power" submits SR 8.4 to set the SMI Status of the Comms Hub to Pending
      Then the Service Request is rejected
      And nothing has changed

  Rule: SEC glossary: a metering point is recorded by the Supplier registered for it

    @SIT-0125-36 @sit @assumption
    Scenario Outline: A secondary MPAN is recorded while <status>, with <modifications> in force
      Given the modifications in force are <modifications>
      And the ESME is <status>
      When "Ivy Supply" submits SR 8.4 to set the Secondary Import MPAN of the ESME to the secondary MPAN
      Then the Service Request is accepted
      And the Smart Metering Inventory shows Secondary Import MPAN the secondary MPAN for the ESME

      Examples: Ivy Supply is registered for it, and none was recorded
        | modifications | status                     |
        | none          | Whitelisted                |
        | SECMP0125     | Whitelisted                |
        | SECMP0125     | Installed Not Commissioned |
        | none          | Commissioned               |

    @SIT-0125-37 @sit @assumption
    Scenario Outline: <sender> may not set the <kind>, while <status>: <because>
      Given the ESME is <status>
      When "<sender>" submits SR 8.4 to set the <kind> of the ESME to <point>
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | sender         | kind                  | point                  | status         | because                              |
        | Birch Power    | Secondary Import MPAN | the secondary MPAN     | Commissioned   | it is not registered for that MPAN   |
        | Birch Power    | Import MPxN           | the second import MPAN | Whitelisted    | nor for this one                     |
        | Acorn Energy   | Import MPxN           | the neighbour's MPAN   | Pending        | it is no Responsible Supplier here   |
        | Ivy Supply     | Import MPxN           | the second import MPAN | Commissioned   | it would take over another's ESME    |
        | Dogwood Export | Export MPAN           | the import MPAN        | Commissioned   | it is not registered for that MPAN   |
        | Ivy Supply     | Secondary Import MPAN | the secondary MPAN     | Decommissioned | the ESME's life in the SMI has ended |
        | Ivy Supply     | Secondary Import MPAN | the secondary MPAN     | Pending        | it did not pre-notify the ESME       |

    @SIT-0125-75 @sit @assumption
    Scenario: The User who added a Pending ESME records the metering point it supplies
      Given the ESME is Pending
      And the ESME has no metering point recorded
      And "Birch Power" pre-notified the ESME
      When "Birch Power" submits SR 8.4 to set the Import MPxN of the ESME to the import MPAN
      Then the Smart Metering Inventory shows Import MPxN the import MPAN for the ESME

    @SIT-0125-76 @sit @assumption
    Scenario: Nobody else makes a Pending ESME its own by recording a metering point
      Given the ESME is Pending
      And the ESME has no metering point recorded
      When "Ivy Supply" submits SR 8.4 to set the Import MPxN of the ESME to the second import MPAN
      Then the Service Request is rejected
      And nothing has changed

    @SIT-0125-66 @sit @assumption
    Scenario: An Import MPxN does not take an export-only ESME from its Supplier
      Given the ESME has no import MPAN recorded
      When "Birch Power" submits SR 8.4 to set the Import MPxN of the ESME to the import MPAN
      Then the Service Request is rejected
      And nothing has changed

    @SIT-0125-67 @sit @assumption
    Scenario Outline: "<sender>" may not give <point> as the <kind> of an ESME
      Given the ESME has no metering point recorded
      When "<sender>" submits SR 8.4 to set the <kind> of the ESME to <point>
      Then the Service Request is rejected
      And nothing has changed

      Examples: registered for it, but it is of another kind
        | sender       | point           | kind                  |
        | Cedar Gas    | the MPRN        | Import MPxN           |
        | Birch Power  | the import MPAN | Export MPAN           |
