"""ECS26n Read Comms Hub identity: manufacturer and model (SR 6.2.4, from GBCS 2)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import TEXT

NAME = "ECS26n"


class ReadHubType(UseCaseBody, frozen=True, tag="ECS26n.command"):
    """Ask for the hub's make."""


class HubType(UseCaseBody, frozen=True, tag="ECS26n.response"):
    """Manufacturer and model as the hub holds them."""

    model: str = ""
    manufacturer: str = ""
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x00FA,
    (ReadHubType, HubType),
    accesses.read("model", TEXT, 1, "0000600104FF"),
    accesses.read("manufacturer", TEXT, 1, "0000600106FF"),
)
