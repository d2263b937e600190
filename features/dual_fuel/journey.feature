@SR-12.2 @SR-8.11 @SR-8.1.1 @SR-8.7.2 @SR-6.21 @SR-4.1.1
Feature: Dual fuel: Install and Commission of a Comms Hub, an ESME and a GSME
  Two Suppliers install one set: the Import Supplier brings the Comms Hub and the ESME, the Gas
  Supplier the GSME, which it joins with the Gas Proxy of that Comms Hub.

  Rule: Install and Commission, stages 1 to 11

    @SIT-0000-360 @sit @journey
    Scenario: From pre-notification to the first gas reading
      Given "Acorn Energy" has a new Comms Hub and a new ESME, truly of ESME Variant BDE, to install
      And "Cedar Gas" has a new GSME to install beside them

      When "Acorn Energy" submits SR 12.2 to pre-notify the new Comms Hub
      Then the new Comms Hub is recorded as "Acorn Energy" pre-notified it
      And the new GPF is recorded as "Acorn Energy" pre-notified it
      When "Acorn Energy" submits SR 12.2 to pre-notify the new ESME, as of ESME Variant BDE
      Then the new ESME is recorded as "Acorn Energy" pre-notified it
      When "Cedar Gas" submits SR 12.2 to pre-notify the new GSME
      Then the new GSME is recorded as "Cedar Gas" pre-notified it

      When the installer gives the new Comms Hub power
      Then within 1 minute the SMI Status of the new Comms Hub is Commissioned
      And the SMI Status of the new GPF is Installed Not Commissioned
      And the new Comms Hub has been seen on the SM WAN

      When "Acorn Energy" submits SR 8.11 to add the new ESME to the new Comms Hub
      Then within 1 minute the SMI Status of the new ESME is Whitelisted
      And the new ESME is recorded on the new Comms Hub at the new MPAN
      When the installer gives the new ESME power
      Then within 1 minute the SMI Status of the new ESME is Installed Not Commissioned
      And the device log of the new Comms Hub shows the new ESME as joined
      And within 1 minute "Acorn Energy" is told by DCC Alert that adding the new ESME took effect
      When "Acorn Energy" submits SR 8.1.1 to commission the new ESME
      Then within 1 minute the SMI Status of the new ESME is Commissioned
      And the new ESME is recorded as commissioned on 2026-01-05
      And the new ESME is truly on the HAN with its clock reliable

      When "Cedar Gas" submits SR 8.11 to add the new GSME to the new Comms Hub
      Then within 1 minute the SMI Status of the new GSME is Whitelisted
      And the new GSME is recorded on the new Comms Hub at the new MPRN
      When the installer gives the new GSME power
      Then within 1 minute the SMI Status of the new GSME is Installed Not Commissioned
      And the device log of the new Comms Hub shows the new GSME as joined
      And within 1 minute "Cedar Gas" is told by DCC Alert that adding the new GSME took effect

      When "Cedar Gas" submits SRV 8.7.2 for the new GSME about the new GPF
      Then within 1 minute the new GSME answers that it has joined
      And within 1 minute the new GPF mirrors the new GSME
      When "Cedar Gas" submits SR 8.1.1 to commission the new GSME
      Then within 1 minute the SMI Status of the new GSME is Commissioned
      And both "Cedar Gas" and "Fir Pipelines" are told by DCC Alert that the new GSME was commissioned
      And the new GSME is recorded as commissioned on 2026-01-05
      And the new GSME is truly on the HAN with its clock reliable

      When "Cedar Gas" sends the new GPF its Supplier's credentials, held by the DCC by SR 6.21
      Then within 1 minute the new GPF answers: 2 of 2 cells replaced
      And the SMI Status of the new GPF is Commissioned
      And the new GPF starts counting the commands of its Supplier from that party's floor
      When "Cedar Gas" submits SR 4.1.1 to read the import registers of the new GPF
      Then within 1 minute the new GPF answers: 4204507 at divisor 1000, multiplier 1 and unit 1
