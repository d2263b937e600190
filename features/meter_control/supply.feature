@SR-7.1 @SR-7.2 @SR-7.3 @SR-7.4
Feature: Commanding the supply of a meter
  The Responsible Supplier turns the supply off, arms it, and turns electricity on from afar. Gas is never
  turned on from afar: a consumer does that at the meter. Whoever has to do with the meter may ask.

  Rule: The Responsible Supplier commands the supply

    @SIT-0000-500 @sit
    Scenario Outline: The supply is told to be <after> while it is on
      When "<party>" tells <device> to <order> by SR <srv>
      Then within 1 minute <device> answers that it <does> the command
      And <device> has its supply <after>

      Examples:
        | party        | device   | srv | order              | does             | after | because                          |
        | Acorn Energy | the ESME | 7.1 | enable the supply  | has carried out  | on    | it is on already                 |
        | Acorn Energy | the ESME | 7.2 | disable the supply | has carried out  | off   | it is the Supplier               |
        | Acorn Energy | the ESME | 7.3 | arm the supply     | cannot carry out | on    | there is nothing to turn on      |
        | Cedar Gas    | the GSME | 7.3 | arm the supply     | has carried out  | on    | a gas supply that is on stays so |
        | Cedar Gas    | the GSME | 7.2 | disable the supply | has carried out  | off   | gas is turned off from afar      |

    @SIT-0000-501 @sit
    Scenario Outline: An electricity supply that is off is told to be <after>
      Given "Acorn Energy" has told the ESME to disable the supply by SR 7.2
      When "Acorn Energy" tells the ESME to <order> by SR <srv>
      Then within 1 minute the ESME answers that it has carried out the command
      And the ESME has its supply <after>

      Examples:
        | srv | order              | after |
        | 7.1 | enable the supply  | on    |
        | 7.2 | disable the supply | off   |
        | 7.3 | arm the supply     | armed |

    @SIT-0000-507 @sit
    Scenario: A gas supply that is off is armed
      Given "Cedar Gas" has told the GSME to disable the supply by SR 7.2
      When "Cedar Gas" tells the GSME to arm the supply by SR 7.3
      Then within 1 minute the GSME answers that it has carried out the command
      And the GSME has its supply armed

  Rule: Whoever has to do with the meter reads its supply

    @SIT-0000-502 @sit
    Scenario Outline: "<party>" asks whether the supply of <device> is on
      When "<party>" asks <device> for the supply by SR 7.4
      Then within 1 minute <device> answers: the supply is <state>
      And nothing has changed

      Examples:
        | party          | device   | state   |
        | Acorn Energy   | the ESME | enabled |
        | Dogwood Export | the ESME | enabled |
        | Elm Networks   | the ESME | enabled |
        | Gorse Metering | the ESME | enabled |
        | Cedar Gas      | the GSME | on      |
        | Fir Pipelines  | the GSME | on      |

    @SIT-0000-503 @sit
    Scenario: A supply that was armed
      Given "Acorn Energy" has told the ESME to disable the supply by SR 7.2
      And "Acorn Energy" has told the ESME to arm the supply by SR 7.3
      When "Elm Networks" asks the ESME for the supply by SR 7.4
      Then within 1 minute the ESME answers: the supply is armed

  Rule: Nobody else commands it

    @SIT-0000-504 @sit
    Scenario Outline: An SR <srv> of "<party>" is rejected
      When "<party>" tells <device> to <order> by SR <srv>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party          | device   | srv | order               | code | because                                  |
        | Elm Networks   | the ESME | 7.2 | disable the supply  | E2   | a network operator may not submit SR 7.2 |
        | Gorse Metering | the ESME | 7.1 | enable the supply   | E2   | an agent may not submit SR 7.1           |
        | Birch Power    | the ESME | 7.2 | disable the supply  | E4   | it is not registered for the import MPAN |
        | Acorn Energy   | the GSME | 7.3 | arm the supply      | E4   | it does not supply the gas               |
        | Fir Pipelines  | the GSME | 3.3 | clear its event log | E2   | a gas transporter may not submit SR 3.3  |
