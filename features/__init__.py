"""Features as text; nothing to import."""
