@SR-6.13
Feature: Reading the logs of a device
  Suppliers, network operators and agents read what a device logged. Each type of device has logs of its own,
  and the log of auxiliary loads is where there are such loads.

  Rule: A device tells the logs that it has

    @SIT-0000-410 @sit
    Scenario Outline: "<party>" asks the ESME for <what>
      When "<party>" asks the ESME for <what> by SR 6.13
      Then within 1 minute the ESME answers: no event
      And nothing has changed

      Examples:
        | party          | what                |
        | Acorn Energy   | the event log       |
        | Elm Networks   | the security log    |
        | Gorse Metering | the power event log |

    @SIT-0000-411 @sit
    Scenario Outline: "Gorse Metering" asks the Comms Hub for <what>
      When "Gorse Metering" asks the Comms Hub for <what> by SR 6.13
      Then within 1 minute the Comms Hub answers: no event
      And nothing has changed

      Examples:
        | what             |
        | the event log    |
        | the security log |

    @SIT-0000-412 @sit
    Scenario: A meter logs that its clock was not adjusted
      Given "Acorn Energy" has sent the ESME its clock, an hour late by SR 6.11
      When "Acorn Energy" asks the ESME for the event log by SR 6.13
      Then within 1 minute the ESME answers: events 81C6

    @SIT-0000-862 @sit
    Scenario Outline: <device> has its security log tell of a command that it could not authenticate
      Given the next message to <device> is damaged on the way
      And "<party>" has asked <device> for the security log by SR 6.13
      When "<party>" asks <device> for the security log by SR 6.13
      Then within 1 minute <device> answers: <answer>

      Examples: the first command came twice, as the DSP had no answer
        | party          | device        | answer             |
        | Acorn Energy   | the ESME      | events 8F3D        |
        | Cedar Gas      | the GSME      | 1 event, 8F3D last |
        | Gorse Metering | the Comms Hub | events 8F3D        |

  Rule: Only a meter with auxiliary loads (letters D, F and G) has a log of them

    @SIT-0000-413 @sit
    Scenario Outline: The log of loads of a meter truly of ESME Variant <true>
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "Acorn Energy" asks the ESME for the log of its loads by SR 6.13
      Then within 1 minute the ESME answers: <answer>

      Examples:
        | true | recorded | answer                           |
        | AD   | A        | no event                         |
        | CF   | CF       | no event                         |
        | B    | BDE      | an access failure at value 1 of 1 |

  Rule: Nobody reads a log that the device does not have, or of a device that is not theirs

    @SIT-0000-414 @sit
    Scenario Outline: An SR 6.13 of "<party>" for <what> of <device> is rejected
      When "<party>" asks <device> for <what> by SR 6.13
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party          | device        | what                    | code    | because                           |
        | Acorn Energy   | the ESME      | a gas meter's event log | E061301 | an ESME has no log of a gas meter |
        | Acorn Energy   | the Comms Hub | the power event log     | E061301 | a Comms Hub has no such log       |
        | Birch Power    | the ESME      | the event log           | E4      | it is not registered for the MPAN |
        | Hazel Insights | the ESME      | the event log           | E2      | an Other User may not             |
