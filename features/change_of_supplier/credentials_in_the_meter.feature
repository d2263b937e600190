@SR-6.23 @SR-6.24.1 @SR-7.5
Feature: A change of supplier really changes the credentials in the meter
  What a meter obeys is decided by its own trust-anchor cells. They are replaced by the command the
  CoS Party signs, in that meter alone, and SR 6.24.1 reads them back.

  Background:
    Given it is 2026-06-10T09:00:00Z
    And "Birch Power" is registered for the import MPAN from 2026-06-10

  Rule: An accepted SR 6.23 replaces the Supplier's credentials in the meter it names

    @SIT-0000-121 @sit
    Scenario: The gaining Supplier's credentials are put on the meter at once
      When "Birch Power" submits SR 6.23 to put its credentials on the ESME at once
      Then the Service Request is accepted
      And within 1 minute the ESME trusts "Birch Power" as its Supplier
      And within 1 minute "Birch Power" is told by the ESME that its credentials are in place
      And within 1 minute "Acorn Energy" is told by a DCC Alert that the ESME has changed Supplier

    @SIT-0000-122 @sit
    Scenario Outline: SR 6.23 with <certificates> replaces those cells only
      When "Birch Power" submits SR 6.23 for the ESME at once, with <certificates>
      Then within 1 minute the Supplier cells of the ESME belong to "Birch Power" (signing), "<agreement>" (key agreement) and "<top-up>" (top-up)

      Examples: what the request leaves out stays
        | certificates                                | agreement    | top-up       |
        | its signing certificate alone               | Acorn Energy | Acorn Energy |
        | its signing and key agreement certificates  | Birch Power  | Acorn Energy |
        | its three certificates                      | Birch Power  | Birch Power  |

  Rule: SR 6.24.1 shows what the meter holds, to its Supplier of the moment

    @SIT-0000-123 @sit
    Scenario: Before the change the meter shows the losing Supplier's credentials
      When "Birch Power" submits SR 6.24.1 to read the Supplier credentials of the ESME
      Then the Service Request is accepted
      And within 1 minute the answer shows the credentials of "Acorn Energy"

    @SIT-0000-124 @sit
    Scenario: After the change the meter shows the gaining Supplier's credentials
      Given the credentials of "Birch Power" have been put on the ESME
      When "Birch Power" submits SR 6.24.1 to read the Supplier credentials of the ESME
      Then the Service Request is accepted
      And within 1 minute the answer shows the credentials of "Birch Power"

    @SIT-0000-125 @sit
    Scenario: The neighbour's meter shows the credentials it had
      Given the credentials of "Birch Power" have been put on the ESME
      When "Acorn Energy" submits SR 6.24.1 to read the Supplier credentials of the neighbour's ESME
      Then within 1 minute the answer shows the credentials of "Acorn Energy"

    @SIT-0000-126 @sit
    Scenario: The Supplier that lost the premises reads nothing
      Given the credentials of "Birch Power" have been put on the ESME
      When "Acorn Energy" submits SR 6.24.1 to read the Supplier credentials of the ESME
      Then the Service Request is rejected with Response Code E4
      And nothing has changed
      And within 5 minutes no command reaches the ESME

  Rule: After the change the meter obeys the gaining Supplier

    @SIT-0000-127 @sit
    Scenario: The gaining Supplier's critical command works
      Given the credentials of "Birch Power" have been put on the ESME
      When "Birch Power" submits SR 7.5 to close a load switch of the ESME
      Then the Service Request is accepted
      And within 1 minute the ESME has obeyed "Birch Power" and closed the switch

    @SIT-0000-128 @sit
    Scenario: A new critical command of the losing Supplier never reaches the meter
      Given the credentials of "Birch Power" have been put on the ESME
      When "Acorn Energy" submits SR 7.5 to close a load switch of the ESME
      Then the Service Request is rejected with Response Code E4
      And nothing has changed
      And within 5 minutes no command reaches the ESME
