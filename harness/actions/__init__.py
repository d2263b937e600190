"""What parties, installers and DCC do in scenarios, each a verb the steps call."""
