"""What the event and security logs of every device have in common: how many entries, and when. Knows no log."""

from __future__ import annotations

CAPACITY = 100
"""SMETS: at least 100 entries, the oldest overwritten first."""


def whole_seconds(time: int) -> int:
    """Logs, like ZigBee time, count whole seconds; both in Unix milliseconds."""
    return time // 1_000 * 1_000
