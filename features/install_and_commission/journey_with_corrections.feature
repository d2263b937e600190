@SR-12.2 @SR-8.4 @SR-8.14.1 @SR-8.11 @SR-8.1.1 @SR-6.23 @SECMP0125 @CR4425
Feature: SECMP0125: Install and Commission and Change of Supplier with SR 8.4, one device set
  The System Integrator's scenario: a single SMETS2 device set of a Comms Hub and an ESME is installed
  and commissioned with SR 8.4 on the way, changes Supplier, and the new Supplier sends SR 8.4.

  Rule: SIT scenarios: SR 8.4 in Pending, Installed Not Commissioned and Commissioned; CoS; SR 8.4 again

    @SIT-0125-80 @sit @journey
    Scenario: From pre-notification to the new Supplier's correction
      Given "Acorn Energy" has a new Comms Hub and a new ESME, truly of ESME Variant BDE, to install
      And "Birch Power" is registered for the new MPAN from 2026-02-02

      When "Acorn Energy" submits SR 12.2 to pre-notify the new Comms Hub
      Then the new Comms Hub is recorded as "Acorn Energy" pre-notified it
      And the new GPF is recorded as "Acorn Energy" pre-notified it
      When "Acorn Energy" submits SR 12.2 to pre-notify the new ESME, as of ESME Variant A
      Then the new ESME is recorded as "Acorn Energy" pre-notified it

      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the new ESME to AD
      Then the Service Request is accepted
      And the SMI Status of the new ESME is Pending
      And the Smart Metering Inventory shows ESME Variant AD for the new ESME

      When the installer gives the new Comms Hub power
      Then within 1 minute the SMI Status of the new Comms Hub is Commissioned
      And the SMI Status of the new GPF is Installed Not Commissioned
      And the new Comms Hub has been seen on the SM WAN
      When "Acorn Energy" submits SR 8.14.1 for the new Comms Hub, installed at the new MPAN with SM WAN
      Then the record of the new Comms Hub keeps the install notice of SR 8.14.1

      When "Acorn Energy" submits SR 8.11 to add the new ESME to the new Comms Hub
      Then within 1 minute the SMI Status of the new ESME is Whitelisted
      And the new ESME is recorded on the new Comms Hub at the new MPAN
      When the installer gives the new ESME power
      Then within 1 minute the SMI Status of the new ESME is Installed Not Commissioned
      And the device log of the new Comms Hub shows the new ESME as joined
      And within 1 minute "Acorn Energy" is told by DCC Alert that adding the new ESME took effect

      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the new ESME to B
      Then the Service Request is accepted
      And the SMI Status of the new ESME is Installed Not Commissioned
      And the Smart Metering Inventory shows ESME Variant B for the new ESME

      When "Acorn Energy" submits SR 8.1.1 to commission the new ESME
      Then within 1 minute the SMI Status of the new ESME is Commissioned
      And both "Acorn Energy" and "Elm Networks" are told by DCC Alert that the new ESME was commissioned as of ESME Variant B
      And the new ESME is recorded as commissioned on 2026-01-05
      And the new ESME is truly on the HAN with its clock reliable

      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the new ESME to BD
      Then the Service Request is accepted
      And the SMI Status of the new ESME is Commissioned
      And the Smart Metering Inventory shows ESME Variant BD for the new ESME

      When "Birch Power" submits SR 8.4 to change the ESME Variant of the new ESME to BDE
      Then the Service Request is rejected
      When time reaches 2026-02-02T00:00:00Z
      And "Birch Power" submits SR 6.23 for the new ESME, naming the new MPAN
      Then within 1 minute the new ESME trusts "Birch Power" as its Supplier
      And within 1 minute "Acorn Energy" is told by a DCC Alert that the new ESME has changed Supplier

      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the new ESME to A
      Then the Service Request is rejected
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the new ESME to BDE
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant BDE for the new ESME
      And every DCC User is shown ESME Variant BDE for the new ESME
      And the SMI Status of the new ESME is Commissioned
      And the new ESME is truly of ESME Variant BDE
