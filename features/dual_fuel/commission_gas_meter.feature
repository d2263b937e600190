@SR-8.1.1
Feature: Dual fuel: the GSME is commissioned
  SR 8.1.1 asks the GSME to accept the time (GCS28). Commissioned follows the GSME's own answer that
  its clock is reliable, and both its Supplier and the Gas Transporter hear of it.

  Background:
    Given the GSME is Installed Not Commissioned

  Rule: Commissioned follows the GSME's answer (SMI life cycle, transition T6)

    @SIT-0000-306 @sit
    Scenario: The GSME accepts the time
      When "Cedar Gas" submits SR 8.1.1 to commission the GSME
      Then the SMI Status of the GSME is Installed Not Commissioned
      And within 1 minute the SMI Status of the GSME is Commissioned
      And the GSME is recorded as commissioned on 2026-01-05
      And the GSME is truly on the HAN with its clock reliable
      And within 1 minute the GSME alerts "Cedar Gas" that it is commissioned

    @SIT-0000-307 @sit
    Scenario: The Gas Supplier and the Gas Transporter are told that the GSME was commissioned
      When "Cedar Gas" submits SR 8.1.1 to commission the GSME
      Then within 1 minute the GSME has said that it is commissioned
      And both "Cedar Gas" and "Fir Pipelines" are told by DCC Alert that the GSME was commissioned
      And "Acorn Energy" receives no DCC Alert

    @SIT-0000-308 @sit
    Scenario Outline: A GSME whose clock is <by> <way> is not commissioned
      Given the clock of the GSME is <by> <way>
      When "Cedar Gas" submits SR 8.1.1 to commission the GSME, with a tolerance of 60 seconds
      Then within 1 minute the GSME answers that its clock is unreliable
      And 1 hour later the SMI Status of the GSME is Installed Not Commissioned
      And the GSME alerts "Cedar Gas" that its clock was not adjusted
      And "Fir Pipelines" receives no DCC Alert

      Examples: outside the tolerance
        | by        | way    |
        | 2 minutes | ahead  |
        | 1 hour    | behind |

    @SIT-0000-309 @sit
    Scenario: A GSME that takes no notice is never recorded as Commissioned
      Given the GSME takes no notice of anything it is sent
      When "Cedar Gas" submits SR 8.1.1 to commission the GSME
      Then 10 minutes later the outcome is inconclusive and the command stays open
      And the SMI Status of the GSME is Installed Not Commissioned
      And the GSME is truly on the HAN with its clock not set

  Rule: Only the Responsible Supplier of the GSME commissions it

    @SIT-0000-310 @sit
    Scenario Outline: An SR 8.1.1 of <party> for <device> is refused
      When "<party>" submits SR 8.1.1 to commission <device>
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | party         | device    | because                                        |
        | Acorn Energy  | the GSME  | it supplies the electricity of the premises    |
        | Nettle Gas    | the GSME  | it is not registered for the MPRN              |
        | Fir Pipelines | the GSME  | a Gas Transporter commissions nothing          |
        | Cedar Gas     | the GPF   | a Gas Proxy has no clock of its own to set     |
