"""What a script does to an auxiliary load switch or controller, as the selector of the script says it.

Source: the published messages: the switch's or controller's index stands in the second nibble.
"""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.axdr import Data
from sitrig.emulators.protocol.gbcs.datum import Datum, expect
from sitrig.emulators.protocol.gbcs.simple_data import UINT8, UINT16

SWITCHES = 5
FULL_LEVEL = 100
_SCHEDULED = 0x80


class SwitchState(Enum):
    """The low octet of a switch's selector; the last three are commands, the others are scheduled."""

    ACTIVATE = 0x01
    DEACTIVATE = 0x02
    ACTIVATE_FOR = 0x11
    DEACTIVATE_FOR = 0x12
    RESET = 0x20


class Direction(Enum):
    """What a proportional controller controls; the first nibble of its selector."""

    OUTPUT = 1
    INPUT = 2


class SwitchAction(Struct, frozen=True, tag="switch"):
    """Switch `index` (1 to 5) changes its state."""

    index: int
    state: SwitchState


class ControllerAction(Struct, frozen=True, tag="controller"):
    """Controller `index` (1 to 5) takes the level `level` (0 to 100 per cent) of its output or input."""

    index: int
    direction: Direction
    level: int


def write_switch(action: SwitchAction) -> int:
    """The selector."""
    return _index(action.index) << 8 | action.state.value


def read_switch(selector: int) -> SwitchAction:
    """The action of a selector; raises PayloadError."""
    try:
        return SwitchAction(_index(selector >> 8), SwitchState(selector & 0xFF))
    except ValueError:
        raise PayloadError(f"selector {selector:#06x} is no action of a switch") from None


def write_controller(action: ControllerAction, flag: int = 0) -> int:
    """The selector; `flag` is set in the level of a scheduled one."""
    index = _index(action.index)
    return action.direction.value << 12 | index << 8 | flag | _level(action.level)


def read_controller(selector: int, flag: int = 0) -> ControllerAction:
    """The action of a selector; raises PayloadError."""
    try:
        direction = Direction(selector >> 12)
    except ValueError:
        raise PayloadError(f"selector {selector:#06x} is no action of a controller") from None
    if selector & _SCHEDULED != flag:
        raise PayloadError(f"selector {selector:#06x} is of another use case")
    return ControllerAction(_index(selector >> 8 & 0xF), direction, _level(selector & 0x7F))


def _limited(body: object) -> int:
    direction, index = (getattr(body, field) for field in ("direction", "index"))
    return expect(Direction, direction).value << 4 | _index(expect(int, index))


def _read_limited(octet: int) -> dict[str, object]:
    try:
        return {"index": _index(octet & 0xF), "direction": Direction(octet >> 4)}
    except ValueError:
        raise PayloadError(f"{octet:#04x} is no direction of a controller") from None


def _index(index: int) -> int:
    if not 1 <= index <= SWITCHES:
        raise PayloadError(f"{index} is no switch or controller: 1 to {SWITCHES}")
    return index


def _level(level: int) -> int:
    if not 0 <= level <= FULL_LEVEL:
        raise PayloadError(f"level {level} is not 0 to {FULL_LEVEL} per cent")
    return level


def _selector(data: Data) -> int:
    return expect(int, UINT16.read(data))


SWITCH_ACTION = Datum(
    lambda value: UINT16.write(write_switch(expect(SwitchAction, value))),
    lambda data: read_switch(_selector(data)),
)
CONTROLLER_SCHEDULED = Datum(
    lambda value: UINT16.write(write_controller(expect(ControllerAction, value), _SCHEDULED)),
    lambda data: read_controller(_selector(data), _SCHEDULED),
)
LIMITED = Datum(
    lambda value: UINT8.write(_limited(value)),
    lambda data: _read_limited(expect(int, UINT8.read(data))),
)
"""Controller and direction of a body, in one octet: its fields `index` and `direction`."""


def switch_script(state: SwitchState) -> Datum:
    """The selector that does that to the switch `index` of the body."""

    def read(data: Data) -> dict[str, object]:
        action = read_switch(_selector(data))
        if action.state is not state:
            raise PayloadError(f"{action.state.name} where {state.name} is expected")
        return {"index": action.index}

    def write(body: object) -> Data:
        index = expect(int, getattr(body, "index"))  # noqa: B009  every such body has it
        return UINT16.write(write_switch(SwitchAction(index, state)))

    return Datum(write, read)


def _write_level(body: object) -> Data:
    index, direction, level = (getattr(body, name) for name in ("index", "direction", "level"))
    action = ControllerAction(expect(int, index), expect(Direction, direction), expect(int, level))
    return UINT16.write(write_controller(action))


def _read_level(data: Data) -> dict[str, object]:
    action = read_controller(_selector(data))
    return {"index": action.index, "direction": action.direction, "level": action.level}


LEVEL_SCRIPT = Datum(_write_level, _read_level)
"""The selector that sets the level of a body: its fields `index`, `direction`, `level`."""
