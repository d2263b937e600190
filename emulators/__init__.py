"""Stand-ins for the real systems of GB smart metering; usable without pytest."""
