"""ECS26e Read ESME identity with its Device ID (SR 6.2.4, before GBCS 2)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import BOOLEAN, EUI, TEXT
from sitrig.emulators.protocol.identifiers import Eui

NAME = "ECS26e"


class ReadDeviceIdentity(UseCaseBody, frozen=True, tag="ECS26e.command"):
    """Ask for the meter's own identity."""


class DeviceIdentity(UseCaseBody, frozen=True, tag="ECS26e.response"):
    """The meter as it was made; `locks_on_tamper`: the Supply Tamper State is Locked."""

    device: Eui | None = None
    base_letter: str = ""
    model: str = ""
    manufacturer: str = ""
    locks_on_tamper: bool = False
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x003F,
    (ReadDeviceIdentity, DeviceIdentity),
    accesses.read("device", EUI, 1, "0000600101FF"),
    accesses.read("base_letter", TEXT, 1, "0000600102FF"),
    accesses.read("model", TEXT, 1, "0000600104FF"),
    accesses.read("manufacturer", TEXT, 1, "0000600106FF"),
    accesses.read("locks_on_tamper", BOOLEAN, 1, "00005E2C0004"),
)
