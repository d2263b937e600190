@SR-8.4 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): metering points
  Who is Responsible Supplier is found through the metering point recorded for the ESME. Where none is
  recorded, or nobody is registered for it, nobody may correct the record until that is put right.

  Rule: SEC glossary: the Supplier registered for an export-only meter counts as its Import Supplier

    @SIT-0125-19 @sit
    Scenario Outline: <sender>'s request for an export-only ESME, while <status>, is <answer>
      Given the ESME has no import MPAN recorded
      And the ESME is <status>
      When "<sender>" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the ESME

      Examples: Dogwood Export is registered for the export MPAN
        | sender         | status                     | answer   | recorded |
        | Dogwood Export | Whitelisted                | accepted | BDE      |
        | Dogwood Export | Installed Not Commissioned | accepted | BDE      |
        | Dogwood Export | Commissioned               | accepted | BDE      |
        | Acorn Energy   | Commissioned               | rejected | A        |

  Rule: PIA 4.1: without a Responsible Supplier there is nobody who may

    @SIT-0125-20 @sit
    Scenario Outline: No metering point came with SR 8.11, and <sender> may not: <because>
      Given the ESME has no metering point recorded
      And the ESME is Whitelisted
      When "<sender>" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | sender         | because                                    |
        | Acorn Energy   | it pre-notified the ESME                   |
        | Dogwood Export | it supplies an export MPAN at the premises |

    @SIT-0125-21 @sit
    Scenario Outline: Nobody is registered for the import MPAN, and <sender> may not: <because>
      Given nobody is registered for the import MPAN
      When "<sender>" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | sender         | because                                               |
        | Acorn Energy   | it pre-notified the ESME and holds its credentials    |
        | Dogwood Export | the export MPAN does not stand in for the import MPAN |

    @SIT-0125-22 @sit
    Scenario Outline: The gaining Supplier is no DCC User, and <sender> may not: <because>
      Given "Kelp Trading" is registered for the import MPAN from 2026-01-06
      And 2 days have passed
      When "<sender>" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | sender       | because                                                    |
        | Kelp Trading | it is registered and has no User ID                        |
        | Acorn Energy | it lost the registration, though nobody can take its place |

  Rule: PIA 4.1: the right follows the metering point that SR 8.4 records

    @SIT-0125-23 @sit
    Scenario Outline: A metering point recorded after Whitelisting gives <sender> an answer: <answer>
      Given the ESME is Whitelisted
      And the ESME has no metering point recorded
      And "Ivy Supply" has set the Import MPxN of the ESME to the second import MPAN
      When "<sender>" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the ESME

      Examples: Ivy Supply is registered for the second import MPAN
        | sender       | answer   | recorded |
        | Ivy Supply   | accepted | BDE      |
        | Acorn Energy | rejected | A        |

    @SIT-0125-24 @sit
    Scenario Outline: A metering point replaced, its registration moving to Birch Power, <sender> is <answer>
      Given "Birch Power" is registered for the neighbour's MPAN from 2026-01-06
      And "Acorn Energy" has set the Import MPxN of the ESME to the neighbour's MPAN
      And 2 days have passed
      When "<sender>" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the ESME

      Examples: Acorn Energy stays registered for the MPAN recorded before
        | sender       | answer   | recorded |
        | Birch Power  | accepted | BDE      |
        | Acorn Energy | rejected | A        |
