"""Pure device cores: what is behind the SM WAN, knowing no user record, registration or clock."""
