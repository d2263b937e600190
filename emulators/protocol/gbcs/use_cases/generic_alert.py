"""Generic alerts: message 1000 (critical, signed) and 1001 (non-critical)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.message import UseCaseBody

CRITICAL = "ALERT1000"
NON_CRITICAL = "ALERT1001"


class GenericAlert(UseCaseBody, frozen=True, tag="ALERT.generic"):
    """An alert that carries only its code and the device's time (Unix milliseconds)."""

    alert_code: str
    time: int
