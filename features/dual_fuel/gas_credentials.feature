@SR-6.15.2 @SR-6.17 @SR-6.24.1 @SR-6.24.2 @SR-6.20.1 @SR-6.2.7 @SR-6.13
Feature: Dual fuel: credentials, MPRN and logs of the GSME
  What a GSME holds about itself and whom it obeys is asked for and set as in an ESME, by the Gas
  Supplier, whose credentials stand where the Import Supplier's stand in an ESME.

  Rule: The Gas Supplier asks whom the GSME obeys and what it has to show for itself

    @SIT-0000-380 @sit
    Scenario: The GSME tells whose credentials it holds
      When "Cedar Gas" submits SR 6.24.1 to read the Supplier credentials of the GSME
      Then within 1 minute the answer shows the credentials of "Cedar Gas"

    @SIT-0000-381 @sit
    Scenario: The GSME shows its own certificate
      When "Cedar Gas" asks the GSME to tell its own certificate by SR 6.24.2
      Then within 1 minute the GSME answers: its certificate
      And the GSME holds nothing new

    @SIT-0000-382 @sit
    Scenario: The GSME makes a key pair and asks for its certification
      When "Cedar Gas" sends the GSME a new key pair by SR 6.17
      Then within 1 minute the GSME answers: a request to certify a new key pair
      And the GSME awaits the certificate of one key pair that it made

    @SIT-0000-885 @sit
    Scenario Outline: "<party>" cannot have the GSME make a key pair
      When "<party>" sends the GSME a new key pair by SR 6.17
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party         | code | because                           |
        | Fir Pipelines | E2   | a Gas Transporter may not         |
        | Nettle Gas    | E4   | it is not registered for the MPRN |

    @SIT-0000-383 @sit
    Scenario: The GSME keeps no certificate of somebody else
      When "Cedar Gas" sends the GSME a certificate of its own by SR 6.15.2
      Then within 1 minute the GSME answers: an invalid certificate
      And the GSME holds nothing new

    @SIT-0000-384 @sit
    Scenario Outline: "<party>" gets no word from the GSME about <what>
      When "<party>" asks the GSME to tell its own certificate by SR 6.24.2
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | party        | what            | because                                     |
        | Acorn Energy | its certificate | it supplies the electricity of the premises |
        | Nettle Gas   | its certificate | it supplies gas elsewhere                   |

  Rule: The MPRN in the GSME is what its Supplier set last

    @SIT-0000-385 @sit
    Scenario: The Gas Supplier sets the MPRN
      When "Cedar Gas" submits SR 6.20.1 to set the new MPRN on the GSME
      Then within 1 minute the GSME holds the new MPRN as its MPRN
      And the GSME holds nothing new

    @SIT-0000-386 @sit
    Scenario Outline: <party> reads the MPRN
      When "<party>" asks the GSME for the MPxN by SR 6.2.7
      Then within 1 minute the GSME answers: MPRN 4000000001

      Examples:
        | party          |
        | Cedar Gas      |
        | Fir Pipelines  |
        | Hazel Insights |

  Rule: The GSME logs what it obeyed

    @SIT-0000-387 @sit
    Scenario: A change of Supplier stands in the security log
      Given "Nettle Gas" is the registered Supplier for the MPRN
      And the credentials of "Nettle Gas" have been put on the GSME
      When "Nettle Gas" asks the GSME for the security log by SR 6.13
      Then within 1 minute the GSME answers: 1 event, 8F70 last

    @SIT-0000-388 @sit
    Scenario Outline: <device> has <log> of a GSME that was upgraded
      Given firmware 00030001 built for gas meters is on the Central Products List
      And "Cedar Gas" has upgraded the GSME to firmware 00030001
      When "Cedar Gas" asks <device> for <log> by SR 6.13
      Then within 1 minute <device> answers: 1 event, 8F43 last

      Examples:
        | device   | log                     |
        | the GSME | the event log           |
        | the GPF  | a gas meter's event log |

    @SIT-0000-389 @sit
    Scenario: Nothing has happened to a GSME that nobody commanded
      When "Cedar Gas" asks the GSME for the event log by SR 6.13
      Then within 1 minute the GSME answers: no event
