@SR-11.3
Feature: Firmware upgrades: activation (SR 11.3 Activate Firmware)
  The Responsible Supplier has the meter execute the image it holds, at once or at a time to come.
  The Smart Metering Inventory follows what the meter says it is running.

  Background:
    Given the ESME is truly of ESME Variant BDE and recorded as BDE
    And firmware 00020000 built for ESME Variant BDE is on the Central Products List

  Rule: The record follows the meter's own answer

    @SIT-0000-58 @sit
    Scenario: The meter executes the image it holds
      Given "Acorn Energy" has sent firmware 00020000 to the ESME
      When "Acorn Energy" submits SR 11.3 to activate firmware 00020000 on the ESME
      Then within 1 minute the ESME answers that the activation succeeded
      And the ESME runs firmware 00020000 and is recorded with it
      And within 1 minute the ESME alerts "Acorn Energy" that its firmware has changed

    @SIT-0000-59 @sit
    Scenario: A meter that holds no image
      When "Acorn Energy" submits SR 11.3 to activate firmware 00020000 on the ESME
      Then within 1 minute the ESME answers that the activation found no image
      And the ESME runs firmware 00010000 and is recorded with it

    @SIT-0000-60 @sit
    Scenario: The hash of another image
      Given firmware 00030000 built for ESME Variant BDE is on the Central Products List
      And "Acorn Energy" has sent firmware 00020000 to the ESME
      When "Acorn Energy" submits SR 11.3 to activate firmware 00030000 on the ESME
      Then within 1 minute the ESME answers that the activation found another image
      And the ESME runs firmware 00010000 and is recorded with it

    @SIT-0000-61 @sit
    Scenario Outline: A meter that <fault>
      Given the ESME <fault>
      And "Acorn Energy" has sent firmware 00020000 to the ESME
      When "Acorn Energy" submits SR 11.3 to activate firmware 00020000 on the ESME
      Then within 1 minute the ESME answers that the activation <outcome>
      And the ESME runs firmware 00010000 and is recorded with it

      Examples:
        | fault                                                | outcome             |
        | falls back to its old firmware at every activation   | failed              |
        | holds another hash for every firmware image it takes | found another image |

    @SIT-0000-62 @sit
    Scenario: The meter runs the new firmware and its answer is lost
      Given "Acorn Energy" has sent firmware 00020000 to the ESME
      And the ESME obeys but loses every answer
      When "Acorn Energy" submits SR 11.3 to activate firmware 00020000 on the ESME
      Then 10 minutes later the outcome is inconclusive and the command stays open
      And the ESME runs firmware 00020000 though it is recorded with 00010000

  Rule: Assumption: a Suspended meter is upgraded as a Commissioned one is

    @SIT-0000-229 @sit @assumption
    Scenario: A Suspended meter gets, executes and tells its new firmware
      Given the ESME is Suspended
      And "Acorn Energy" has sent firmware 00020000 to the ESME
      When "Acorn Energy" submits SR 11.3 to activate firmware 00020000 on the ESME
      Then within 1 minute the ESME answers that the activation succeeded
      And the ESME runs firmware 00020000 and is recorded with it

  Rule: Only the Responsible Supplier of a Commissioned or Suspended meter activates

    @SIT-0000-63 @sit
    Scenario Outline: An SR 11.3 of "<party>" is rejected
      Given "Acorn Energy" has sent firmware 00020000 to the ESME
      When "<party>" submits SR 11.3 to activate firmware 00020000 on the ESME
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party        | code | because                                      |
        | Birch Power  | E4   | it is not registered for the import MPAN     |
        | Ivy Supply   | E4   | it supplies another meter on the same HAN    |
        | Elm Networks | E2   | a network operator may not submit SR 11.3    |
