@SR-8.14.1 @SR-8.14.2
Feature: Install and Commission: the Comms Hub on the SM WAN
  A Comms Hub is Commissioned because the DSP has heard from it over the SM WAN. What an installer
  says of it in an install notice is kept, and changes no SMI Status.

  Rule: Only SM WAN registration commissions a Comms Hub (SMI life cycle, transition T8)

    @SIT-0000-05 @sit
    Scenario: The Comms Hub registers on the SM WAN
      When the installer gives the spare Comms Hub power
      Then within 1 minute the SMI Status of the spare Comms Hub is Commissioned
      And the SMI Status of the spare GPF is Installed Not Commissioned
      And the spare Comms Hub has been seen on the SM WAN

    @SIT-0000-06 @sit
    Scenario Outline: An install notice by SR <notice> leaves the Comms Hub Pending
      When "Acorn Energy" submits SR <notice> for the spare Comms Hub, installed at the import MPAN <how>
      Then the Service Request is accepted
      And the record of the spare Comms Hub keeps the install notice of SR <notice>
      And the SMI Status of the spare Comms Hub is Pending
      And the SMI Status of the spare GPF is Pending

      Examples:
        | notice | how            |
        | 8.14.1 | with SM WAN    |
        | 8.14.2 | without SM WAN |

    @SIT-0000-07 @sit
    Scenario: A Comms Hub that is fitted where there is no SM WAN stays Pending
      Given the spare Comms Hub has no SM WAN
      When the installer gives the spare Comms Hub power
      Then 1 day later the SMI Status of the spare Comms Hub is Pending
      And the SMI Status of the spare GPF is Pending
      And the spare Comms Hub has power and was never seen on the SM WAN

    @SIT-0000-08 @sit
    Scenario: The SM WAN reaches a Comms Hub that was fitted without it
      Given the spare Comms Hub has no SM WAN
      And the installer has given the spare Comms Hub power
      And "Acorn Energy" has submitted SR 8.14.2 for the spare Comms Hub, installed at the import MPAN
      When the spare Comms Hub gets SM WAN again
      Then within 1 minute the SMI Status of the spare Comms Hub is Commissioned
      And the SMI Status of the spare GPF is Installed Not Commissioned
      And the spare Comms Hub has been seen on the SM WAN

    @SIT-0000-09 @sit
    Scenario: A Comms Hub that does not start stays Pending
      Given the spare Comms Hub takes no notice of anything it is sent
      When the installer gives the spare Comms Hub power
      Then 1 day later the SMI Status of the spare Comms Hub is Pending
      And nothing has changed

  Rule: An install notice comes from the Supplier of the metering point it names

    @SIT-0000-10 @sit
    Scenario Outline: An install notice of <party> is refused
      When "<party>" submits SR 8.14.1 for the spare Comms Hub, installed at the import MPAN with SM WAN
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | party       | because                                 |
        | Birch Power | it is no Supplier of these premises     |
        | Ivy Supply  | it supplies the second import MPAN only |
        | Cedar Gas   | it supplies the gas only                |
