"""ECS26i Read Comms Hub identity: manufacturer and model (SR 6.2.4 to a CHF)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS26i"


class ReadHubIdentity(UseCaseBody, frozen=True, tag="ECS26i.command"):
    """Ask for the hub's own identity."""


class HubIdentity(UseCaseBody, frozen=True, tag="ECS26i.response"):
    """Manufacturer and model as the hub holds them."""

    manufacturer: str
    model: str
