@SR-6.23
Feature: Dual fuel: gas and electricity change Supplier apart
  The gas of the premises changes Supplier for its MPRN alone. The credentials in the GSME and in the
  Gas Proxy follow; those in the ESME stay where they are, and the other way round.

  Background:
    Given "Nettle Gas" is registered for the MPRN from 2026-01-04

  Rule: The gaining Gas Supplier puts its credentials on the gas devices

    @SIT-0000-330 @sit
    Scenario: The GSME obeys the gaining Gas Supplier and the losing one is told
      When "Nettle Gas" submits SR 6.23 for the GSME, naming the MPRN
      Then within 1 minute the GSME trusts "Nettle Gas" as its Supplier
      And within 1 minute "Cedar Gas" is told by a DCC Alert that the GSME has changed Supplier
      And the ESME still trusts "Acorn Energy" as its Supplier

    @SIT-0000-331 @sit
    Scenario: The Gas Proxy follows by a Service Request of its own
      When "Nettle Gas" submits SR 6.23 for the GPF at once, with its signing and key agreement certificates
      Then within 1 minute the GPF trusts "Nettle Gas" as its Supplier
      And within 1 minute "Nettle Gas" is told by the GPF that its credentials are in place
      And the GSME still trusts "Cedar Gas" as its Supplier

    @SIT-0000-332 @sit
    Scenario Outline: An SR 6.23 of <party> for <device>, naming <point>, is refused
      When "<party>" submits SR 6.23 for <device>, naming <point>
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | party        | device   | point           | because                                        |
        | Cedar Gas    | the GSME | the MPRN        | it has lost the MPRN                           |
        | Acorn Energy | the GSME | the MPRN        | it is registered for electricity only          |
        | Acorn Energy | the GSME | the import MPAN | an MPAN is not the metering point of a GSME    |
        | Nettle Gas   | the ESME | the import MPAN | it is registered for gas only                  |
        | Nettle Gas   | the ESME | the MPRN        | an MPRN is not the metering point of an ESME   |
        | Birch Power  | the GPF  | the MPRN        | it is registered nowhere here                  |

  Rule: A change of electricity Supplier is none of the gas meter's business

    @SIT-0000-333 @sit
    Scenario: The ESME changes Supplier and the GSME stays
      Given "Birch Power" is registered for the import MPAN from 2026-01-04
      When "Birch Power" submits SR 6.23 for the ESME, naming the import MPAN
      Then within 1 minute the ESME trusts "Birch Power" as its Supplier
      And within 1 minute "Birch Power" is told by the ESME that its credentials are in place
      And the GSME still trusts "Cedar Gas" as its Supplier
      And the GPF still trusts "Cedar Gas" as its Supplier

  Rule: After the change the GSME rejects what the losing Gas Supplier still sends

    @SIT-0000-334 @sit
    Scenario: A command of the losing Gas Supplier reaches the GSME
      Given the credentials of "Nettle Gas" have been put on the GSME
      When a command of "Cedar Gas" to set its clock, signed by "Cedar Gas", reaches the GSME
      Then within 1 minute the GSME alerts "Nettle Gas" that it rejected a command
      And the GSME has put that on its security log
      And nothing has changed
