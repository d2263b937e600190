@SR-8.4 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): who may
  The right to correct the ESME Variant belongs to whoever is registered at the instant of the request;
  having pre-notified the ESME counts while it is Pending, having supplied it counts for nothing.

  Rule: PIA 3.2 and 4.1: the pre-notifier while Pending, the Responsible Supplier after it

    @UIT-0125-10 @uit
    Scenario Outline: A Responsible Supplier that did not pre-notify the ESME, while <status>
      Given "Acorn Energy" pre-notified the ESME
      And "Birch Power" is the registered Supplier for the import MPAN
      And the ESME is <status>
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the ESME

      Examples:
        | status                     | answer   | recorded |
        | Pending                    | rejected | A        |
        | Whitelisted                | accepted | BDE      |
        | Installed Not Commissioned | accepted | BDE      |
        | Commissioned               | accepted | BDE      |
        | Suspended                  | rejected | A        |

    @UIT-0125-11 @uit
    Scenario Outline: A pre-notifier that is not registered, while <status>
      Given "Acorn Energy" pre-notified the ESME
      And "Birch Power" is the registered Supplier for the import MPAN
      And the ESME is <status>
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the ESME

      Examples:
        | status                     | answer   | recorded |
        | Pending                    | accepted | BDE      |
        | Whitelisted                | rejected | A        |
        | Installed Not Commissioned | rejected | A        |
        | Commissioned               | rejected | A        |

    @UIT-0125-12 @uit
    Scenario Outline: A pre-notifier that lost the registration, the meter holding <holder>'s credentials
      Given "Acorn Energy" pre-notified the ESME
      And "Birch Power" is the registered Supplier for the import MPAN
      And the ESME holds the credentials of "<holder>"
      And the ESME is <status>
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is rejected
      And the Smart Metering Inventory shows ESME Variant A for the ESME

      Examples:
        | holder       | status                     | because                                     |
        | Acorn Energy | Installed Not Commissioned | 6.23 has not been carried out               |
        | Acorn Energy | Commissioned               | still in the meter's cell, yet unregistered |
        | Birch Power  | Whitelisted                | 6.23 was carried out before                 |
        | Birch Power  | Commissioned               | neither registered nor in the meter's cell  |

  Rule: Requirement 1: registration at the instant of the request decides

    @UIT-0125-13 @uit
    Scenario Outline: The gaining Supplier at <instant>, while <status>
      Given "Larch Power" pre-notified the ESME
      And "Birch Power" is registered for the import MPAN from 2026-01-06
      And the ESME is <status>
      And it is <instant>
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the ESME

      Examples: before and after the effective date
        | status                     | instant              | answer   | recorded |
        | Whitelisted                | 2026-01-05T23:59:59Z | rejected | A        |
        | Whitelisted                | 2026-01-06T00:00:00Z | accepted | BDE      |
        | Installed Not Commissioned | 2026-01-05T23:59:59Z | rejected | A        |
        | Installed Not Commissioned | 2026-01-06T00:00:00Z | accepted | BDE      |
        | Commissioned               | 2026-01-05T23:59:59Z | rejected | A        |
        | Commissioned               | 2026-01-06T00:00:00Z | accepted | BDE      |

    @UIT-0125-14 @uit
    Scenario Outline: The losing Supplier at <instant>, while <status>
      Given "Larch Power" pre-notified the ESME
      And "Birch Power" is registered for the import MPAN from 2026-01-06
      And the ESME is <status>
      And it is <instant>
      When "Acorn Energy" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is <answer>
      And the Smart Metering Inventory shows ESME Variant <recorded> for the ESME

      Examples: before and after the effective date
        | status                     | instant              | answer   | recorded |
        | Whitelisted                | 2026-01-05T23:59:59Z | accepted | BDE      |
        | Whitelisted                | 2026-01-06T00:00:00Z | rejected | A        |
        | Installed Not Commissioned | 2026-01-05T23:59:59Z | accepted | BDE      |
        | Installed Not Commissioned | 2026-01-06T00:00:00Z | rejected | A        |
        | Commissioned               | 2026-01-05T23:59:59Z | accepted | BDE      |
        | Commissioned               | 2026-01-06T00:00:00Z | rejected | A        |
