@SR-8.2 @SR-8.4 @SR-8.14.3 @SR-11.2
Feature: Entry to the DSP: altered requests and DUIS schema versions
  What a User signed is what the DSP reads, to the byte. Users speak different published versions of
  the DUIS schema, and each is answered in its own.

  Rule: A request that was altered on its way is refused

    @SIT-0000-220 @sit
    Scenario Outline: One byte is altered in <part>
      Given the ESME is Pending
      When "Acorn Energy" submits an ordinary SR 8.4 (ESME Variant) for the ESME, and on its way <part> is altered
      Then the Service Request is rejected
      And nothing has changed

      Examples: what is asked, who asks, and every part of the signature
        | part                                     |
        | the ESME Variant                         |
        | the last digit of the Device ID          |
        | the last digit of the Originator Counter |
        | the schema version                       |
        | the digest                               |
        | the signature value                      |
        | the end of the signature value           |
        | the issuer of the certificate            |
        | the serial number of the certificate     |
        | the name of the digest algorithm         |

    @SIT-0000-221 @sit
    Scenario: Another byte altered each time, throughout the request
      Given the ESME is Pending
      When "Acorn Energy" submits an ordinary SR 8.4 (ESME Variant) for the ESME, altered at another byte each time
      Then none of more than 50 Service Requests is accepted
      And nothing has changed

    @SIT-0000-222 @sit
    Scenario: The same request unaltered
      Given the ESME is Pending
      When "Acorn Energy" submits an ordinary SR 8.4 (ESME Variant) for the ESME
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the ESME

    @SIT-0000-227 @assumption @sit
    Scenario: A request of one User that another User signed
      Given the ESME is Pending
      When "Acorn Energy" submits an ordinary SR 8.4 (ESME Variant) for the ESME, signed by "Birch Power"
      Then the Service Request is rejected
      And the evidence names rule VF-ORIGINATOR, from "assumption"
      And nothing has changed

  Rule: An answer keeps to the schema version of its request

    @SIT-0000-223 @sit
    Scenario Outline: A refused Fault Return asked in schema version <version>
      When "Hazel Insights" submits an ordinary SRV 8.14.3 for the spare Comms Hub, in schema version <version>
      Then the Service Request is rejected with Response Code E2
      And the answer keeps to schema version <version>
      And nothing has changed

      Examples: published versions
        | version |
        | 5.0     |
        | 5.1     |
        | 5.3     |
        | 5.4     |

    @SIT-0000-224 @sit
    Scenario Outline: A 4G hub is read in schema version <version>
      Given the Comms Hub is a 4G hub
      When "Acorn Energy" submits an ordinary SR 8.2 (by Device ID) for the Comms Hub, in schema version <version>
      Then the answer keeps to schema version <version>
      And the answer shows CSP Region "<region>" for the Comms Hub
      And the answer shows Connectivity "<connectivity>" for the Comms Hub
      And nothing has changed

      Examples: what a version does not know is left out
        | version | region   | connectivity |
        | 5.0     | nothing  | nothing      |
        | 5.1     | nothing  | nothing      |
        | 5.3     | 4G North | Cellular     |
        | 5.4     | 4G North | Cellular     |

    @SIT-0000-225 @sit
    Scenario Outline: Schema version "<version>" is not a published one
      When "Acorn Energy" submits an ordinary SR 8.2 (by Device ID) for the ESME, in the unknown schema version "<version>"
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | version | because                           |
        | 5.2     | not known to exist                |
        | 4.9     | older than any                    |
        | 6.0     | newer than any                    |
        | 5.40    | not how a version is written      |
