@SR-8.4 @SR-1.1.2 @SR-4.1.1 @SR-6.2.4 @SR-7.5 @SECMP0125 @CR4425
Feature: SECMP0125: a correction of the ESME Variant changes no answer of the meter
  SR 8.4 changes the Smart Metering Inventory and nothing else. What the meter does before and after
  a correction, right or wrong, is the same; only a true change of the meter alters it.

  Rule: Before and after a correction the meter answers alike

    @SIT-0125-82 @sit
    Scenario Outline: Truly <true>, corrected to <corrected>: the meter <does> SR 7.5 as before
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      And "Acorn Energy" has corrected the ESME Variant of the ESME to <corrected>
      When "Acorn Energy" submits SR 7.5 to close a load switch of the ESME
      Then within 1 minute the ESME answers that it <does> the command
      And the ESME has <closed> closed

      Examples:
        | true | recorded | corrected | does             | closed         |
        | A    | A        | ADE       | cannot carry out | no load switch |
        | ADE  | ADE      | A         | has carried out  | a load switch  |
        | ADE  | A        | ADE       | has carried out  | a load switch  |

    @SIT-0125-83 @sit
    Scenario Outline: Truly <true>, corrected to <corrected>: the meter <does> SR 1.1.2 as before
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      And "Acorn Energy" has corrected the ESME Variant of the ESME to <corrected>
      When "Acorn Energy" submits SR 1.1.2 to set the tariff of the secondary element of the ESME
      Then within 1 minute the ESME answers that it <does> the command
      And the ESME holds <held> for its secondary element

      Examples:
        | true | recorded | corrected | does             | held      |
        | A    | A        | B         | cannot carry out | no tariff |
        | B    | B        | A         | has carried out  | a tariff  |
        | B    | A        | B         | has carried out  | a tariff  |

    @SIT-0125-84 @sit
    Scenario Outline: Truly <true>, corrected to <corrected>: SR 4.1.1 reads <elements> as before
      Given the ESME is truly of ESME Variant <true> and recorded as <recorded>
      And "Acorn Energy" has corrected the ESME Variant of the ESME to <corrected>
      When "Acorn Energy" submits SR 4.1.1 to read the import registers of the ESME
      Then within 1 minute the ESME answers with the registers of <elements>
      And nothing has changed

      Examples:
        | true | recorded | corrected | elements     |
        | A    | A        | B         | one element  |
        | B    | B        | A         | two elements |
        | B    | A        | B         | two elements |

    @SIT-0125-98 @sit
    Scenario: The base letter that the meter answers is not the one recorded
      Given the ESME is truly of ESME Variant A and recorded as A
      And "Acorn Energy" has corrected the ESME Variant of the ESME to CDE
      When "Acorn Energy" submits SR 6.2.4 to read the identity of the ESME
      Then within 1 minute the ESME answers with base letter A
      And the ESME is truly of ESME Variant A

  Rule: Only a true change of the meter changes its answer, the record unchanged

    @SIT-0125-99 @sit
    Scenario: An upgrade adds load switches, and SR 7.5 works while the record says A
      Given the ESME is truly of ESME Variant A and recorded as A
      And firmware 00020000 built for ESME Variant A, which makes it ADE, is on the Central Products List
      And "Acorn Energy" has upgraded the ESME to firmware 00020000
      When "Acorn Energy" submits SR 7.5 to close a load switch of the ESME
      Then within 1 minute the ESME answers that it has carried out the command
      And the ESME has a load switch closed
      And the Smart Metering Inventory shows ESME Variant A for the ESME

    @SIT-0000-84 @sit
    Scenario: A true second element is read while the record says A
      Given the ESME is truly of ESME Variant A and recorded as A
      And firmware 00020000 built for ESME Variant A, which makes it B, is on the Central Products List
      And "Acorn Energy" has upgraded the ESME to firmware 00020000
      When "Acorn Energy" submits SR 4.1.1 to read the import registers of the ESME
      Then within 1 minute the ESME answers with the registers of two elements
      And the Smart Metering Inventory shows ESME Variant A for the ESME

    @SIT-0000-85 @sit
    Scenario: A true second element takes a tariff while the record says A
      Given the ESME is truly of ESME Variant A and recorded as A
      And firmware 00020000 built for ESME Variant A, which makes it B, is on the Central Products List
      And "Acorn Energy" has upgraded the ESME to firmware 00020000
      When "Acorn Energy" submits SR 1.1.2 to set the tariff of the secondary element of the ESME
      Then within 1 minute the ESME answers that it has carried out the command
      And the ESME holds a tariff for its secondary element
