@SR-8.11 @SR-8.3
Feature: Install and Commission: an ESME leaves the premises
  The Supplier has the Comms Hub take the ESME off its device log (SR 8.11), or ends the ESME's life
  in the Smart Metering Inventory (SR 8.3). The one reaches the devices, the other the record alone.

  Rule: A removal follows the Comms Hub's answer

    @SIT-0000-74 @sit
    Scenario Outline: An ESME that is <status> is taken off the device log
      Given the ESME is <status>
      When "Acorn Energy" submits SR 8.11 to remove the ESME from the Comms Hub
      Then within 1 minute the SMI Status of the ESME is Decommissioned
      And the ESME is recorded on no Comms Hub
      And the Comms Hub has taken the ESME off its device log
      And the ESME is truly <truth>

      Examples:
        | status                     | truth         |
        | Whitelisted                | without power |
        | Installed Not Commissioned | off the HAN   |
        | Commissioned               | off the HAN   |

    @SIT-0000-75 @sit
    Scenario: A Comms Hub that takes no notice removes nothing
      Given the Comms Hub takes no notice of anything it is sent
      When "Acorn Energy" submits SR 8.11 to remove the ESME from the Comms Hub
      Then 10 minutes later the outcome is inconclusive and the command stays open
      And the SMI Status of the ESME is Commissioned
      And the ESME is truly on the HAN with its clock reliable

    @SIT-0000-76 @sit
    Scenario Outline: A removal of <device> by "<party>" is refused
      When "<party>" submits SR 8.11 to remove <device> from the Comms Hub
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | party        | device               | because                                 |
        | Birch Power  | the ESME             | it is no Supplier of these premises     |
        | Ivy Supply   | the ESME             | it supplies the second ESME only        |
        | Acorn Energy | the neighbour's ESME | it is on another Comms Hub              |
        | Acorn Energy | an unknown device    | it is in no inventory                   |

  Rule: A decommissioning ends the record and reaches no device

    @SIT-0000-77 @sit
    Scenario Outline: An ESME that is <status> is decommissioned
      Given the ESME is <status>
      When "Acorn Energy" submits SR 8.3 to decommission the ESME
      Then the Service Request is accepted
      And 1 hour later the SMI Status of the ESME is Decommissioned
      And the ESME is truly <truth>

      Examples:
        | status                     | truth                              |
        | Whitelisted                | without power                      |
        | Installed Not Commissioned | on the HAN with its clock not set  |
        | Commissioned               | on the HAN with its clock reliable |

    @SIT-0000-78 @sit @assumption
    Scenario: An ESME that is Pending is deleted, not decommissioned
      Given the ESME is Pending
      When "Acorn Energy" submits SR 8.3 to decommission the ESME
      Then the Service Request is rejected
      And nothing has changed

    @SIT-0000-79 @sit
    Scenario Outline: A decommissioning by "<party>" is rejected
      When "<party>" submits SR 8.3 to decommission the ESME
      Then the Service Request is rejected with Response Code <code>
      And nothing has changed

      Examples:
        | party       | code | because                                  |
        | Birch Power | E4   | it is not registered for the import MPAN |
        | Ivy Supply  | E4   | it supplies the second ESME only         |

  Rule: The network operator is told of a decommissioning, in the User Role in which it operates the network

    @SIT-0000-832 @sit
    Scenario Outline: "<operator>" is told that <device> was decommissioned
      When "<supplier>" submits SR 8.3 to decommission <device>
      Then within 1 minute "<operator>" is told by DCC Alert that <device> was decommissioned
      And the SMI Status of <device> is Decommissioned

      Examples: electricity and gas
        | supplier     | device   | operator      |
        | Acorn Energy | the ESME | Elm Networks  |
        | Cedar Gas    | the GSME | Fir Pipelines |

    @SIT-0000-833 @sit
    Scenario Outline: Another User ID of the network operator is told nothing: <because>
      Given "<other>" is another User ID of "Elm Networks"
      When "Acorn Energy" submits SR 8.3 to decommission the ESME
      Then within 1 minute "Elm Networks" is told by DCC Alert that the ESME was decommissioned
      And "<other>" receives no DCC Alert
      And the SMI Status of the ESME is Decommissioned

      Examples:
        | other          | because                         |
        | Fir Pipelines  | it is for gas                   |
        | Hazel Insights | it is that of an Other User     |
