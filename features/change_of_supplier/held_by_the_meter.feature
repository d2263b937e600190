@SR-6.23
Feature: The meter holds a change of supplier until its date
  A future-dated SR 6.23 goes to the meter at once and waits there. Until then everything is as it
  was; afterwards the meter knows the gaining Supplier, and a change taken back in time never happens.

  Background:
    Given it is 2026-06-09T20:00:00Z
    And "Birch Power" is registered for the import MPAN from 2026-06-10

  Rule: The meter changes its Supplier at the execution time and not before

    @SIT-0000-113 @sit
    Scenario: One second before the execution time the meter trusts the losing Supplier
      Given the ESME has accepted credentials of "Birch Power" for 2026-06-09T23:00:00Z
      When time reaches 2026-06-09T22:59:59Z
      Then the ESME still trusts "Acorn Energy" as its Supplier
      And nothing has changed

    @SIT-0000-114 @sit
    Scenario: At the execution time the meter comes to trust the gaining Supplier
      Given the ESME has accepted credentials of "Birch Power" for 2026-06-09T23:00:00Z
      When time reaches 2026-06-09T23:00:00Z
      Then within 1 second the ESME trusts "Birch Power" as its Supplier
      And within 1 minute "Birch Power" is told by the ESME that its credentials are in place
      And within 1 minute "Acorn Energy" is told by a DCC Alert that the ESME has changed Supplier

  Rule: The CoS Party asks registration data again before it signs

    @SIT-0000-115 @sit @assumption
    Scenario Outline: A switch withdrawn before the CoS Party's check stops a change <due>
      Given "Birch Power" has submitted SR 6.23 to put its credentials on the ESME <due>
      And the switch of the import MPAN to "Birch Power" has been withdrawn
      When 1 minute pass
      Then within 1 second "Birch Power" is told by a DCC Alert that its change of supplier failed
      And the ESME still trusts "Acorn Energy" as its Supplier

      Examples:
        | due                     | because                       |
        | at 2026-06-09T23:00:00Z | at the start of the day       |
        | at 2026-06-20T09:00:00Z | long after the effective date |

    @SIT-0000-116 @sit @assumption
    Scenario: A switch withdrawn once the meter holds the change does not reach the meter
      Given the ESME has accepted credentials of "Birch Power" for 2026-06-09T23:00:00Z
      And the switch of the import MPAN to "Birch Power" has been withdrawn
      When time reaches 2026-06-09T23:00:00Z
      Then within 1 second the ESME trusts "Birch Power" as its Supplier
      And within 1 minute "Birch Power" is told by the ESME that its credentials are in place
