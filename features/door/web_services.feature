@SR-8.2 @SR-8.1.1 @SR-8.14.3 @SR-8.3 @SR-11.2 @SR-5.2 @SR-4.4.2 @SR-6.26
Feature: Entry to the DSP: web services, Command Variants and Users
  Each Command Variant has a web service of its own, each Service Request its Command Variants, and
  each User Role its Service Requests. These are asked in that order.

  Rule: A Service Request goes to the web service of its Command Variant

    @SIT-0000-213 @sit
    Scenario Outline: <request> in Command Variant <cv> at the <service> Service
      Given the ESME is <status>
      When "Acorn Energy" submits an ordinary <request> for the ESME, in Command Variant <cv>, to the <service> Service
      Then the Service Request is rejected with Response Code E13
      And nothing has changed

      Examples: every Command Variant that is not a Signed Pre-Command, everywhere it does not belong
        | request               | cv | service      | status                     |
        | SR 8.2 (by Device ID) | 8  | Transform    | Commissioned               |
        | SR 8.3                | 8  | Send Command | Commissioned               |
        | SR 11.2               | 1  | Transform    | Commissioned               |
        | SR 11.2               | 1  | Non-Device   | Commissioned               |
        | SRV 8.1.1             | 4  | Send Command | Installed Not Commissioned |
        | SRV 8.1.1             | 4  | Non-Device   | Installed Not Commissioned |

    @SIT-0000-214 @sit
    Scenario: What went to the wrong web service may go to the right one, under the same Request ID
      Given "Acorn Energy" has been refused, at the Send Command Service, an ordinary SR 8.2 (by Device ID) for the ESME
      When "Acorn Energy" sends it again, byte for byte, to the Non-Device Service
      Then the Service Request is accepted

  Rule: A Service Request has its Command Variants

    @SIT-0000-215 @sit
    Scenario Outline: <request> in Command Variant <cv>
      Given the ESME is <status>
      When "Acorn Energy" submits an ordinary <request> for the ESME, in Command Variant <cv>, to the <service> Service
      Then the Service Request is rejected with Response Code E12
      And nothing has changed

      Examples:
        | request               | cv | service      | status                     | because             |
        | SR 8.2 (by Device ID) | 1  | Send Command | Commissioned               | for the DCC alone   |
        | SR 8.3                | 4  | Transform    | Commissioned               | for the DCC alone   |
        | SR 11.2               | 4  | Transform    | Commissioned               | not critical        |
        | SR 11.2               | 8  | Non-Device   | Commissioned               | for a device        |
        | SRV 8.1.1             | 1  | Send Command | Installed Not Commissioned | critical            |

  Rule: What is for the DCC alone has the DCC as its Business Target

    @SIT-0000-228 @assumption @sit
    Scenario Outline: <request> with <target> as its Business Target
      When "Acorn Energy" submits an ordinary <request> for the ESME, with <target> as its Business Target
      Then the Service Request is rejected
      And the evidence names rule AD-TARGET, from "DUIS 2.4"
      And nothing has changed

      Examples: the device it is about, another device, and one that nobody knows
        | request               | target            |
        | SR 8.2 (by Device ID) | the ESME          |
        | SR 8.3                | the ESME          |
        | SR 8.4 (Import MPxN)  | the Comms Hub     |
        | SR 8.2 (by Device ID) | an unknown device |

  Rule: A sender is a DCC User in good standing

    @SIT-0000-216 @sit
    Scenario Outline: "<party>", which is <standing>, submits <request>
      When "<party>" submits an ordinary <request> for <device>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples: asked before User Role, device and SMI Status
        | party          | standing      | request               | device              | code |
        | Kelp Trading   | no DCC User   | SR 8.2 (by Device ID) | the ESME            | E1   |
        | Kelp Trading   | no DCC User   | SRV 8.14.3            | an unknown device   | E1   |
        | Kelp Trading   | no DCC User   | SR 11.2               | the ESME            | E1   |
        | Juniper Energy | suspended     | SR 8.2 (by Device ID) | the ESME            | E3   |
        | Juniper Energy | suspended     | SRV 8.14.3            | an unknown device   | E3   |
        | Juniper Energy | suspended     | SR 8.3                | the spare Comms Hub | E3   |

  Rule: What is not built is never acknowledged

    @SIT-0000-217 @assumption @sit
    Scenario Outline: SRV <srv>, which the catalogue has and the reference DSP does not carry out
      When "Acorn Energy" submits SRV <srv>, which is not built, in Command Variant <cv>
      Then the Service Request is rejected
      And the evidence names rule RIG-UNSUPPORTED, from "assumption"
      And nothing has changed

      Examples: one for each web service
        | srv    | cv |
        | 5.2    | 8  |
        | 4.4.2  | 1  |
        | 6.26   | 4  |
