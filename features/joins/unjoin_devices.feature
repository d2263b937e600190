@SR-8.8.1 @SR-8.8.2
Feature: Joins: devices of a HAN forget each other
  The Supplier has devices unjoined one by one (SRV 8.8.1, SRV 8.8.2). Nothing crosses any more once
  either of them has forgotten the other.

  Rule: A device forgets the other one and the key they shared (CS04AC, CS04B)

    @SIT-0000-615 @sit
    Scenario Outline: <device> is unjoined from <other> by SRV <srv>
      Given "Acorn Energy" has put an HCALCS on the HAN
      And "Acorn Energy" has joined <device> with <other>
      When "Acorn Energy" submits SRV <srv> for <device> about <other>
      Then within 1 minute <device> answers that it has unjoined
      And <device> has <other> on its own device log no more
      And <device> shares no key with <other>
      And <device> stays on the device log of <other> itself

      Examples:
        | device     | other      | srv   |
        | the ESME   | the PPMID  | 8.8.1 |
        | the PPMID  | the ESME   | 8.8.2 |
        | the ESME   | the HCALCS | 8.8.1 |
        | the HCALCS | the ESME   | 8.8.1 |

    @SIT-0000-616 @sit
    Scenario: The ESME is unjoined from an IHD
      Given "Acorn Energy" has joined the ESME with the IHD
      When "Acorn Energy" submits SRV 8.8.2 for the ESME about the IHD
      Then within 1 minute the ESME answers that it has unjoined
      And the ESME has the IHD on its own device log no more
      And the ESME shares no key with the IHD

    @SIT-0000-617 @sit
    Scenario Outline: <device> does not know <other>
      Given "Acorn Energy" has joined the ESME with the IHD
      When "Acorn Energy" submits SRV <srv> for <device> about <other>
      Then within 1 minute <device> answers that it does not know the other device

      Examples:
        | srv   | device    | other             | because                            |
        | 8.8.1 | the ESME  | the PPMID         | the two were never joined          |
        | 8.8.1 | the ESME  | an unknown device | it never was on this HAN           |
        | 8.8.2 | the PPMID | the second ESME   | it was joined with nothing at all  |

  Rule: After that nothing crosses between the two

    @SIT-0000-618 @sit
    Scenario Outline: Once <device> was unjoined from <other>, the PPMID is told nothing
      Given "Acorn Energy" has joined the ESME with the PPMID
      And "Acorn Energy" has unjoined <device> by SRV <srv> from <other>
      When the PPMID asks the ESME what it measures
      Then 1 minute later the PPMID has been told nothing

      Examples:
        | device    | other     | srv   |
        | the ESME  | the PPMID | 8.8.1 |
        | the PPMID | the ESME  | 8.8.2 |

    @SIT-0000-619 @sit
    Scenario: Devices that were unjoined join again
      Given "Acorn Energy" has joined the ESME with the PPMID
      And "Acorn Energy" has unjoined the ESME by SRV 8.8.1 from the PPMID
      And "Acorn Energy" has joined the ESME with the PPMID
      When the PPMID asks the ESME what it measures
      Then within 1 minute the PPMID shows what the ESME measures

  Rule: Whoever may not join may not unjoin

    @SIT-0000-620 @sit
    Scenario Outline: SRV <srv> of "<party>" for <device> is rejected with <code>
      Given "Acorn Energy" has joined the ESME with the PPMID
      When "<party>" submits SRV <srv> for <device> about <other>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party          | srv   | device    | other     | code | because                             |
        | Birch Power    | 8.8.1 | the ESME  | the PPMID | E4   | it supplies nothing here            |
        | Birch Power    | 8.8.2 | the PPMID | the ESME  | E4   | it supplies nothing here            |
        | Elm Networks   | 8.8.1 | the ESME  | the PPMID | E2   | a network operator unjoins nothing  |
        | Hazel Insights | 8.8.1 | the ESME  | the PPMID | E2   | it signs no command to a meter      |
