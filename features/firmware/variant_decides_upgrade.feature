@SR-11.1 @SR-11.3
Feature: Firmware upgrades and the recorded ESME Variant
  The DSP judges an upgrade by the ESME Variant on record, the meter by what it is. Where the two
  disagree the upgrade does not complete: this is the harm that a wrong ESME Variant does.

  Background:
    Given "Birch Power" has taken over the import MPAN and put its credentials on the ESME

  Rule: An upgrade reaches a meter only if both the record and the meter are of a variant it is built for

    @SIT-0000-40 @sit
    Scenario Outline: Recorded as <recorded>, truly BDE, an image for <image>: the transfer <ending>
      Given the ESME is truly of ESME Variant BDE and recorded as <recorded>
      And firmware 00020000 built for ESME Variant <image> is on the Central Products List
      When "Birch Power" submits SR 11.1 to send firmware 00020000 to the ESME
      Then the Service Request is accepted <answer>
      And within 1 hour the transfer to the ESME <ending>
      And the ESME holds <held>

      Examples:
        | recorded | image     | answer            | ending                     | held                                    | because                              |
        | BDE      | BDE       | without a warning | succeeds                   | firmware 00020000 ready to be activated | the record is right                  |
        | A        | BDE       | with a warning    | never begins               | no firmware to be activated             | the record is wrong: the DSP drops it |
        | A        | A         | without a warning | ends at the wrong hardware | no firmware to be activated             | the record is wrong: the meter declines |
        | BDE      | A         | with a warning    | never begins               | no firmware to be activated             | the image is for another variant     |
        | A        | A and BDE | without a warning | succeeds                   | firmware 00020000 ready to be activated | the image is for either variant      |
        | BD       | BDE       | with a warning    | never begins               | no firmware to be activated             | the same base letter does not help   |

    @SIT-0000-41 @sit
    Scenario Outline: Recorded as <recorded>, truly <true>: letter <letter> alone stops the upgrade
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      And firmware 00020000 built for ESME Variant <recorded> is on the Central Products List
      When "Birch Power" submits SR 11.1 to send firmware 00020000 to the ESME
      Then the Service Request is accepted without a warning
      And within 1 hour the transfer to the ESME ends at the wrong hardware
      And the ESME holds no firmware to be activated

      Examples:
        | true | recorded | letter |
        | B    | A        | B      |
        | C    | A        | C      |
        | AD   | A        | D      |
        | ADE  | AD       | E      |
        | AF   | A        | F      |
        | AG   | A        | G      |

  Rule: What the meter holds decides what an activation does

    @SIT-0000-42 @sit
    Scenario Outline: Recorded as <recorded>, truly BDE, an image for <image>: the activation <outcome>
      Given the ESME is truly of ESME Variant BDE and recorded as <recorded>
      And firmware 00020000 built for ESME Variant <image> is on the Central Products List
      And "Birch Power" has sent firmware 00020000 to the ESME
      When "Birch Power" submits SR 11.3 to activate firmware 00020000 on the ESME
      Then within 1 minute the ESME answers that the activation <outcome>
      And the ESME runs firmware <version> and is recorded with it

      Examples:
        | recorded | image     | outcome        | version  |
        | BDE      | BDE       | succeeded      | 00020000 |
        | A        | BDE       | found no image | 00010000 |
        | A        | A         | found no image | 00010000 |
        | BDE      | A         | found no image | 00010000 |
        | A        | A and BDE | succeeded      | 00020000 |
