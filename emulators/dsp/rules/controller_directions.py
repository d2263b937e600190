"""Which way the energy flows that an Auxiliary Controller is told about. Knows no Service Request."""

from __future__ import annotations

from sitrig.emulators.protocol.duis.requests.controller_levels import ControllerLevel
from sitrig.emulators.protocol.gbcs.load_control import Direction


def direction(asked: ControllerLevel) -> Direction:
    """Output to the load unless the request says input from it."""
    return Direction.OUTPUT if asked.input_from_controlled_load is None else Direction.INPUT
