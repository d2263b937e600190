@SR-6.15.2 @SR-6.17 @SR-6.24.2
Feature: A meter's own key pairs and certificates
  A Supplier renews what a meter signs and agrees keys with: the meter makes a key pair, DCC's authority
  certifies it, and the meter keeps no certificate but one it can check and has the key of.

  Rule: A meter makes key pairs of its own and is given their certificates

    @SIT-0000-436 @sit
    Scenario: A new key pair
      When "Acorn Energy" sends the ESME a new key pair by SR 6.17
      Then within 1 minute the ESME answers: a request to certify a new key pair
      And the ESME now holds a key pair that awaits its certificate

    @SIT-0000-437 @sit
    Scenario: A certificate of somebody else is not kept
      When "Acorn Energy" sends the ESME a certificate of its own by SR 6.15.2
      Then within 1 minute the ESME answers: an invalid certificate
      And the ESME holds nothing new

    @SIT-0000-438 @sit
    Scenario: The certificate that it has
      When "Acorn Energy" asks the ESME to tell its own certificate by SR 6.24.2
      Then within 1 minute the ESME answers: its certificate
      And the ESME holds nothing new

    @SIT-0000-860 @sit
    Scenario Outline: "<party>" gives <device> the certificate of a key pair that it made
      Given "<party>" has had <device> make a key pair by SR 6.17
      When "<party>" sends <device> the certificate of that key pair by SR 6.15.2
      Then within 1 minute <device> answers: kept
      And <device> has its certificate for the key pair that it made

      Examples:
        | party        | device   |
        | Acorn Energy | the ESME |
        | Cedar Gas    | the GSME |

    @SIT-0000-861 @sit
    Scenario Outline: <certificate> of that key pair is not kept
      Given "Acorn Energy" has had the ESME make a key pair by SR 6.17
      When "Acorn Energy" sends the ESME <certificate> of that key pair by SR 6.15.2
      Then within 1 minute the ESME answers: <answer>
      And the ESME holds nothing new

      Examples:
        | certificate                     | answer                          |
        | an expired certificate          | an invalid certificate          |
        | another authority's certificate | an invalid certificate          |
        | a party's certificate           | an invalid certificate          |
        | another device's certificate    | a certificate of another device |
        | a key agreement certificate     | a certificate for another use   |
