@SR-4.1.2 @SR-4.1.3 @SR-4.1.4 @SR-4.2 @SR-4.12.1 @SR-4.12.2 @SR-4.16
Feature: Reading what a meter measures
  Suppliers and network operators read registers on demand. The DSP sends what is asked, whatever is
  recorded; the meter answers by the elements that it truly has.

  Rule: An eligible party that is registered for the meter gets its answer

    @SIT-0000-400 @sit
    Scenario Outline: "<party>" asks for <what>
      When "<party>" asks the ESME for <what> by SR <srv>
      Then within 1 minute the ESME answers: <answer>
      And nothing has changed

      Examples:
        | srv    | what                      | party          | answer                                   |
        | 4.1.2  | the time-of-use registers | Acorn Energy   | 1204507 Wh in 48 times of use            |
        | 4.1.2  | the time-of-use registers | Elm Networks   | 1204507 Wh in 48 times of use            |
        | 4.1.3  | the block registers       | Acorn Energy   | 1204507 Wh in 32 blocks and times of use |
        | 4.2    | the export registers      | Elm Networks   | 20417 Wh and 3306 varh exported          |
        | 4.2    | the export registers      | Dogwood Export | 20417 Wh and 3306 varh exported          |
        | 4.12.1 | the highest import        | Acorn Energy   | 7213 W imported at most                  |
        | 4.12.2 | the highest export        | Dogwood Export | 2118 W exported at most                  |

    @SIT-0000-401 @sit
    Scenario Outline: A meter truly of ESME Variant <true> has <what>
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "Acorn Energy" asks the ESME for <what> by SR <srv>
      Then within 1 minute the ESME answers: <answer>

      Examples:
        | true | recorded | srv   | what                      | answer                                    |
        | A    | B        | 4.16  | the power                 | 611 W imported, 0 W by a second element   |
        | B    | A        | 4.16  | the power                 | 695 W imported, 84 W by a second element  |
        | C    | A        | 4.1.2 | the time-of-use registers | 3616548 Wh in 48 times of use             |

  Rule: Nobody else gets one

    @SIT-0000-402 @sit
    Scenario Outline: An SR <srv> of "<party>" is rejected
      When "<party>" asks the ESME for <what> by SR <srv>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | srv    | what                      | party          | code | because                                  |
        | 4.1.2  | the time-of-use registers | Birch Power    | E4   | it is not registered for the import MPAN |
        | 4.1.3  | the block registers       | Cedar Gas      | E2   | no Gas Supplier may submit SR 4.1.3      |
        | 4.1.4  | the block counters        | Acorn Energy   | E2   | only a Gas Supplier may submit SR 4.1.4  |
        | 4.2    | the export registers      | Acorn Energy   | E2   | an Import Supplier may not submit SR 4.2 |
        | 4.12.1 | the highest import        | Gorse Metering | E2   | an agent may not submit SR 4.12.1        |
        | 4.12.2 | the highest export        | Acorn Energy   | E2   | an Import Supplier may not submit it     |
        | 4.16   | the power                 | Hazel Insights | E2   | an Other User may not submit SR 4.16     |

  Rule: A meter that does not answer leaves the outcome open

    @SIT-0000-403 @sit
    Scenario: A meter that does not answer
      Given the ESME takes no notice of anything it is sent
      When "Acorn Energy" asks the ESME for the highest import by SR 4.12.1
      Then 10 minutes later the outcome is inconclusive and the command stays open
