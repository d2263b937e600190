"""What a meter's auxiliary loads are and do at an instant: switches, proportional controllers, boost. No commands."""

from __future__ import annotations

from msgspec.structs import replace

from sitrig.emulators.devices import load_state
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.variants import LOADS, Capabilities
from sitrig.emulators.protocol.gbcs.load_control import FULL_LEVEL, Direction
from sitrig.emulators.protocol.gbcs.use_cases.ecs61d import Controller

INDEXES = range(1, LOADS + 1)
CLOSED_UNTIL_TOLD = 2**63 - 1


def controllers(has: Capabilities) -> tuple[Controller, ...]:
    """The Auxiliary Controllers in the order of their index."""
    return (
        *(Controller.LOAD_SWITCH,) * has.load_switches,
        *(Controller.PROPORTIONAL,) * has.proportional_controller,
        *(Controller.STAND_ALONE_PROPORTIONAL,) * has.stand_alone_controller,
    )


def controller(meter: EsmeState, index: int) -> Controller | None:
    """The Auxiliary Controller with that index, None where none is fitted."""
    fitted = controllers(meter.capabilities)
    return fitted[index - 1] if 1 <= index <= len(fitted) else None


def is_closed(meter: EsmeState, index: int, time: int) -> bool:
    """Whether a load switch is closed: by the level it was told, else by the last command of ECS47.

    Calendars are held and read back; no calendar runs in an emulated meter (assumption).
    """
    told = load_state.at(meter.loads.levels, index, Direction.OUTPUT, time)
    if told is not None:
        return told > 0
    until = meter.loads.closed_until[index - 1 : index]
    return bool(until) and until[0] > time


def close(meter: EsmeState, index: int, until: int) -> None:
    """Close a switch until then; 0 opens it. What its controller was told before is forgotten."""
    loads = meter.loads
    closed = list(loads.closed_until or (0,) * meter.capabilities.load_switches)
    closed[index - 1] = until
    levels = load_state.forgotten(loads.levels, index)
    meter.loads = replace(loads, closed_until=tuple(closed), levels=levels)


def level(meter: EsmeState, index: int, direction: Direction, time: int) -> int:
    """The level of a controller now; a proportional one that was told nothing lets all through (assumption)."""
    if controller(meter, index) is Controller.LOAD_SWITCH:
        closed = direction is Direction.OUTPUT and is_closed(meter, index, time)
        return FULL_LEVEL if closed else 0
    loads = meter.loads
    told = load_state.limited(loads.levels, loads.limits, index, direction, time)
    if told is not None:
        return told
    return FULL_LEVEL if direction is Direction.OUTPUT else 0
