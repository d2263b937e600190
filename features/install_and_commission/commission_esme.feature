@SR-8.1.1
Feature: Install and Commission: the ESME is commissioned
  SR 8.1.1 asks the ESME to accept the time. Commissioned follows the ESME's own answer that its
  clock is reliable; an answer that does not come shows neither success nor failure.

  Background:
    Given the ESME is Installed Not Commissioned

  Rule: Commissioned follows the ESME's answer (SMI life cycle, transition T6)

    @SIT-0000-24 @sit
    Scenario: The ESME accepts the time
      When "Acorn Energy" submits SR 8.1.1 to commission the ESME
      Then the SMI Status of the ESME is Installed Not Commissioned
      And within 1 minute the SMI Status of the ESME is Commissioned
      And the ESME is recorded as commissioned on 2026-01-05
      And the ESME is truly on the HAN with its clock reliable
      And within 1 minute the ESME alerts "Acorn Energy" that it is commissioned

    @SIT-0000-25 @sit
    Scenario Outline: The DCC Alert tells the ESME Variant on record, <recorded>, not the true one
      Given the ESME is recorded with ESME Variant <recorded>
      When "Acorn Energy" submits SR 8.1.1 to commission the ESME
      Then within 1 minute the SMI Status of the ESME is Commissioned
      And both "Acorn Energy" and "Elm Networks" are told by DCC Alert that the ESME was commissioned as of ESME Variant <recorded>
      And the ESME is recorded as commissioned on 2026-01-05
      And the ESME is truly on the HAN with its clock reliable

      Examples: the ESME is truly of ESME Variant BDE
        | recorded | because              |
        | A        | it was recorded so   |
        | BDE      | the record is right  |
        | CDEF     | nobody checks it     |

    @SIT-0000-26 @sit
    Scenario Outline: An ESME whose clock is <by> <way> is not commissioned
      Given the clock of the ESME is <by> <way>
      When "Acorn Energy" submits SR 8.1.1 to commission the ESME, with a tolerance of <tolerance>
      Then within 1 minute the ESME answers that its clock is unreliable
      And 1 hour later the SMI Status of the ESME is Installed Not Commissioned
      And the ESME alerts "Acorn Energy" that its clock was not adjusted
      And "Acorn Energy" receives no DCC Alert

      Examples: outside the tolerance
        | by        | way    | tolerance  |
        | 2 minutes | ahead  | 60 seconds |
        | 1 hour    | behind | 60 seconds |
        | 25 hours  | ahead  | 1 day      |

    @SIT-0000-27 @sit
    Scenario: A clock that is off by less than the tolerance
      Given the clock of the ESME is 30 seconds ahead
      When "Acorn Energy" submits SR 8.1.1 to commission the ESME, with a tolerance of 60 seconds
      Then within 1 minute the SMI Status of the ESME is Commissioned
      And the ESME is recorded as commissioned on 2026-01-05
      And the ESME is truly on the HAN with its clock reliable

    @SIT-0000-28 @sit
    Scenario: The same ESME is commissioned once its clock is right
      Given the clock of the ESME was 1 hour behind when "Acorn Energy" submitted SR 8.1.1
      When "Acorn Energy" submits SR 8.1.1 to commission the ESME
      Then within 1 minute the SMI Status of the ESME is Commissioned
      And the ESME is recorded as commissioned on 2026-01-05
      And the ESME is truly on the HAN with its clock reliable
