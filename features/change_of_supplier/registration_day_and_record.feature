@SR-8.4 @SECMP0125 @CR4425 @assumption
Feature: SECMP0125: The record passes to the gaining Supplier at the start of the effective day
  Registration data gives a date and no instant. From the start of that day, in local time unless
  the switch says UTC, the gaining Supplier and nobody else corrects the ESME Variant.

  Rule: Requirement 1: at every instant exactly one Supplier may correct the ESME Variant

    @SIT-0125-100 @sit
    Scenario Outline: With <day> the effective day, "<entitled>" alone may correct at <instant>
      Given it is <instant>
      And "Birch Power" is registered for the import MPAN from <day>
      When "Acorn Energy" and "Birch Power" each submit SR 8.4 to change the ESME Variant of the ESME to BDE
      Then only the Service Request of "<entitled>" is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

      Examples: June and January
        | day        | instant              | entitled     | because                                      |
        | 2026-06-10 | 2026-06-09T22:59:59Z | Acorn Energy | one second before local midnight             |
        | 2026-06-10 | 2026-06-09T23:00:00Z | Birch Power  | local midnight itself                        |
        | 2026-06-10 | 2026-06-09T23:00:01Z | Birch Power  | one second after it                          |
        | 2026-06-10 | 2026-06-09T23:59:59Z | Birch Power  | UTC midnight has no part in it               |
        | 2026-06-10 | 2026-06-10T00:00:01Z | Birch Power  | nor does the hour after it                   |
        | 2026-01-15 | 2026-01-14T23:00:01Z | Acorn Energy | summer's midnight means nothing in January   |
        | 2026-01-15 | 2026-01-14T23:59:59Z | Acorn Energy | local and UTC midnight are one               |
        | 2026-01-15 | 2026-01-15T00:00:01Z | Birch Power  | and that one decides                         |

    @SIT-0125-101 @sit
    Scenario Outline: Around a clock change, with <day> the effective day, "<entitled>" alone may correct at <instant>
      Given it is <instant>
      And "Birch Power" is registered for the import MPAN from <day>
      When "Acorn Energy" and "Birch Power" each submit SR 8.4 to change the ESME Variant of the ESME to BDE
      Then only the Service Request of "<entitled>" is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

      Examples: the day of 23 hours, the day of 25 hours, and the days that follow them
        | day        | instant              | entitled     | because                                     |
        | 2026-03-29 | 2026-03-28T23:00:01Z | Acorn Energy | the day begins in winter time               |
        | 2026-03-29 | 2026-03-28T23:59:59Z | Acorn Energy | up to its last second                       |
        | 2026-03-29 | 2026-03-29T00:00:01Z | Birch Power  | and not at 01:00, when the clock changes    |
        | 2026-03-30 | 2026-03-29T22:59:59Z | Acorn Energy | the next day begins in summer time          |
        | 2026-03-30 | 2026-03-29T23:00:01Z | Birch Power  | 23 hours after the one before               |
        | 2026-10-25 | 2026-10-24T22:59:59Z | Acorn Energy | the day begins in summer time               |
        | 2026-10-25 | 2026-10-24T23:00:01Z | Birch Power  | an hour before UTC midnight                 |
        | 2026-10-26 | 2026-10-25T23:00:01Z | Acorn Energy | the day before has 25 hours                 |
        | 2026-10-26 | 2026-10-25T23:59:59Z | Acorn Energy | up to its last second                       |
        | 2026-10-26 | 2026-10-26T00:00:01Z | Birch Power  | winter time: local and UTC midnight are one |

    @SIT-0125-102 @sit
    Scenario Outline: With <day> the effective day in UTC, "<entitled>" alone may correct at <instant>
      Given it is <instant>
      And the switch registration_day is UTC
      And "Birch Power" is registered for the import MPAN from <day>
      When "Acorn Energy" and "Birch Power" each submit SR 8.4 to change the ESME Variant of the ESME to BDE
      Then only the Service Request of "<entitled>" is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

      Examples: June, January and the days around a clock change
        | day        | instant              | entitled     | because                                     |
        | 2026-06-10 | 2026-06-09T23:00:01Z | Acorn Energy | local midnight decides no more              |
        | 2026-06-10 | 2026-06-09T23:59:59Z | Acorn Energy | one second before UTC midnight              |
        | 2026-06-10 | 2026-06-10T00:00:01Z | Birch Power  | one second after it                         |
        | 2026-01-15 | 2026-01-14T23:59:59Z | Acorn Energy | winter time: local and UTC midnight are one |
        | 2026-01-15 | 2026-01-15T00:00:01Z | Birch Power  | and that one decides                        |
        | 2026-03-29 | 2026-03-28T23:59:59Z | Acorn Energy | the day begins in winter time               |
        | 2026-03-29 | 2026-03-29T00:00:01Z | Birch Power  | and not at 01:00, when the clock changes    |
        | 2026-03-30 | 2026-03-29T23:00:01Z | Acorn Energy | local midnight has passed, an hour before  |
        | 2026-03-30 | 2026-03-30T00:00:01Z | Birch Power  | 24 hours after the day before began         |
        | 2026-10-25 | 2026-10-24T23:00:01Z | Acorn Energy | the last local midnight in summer time      |
        | 2026-10-25 | 2026-10-25T00:00:01Z | Birch Power  | one second after UTC midnight               |
        | 2026-10-26 | 2026-10-25T23:59:59Z | Acorn Energy | the day before has 24 hours in UTC          |
        | 2026-10-26 | 2026-10-26T00:00:01Z | Birch Power  | winter time again: the two are one          |
