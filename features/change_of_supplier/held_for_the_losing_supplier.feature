@SR-1.1.2 @SR-6.23 @assumption
Feature: What the meter holds for a Supplier that loses it
  A meter keeps future-dated commands itself. One that it accepted from a Supplier which has no
  credentials in it any more must not surprise the customer of another.

  Background:
    Given it is 2026-06-09T20:00:00Z, and "Birch Power" is registered for the import MPAN from 2026-06-10

  Rule: A meter that has changed Supplier forgets what it held for the one before

    @SIT-0000-107 @sit
    Scenario: The losing Supplier's tariff does not come into force
      Given "Acorn Energy" has left a tariff with the ESME for 2026-06-12T00:00:00Z by SR 1.1.2
      And the credentials of "Birch Power" have been put on the ESME at 2026-06-10T09:00:00Z
      When time reaches 2026-06-12T00:01:00Z
      Then nothing has changed
      And within 2 hours "Acorn Energy" is told that its SR 1.1.2 for the ESME timed out

    @SIT-0000-820 @SR-6.15.1 @sit
    Scenario: The losing Supplier's own credentials do not come back
      Given "Acorn Energy" has left its Supplier's credentials with the ESME for 2026-06-12T00:00:00Z by SR 6.15.1
      And the credentials of "Birch Power" have been put on the ESME at 2026-06-10T09:00:00Z
      When time reaches 2026-06-12T00:01:00Z
      Then the ESME still trusts "Birch Power" as its Supplier
      And nothing has changed
