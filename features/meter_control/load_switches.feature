@SR-7.5 @SR-7.6 @SR-7.7 @SR-7.8
Feature: Commanding the load switches of a meter
  A meter with auxiliary load control (letter D) switches up to five loads. Its Supplier switches them
  from afar; without the letter the meter says that it cannot.

  Rule: A load is switched on, off, and back to its calendar

    @SIT-0000-510 @sit
    Scenario Outline: Two loads are on and one is told to <order>
      Given the ESME is truly of ESME Variant BD and recorded as BD
      And "Acorn Energy" has told the ESME to switch load 2 on by SR 7.5
      And "Acorn Energy" has told the ESME to switch load 4 on by SR 7.5
      When "Acorn Energy" tells the ESME to <order> by SR <srv>
      Then within 1 minute the ESME answers that it has carried out the command
      And the ESME has <on> switched on

      Examples:
        | srv | order                          | on               |
        | 7.5 | switch load 1 on               | loads 1, 2 and 4 |
        | 7.6 | switch load 2 off              | load 4           |
        | 7.6 | switch load 5 off              | loads 2 and 4    |
        | 7.8 | let load 4 follow its calendar | load 2           |

  Rule: Only a meter with the letter D has load switches

    @SIT-0000-511 @sit
    Scenario Outline: A meter truly of ESME Variant <true>, recorded <recorded>, is told to <order>
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      When "Acorn Energy" tells the ESME to <order> by SR <srv>
      Then within 1 minute the ESME answers that it <does> the command
      And the ESME has no load switched on

      Examples:
        | true | recorded | srv | order                          | does             |
        | ADE  | A        | 7.6 | switch load 3 off              | has carried out  |
        | CDF  | CF       | 7.8 | let load 4 follow its calendar | has carried out  |
        | A    | AD       | 7.6 | switch load 3 off              | cannot carry out |
        | BF   | BDF      | 7.8 | let load 1 follow its calendar | cannot carry out |
        | CDF  | CDF      | 7.6 | switch load 5 off              | cannot carry out |

  Rule: Supplier, network operator and Other Users read the switches

    @SIT-0000-512 @sit
    Scenario Outline: "<party>" asks a meter truly of ESME Variant <true> for its load switches
      Given the ESME is truly of ESME Variant <true> and recorded as AD
      When "<party>" asks the ESME for the load switches by SR 7.7
      Then within 1 minute the ESME answers: <answer>

      Examples:
        | true | party          | answer                             |
        | AD   | Acorn Energy   | no load switched on                |
        | BDE  | Elm Networks   | no load switched on                |
        | AD   | Hazel Insights | no load switched on                |
        | A    | Acorn Energy   | an access failure at value 1 of 17 |
        | AEG  | Hazel Insights | an access failure at value 1 of 17 |

    @SIT-0000-513 @sit
    Scenario: A load that is on shows
      Given the ESME is truly of ESME Variant AD and recorded as AD
      And "Acorn Energy" has told the ESME to switch load 3 on by SR 7.5
      When "Elm Networks" asks the ESME for the load switches by SR 7.7
      Then within 1 minute the ESME answers: load 3 switched on

  Rule: Nobody but the Responsible Supplier switches

    @SIT-0000-514 @sit
    Scenario Outline: An SR <srv> of "<party>" is rejected
      Given the ESME is truly of ESME Variant AD and recorded as AD
      When "<party>" tells the ESME to <order> by SR <srv>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party          | srv | order                          | code |
        | Elm Networks   | 7.6 | switch load 3 off              | E2   |
        | Hazel Insights | 7.8 | let load 3 follow its calendar | E2   |
        | Birch Power    | 7.6 | switch load 3 off              | E4   |
        | Ivy Supply     | 7.8 | let load 3 follow its calendar | E4   |
