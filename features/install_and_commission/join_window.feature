@SR-8.11
Feature: Install and Commission: the join window
  A whitelisted ESME has until the end of its join window to join. If it does not, the Supplier is
  told, the ESME stays Whitelisted, and a second SR 8.11 opens the window once more.

  Background:
    Given the ESME is Pending
    And "Acorn Energy" has added the ESME to the device log of the Comms Hub

  Rule: Installed Not Commissioned follows the Comms Hub's alert (SMI life cycle, transition T5)

    @SIT-0000-17 @sit
    Scenario: The ESME joins within its window
      When the installer gives the ESME power
      Then within 1 minute the SMI Status of the ESME is Installed Not Commissioned
      And the ESME is truly on the HAN with its clock not set
      And the device log of the Comms Hub shows the ESME as joined
      And within 1 minute "Acorn Energy" is told by DCC Alert that adding the ESME took effect

    @SIT-0000-18 @sit
    Scenario: The ESME itself tells its Supplier
      When the installer gives the ESME power
      Then within 1 minute the ESME alerts "Acorn Energy" that it has joined the HAN
      And the Comms Hub is left Commissioned with the ESME Installed Not Commissioned
      And the ESME is truly on the HAN with its clock not set

    @SIT-0000-19 @sit
    Scenario: The record stays Whitelisted where the Comms Hub's alert was lost
      Given the Comms Hub obeys but loses every answer
      When the installer gives the ESME power
      Then 1 minute later the SMI Status of the ESME is Whitelisted
      And the ESME is truly on the HAN with its clock not set
      And the device log of the Comms Hub shows the ESME as joined

  Rule: A device that does not join stays Whitelisted (SMI life cycle, transition T5x)

    @SIT-0000-20 @sit
    Scenario: Nobody gives the ESME power
      When 2 hours pass
      Then within 1 minute "Acorn Energy" is told by DCC Alert that adding the ESME had no effect
      And the SMI Status of the ESME is Whitelisted
      And the ESME is truly without power

    @SIT-0000-21 @sit
    Scenario Outline: An ESME that <fault> stays Whitelisted
      Given the ESME <fault>
      When the installer gives the ESME power
      Then within 2 hours "Acorn Energy" is told by DCC Alert that adding the ESME had no effect
      And the SMI Status of the ESME is Whitelisted
      And the ESME is truly <truth>

      Examples:
        | fault                                                 | truth         |
        | never tries to join the HAN                           | off the HAN   |
        | proves another install code than the one on its label | off the HAN   |
        | takes no notice of anything it is sent                | without power |

    @SIT-0000-22 @sit
    Scenario: Power that comes after the window is too late
      Given 2 hours have passed
      When the installer gives the ESME power
      Then 1 day later the SMI Status of the ESME is Whitelisted
      And the ESME is truly off the HAN

    @SIT-0000-23 @sit
    Scenario: A second SR 8.11 opens the window again
      Given the ESME has power and has let its join window lapse
      When "Acorn Energy" submits SR 8.11 to add the ESME to the Comms Hub
      Then within 1 minute the SMI Status of the ESME is Installed Not Commissioned
      And the ESME is truly on the HAN with its clock not set
      And the device log of the Comms Hub shows the ESME as joined
