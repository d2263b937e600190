@SR-11.2 @SR-4.1.1 @SR-6.2.4
Feature: Receive Response: answers are kept for their User
  Answers of devices are posted to an address of the User. One that is down loses none of them, holds
  nobody else up, and has them in their order once it is back.

  Background:
    Given the Receive Response address of "Acorn Energy" is down

  @SIT-0000-240 @sit
  Scenario: What is not taken is kept
    When "Acorn Energy" submits SR 11.2 to read the firmware version of the ESME
    Then 30 minutes later "Acorn Energy" has received nothing, and 1 answer is kept for it

  @SIT-0000-241 @sit
  Scenario: What was kept comes in its order
    Given "Acorn Energy" has submitted an ordinary SR 11.2 for the ESME
    And "Acorn Energy" has submitted an ordinary SRV 4.1.1 for the ESME
    And 30 minutes have passed
    When the Receive Response address of "Acorn Energy" is up again
    Then within 1 hour "Acorn Energy" has received the answers to SRVs 11.2, 4.1.1, in that order

  @SIT-0000-242 @sit
  Scenario: Every attempt is on record
    Given "Acorn Energy" has submitted an ordinary SR 11.2 for the ESME
    And 2 minutes have passed
    When 30 minutes pass
    Then the journal tells of 5 failed attempts to reach "Acorn Energy"

  @SIT-0000-243 @sit
  Scenario: Another User has its answers meanwhile
    Given "Acorn Energy" has submitted an ordinary SR 11.2 for the ESME
    And 2 minutes have passed
    When "Elm Networks" submits SR 6.2.4 to read the identity of the ESME
    Then within 1 minute the ESME answers with base letter B
