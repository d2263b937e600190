@SR-11.4
Feature: Joins: PPMID and HCALCS get other firmware
  A PPMID or HCALCS executes what it gets by itself (SR 11.4) and reports so (CS09). No Supplier
  activates it, and the record follows its report.

  Rule: The device executes an image that fits it, and its Suppliers hear of it

    @SIT-0000-680 @sit
    Scenario: A PPMID gets other firmware
      Given firmware 00000501 built for PPMIDs is on the Central Products List
      When "Acorn Energy" submits SR 11.4 to send firmware 00000501 to the PPMID
      Then within 1 hour the transfer to the PPMID succeeds
      And within 1 minute the PPMID runs firmware 00000501 by itself
      And "Acorn Energy" is told by DCC Alert that the PPMID runs firmware 00000501
      And "Cedar Gas" is told by DCC Alert that the PPMID runs firmware 00000501

    @SIT-0000-681 @SR-8.7.1 @sit
    Scenario: An HCALCS gets other firmware
      Given firmware 00000601 built for HCALCSs is on the Central Products List
      And "Acorn Energy" has put an HCALCS on the HAN
      And "Acorn Energy" has joined the ESME with the HCALCS
      When "Acorn Energy" submits SR 11.4 to send firmware 00000601 to the HCALCS
      Then within 1 hour the transfer to the HCALCS succeeds
      And within 1 minute the HCALCS runs firmware 00000601 by itself

    @SIT-0000-682 @sit
    Scenario: A PPMID that falls back to its old firmware reports so
      Given firmware 00000501 built for PPMIDs is on the Central Products List
      And the PPMID falls back to its old firmware at every activation
      When "Acorn Energy" submits SR 11.4 to send firmware 00000501 to the PPMID
      Then within 1 hour the transfer to the PPMID succeeds
      And "Acorn Energy" is told by DCC Alert that the PPMID could not run firmware 00000501

  Rule: What does not fit is not sent

    @SIT-0000-683 @sit @assumption
    Scenario Outline: Firmware for <kind> is not sent to <devices>
      Given firmware 00000501 built for <kind> is on the Central Products List
      When "Acorn Energy" submits SR 11.4 to send firmware 00000501 to <devices>
      Then the Service Request is accepted with a warning
      And the warning names <devices> as <reason> and no other device

      Examples:
        | kind    | devices   | reason           | because                                     |
        | HCALCSs | the PPMID | not applicable   | it is another model                         |
        | PPMIDs  | the ESME  | not the sender's | a meter gets its firmware by SR 11.1        |
        | PPMIDs  | the IHD   | not the sender's | DCC brings a Type 2 Device no firmware      |

    @SIT-0000-684 @sit
    Scenario Outline: An SR 11.4 of "<party>" is rejected
      Given firmware 00000501 built for PPMIDs is on the Central Products List
      When "<party>" submits SR 11.4 to send firmware 00000501 to the PPMID
      Then the Service Request is rejected with Response Code E2
      And nothing has changed

      Examples:
        | party          | because                              |
        | Elm Networks   | a network operator sends no firmware |
        | Hazel Insights | nor does an Other User               |
