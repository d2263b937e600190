@SR-6.23 @SR-6.24.1 @SR-7.5
Feature: Counters start anew with the gaining Supplier, and old commands stay dead
  A meter obeys each command once. It stores the highest counter of its Supplier; a change of
  supplier sets that counter to the floor which the gaining Supplier names.

  Background:
    Given it is 2026-06-10T09:00:00Z, and "Birch Power" is registered for the import MPAN from 2026-06-10

  Rule: A change of supplier is executed once

    @SIT-0000-153 @SR-6.23 @sit
    Scenario: The same Service Request again is refused
      Given the credentials of "Birch Power" have been put on the ESME
      When the first Service Request of "Birch Power" arrives once more, byte for byte
      Then the Service Request is rejected
      And nothing has changed
      And within 5 minutes no command reaches the ESME

    @SIT-0000-154 @sit
    Scenario: A change of supplier that the DSP sent three times for want of an answer takes effect once
      Given "Birch Power" has submitted SR 6.23 to put its credentials on the ESME at once, held up by an outage of the SM WAN
      When the SM WAN of the Comms Hub is back at 2026-06-10T09:10:00Z
      Then within 1 minute the ESME trusts "Birch Power" as its Supplier
      And within 1 minute "Birch Power" is told by the ESME that its credentials are in place
      And within 1 minute the ESME alerts "Birch Power" that it rejected 2 commands

    @SIT-0000-155 @SR-6.23 @sit
    Scenario: A copy of the CoS Party's command does not bring a Supplier back
      Given "Larch Power" is registered for the import MPAN from 2026-06-12
      And a command that somebody copied has put the credentials of "Birch Power" on the ESME
      And the credentials of "Larch Power" have been put on the ESME at 2026-06-12T09:00:00Z
      When the copied command reaches the ESME once more
      Then within 1 minute the ESME alerts "Larch Power" that it rejected a command
      And nothing has changed

  Rule: The gaining Supplier's counter starts at the floor it names

    @SIT-0000-156 @sit
    Scenario: The meter shows the floor as the counter of its Supplier
      Given the credentials of "Birch Power" have been put on the ESME, with floor counter 5000
      When "Birch Power" submits SR 6.24.1 to read the Supplier credentials of the ESME
      Then within 1 minute the answer shows counter 5000 for the Supplier

    @SIT-0000-157 @sit
    Scenario Outline: A command with counter <counter> is rejected by the meter
      Given the credentials of "Birch Power" have been put on the ESME, with floor counter 5000
      When "Birch Power" submits SR 7.5 to close a load switch of the ESME, with counter <counter>
      Then the Service Request is accepted
      And within 5 minutes the ESME has rejected the command of "Birch Power" and alerted "Birch Power"

      Examples:
        | counter | because         |
        | 4999    | below the floor |
        | 5000    | the floor       |

    @SIT-0000-158 @sit
    Scenario: A command with a counter above the floor is obeyed
      Given the credentials of "Birch Power" have been put on the ESME, with floor counter 5000
      When "Birch Power" submits SR 7.5 to close a load switch of the ESME, with counter 5001
      Then within 1 minute the ESME has obeyed "Birch Power" and closed the switch
      And the counter that the ESME has stored for its Supplier is 5001

    @SIT-0000-159 @sit
    Scenario: The losing Supplier's high counter does not stand in the gaining Supplier's way
      Given "Larch Power" is registered for the import MPAN from 2026-06-12
      And the credentials of "Birch Power" have been put on the ESME, with floor counter 900000
      And the credentials of "Larch Power" have been put on the ESME at 2026-06-12T09:00:00Z
      When "Larch Power" submits SR 7.5 to close a load switch of the ESME, with counter 2000
      Then within 1 minute the ESME has obeyed "Larch Power" and closed the switch
      And the counter that the ESME has stored for its Supplier is 2000
