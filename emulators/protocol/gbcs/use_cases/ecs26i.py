"""ECS26i Read Comms Hub identity: manufacturer and model (SR 6.2.4 to a CHF)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import EUI, TEXT
from sitrig.emulators.protocol.identifiers import Eui

NAME = "ECS26i"


class ReadHubIdentity(UseCaseBody, frozen=True, tag="ECS26i.command"):
    """Ask for the hub's own identity."""


class HubIdentity(UseCaseBody, frozen=True, tag="ECS26i.response"):
    """Manufacturer and model as the hub holds them, and its own EUI."""

    manufacturer: str = ""
    model: str = ""
    device: Eui | None = None
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x0092,
    (ReadHubIdentity, HubIdentity),
    accesses.read("device", EUI, 1, "0000600101FF"),
    accesses.read("model", TEXT, 1, "0000600104FF"),
    accesses.read("manufacturer", TEXT, 1, "0000600106FF"),
)
