@SR-11.2 @SR-8.1.1 @SR-8.11
Feature: Messages that are damaged on the way
  Every device message carries a MAC or a signature. Whoever gets one that does not hold does not act
  on it: the meter says so, the DSP leaves its records alone, the Supplier sees that nothing is shown.

  Rule: A meter obeys nothing that it cannot authenticate

    @SIT-0000-900 @sit
    Scenario: A command is damaged, and the meter says so
      Given the next message to the ESME is damaged on the way
      When "Acorn Energy" submits SR 11.2 to read the firmware version of the ESME
      Then within 1 minute the ESME alerts "Acorn Energy" that it could not authenticate a command
      And within 10 minutes the ESME answers that it runs firmware 00010000

    @SIT-0000-901 @sit
    Scenario: A damaged command to commission the meter does not use up its counter
      Given the ESME is Installed Not Commissioned
      And the next message to the ESME is damaged on the way
      When "Acorn Energy" submits SR 8.1.1 to commission the ESME, with a tolerance of 1 day
      Then within 10 minutes the SMI Status of the ESME is Commissioned
      And the ESME is recorded as commissioned on 2026-01-05
      And the ESME is truly on the HAN with its clock reliable
      And the ESME alerts "Acorn Energy" that it could not authenticate a command

  Rule: The DSP believes nothing that it can see is not authentic

    @SIT-0000-902 @sit
    Scenario: The signed answer of a meter is damaged
      Given the ESME is Installed Not Commissioned
      And the next message of use case ECS70 from the ESME is damaged on the way
      When "Acorn Energy" submits SR 8.1.1 to commission the ESME
      Then 30 minutes later the outcome is inconclusive and the command stays open
      And the SMI Status of the ESME is Installed Not Commissioned
      And the ESME is truly on the HAN with its clock reliable

    @SIT-0000-903 @sit
    Scenario: The answer for a Supplier is damaged, which the Supplier alone can see
      Given the next message of use case ECS52 from the ESME is damaged on the way
      When "Acorn Energy" submits SR 11.2 to read the firmware version of the ESME
      Then within 1 minute an answer comes that nothing shows to be from the ESME
