Feature: Dual fuel: what a GSME takes from whom
  The DSP refuses what a User may not ask. A meter trusts nobody's refusals: it looks for itself who
  sent a command, who signed it and whether it came before, and obeys the holders of its own cells.

  Rule: A command that the DSP would never have sent has no effect on the GSME

    @SIT-0000-320 @sit
    Scenario Outline: A command of "<sender>" with the signature of "<signer>" reaches the GSME
      When a command of "<sender>" to set its clock, signed by "<signer>", reaches the GSME
      Then within 1 minute the GSME alerts "Cedar Gas" that it rejected a command
      And the GSME has put that on its security log
      And nothing has changed

      Examples: the Access Control Broker's MAC is right each time
        | sender        | signer        | because                                          |
        | Acorn Energy  | Acorn Energy  | the Import Supplier holds no cell of a gas meter |
        | Nettle Gas    | Nettle Gas    | nor does a Gas Supplier of other premises        |
        | Fir Pipelines | Fir Pipelines | a Gas Transporter may read it, not set it        |
        | Cedar Gas     | Acorn Energy  | the sender's key did not make the signature      |
        | Cedar Gas     | Nettle Gas    | nor another Gas Supplier's                       |

    @SIT-0000-321 @sit
    Scenario: The Gas Supplier's command for the GSME reaches the ESME
      When a command of "Cedar Gas" to set its clock, signed by "Cedar Gas", reaches the ESME
      Then within 1 minute the ESME alerts "Acorn Energy" that it rejected a command
      And the ESME has put that on its security log
      And nothing has changed

    @SIT-0000-322 @sit
    Scenario: A command that somebody copied reaches the GSME once more
      Given a command of "Cedar Gas" that somebody copied has set the clock of the GSME
      When the copied command reaches the GSME once more
      Then within 1 minute the GSME alerts "Cedar Gas" that it rejected a command
      And the GSME has put that on its security log
      And nothing has changed

    @SIT-0000-323 @sit
    Scenario: The same command with the right signature is obeyed
      Given the GSME is Installed Not Commissioned
      When a command of "Cedar Gas" to set its clock, signed by "Cedar Gas", reaches the GSME
      Then within 1 minute the GSME alerts "Cedar Gas" that it is commissioned
      And the GSME is truly on the HAN with its clock reliable
