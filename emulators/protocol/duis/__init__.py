"""DUIS messages and the catalogue of Service Requests. Knows no rule and no clock."""
