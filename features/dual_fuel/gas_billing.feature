Feature: Dual fuel: the GSME pushes its billing data
  When a billing period ends the GSME tells its Supplier what it has counted (GCS53, alert 8F0A). The
  data are sealed for that Supplier: the DSP hands on what it cannot read.

  Rule: The Supplier whose credentials are in the GSME gets the data, and nobody else

    @SIT-0000-370 @sit
    Scenario: The Gas Supplier is told the billing data
      When the billing period of the GSME ends
      Then within 1 minute "Cedar Gas" is told the billing data of the GSME: 4204507 in all, 2100203, 1050101, 740003, 314200 by tariff, 3000001, 900002, 300003, 4501 by block
      And nothing has changed

    @SIT-0000-371 @sit
    Scenario: After a change of Supplier the gaining one is told
      Given "Nettle Gas" is the registered Supplier for the MPRN
      And the credentials of "Nettle Gas" have been put on the GSME
      When the billing period of the GSME ends
      Then within 1 minute "Nettle Gas" is told the billing data of the GSME: 4204507 in all, 2100203, 1050101, 740003, 314200 by tariff, 3000001, 900002, 300003, 4501 by block
      And nothing has changed
