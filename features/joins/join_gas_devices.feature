@SR-8.7.1 @SR-8.7.2 @SR-8.8.1 @SR-8.8.2
Feature: Joins: the GSME, its GPF, and what shows the gas
  A gas meter sleeps, so its readings are mirrored by the GPF and shown from there. The Gas Supplier
  joins the GSME with the GPF and the PPMID, and the GPF with whatever shows the gas.

  Rule: The GSME is told of the GPF, and the GPF learns of the GSME by itself (CS03B)

    @SIT-0000-650 @sit
    Scenario: The GSME joins the GPF
      Given the GSME is Installed Not Commissioned
      When "Cedar Gas" submits SRV 8.7.2 for the GSME about the GPF
      Then within 1 minute the GSME answers that it has joined
      And the GSME has the GPF on its own device log
      And the GSME and the GPF share a key
      And the GPF has the GSME on its own device log
      And the GPF holds the reading of the GSME

    @SIT-0000-651 @SR-8.9 @sit
    Scenario: The GPF tells whom it was joined with
      Given "Cedar Gas" has joined the GPF with the PPMID
      When "Cedar Gas" submits SR 8.9 to read the device log of the GPF
      Then within 1 minute the GPF answers with a device log of the GSME and the PPMID

    @SIT-0000-652 @sit
    Scenario Outline: The GPF joins <device>
      When "<party>" submits SRV 8.7.2 for the GPF about <device>
      Then within 1 minute the GPF answers that it has joined
      And the GPF has <device> on its own device log
      And the GPF and <device> share a key

      Examples:
        | party          | device    |
        | Cedar Gas      | the PPMID |
        | Cedar Gas      | the IHD   |
        | Hazel Insights | the IHD   |

  Rule: GSME and PPMID bring each other's certificate (CS03C)

    @SIT-0000-653 @sit
    Scenario Outline: <device> that alone was told of <other> holds a key that is of no use
      When "Cedar Gas" submits SRV <srv> for <device> about <other>
      Then within 1 minute <device> answers that it has joined
      And <device> has <other> on its own device log
      And <device> alone holds a key for <other>

      Examples:
        | srv   | device    | other     |
        | 8.7.1 | the GSME  | the PPMID |
        | 8.7.2 | the PPMID | the GSME  |

    @SIT-0000-654 @sit
    Scenario: The GSME and the PPMID come to share a key
      Given "Cedar Gas" has told the GSME by SRV 8.7.1 to join the PPMID
      When "Cedar Gas" submits SRV 8.7.2 for the PPMID about the GSME
      Then within 1 minute the PPMID answers that it has joined
      And the PPMID has the GSME on its own device log
      And the GSME and the PPMID share a key

    @SIT-0000-655 @sit
    Scenario: The GSME is unjoined from the PPMID
      Given "Cedar Gas" has joined the GSME with the PPMID
      When "Cedar Gas" submits SRV 8.8.1 for the GSME about the PPMID
      Then within 1 minute the GSME answers that it has unjoined
      And the GSME has the PPMID on its own device log no more
      And the GSME shares no key with the PPMID

    @SIT-0000-656 @sit
    Scenario: The GPF forgets the GSME when it is told to
      When "Cedar Gas" submits SRV 8.8.2 for the GPF about the GSME
      Then within 1 minute the GPF answers that it has unjoined
      And the GPF has the GSME on its own device log no more
      And the GPF holds no reading of a gas meter

  Rule: Who supplies no gas here joins no gas meter

    @SIT-0000-657 @sit
    Scenario Outline: SRV <srv> of "<party>" for <device> about <other> is rejected with <code>
      When "<party>" submits SRV <srv> for <device> about <other>
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party         | srv   | device   | other     | code | because                                      |
        | Acorn Energy  | 8.7.1 | the GSME | the PPMID | E4   | it supplies the electricity of the premises  |
        | Nettle Gas    | 8.7.2 | the GSME | the GPF   | E4   | it supplies gas, but not here                |
        | Fir Pipelines | 8.7.2 | the GPF  | the IHD   | E2   | a Gas Transporter joins no devices           |

    @SIT-0000-658 @sit @assumption
    Scenario Outline: SRV <srv> for <device> about <other> is rejected
      When "Cedar Gas" submits SRV <srv> for <device> about <other>
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | srv   | device   | other    | because                                 |
        | 8.7.2 | the GSME | the IHD  | a GSME is shown by its GPF              |
        | 8.7.1 | the GSME | the ESME | gas and electricity do not join         |
        | 8.7.2 | the GPF  | the ESME | a GPF mirrors gas alone                 |
