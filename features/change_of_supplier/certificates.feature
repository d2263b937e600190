@SR-6.23 @SR-6.24.1
Feature: Only certificates that prove themselves come into the meter
  The DSP looks whose certificates a change of supplier carries, the meter whether they can be
  traced to the root it was made with. Neither takes the other's word.

  Background:
    Given it is 2026-06-10T09:00:00Z
    And "Birch Power" is registered for the import MPAN from 2026-06-10

  Rule: The DSP refuses certificates that are not the sender's

    @SIT-0000-148 @sit @assumption
    Scenario Outline: The DSP rejects <certificates>
      When "Birch Power" submits SR 6.23 for the ESME at once, with <certificates>
      Then the Service Request is rejected
      And nothing has changed
      And within 5 minutes no command reaches the ESME

      Examples:
        | certificates                                 |
        | another Supplier's signing certificate       |
        | another Supplier's key agreement certificate |
        | another Supplier's top-up certificate        |
        | bytes that are no certificate                |

  Rule: The MPAN in the request is the meter's own

    @SIT-0000-149 @sit
    Scenario Outline: The DSP rejects SR 6.23 for the ESME that names <point>
      Given "Birch Power" is registered for the neighbour's MPAN from 2026-06-10
      When "Birch Power" submits SR 6.23 for the ESME, naming <point>
      Then the Service Request is rejected
      And nothing has changed
      And within 5 minutes no command reaches the ESME

      Examples:
        | point                  | because                                     |
        | the neighbour's MPAN   | it is the sender's, but not of this meter   |
        | the second import MPAN | it is neither                               |
        | an unregistered MPAN   | nobody is registered for it                 |

  Rule: The meter refuses certificates that do not lead to its root, and then changes nothing

    @SIT-0000-150 @sit
    Scenario Outline: The meter refuses <certificates>
      When "Birch Power" submits SR 6.23 for the ESME at once, with <certificates>
      Then the Service Request is accepted
      And within 1 minute "Birch Power" is told by the ESME that its credentials are refused
      And the ESME still trusts "Acorn Energy" as its Supplier
      And the ESME has taken no counter but the CoS Party's

      Examples:
        | certificates                                 | because                                      |
        | a path without the issuing authority         | nothing leads from them to the root          |
        | the path of another authority                | it leads elsewhere                           |
        | certificates of another authority            | with its own path, to a root unknown here    |
        | a top-up certificate of another authority    | all three are replaced or none is            |
        | its key agreement certificate for signing    | the cell is for a signing key                |
        | a network operator's certificate in its name | the cell is for a Supplier                   |

    @SIT-0000-151 @sit
    Scenario: A future-dated change with a broken path fails at its time
      Given the ESME has accepted SR 6.23 of "Birch Power" for 2026-06-10T20:00:00Z, with the path of another authority
      When time reaches 2026-06-10T20:00:00Z
      Then within 1 minute "Birch Power" is told by the ESME that its credentials are refused
      And the ESME still trusts "Acorn Energy" as its Supplier
      And within 1 minute the ESME holds no change of supplier

    @SIT-0000-152 @sit
    Scenario: Nobody is told of a change of supplier that the meter refused
      When "Birch Power" submits SR 6.23 for the ESME at once, with the path of another authority
      Then within 1 minute "Birch Power" is told by the ESME that its credentials are refused
      And within 5 minutes "Acorn Energy" is not told by any DCC Alert that the ESME has changed Supplier
      And the ESME has taken no counter but the CoS Party's
