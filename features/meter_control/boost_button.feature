@SR-7.9 @SR-7.10 @SR-7.11
Feature: The boost button of a meter
  A meter with the boost function (letter E) has a button that switches loads on for a while. Its Supplier
  says which; without the letter the meter says that it cannot.

  Rule: The Responsible Supplier says which loads the button switches

    @SIT-0000-530 @sit
    Scenario Outline: A button that switches load 2 is told to <order>
      Given the ESME is truly of ESME Variant ADE and recorded as ADE
      And "Acorn Energy" has told the ESME to boost load 2 by SR 7.9
      When "Acorn Energy" tells the ESME to <order> by SR <srv>
      Then within 1 minute the ESME answers that it has carried out the command
      And the ESME boosts <loads>

      Examples:
        | srv  | order                | loads         |
        | 7.9  | boost load 4         | loads 2 and 4 |
        | 7.9  | boost load 2         | load 2        |
        | 7.10 | boost load 2 no more | no load       |
        | 7.10 | boost load 5 no more | load 2        |

  Rule: Only a meter with the letter E has the button

    @SIT-0000-531 @sit
    Scenario Outline: A meter truly of ESME Variant <true>, recorded <recorded>, is told to <order>
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "Acorn Energy" tells the ESME to <order> by SR <srv>
      Then within 1 minute the ESME answers that it <does> the command
      And the ESME boosts <loads>

      Examples:
        | true | recorded | srv  | order                | does             | loads   |
        | BDE  | B        | 7.9  | boost load 3         | has carried out  | load 3  |
        | AEF  | AF       | 7.9  | boost load 1         | has carried out  | load 1  |
        | AEF  | AF       | 7.9  | boost load 3         | cannot carry out | no load |
        | AD   | ADE      | 7.9  | boost load 3         | cannot carry out | no load |
        | CF   | CEF      | 7.10 | boost load 3 no more | cannot carry out | no load |

  Rule: Supplier and Other Users read it

    @SIT-0000-532 @sit
    Scenario Outline: "<party>" asks a meter truly of ESME Variant <true> for its boost button
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "<party>" asks the ESME for the boost button by SR 7.11
      Then within 1 minute the ESME answers: <answer>

      Examples:
        | true | recorded | party          | answer                     |
        | ADE  | A        | Acorn Energy   | a boost button for no load |
        | ADE  | A        | Hazel Insights | a boost button for no load |
        | A    | ADE      | Acorn Energy   | an access failure          |
        | BDF  | BDEF     | Hazel Insights | an access failure          |

    @SIT-0000-533 @sit
    Scenario Outline: An SR <srv> of "<party>" is rejected
      Given the ESME is truly of ESME Variant ADE and recorded as ADE
      When "<party>" tells the ESME to <order> by SR <srv>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party          | srv  | order                | code |
        | Elm Networks   | 7.9  | boost load 3         | E2   |
        | Hazel Insights | 7.10 | boost load 3 no more | E2   |
        | Birch Power    | 7.9  | boost load 3         | E4   |
