@SR-8.7.1 @SR-8.7.2
Feature: Joins: requests that the DSP refuses
  The DSP sends no join command for devices that cannot join, that are strangers to each other, or
  that the sender has nothing to do with. No device hears of it.

  Rule: The sender supplies the premises, in a role that the SRV is for

    @SIT-0000-612 @sit
    Scenario Outline: SRV <srv> of "<party>" for <device> about <other> is rejected with <code>
      When "<party>" submits SRV <srv> for <device> about <other>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party          | srv   | device    | other     | code | because                                     |
        | Birch Power    | 8.7.1 | the ESME  | the PPMID | E4   | it supplies nothing here                    |
        | Ivy Supply     | 8.7.1 | the ESME  | the PPMID | E4   | it supplies the second ESME only            |
        | Birch Power    | 8.7.2 | the PPMID | the ESME  | E4   | it supplies nothing here                    |
        | Elm Networks   | 8.7.1 | the ESME  | the PPMID | E2   | a network operator joins no devices         |
        | Gorse Metering | 8.7.2 | the PPMID | the ESME  | E2   | nor does a Supplier Nominated Agent         |
        | Hazel Insights | 8.7.1 | the ESME  | the PPMID | E2   | an Other User signs no command to a meter   |

  Rule: The two are on one HAN, and are devices that join this way

    @SIT-0000-613 @sit @assumption
    Scenario Outline: SRV <srv> for <device> about <other> is rejected
      When "Acorn Energy" submits SRV <srv> for <device> about <other>
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | srv   | device    | other                | because                                    |
        | 8.7.1 | the ESME  | an unknown device    | it is in no inventory                      |
        | 8.7.1 | the ESME  | the neighbour's ESME | two ESMEs do not join                      |
        | 8.7.1 | the ESME  | the IHD              | a Type 2 Device joins by SRV 8.7.2         |
        | 8.7.2 | the ESME  | the PPMID            | a PPMID joins the ESME by SRV 8.7.1        |
        | 8.7.2 | the PPMID | the neighbour's ESME | it is on the HAN next door                 |
        | 8.7.2 | the PPMID | the IHD              | neither of them measures anything          |

    @SIT-0000-614 @sit @assumption
    Scenario Outline: An ESME that is <status> is joined with no PPMID
      Given the ESME is <status>
      When "Acorn Energy" submits SRV 8.7.2 for the PPMID about the ESME
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | status      |
        | Pending     |
        | Whitelisted |
