@SR-6.23 @SR-11.1 @SR-11.2 @SR-11.3 @regression
Feature: Regression: a change of supplier and firmware under none, either and both Modifications
  A corrected record changes what the DSP distributes, and nothing about how. Credentials and
  firmware reach the meter, and its answers the inventory, as they did before.

  Rule: SR 6.23 Update Security Credentials (CoS) is as it was

    @REG-0000-20
    Scenario Outline: "<party>" submits SR 6.23 after the change of supplier
      Given "Birch Power" is the registered Supplier for the import MPAN
      When "<party>" submits an ordinary SR 6.23 for the ESME, under none, either and both Modifications, and 10 minutes pass
      Then the Service Request is <answer> under each, with one and the same answer
      And the same follows under each, which changes <changes>

      Examples:
        | party        | answer   | changes                                                     |
        | Birch Power  | accepted | the credentials held by the ESME; the counters held by the ESME |
        | Acorn Energy | rejected | nothing                                                     |

  Rule: SRs 11.1 to 11.3 are as they were

    Background:
      Given the Central Products List has new firmware for ESME Variant A
      And the ESME is truly of ESME Variant A

    @REG-0000-21
    Scenario Outline: SR 11.1 for an ESME that is recorded as ESME Variant <recorded>
      Given the ESME is recorded with ESME Variant <recorded>
      When "Acorn Energy" submits an ordinary SR 11.1 for the ESME, under none, either and both Modifications, and 6 hours pass
      Then the Service Request is accepted under each, with one and the same answer
      And the same follows under each, which changes <changes>

      Examples:
        | recorded | changes                    | because                           |
        | A        | the image held by the ESME | the image suits the record        |
        | BDE      | nothing                    | the meter is dropped, with a word |

    @REG-0000-22
    Scenario Outline: "<party>" submits SR 11.1
      When "<party>" submits an ordinary SR 11.1 for the ESME, under none, either and both Modifications, and 6 hours pass
      Then the Service Request is accepted under each, with one and the same answer
      And the same follows under each, which changes <changes>

      Examples:
        | party        | changes                    | because                                 |
        | Birch Power  | nothing                    | not its meter, so it is dropped         |
        | Acorn Energy | the image held by the ESME | its Responsible Supplier                |

    @REG-0000-23
    Scenario Outline: "<party>" reads the Firmware Version of the ESME by SR 11.2
      When "<party>" submits an ordinary SR 11.2 for the ESME, under none, either and both Modifications, and 10 minutes pass
      Then the Service Request is <answer> under each, with one and the same answer
      And the same follows under each, which changes nothing

      Examples:
        | party        | answer   |
        | Acorn Energy | accepted |
        | Larch Power  | rejected |

    @REG-0000-24
    Scenario Outline: "<party>" activates the new firmware by SR 11.3
      Given under each, "Acorn Energy" has submitted an ordinary SR 11.1 for the ESME, 6 hours ago
      When "<party>" submits an ordinary SR 11.3 for the ESME, under none, either and both Modifications, and 2 hours pass
      Then the Service Request is <answer> under each, with one and the same answer
      And the same follows under each, which changes <changes>

      Examples:
        | party        | answer   | changes |
        | Acorn Energy | accepted | the image held by the ESME; the Firmware Version of the ESME; the event log of the ESME; the recorded Firmware Version of the ESME; the counters held by the ESME |
        | Birch Power  | rejected | nothing |
