@SR-11.2 @SR-6.24.1 @SR-6.23
Feature: Joins: PPMID and HCALCS as devices of their own
  Both answer for themselves: which firmware they run, whose credentials they hold. A PPMID trusts the
  Access Control Broker alone, an HCALCS the Supplier of the electricity as well.

  Rule: They tell which firmware they run (CS08), and the record follows

    @SIT-0000-660 @sit
    Scenario Outline: "<party>" reads the firmware version of <device>
      Given "Acorn Energy" has put an HCALCS on the HAN
      When "<party>" submits SR 11.2 to read the firmware version of <device>
      Then within 1 minute <device> answers that it runs firmware <version>
      And the answer came by use case CS08

      Examples:
        | party          | device     | version  |
        | Acorn Energy   | the PPMID  | 00000500 |
        | Cedar Gas      | the PPMID  | 00000500 |
        | Hazel Insights | the PPMID  | 00000500 |
        | Acorn Energy   | the HCALCS | 00000600 |
        | Hazel Insights | the HCALCS | 00000600 |

    @SIT-0000-661 @sit
    Scenario Outline: An SR 11.2 of "<party>" for <device> is rejected with <code>
      Given "Acorn Energy" has put an HCALCS on the HAN
      When "<party>" submits SR 11.2 to read the firmware version of <device>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party       | device     | code | because                              |
        | Birch Power  | the PPMID  | E4   | it supplies nothing here             |
        | Cedar Gas    | the HCALCS | E4   | an HCALCS switches electricity alone |
        | Acorn Energy | the IHD    | E11  | no GBCS message is for an IHD        |

  Rule: They tell whose credentials they hold (CS02a)

    @SIT-0000-662 @sit
    Scenario: The HCALCS shows the credentials of its Supplier
      Given "Acorn Energy" has put an HCALCS on the HAN
      When "Acorn Energy" submits SR 6.24.1 to read the Supplier credentials of the HCALCS
      Then within 1 minute the answer shows of the credentials of "Acorn Energy" those that the HCALCS has cells for
      And the answer came by use case CS02a

    @SIT-0000-663 @sit
    Scenario: The PPMID holds the credentials of no Supplier
      When "Acorn Energy" submits SR 6.24.1 to read the Supplier credentials of the PPMID
      Then within 1 minute the answer shows no credentials

  Rule: The HCALCS goes over to the Supplier that takes the premises over (CS02b)

    @SIT-0000-664 @sit
    Scenario: The gaining Supplier puts its credentials on the HCALCS
      Given "Acorn Energy" has put an HCALCS on the HAN
      And "Birch Power" is the registered Supplier for the import MPAN
      When "Birch Power" submits SR 6.23 for the HCALCS at once, with its signing and key agreement certificates
      Then within 1 minute the HCALCS trusts "Birch Power" as its Supplier
      And within 1 minute "Birch Power" is told by the HCALCS that its credentials are in place

    @SIT-0000-665 @SR-8.7.1 @sit
    Scenario: The losing Supplier joins the HCALCS with nothing any more
      Given "Acorn Energy" has put an HCALCS on the HAN
      And "Birch Power" is the registered Supplier for the import MPAN
      When "Acorn Energy" submits SRV 8.7.1 for the HCALCS about the ESME
      Then the Service Request is rejected with Response Code E4
      And nothing has changed
