"""The Comms Hub returns register: every notice that was accepted, by either route, with all it said."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from sitrig.emulators.protocol.identifiers import Eui


class ReturnRoute(Enum):
    """How a notice reached DCC."""

    FAULT_RETURN = "8.14.3"
    NO_FAULT_RETURN = "8.14.4"
    SERVICE_DESK = "Service Desk"


class ReturnNotice(Struct, frozen=True, kw_only=True):
    """One accepted notice. `details` holds every element sent, by its wire name."""

    hub: Eui
    route: ReturnRoute
    notified_by: Eui
    at: int
    details: tuple[tuple[str, str], ...]
