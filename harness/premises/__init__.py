"""The premises before anything happens: what Givens describe, and the names scenarios use."""
