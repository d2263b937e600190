@SR-8.2 @SR-8.1.1 @SR-8.14.3 @SR-8.4 @SR-8.3 @SR-11.2
Feature: Entry to the DSP: Request IDs and Originator Counters
  A Service Request is carried out once. Whatever arrives a second time, or out of its turn, is
  refused before anybody asks who sent it and for which device.

  Rule: A Request ID serves for one Service Request

    @SIT-0000-200 @sit
    Scenario Outline: An accepted <request> that arrives once more is rejected
      Given "Acorn Energy" has submitted an ordinary <request> for <device>
      When the first Service Request of "Acorn Energy" arrives once more, byte for byte
      Then the Service Request is rejected
      And the evidence names rule AD-USED, from "DUIS 2.4"
      And nothing has changed

      Examples: to the DCC alone, and to a device
        | request               | device              |
        | SR 8.2 (by Device ID) | the ESME            |
        | SRV 8.14.3            | the spare Comms Hub |
        | SR 8.3                | the ESME            |
        | SR 11.2               | the ESME            |

    @SIT-0000-201 @sit
    Scenario Outline: A refused <request> has used up its Request ID too
      Given "Birch Power" has been refused an ordinary <request> for the ESME
      When the first Service Request of "Birch Power" arrives once more, byte for byte
      Then the Service Request is rejected
      And the evidence names rule AD-USED, from "DUIS 2.4"
      And nothing has changed

      Examples: refused by whom it is for, and by what it asks
        | request           |
        | SR 8.3            |
        | SR 8.4 (deletion) |

  Rule: A Signed Pre-Command comes under the Request ID of its Pre-Command, once

    Background:
      Given the ESME is Installed Not Commissioned

    @SIT-0000-202 @sit
    Scenario: The Signed Pre-Command follows its Pre-Command
      Given "Acorn Energy" holds the Pre-Command of an ordinary SRV 8.1.1 for the ESME
      When "Acorn Energy" sends back the Pre-Command, signed
      Then the Service Request is accepted
      And the command is on its way to the ESME

    @SIT-0000-203 @sit
    Scenario: The same Signed Pre-Command a second time
      Given "Acorn Energy" holds the Pre-Command of an ordinary SRV 8.1.1 for the ESME
      And "Acorn Energy" has sent back the Pre-Command, signed
      When "Acorn Energy" sends back the Pre-Command, signed
      Then the Service Request is rejected
      And nothing has changed

    @SIT-0000-204 @sit
    Scenario Outline: What comes back is <what>
      Given "Acorn Energy" holds the Pre-Command of an ordinary SRV 8.1.1 for the ESME
      And "Acorn Energy" holds the Pre-Command of an ordinary SRV 8.1.1 for the ESME
      When "Acorn Energy" sends back <what>
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | what                                        |
        | the Pre-Command, not signed                 |
        | the Pre-Command, signed by another Supplier |
        | the Pre-Command of another request, signed  |

    @SIT-0000-205 @sit
    Scenario: A Signed Pre-Command whose Pre-Command nobody asked for
      Given "Acorn Energy" holds the Pre-Command of an ordinary SRV 8.1.1 for the ESME
      When "Acorn Energy" sends back a signed Pre-Command that nobody gave out, for the ESME
      Then the Service Request is rejected
      And nothing has changed

  Rule: A Signed Pre-Command comes as the Service Request that its Pre-Command was of

    @SIT-0000-840 @SR-11.3 @sit @assumption
    Scenario Outline: The Signed Pre-Command of an SR 11.3 that comes as SRV <srv>
      Given "Acorn Energy" holds the Pre-Command of an ordinary SR 11.3 for the ESME
      When "Acorn Energy" sends back the Pre-Command, signed, as SRV <srv>
      Then the Service Request is rejected
      And the evidence names rule AD-TRANSFORM, from "assumption"
      And nothing has changed

      Examples: the rules of that one would let it through
        | srv | because                    |
        | 7.1 | it has the supply enabled  |
        | 7.2 | it has the supply disabled |
        | 7.3 | it has the supply armed    |
