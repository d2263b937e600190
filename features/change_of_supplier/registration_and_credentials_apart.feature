@SR-7.5
Feature: A critical command needs registration at the DSP and credentials in the meter
  The DSP knows who is registered and the meter knows whom it trusts; neither asks the other. When
  the two are moved apart, each refuses on its own.

  Rule: The Supplier that has both is obeyed

    @SIT-0000-134 @sit
    Scenario Outline: The command of "<supplier>", registered and trusted, is obeyed
      Given "<supplier>" is the registered Supplier for the import MPAN
      And the ESME holds the credentials of "<supplier>"
      When "<supplier>" submits SR 7.5 to close a load switch of the ESME
      Then the Service Request is accepted
      And within 1 minute the ESME has obeyed "<supplier>" and closed the switch

      Examples:
        | supplier     |
        | Acorn Energy |
        | Birch Power  |

  Rule: Without registration the DSP refuses, whatever the meter holds

    @SIT-0000-135 @sit
    Scenario Outline: "<sender>" is refused while "<registered>" is registered and the meter trusts "<trusted>"
      Given "<registered>" is the registered Supplier for the import MPAN
      And the ESME holds the credentials of "<trusted>"
      When "<sender>" submits SR 7.5 to close a load switch of the ESME
      Then the Service Request is rejected with Response Code E4
      And nothing has changed
      And within 5 minutes no command reaches the ESME

      Examples:
        | registered   | trusted      | sender       | because                                    |
        | Birch Power  | Acorn Energy | Acorn Energy | registration has moved without SR 6.23     |
        | Acorn Energy | Birch Power  | Birch Power  | credentials have moved before registration |
        | Birch Power  | Birch Power  | Acorn Energy | both have moved                            |
        | Acorn Energy | Acorn Energy | Birch Power  | neither has moved                          |

  Rule: Without credentials the meter rejects, whoever is registered

    @SIT-0000-136 @sit
    Scenario Outline: The meter that trusts "<trusted>" rejects the command of "<registered>"
      Given "<registered>" is the registered Supplier for the import MPAN
      And the ESME holds the credentials of "<trusted>"
      When "<registered>" submits SR 7.5 to close a load switch of the ESME
      Then the Service Request is accepted
      And within 5 minutes the ESME has rejected the command of "<registered>" and alerted "<trusted>"

      Examples:
        | registered   | trusted      | because                                |
        | Birch Power  | Acorn Energy | it has not sent SR 6.23 yet            |
        | Acorn Energy | Birch Power  | the meter was never given back         |
