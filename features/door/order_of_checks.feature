@SR-8.3
Feature: The order in which the DSP checks a request for a device
  Two checks can both refuse: whether the SMI Status of the device permits the request (E5), and whether the
  sender may ask that device (E4). No document says which comes first; here the SMI Status does.

  Rule: Assumption: the SMI Status is looked at before the registration, unless the switch says otherwise

    @SIT-0000-291 @sit @assumption
    Scenario Outline: Refused on both counts, with registration <first> first
      Given the ESME is Decommissioned
      And the switch registration_before_status is <switch>
      When "Birch Power" submits SR 8.3 to decommission the ESME
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | switch | first       | code |
        | off    | not         | E5   |
        | on     | looked at   | E4   |
