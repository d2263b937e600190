Feature: A command that a meter does not have
  A Supplier has to learn that a meter knows nothing of its command, and which one it was. The meter says
  so to whoever sent it (GBCS use case ECS100), and does nothing else.

  Rule: The sender is told

    @SIT-0000-570 @sit
    Scenario: A command for gas meters reaches an ESME
      When a command of "Acorn Energy" for a gas meter reaches the ESME
      Then within 1 minute the ESME alerts "Acorn Energy" that it has no such command
      And nothing has changed
