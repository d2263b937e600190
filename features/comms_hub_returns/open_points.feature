@SR-8.14.3 @SR-8.14.4 @SECMP0039 @CR305 @assumption
Feature: SECMP0039: Communications Hub Returns (SRV 8.14.3 Fault Return, SRV 8.14.4 No Fault Return), points left open
  Where the assessment says nothing, a named switch says what the reference DSP does. Both ways are
  shown, so that whoever decides can see what follows.

  Background:
    Given the modifications in force are SECMP0039

  Rule: FIA 2.1: the parties who order Communications Hubs

    @PIT-0039-60 @pit
    Scenario Outline: "<party>" returns a Comms Hub that "Gorse Metering" ordered, the switch being <only_orderer>
      Given the switch return_only_by_ordering_party is <only_orderer>
      When "<party>" submits SRV <srv> to return the spare Comms Hub
      Then the Service Request is <answer>
      And the returns register holds, for the spare Comms Hub, <held>

      Examples:
        | party          | srv    | only_orderer | answer   | held    |
        | Gorse Metering | 8.14.3 | on           | accepted | 8.14.3  |
        | Maple Agents   | 8.14.3 | on           | rejected | nothing |
        | Acorn Energy   | 8.14.4 | on           | rejected | nothing |
        | Maple Agents   | 8.14.4 | off          | accepted | 8.14.4  |
        | Acorn Energy   | 8.14.4 | off          | accepted | 8.14.4  |

    @PIT-0039-61 @pit
    Scenario: Who ordered it does not matter once the Comms Hub is installed
      Given the switch return_only_by_ordering_party is on
      When "Cedar Gas" submits SRV 8.14.3 to return the Comms Hub
      Then the Service Request is accepted
      And the returns register holds the notice with everything that was sent

  Rule: A Comms Hub that is notified a second time

    @PIT-0039-62 @pit
    Scenario Outline: SRV <first>, then "<party>" sends SRV <second>, a second notice being <second_notice>
      Given the switch second_return_notice is <second_notice>
      And "Gorse Metering" has submitted SRV <first> to return the spare Comms Hub
      When "<party>" submits SRV <second> to return the spare Comms Hub
      Then the Service Request is <second_notice>
      And the returns register holds, for the spare Comms Hub, <held>

      Examples: the register keeps every notice that was accepted
        | first  | second | party          | second_notice | held               |
        | 8.14.3 | 8.14.4 | Gorse Metering | accepted      | 8.14.3 then 8.14.4 |
        | 8.14.4 | 8.14.3 | Acorn Energy   | accepted      | 8.14.4 then 8.14.3 |
        | 8.14.3 | 8.14.4 | Gorse Metering | rejected      | 8.14.3             |
        | 8.14.4 | 8.14.4 | Acorn Energy   | rejected      | 8.14.4             |

    @PIT-0039-63 @pit
    Scenario: A notice for one Comms Hub does not stand in the way of another's
      Given the switch second_return_notice is rejected
      And "Gorse Metering" has submitted SRV 8.14.3 to return the spare Comms Hub
      When "Acorn Energy" submits SRV 8.14.3 to return the Comms Hub
      Then the Service Request is accepted
      And the returns register holds the notice with everything that was sent

  Rule: A fault "identified post installation" of a Comms Hub that is Pending

    @PIT-0039-64 @pit
    Scenario Outline: "<party>" says post installation while the hub is <status>, which is <allowed>
      Given the switch post_installation_fault_while_pending is <allowed>
      And the Comms Hub is <status>
      When "<party>" submits SRV 8.14.3 to return the Comms Hub for a "Fault identified post installation"
      Then the Service Request is <answer>
      And the returns register holds, for the Comms Hub, <held>

      Examples:
        | party          | status       | allowed  | answer   | held    | because                          |
        | Gorse Metering | Pending      | accepted | accepted | 8.14.3  | only the status is checked       |
        | Gorse Metering | Pending      | rejected | rejected | nothing | it was never installed           |
        | Acorn Energy   | Pending      | rejected | rejected | nothing | the same for a Supplier          |
        | Acorn Energy   | Commissioned | rejected | accepted | 8.14.3  | it was installed                 |

  Rule: A Comms Hub that is returned, and then installed after all

    @PIT-0039-65 @SR-8.14.1 @SR-8.14.2 @pit
    Scenario Outline: After the agent's SRV 8.14.4 the installer sends SRV <install>, which is <allowed>
      Given the switch installation_after_return_notice is <allowed>
      And "Gorse Metering" has submitted SRV 8.14.4 to return the spare Comms Hub
      When "Acorn Energy" reports by SRV <install> that the spare Comms Hub is installed
      Then the Service Request is <allowed>
      And the install notice of the spare Comms Hub is <noted>
      And the returns register holds, for the spare Comms Hub, 8.14.4

      Examples:
        | install | allowed  | noted        |
        | 8.14.1  | accepted | recorded     |
        | 8.14.2  | accepted | recorded     |
        | 8.14.1  | rejected | not recorded |
        | 8.14.2  | rejected | not recorded |
