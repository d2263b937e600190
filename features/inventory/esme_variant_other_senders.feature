@SR-8.4 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): other senders
  Many Users know the premises and none of them but the Responsible Supplier may correct its record:
  not another fuel's Supplier, not the network, not an agent, not a User that is nobody there.

  Background:
    Given "Acorn Energy" pre-notified the ESME
    And "Birch Power" is the registered Supplier for the import MPAN
    And the secondary MPAN is recorded as the secondary MPAN of the ESME

  Rule: PIA 4.1: the Responsible Supplier, and no other sender, after Pending

    @SIT-0125-15 @sit
    Scenario Outline: <sender>'s request is rejected: <because>
      Given the ESME is <status>
      When "<sender>" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is rejected
      And nothing has changed

      Examples: everybody else of the premises
        | sender         | status                     | because                                      |
        | Cedar Gas      | Commissioned               | the gas Supplier of the premises             |
        | Dogwood Export | Commissioned               | the Export Supplier of an ESME that imports  |
        | Ivy Supply     | Commissioned               | the Supplier of its secondary MPAN only      |
        | Elm Networks   | Installed Not Commissioned | the electricity distributor                  |
        | Fir Pipelines  | Whitelisted                | the gas transporter                          |
        | Gorse Metering | Commissioned               | the Supplier Nominated Agent of the premises |
        | Maple Agents   | Whitelisted                | a Supplier Nominated Agent that is not       |
        | Hazel Insights | Installed Not Commissioned | an Other User                                |
        | Larch Power    | Commissioned               | a Supplier with nothing to do with them      |

    @SIT-0125-16 @sit
    Scenario Outline: <sender>, which pre-notified nothing, may not while Pending: <because>
      Given the ESME is Pending
      When "<sender>" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is rejected
      And nothing has changed

      Examples: while Pending
        | sender             | because                                |
        | Acorn Energy (gas) | the pre-notifier under another User ID |
        | Ivy Supply         | the Supplier of its secondary MPAN     |
        | Gorse Metering     | the Supplier Nominated Agent           |

    @SIT-0125-17 @sit
    Scenario: A dual-fuel Responsible Supplier may not from its gas User ID
      Given "Acorn Energy" is the registered Supplier for the import MPAN
      When "Acorn Energy (gas)" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is rejected
      And nothing has changed

  Rule: SEC access control: only a DCC User in good standing is served

    @SIT-0125-18 @sit
    Scenario Outline: <sender>, though registered, is rejected: <because>
      Given "<sender>" is the registered Supplier for the import MPAN
      When "<sender>" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is rejected
      And nothing has changed

      Examples:
        | sender         | because                                  |
        | Kelp Trading   | it holds certificates and is no DCC User |
        | Juniper Energy | it is suspended                          |
