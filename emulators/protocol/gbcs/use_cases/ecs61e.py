"""ECS61e Read Auxiliary Controller Operational Data (SR 7.15)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import HEX, UTF8

NAME = "ECS61e"
_LOADS = range(1, 6)


class ReadControllerStates(UseCaseBody, frozen=True, tag="ECS61e.command"):
    """Ask what the controllers are and do."""


class ControllerStates(UseCaseBody, frozen=True, tag="ECS61e.response"):
    """Each controller: its device (hex octets, all zero for the meter itself, FF or none for one not fitted) and state.

    A state is text in JSON, as its manufacturer writes it.
    """

    device_1: str = ""
    device_2: str = ""
    device_3: str = ""
    device_4: str = ""
    device_5: str = ""
    state_1: str = ""
    state_2: str = ""
    state_3: str = ""
    state_4: str = ""
    state_5: str = ""
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x011D,
    (ReadControllerStates, ControllerStates),
    *(accesses.read(f"device_{at}", HEX, 1, f"00005E2C00{0x14 + at:02X}") for at in _LOADS),
    *(accesses.read(f"state_{at}", UTF8, 1, f"00005E2C00{0x1E + at:02X}") for at in _LOADS),
)
