@SR-8.4 @SECMP0125 @CR4425
Feature: SECMP0125: Correcting Device Information for the ESME Variant (SR 8.4 Update Inventory): values
  The DUIS schema lists 25 ESME Variants: a base letter for the elements and phases of the meter and
  suffix letters for what it can switch. Any of them may be what a correction needs.

  Background:
    Given "Acorn Energy" pre-notified the ESME
    And "Birch Power" is the registered Supplier for the import MPAN

  Rule: Requirement 1: every ESME Variant of the schema can be recorded

    @UIT-0125-17 @uit
    Scenario Outline: A single element meter is recorded as <variant>
      Given the ESME is recorded with ESME Variant C
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the ESME to <variant>
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant <variant> for the ESME

      Examples: single element
        | variant |
        | A       |
        | AD      |
        | ADE     |
        | ADF     |
        | ADEF    |
        | ADG     |
        | ADEG    |
        | AF      |
        | AEF     |
        | AG      |
        | AEG     |

    @UIT-0125-18 @uit
    Scenario Outline: A twin element meter is recorded as <variant>
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the ESME to <variant>
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant <variant> for the ESME

      Examples: twin element
        | variant |
        | B       |
        | BD      |
        | BDE     |
        | BDF     |
        | BDEF    |
        | BF      |
        | BEF     |

    @UIT-0125-19 @uit
    Scenario Outline: A polyphase meter is recorded as <variant>
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the ESME to <variant>
      Then the Service Request is accepted
      And the Smart Metering Inventory shows ESME Variant <variant> for the ESME

      Examples: polyphase
        | variant |
        | C       |
        | CD      |
        | CDE     |
        | CDF     |
        | CDEF    |
        | CF      |
        | CEF     |

    @UIT-0125-20 @uit
    Scenario: The ESME Variant that is recorded already is accepted and changes nothing
      Given "Birch Power" has corrected the ESME Variant of the ESME to BDE
      When "Birch Power" submits SR 8.4 to change the ESME Variant of the ESME to BDE
      Then the Service Request is accepted
      And nothing has changed

  Rule: DUIS schema: what is no ESME Variant is refused

    @UIT-0125-21 @uit
    Scenario Outline: "<text>" is refused: <because>
      When "Birch Power" submits SR 8.4 with "<text>" as the ESME Variant of the ESME
      Then the Service Request is rejected
      And nothing has changed

      Examples: letters that make no ESME Variant
        | text | because                             |
        | DE   | no base letter                      |
        | BED  | the suffix letters out of order     |
        | bde  | small letters                       |
        | AB   | two base letters                    |
        | BG   | only a single element meter has a G |
        | E    | a suffix letter alone               |

    @UIT-0125-22 @uit @assumption
    Scenario Outline: An update without any detail is <answer> where the DSP is set so
      Given the switch empty_details is <setting>
      And the ESME is Pending
      When "Acorn Energy" submits SR 8.4 to change no detail of the ESME
      Then the Service Request is <answer>
      And nothing has changed

      Examples: rejected by default
        | setting  | answer   |
        | rejected | rejected |
        | accepted | accepted |
