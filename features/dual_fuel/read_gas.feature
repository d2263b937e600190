@SR-4.1.1 @SR-4.1.2 @SR-4.1.4
Feature: Dual fuel: gas is read at the GSME and at the Gas Proxy
  A gas meter runs on a battery; the Gas Proxy in the Comms Hub mirrors it and can be asked at any time.
  Both answer alike, and only to those who have to do with the gas of the premises.

  Background:
    Given the GPF is Commissioned

  Rule: The Gas Supplier reads what the GSME has counted

    @SIT-0000-350 @sit
    Scenario Outline: SR 4.1.1 of <party> is answered by <device>
      When "<party>" submits SR 4.1.1 to read the import registers of <device>
      Then within 1 minute <device> answers: 4204507 at divisor 1000, multiplier 1 and unit 1

      Examples:
        | party         | device   |
        | Cedar Gas     | the GSME |
        | Cedar Gas     | the GPF  |
        | Fir Pipelines | the GSME |
        | Fir Pipelines | the GPF  |

    @SIT-0000-351 @sit
    Scenario Outline: <device> tells <what>
      When "Cedar Gas" asks <device> for <what> by SR <srv>
      Then within 1 minute <device> answers: <told>

      Examples:
        | device   | what                      | srv   | told                                        |
        | the GSME | the time-of-use registers | 4.1.2 | 2100203, 1050101, 740003, 314200 by tariff  |
        | the GPF  | the time-of-use registers | 4.1.2 | 2100203, 1050101, 740003, 314200 by tariff  |
        | the GSME | the block counters        | 4.1.4 | 3000001, 900002, 300003, 4501 by block      |
        | the GPF  | the block counters        | 4.1.4 | 3000001, 900002, 300003, 4501 by block      |

  Rule: The Gas Proxy answers for a GSME that does not

    @SIT-0000-352 @sit
    Scenario: The GSME takes no notice and the GPF tells what it told last
      Given the GSME takes no notice of anything it is sent
      When "Cedar Gas" submits SR 4.1.1 to read the import registers of the GPF
      Then within 1 minute the GPF answers: 4204507 at divisor 1000, multiplier 1 and unit 1

    @SIT-0000-355 @sit
    Scenario: While the GSME sleeps the GPF is read at once
      Given the GSME wakes every 30 minutes
      When "Cedar Gas" submits SR 4.1.1 to read the import registers of the GPF
      Then within 1 minute the GPF answers: 4204507 at divisor 1000, multiplier 1 and unit 1

    @SIT-0000-356 @sit
    Scenario: A GSME that sleeps answers for itself when it wakes, and once
      Given the GSME wakes every 30 minutes
      And "Cedar Gas" was left without an answer to SR 4.1.1 by the GSME
      When 30 minutes pass
      Then "Cedar Gas" has had one answer of the GSME
      And no command to the GSME is open any more

    @SIT-0000-353 @sit
    Scenario: A GPF that no gas meter has joined has nothing to tell
      Given the GSME is Installed Not Commissioned
      When "Cedar Gas" submits SR 4.1.1 to read the import registers of the GPF
      Then within 1 minute the GPF answers: nothing, with ZigBee status 134

  Rule: The DSP refuses who has nothing to do with the gas

    @SIT-0000-354 @sit
    Scenario Outline: An SR 4.1.1 of <party> for <device> is refused
      When "<party>" submits SR 4.1.1 to read the import registers of <device>
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | party        | device   | because                                      |
        | Acorn Energy | the GSME | it supplies the electricity of the premises  |
        | Acorn Energy | the GPF  | it supplies the electricity of the premises  |
        | Nettle Gas   | the GSME | it is not registered for the MPRN            |
        | Elm Networks | the GPF  | it distributes electricity                   |
        | Cedar Gas    | the ESME | it supplies the gas of the premises          |
