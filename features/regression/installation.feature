@SR-12.2 @SR-8.11 @SR-8.1.1 @SR-8.14.1 @SR-8.14.2 @regression
Feature: Regression: installing and commissioning under none, either and both Modifications
  The Modifications touch SR 8.4 and SRVs 8.14.3 and 8.14.4. Whatever else a Supplier does from
  pre-notification to commissioning gets the same answers and has the same effects as before.

  Rule: SR 12.2 Device Pre-notification is as it was

    @REG-0000-01
    Scenario Outline: "<party>" pre-notifies <device>
      Given "Acorn Energy" has a new Comms Hub and a new ESME, truly of ESME Variant A, to install
      When "<party>" submits an ordinary SR 12.2 for <device>, under none, either and both Modifications, and 2 minutes pass
      Then the Service Request is <answer> under each, with one and the same answer
      And the same follows under each, which changes <changes>

      Examples:
        | party          | device            | answer   | changes                                                   | because              |
        | Acorn Energy   | the new ESME      | accepted | the record of the new ESME                                | a meter              |
        | Acorn Energy   | the new Comms Hub | accepted | the record of the new Comms Hub; the record of the new GPF | a hub with its GPF  |
        | Birch Power    | the new ESME      | accepted | the record of the new ESME                                | any Supplier         |
        | Acorn Energy   | the ESME          | rejected | nothing                                                   | it is there already  |

  Rule: SR 8.11 Update HAN Device Log is as it was

    @REG-0000-02
    Scenario Outline: "<party>" submits <request> while the ESME is <status>
      Given the ESME is <status>
      When "<party>" submits an ordinary <request> for the ESME, under none, either and both Modifications, and 10 minutes pass
      Then the Service Request is <answer> under each, with one and the same answer
      And the same follows under each, which changes <changes>

      Examples:
        | party        | request          | status       | answer   | changes |
        | Acorn Energy | SR 8.11 (Add)    | Pending      | accepted | the SMI Status of the ESME; the recorded Comms Hub of the ESME; the join window of the ESME; the device log of the Comms Hub; the counters held by the Comms Hub |
        | Acorn Energy | SR 8.11 (Remove) | Commissioned | accepted | the SMI Status of the ESME; the recorded Comms Hub of the ESME; the link key of the ESME; the device log of the Comms Hub; the counters held by the Comms Hub |
        | Birch Power  | SR 8.11 (Add)    | Pending      | rejected | nothing |
        | Birch Power  | SR 8.11 (Remove) | Commissioned | rejected | nothing |

  Rule: SRV 8.1.1 Commission Device is as it was

    @REG-0000-03
    Scenario Outline: "<party>" commissions the ESME while it is <status>
      Given the ESME is <status>
      When "<party>" submits an ordinary SRV 8.1.1 for the ESME, under none, either and both Modifications, and 10 minutes pass
      Then the Service Request is <answer> under each, with one and the same answer
      And the same follows under each, which changes <changes>

      Examples:
        | party        | status                     | answer   | changes |
        | Acorn Energy | Installed Not Commissioned | accepted | the SMI Status of the ESME; the date of commissioning of the ESME; the clock of the ESME; the event log of the ESME; the counters held by the ESME |
        | Acorn Energy | Pending                    | rejected | nothing |
        | Birch Power  | Installed Not Commissioned | rejected | nothing |

  Rule: SRVs 8.14.1 and 8.14.2, the install notices, are as they were

    @REG-0000-04
    Scenario Outline: "<party>" reports <device> installed by <request>
      When "<party>" submits an ordinary <request> for <device>, under none, either and both Modifications, and 2 minutes pass
      Then the Service Request is <answer> under each, with one and the same answer
      And the same follows under each, which changes <changes>

      Examples:
        | party          | request    | device              | answer   | changes                                   | because                    |
        | Acorn Energy   | SRV 8.14.1 | the spare Comms Hub | accepted | the install notice of the spare Comms Hub | with SM WAN                |
        | Acorn Energy   | SRV 8.14.2 | the spare Comms Hub | accepted | the install notice of the spare Comms Hub | without SM WAN             |
        | Gorse Metering | SRV 8.14.1 | the spare Comms Hub | rejected | nothing                                   | no role for an agent here  |
        | Gorse Metering | SRV 8.14.2 | the spare Comms Hub | rejected | nothing                                   | nor here                   |
        | Birch Power    | SRV 8.14.2 | the spare Comms Hub | rejected | nothing                                   | not registered there       |
