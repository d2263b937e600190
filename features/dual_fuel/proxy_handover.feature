@SR-6.21
Feature: Dual fuel: the Gas Supplier hands over the Gas Proxy
  A Gas Proxy leaves its box with the DCC's credentials where a Gas Supplier's and a Gas Transporter's belong.
  The Gas Supplier asks for both to be put there, as a Gas Transporter may not.

  Background:
    Given the cells of the GPF of the Comms Hub are still the DCC's

  Rule: The Gas Transporter's cells are handed over at the Gas Supplier's word, and decide no SMI Status

    @SIT-0000-886 @sit
    Scenario: The Gas Transporter's cells are its own
      When "Cedar Gas" sends the GPF its network operator's credentials, held by the DCC by SR 6.21
      Then within 1 minute the GPF answers: 2 of 2 cells replaced
      And the GPF starts counting the commands of its Network Operator from that party's floor
      And the SMI Status of the GPF is Installed Not Commissioned

    @SIT-0000-887 @sit
    Scenario: The Gas Transporter does not ask for its own
      When "Fir Pipelines" sends the GPF its network operator's credentials, held by the DCC by SR 6.21
      Then the Service Request is rejected with Response Code E2
      And nothing has changed
