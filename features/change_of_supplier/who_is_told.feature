@SR-6.23
Feature: Whoever loses the meter is told, and nobody else
  The DCC Alert of a change goes to the Supplier whose credentials were in the meter. Registration
  may have moved more than once in the meantime.

  Background:
    Given it is 2026-06-10T09:00:00Z
    And "Birch Power" is registered for the import MPAN from 2026-05-20

  Rule: The Supplier whose credentials were replaced is the losing Supplier

    @SIT-0000-146 @sit
    Scenario: A Supplier that never put its credentials on the meter is not told
      Given "Larch Power" is registered for the import MPAN from 2026-06-10
      When "Larch Power" submits SR 6.23 to put its credentials on the ESME at once
      Then within 1 minute the ESME trusts "Larch Power" as its Supplier
      And within 1 minute "Acorn Energy" is told by a DCC Alert that the ESME has changed Supplier
      And within 1 minute "Birch Power" is not told by any DCC Alert that the ESME has changed Supplier

    @SIT-0000-147 @sit
    Scenario: A Supplier that renews its own credentials tells nobody
      Given the ESME holds the credentials of "Birch Power"
      When "Birch Power" submits SR 6.23 to put its credentials on the ESME at once
      Then within 1 minute the ESME trusts "Birch Power" as its Supplier
      And within 1 minute "Birch Power" is told by the ESME that its credentials are in place
      And within 1 minute "Birch Power" is not told by any DCC Alert that the ESME has changed Supplier
