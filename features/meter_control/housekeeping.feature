@SR-3.3 @SR-7.12 @SR-6.2.2
Feature: Housekeeping on a meter
  The Responsible Supplier has a meter forget its event log, and says by how much it may delay what it
  switches.

  Rule: The event logs of a meter are cleared

    @SIT-0000-505 @sit
    Scenario Outline: "<party>" tells <device> to <order>
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "<party>" tells <device> to <order> by SR 3.3
      Then within 1 minute <device> answers that it <does> the command
      And nothing has changed

      Examples:
        | true | recorded | party        | device   | order                                    | does             |
        | A    | A        | Cedar Gas    | the GSME | clear its event log                      | has carried out  |
        | A    | A        | Acorn Energy | the ESME | clear its event log                      | has carried out  |
        | BD   | B        | Acorn Energy | the ESME | clear the event log of its load switches | has carried out  |
        | B    | BD       | Acorn Energy | the ESME | clear the event log of its load switches | cannot carry out |

  Rule: The randomised offset is limited

    @SIT-0000-506 @sit
    Scenario Outline: An offset of 140 of at most 600 seconds is limited to <limit>
      Given "Acorn Energy" has told the ESME to delay what it switches by at most <limit> seconds by SR 7.12
      When "Acorn Energy" asks the ESME for the randomised offset by SR 6.2.2
      Then within 1 minute the ESME answers: an offset of <offset> of at most <limit> seconds

      Examples:
        | limit | offset |
        | 1799  | 140    |
        | 90    | 90     |
        | 0     | 0      |

  Rule: Nobody else does either

    @SIT-0000-508 @sit
    Scenario Outline: An SR <srv> of "<party>" is rejected
      When "<party>" tells <device> to <order> by SR <srv>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party         | device   | srv  | order                                        | code |
        | Fir Pipelines | the GSME | 3.3  | clear its event log                          | E2   |
        | Birch Power   | the ESME | 3.3  | clear its event log                          | E4   |
        | Elm Networks  | the ESME | 7.12 | delay what it switches by at most 90 seconds | E2   |
        | Birch Power   | the ESME | 7.12 | delay what it switches by at most 90 seconds | E4   |
