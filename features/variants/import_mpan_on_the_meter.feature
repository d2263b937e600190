@SR-6.20.1
Feature: ESME Variants: the MPANs that a meter holds (SR 6.20.1 Set Device Configuration)
  The Supplier writes the Import MPAN on the meter, and the secondary MPAN on a twin element meter.
  What the Smart Metering Inventory records of metering points is another matter and stays.

  Rule: The Import MPAN is written on the meter and nowhere else

    @SIT-0000-86 @sit
    Scenario Outline: A meter that is <status> takes its Import MPAN
      Given the ESME is <status>
      When "Acorn Energy" submits SR 6.20.1 to set the neighbour's MPAN on the ESME
      Then within 1 minute the ESME holds the neighbour's MPAN as its import MPAN
      And the Smart Metering Inventory shows Import MPxN the import MPAN for the ESME

      Examples:
        | status                     |
        | Installed Not Commissioned |
        | Commissioned               |

    @SIT-0000-87 @sit
    Scenario: A meter that does not answer
      Given the ESME takes no notice of anything it is sent
      When "Acorn Energy" submits SR 6.20.1 to set the neighbour's MPAN on the ESME
      Then 10 minutes later the outcome is inconclusive and the command stays open
      And the Smart Metering Inventory shows Import MPxN the import MPAN for the ESME

  Rule: A secondary MPAN has a place on a twin element meter (letter B) only

    @SIT-0000-88 @sit
    Scenario Outline: A meter truly of ESME Variant <true> <takes> the secondary MPAN
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "Acorn Energy" submits SR 6.20.1 to set the neighbour's MPAN on the ESME, and the secondary MPAN beside it
      Then within 1 minute the ESME holds the neighbour's MPAN as its import MPAN
      And the ESME <takes> the secondary MPAN as its secondary MPAN

      Examples:
        | true | recorded | takes    |
        | B    | A        | takes    |
        | BDE  | BDE      | takes    |
        | A    | B        | declines |
        | C    | C        | declines |

  Rule: Only the Responsible Supplier writes it

    @SIT-0000-89 @sit
    Scenario Outline: An SR 6.20.1 of "<party>" is rejected
      When "<party>" submits SR 6.20.1 to set the neighbour's MPAN on the ESME
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party        | code | because                                      |
        | Birch Power  | E4   | it is not registered for the import MPAN     |
        | Ivy Supply   | E4   | it supplies the second ESME only             |
        | Elm Networks | E2   | a network operator may not submit SR 6.20.1  |
