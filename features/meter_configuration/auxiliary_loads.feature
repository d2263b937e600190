@SR-6.14.1 @SR-6.14.2 @SR-6.14.3
Feature: Names and calendars of auxiliary loads
  The Supplier names the load switches of a meter and sends the calendar by which switches (SR 6.14.2) or
  auxiliary controllers (SR 6.14.3) act. A meter without them says so.

  Rule: A meter takes what it has switches and controllers for

    @SIT-0000-420 @sit
    Scenario Outline: A meter truly of ESME Variant <true> takes <what>
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "Acorn Energy" sends the ESME <what> by SR <srv>
      Then within 1 minute the ESME answers: done
      And the ESME now holds <held>

      Examples:
        | true | recorded | srv    | what                            | held                      |
        | AD   | A        | 6.14.1 | the names of its switches       | two names of switches     |
        | BDE  | BDE      | 6.14.2 | the calendar of its switches    | a calendar of two entries |
        | CDF  | C        | 6.14.3 | the calendar of its controllers | a calendar of two entries |
        | AF   | AF       | 6.14.3 | the calendar of its controllers | a calendar of two entries |

  Rule: A meter without them says so, whatever is recorded

    @SIT-0000-421 @sit
    Scenario Outline: A meter truly of ESME Variant <true> declines <what>
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "Acorn Energy" sends the ESME <what> by SR <srv>
      Then within 1 minute the ESME answers: <answer>
      And the ESME holds nothing new

      Examples:
        | true | recorded | srv    | what                            | answer                            |
        | A    | ADE      | 6.14.1 | the names of its switches       | an access failure at value 1 of 2 |
        | B    | BD       | 6.14.2 | the calendar of its switches    | an access failure at value 1 of 4 |
        | AF   | ADF      | 6.14.2 | the calendar of its switches    | an access failure at value 1 of 4 |
        | C    | CDF      | 6.14.3 | the calendar of its controllers | an access failure                 |

  Rule: What is for later takes effect at its time, told part by part

    @SIT-0000-428 @sit
    Scenario Outline: <what> for midnight
      Given the ESME is truly of ESME Variant <true> and recorded as <true>
      When "Acorn Energy" sends the ESME <what> by SR <srv>, due 2026-01-06T00:00:00Z
      Then within 2 days the Supplier is told in 2 alerts that the ESME has done so
      And the ESME now holds a calendar of two entries

      Examples:
        | true | srv    | what                            |
        | BD   | 6.14.2 | the calendar of its switches    |
        | CF   | 6.14.3 | the calendar of its controllers |

  Rule: Only the Responsible Supplier sends it

    @SIT-0000-422 @sit
    Scenario Outline: An SR <srv> of "<party>" is rejected
      When "<party>" sends the ESME <what> by SR <srv>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | srv    | party        | what                            | code |
        | 6.14.1 | Birch Power  | the names of its switches       | E4   |
        | 6.14.2 | Elm Networks | the calendar of its switches    | E2   |
        | 6.14.3 | Cedar Gas    | the calendar of its controllers | E2   |
