@SR-8.2
Feature: Smart Metering Inventory: what SR 8.2 Read Inventory answers
  A User that asks for a meter or a Comms Hub wants to know what is on the HAN with it, whether it
  asks by Device ID or by the metering point.

  Rule: The answer shows what was asked for and the rest of its HAN

    @SIT-0000-834 @sit
    Scenario Outline: An <request> for <device> shows the whole HAN
      When "Hazel Insights" submits an ordinary <request> for <device>
      Then the answer shows the ESME, the second ESME, the GSME, the PPMID, the IHD, the Comms Hub and the GPF and no other device
      And nothing has changed

      Examples: by metering point it is the import MPAN, at which the ESME is
        | request               | device        |
        | SR 8.2 (by Device ID) | the ESME      |
        | SR 8.2 (by Device ID) | the Comms Hub |
        | SR 8.2 (by MPxN)      | the ESME      |
