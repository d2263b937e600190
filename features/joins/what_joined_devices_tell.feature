@SR-8.7.1 @SR-8.7.2
Feature: Joins: what crosses between joined devices
  A consumer wants to see what the meter measures, and a load that switches as the meter says. Neither
  works before the two were joined.

  Rule: What one device tells another, it tells under the key they share

    @SIT-0000-609 @SR-8.7.1 @SR-8.7.2 @sit
    Scenario Outline: <device> shows what the ESME measures
      Given "Acorn Energy" has joined the ESME with <device>
      When <device> asks the ESME what it measures
      Then within 1 minute <device> shows what the ESME measures

      Examples:
        | device    |
        | the PPMID |
        | the IHD   |

    @SIT-0000-610 @sit
    Scenario Outline: <device> that was never joined is told nothing
      When <device> asks <meter> what it measures
      Then 1 minute later <device> has been told nothing

      Examples:
        | device    | meter           |
        | the PPMID | the ESME        |
        | the IHD   | the second ESME |

    @SIT-0000-611 @sit
    Scenario: A PPMID that the ESME does not know yet is told nothing
      Given "Acorn Energy" has told the PPMID by SRV 8.7.2 to join the ESME
      When the PPMID asks the ESME what it measures
      Then 1 minute later the PPMID has been told nothing

    @SIT-0000-622 @SR-8.7.1 @sit
    Scenario: An HCALCS closes as the load switch of the ESME does
      Given "Acorn Energy" has put an HCALCS on the HAN
      And "Acorn Energy" has joined the ESME with the HCALCS
      And "Acorn Energy" has closed a load switch of the ESME
      When the HCALCS asks the ESME what it measures
      Then within 1 minute the HCALCS shows what the ESME measures
      And the HCALCS has its load switched on

    @SIT-0000-623 @sit
    Scenario: An HCALCS that was never joined stays open
      Given "Acorn Energy" has put an HCALCS on the HAN
      And "Acorn Energy" has closed a load switch of the ESME
      When the HCALCS asks the ESME what it measures
      Then 1 minute later the HCALCS has been told nothing
      And the HCALCS has its load switched off
