@SR-6.11 @SR-6.20.1 @SR-6.20.2 @SR-6.2.7
Feature: The clock and the MPANs of a meter
  The Supplier has a meter trust the time of its Comms Hub again (SR 6.11). The Export Supplier, whom no
  meter knows, writes the Export MPAN through the Access Control Broker (SR 6.20.2).

  Rule: A meter trusts the time of its Comms Hub if it lies within the tolerance

    @SIT-0000-423 @sit
    Scenario Outline: <what> sent by the Supplier
      When "Acorn Energy" sends the ESME <what> by SR 6.11
      Then within 1 minute the ESME answers that its clock is <status>

      Examples:
        | what      | status   |
        | its clock | reliable |

    @SIT-0000-884 @sit
    Scenario: The Gas Supplier has a GSME trust the time again
      When "Cedar Gas" sends the GSME its clock by SR 6.11
      Then within 1 minute the GSME answers that its clock is reliable

    @SIT-0000-424 @sit
    Scenario: Nobody else synchronises the clock
      When "Elm Networks" sends the ESME its clock by SR 6.11
      Then the Service Request is rejected with Response Code E2
      And nothing has changed

  Rule: The Export Supplier writes the Export MPAN, through the Access Control Broker

    @SIT-0000-425 @sit
    Scenario: The Export Supplier writes it
      When "Dogwood Export" sends the ESME the export MPAN by SR 6.20.2
      Then within 1 minute the ESME answers: done
      And the ESME now holds the export MPAN

    @SIT-0000-426 @sit
    Scenario: Whoever asks for the MPANs then is told both
      Given "Dogwood Export" has sent the ESME the export MPAN by SR 6.20.2
      When "Acorn Energy" asks the ESME for the MPxN by SR 6.2.7
      Then within 1 minute the ESME answers: import MPAN 1200000000011 and export MPAN 1200000000029

    @SIT-0000-427 @sit
    Scenario Outline: An SR <srv> of "<party>" is rejected
      When "<party>" sends the ESME <what> by SR <srv>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | srv    | party        | what            | code | because                                |
        | 6.20.2 | Acorn Energy | the export MPAN | E2   | only an Export Supplier may            |
        | 6.20.2 | Elm Networks | the export MPAN | E2   | a network operator may not             |
        | 6.20.1 | Acorn Energy | an MPRN         | E100 | an ESME has no place for an MPRN       |
