@SR-1.1.2 @SR-4.1.1 @SR-6.2.4 @SR-7.5
Feature: ESME Variants: what a meter can do
  A meter answers by what it is built with: elements by the letters A and B, phases by C, load
  switches by D. The DSP sends the request whatever is recorded; the answer is the meter's own.

  Rule: SR 6.2.4 reads the base letter, and none of the letters that follow it

    @SIT-0000-80 @sit
    Scenario Outline: A meter truly of ESME Variant <true> answers <letter>
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "Acorn Energy" submits SR 6.2.4 to read the identity of the ESME
      Then within 1 minute the ESME answers with base letter <letter>
      And nothing has changed

      Examples:
        | true | recorded | letter | because                               |
        | A    | BDE      | A      | the record does not reach the meter   |
        | BDE  | A        | B      | the record does not reach the meter   |
        | CF   | AF       | C      | polyphase                             |
        | ADEG | ADEG     | A      | D, E and G are not part of the answer |

  Rule: Only a twin element meter (letter B) reads a second element

    @SIT-0000-81 @sit
    Scenario Outline: A meter truly of ESME Variant <true> reads <elements>
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "Acorn Energy" submits SR 4.1.1 to read the import registers of the ESME
      Then within 1 minute the ESME answers with the registers of <elements>
      And nothing has changed

      Examples:
        | true | recorded | elements     |
        | A    | B        | one element  |
        | ADE  | BDE      | one element  |
        | B    | A        | two elements |
        | BDEF | ADEF     | two elements |
        | C    | B        | one element  |

  Rule: Only a twin element meter (letter B) takes a tariff for a secondary element

    @SIT-0000-82 @sit
    Scenario Outline: A meter truly of ESME Variant <true> <does> SR 1.1.2
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "Acorn Energy" submits SR 1.1.2 to set the tariff of the secondary element of the ESME
      Then within 1 minute the ESME answers that it <does> the command
      And the ESME holds <held> for its secondary element

      Examples:
        | true | recorded | does             | held      |
        | B    | A        | has carried out  | a tariff  |
        | BEF  | AEF      | has carried out  | a tariff  |
        | A    | B        | cannot carry out | no tariff |
        | CDE  | BDE      | cannot carry out | no tariff |

  Rule: Only a meter with auxiliary load control (letter D) closes a load switch

    @SIT-0000-83 @sit
    Scenario Outline: A meter truly of ESME Variant <true> <does> SR 7.5
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "Acorn Energy" submits SR 7.5 to close a load switch of the ESME
      Then within 1 minute the ESME answers that it <does> the command
      And the ESME has <closed> closed

      Examples:
        | true | recorded | does             | closed         |
        | AD   | A        | has carried out  | a load switch  |
        | BDE  | B        | has carried out  | a load switch  |
        | CDF  | CF       | has carried out  | a load switch  |
        | A    | AD       | cannot carry out | no load switch |
        | BF   | BDF      | cannot carry out | no load switch |
        | AEG  | ADEG     | cannot carry out | no load switch |
