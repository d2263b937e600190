@SR-8.4 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): devices
  An ESME Variant describes an ESME, and the Modification is for SMETS2+ Devices only. The generation of
  a Device is known by its service provider, never by the version text in its record.

  Rule: PIA 3.1: an ESME Variant describes an ESME

    @UIT-0125-23 @uit
    Scenario Outline: <sender> may not give <device> an ESME Variant: <because>
      When "<sender>" submits SR 8.4 to change the ESME Variant of <device> to BDE
      Then the Service Request is rejected
      And nothing has changed

      Examples: whoever asks
        | sender       | device              | because                                        |
        | Cedar Gas    | the GSME            | a gas meter, asked by its Responsible Supplier |
        | Acorn Energy | the Comms Hub       | a Commissioned hub                             |
        | Acorn Energy | the spare Comms Hub | a Pending hub, asked by its pre-notifier       |
        | Cedar Gas    | the GPF             | half a Comms Hub                               |
        | Acorn Energy | the PPMID           | asked by its pre-notifier                      |
        | Acorn Energy | the IHD             | it has no SMI Status at all                    |

    @UIT-0125-24 @uit
    Scenario: A gas meter gets no ESME Variant while Pending either
      Given the GSME is Pending
      When "Cedar Gas" submits SR 8.4 to change the ESME Variant of the GSME to BDE
      Then the Service Request is rejected
      And nothing has changed

    @UIT-0125-25 @uit
    Scenario: A Device that nobody pre-notified cannot be corrected
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of an unknown device to BDE
      Then the Service Request is rejected with Response Code E19
      And nothing has changed

  Rule: PIA 3.4: SMETS2+ Devices only

    @UIT-0125-26 @uit
    Scenario Outline: A SMETS1 ESME that is <status> is not corrected
      Given "Acorn Energy" is the registered Supplier for the SMETS1 MPAN
      And the SMETS1 ESME is <status>
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the SMETS1 ESME to BDE
      Then the Service Request is rejected
      And nothing has changed

      Examples: by its pre-notifier and Responsible Supplier, after Pending
        | status                     |
        | Whitelisted                |
        | Installed Not Commissioned |
        | Commissioned               |

    @UIT-0125-27 @uit
    Scenario Outline: A Pending SMETS1 ESME keeps the old rule, with <modifications> in force
      Given the modifications in force are <modifications>
      And the SMETS1 ESME is Pending
      When "<sender>" submits SR 8.4 to change the ESME Variant of the SMETS1 ESME to BDE
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the SMETS1 ESME

      Examples: Acorn Energy pre-notified it
        | modifications | sender       | answer   | recorded |
        | none          | Acorn Energy | accepted | BDE      |
        | SECMP0125     | Acorn Energy | accepted | BDE      |
        | SECMP0125     | Birch Power  | rejected | A        |

    @UIT-0125-28 @uit
    Scenario Outline: <device> with "<text>" in its record is judged by what it is
      Given <device> is recorded with SMETS Version "<text>"
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of <device> to BDE
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for <device>

      Examples: the version text says nothing
        | device          | text        | answer   | recorded |
        | the ESME        | SMETS V1.58 | accepted | BDE      |
        | the SMETS1 ESME | SMETS V5.1  | rejected | A        |
