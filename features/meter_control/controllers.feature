@SR-7.13 @SR-7.14 @SR-7.15 @SR-7.16
Feature: Commanding the Auxiliary Controllers of a meter
  A controller is a load switch (letter D), a proportional controller (F) or a stand-alone one (G). A
  level is told for a while: a switch takes all or nothing, a proportional controller any per cent.

  Rule: A controller takes a level that it can hold

    @SIT-0000-520 @sit
    Scenario Outline: A meter truly of ESME Variant <true> is told to <order>
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "Acorn Energy" tells the ESME to <order> by SR 7.13
      Then within 1 minute the ESME answers that it <does> the command
      And the ESME holds controller <controller> at <level> per cent

      Examples:
        | true | recorded | order                                          | does             | controller | level |
        | AF   | A        | hold controller 1 at 40 per cent               | has carried out  | 1          | 40    |
        | ADF  | AD       | hold controller 5 at 15 per cent               | has carried out  | 5          | 15    |
        | AD   | AF       | hold controller 2 at 100 per cent              | has carried out  | 2          | 100   |
        | AF   | AF       | hold the input of controller 1 at 40 per cent  | has carried out  | 1          | 100   |
        | AD   | AF       | hold controller 2 at 40 per cent               | cannot carry out | 2          | 0     |
        | AF   | ADF      | hold controller 2 at 0 per cent                | cannot carry out | 1          | 100   |
        | BD   | BDF      | hold the input of controller 1 at 100 per cent | cannot carry out | 1          | 0     |

    @SIT-0000-521 @sit
    Scenario: A meter without controllers
      Given the ESME is truly of ESME Variant A and recorded as AF
      When "Acorn Energy" tells the ESME to hold controller 1 at 40 per cent by SR 7.13
      Then within 1 minute the ESME answers that it cannot carry out the command

  Rule: Supplier, network operator and Other Users read what controllers there are and do

    @SIT-0000-522 @sit
    Scenario Outline: "<party>" asks a meter truly of ESME Variant <true> for its controllers
      Given the ESME is truly of ESME Variant <true> and recorded as A
      When "<party>" asks the ESME for the controllers by SR 7.14
      Then within 1 minute the ESME answers: <answer>

      Examples:
        | true | party          | answer                      |
        | AF   | Acorn Energy   | APC                         |
        | BDF  | Elm Networks   | ALCS, ALCS, ALCS, ALCS, APC |
        | AG   | Hazel Insights | SAPC                        |
        | C    | Acorn Energy   | an access failure           |

    @SIT-0000-523 @sit
    Scenario Outline: "<party>" asks what the controllers of ESME Variant <true> do
      Given the ESME is truly of ESME Variant <true> and recorded as A
      When "<party>" asks the ESME for the controllers' states by SR 7.15
      Then within 1 minute the ESME answers: <answer>

      Examples:
        | true | party          | answer                                |
        | AF   | Elm Networks   | {"outputState": 100, "inputState": 0} |
        | A    | Hazel Insights | an access failure at value 1 of 10    |

    @SIT-0000-524 @sit
    Scenario: A level that was told shows
      Given the ESME is truly of ESME Variant AF and recorded as AF
      And "Acorn Energy" has told the ESME to hold controller 1 at 65 per cent by SR 7.13
      When "Elm Networks" asks the ESME for the controllers' states by SR 7.15
      Then within 1 minute the ESME answers: {"outputState": 65, "inputState": 0}

  Rule: Nobody but the Responsible Supplier sets a level, and no User Role limits one yet

    @SIT-0000-525 @sit
    Scenario Outline: An SR <srv> of "<party>" is rejected
      Given the ESME is truly of ESME Variant AF and recorded as AF
      When "<party>" tells the ESME to <order> by SR <srv>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party        | srv  | order                             | code | because                                   |
        | Elm Networks | 7.13 | hold controller 1 at 40 per cent  | E2   | a network operator may not submit SR 7.13 |
        | Birch Power  | 7.13 | hold controller 1 at 40 per cent  | E4   | it is not registered for the import MPAN  |
        | Acorn Energy | 7.16 | limit controller 1 to 40 per cent | E2   | the matrix lists no Load Controllers yet  |
