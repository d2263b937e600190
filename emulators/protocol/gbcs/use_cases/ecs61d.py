"""ECS61d Read Auxiliary Controller Configuration Data (SR 7.14); letters D, F and G have one."""

from __future__ import annotations

from enum import Enum

from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS61d"


class Controller(Enum):
    """Kinds of Auxiliary Controller."""

    LOAD_SWITCH = "ALCS"
    PROPORTIONAL = "APC"
    STAND_ALONE_PROPORTIONAL = "SAPC"


class ReadAuxiliaryControllers(UseCaseBody, frozen=True, tag="ECS61d.command"):
    """Ask which Auxiliary Controllers the meter has."""


class AuxiliaryControllers(UseCaseBody, frozen=True, tag="ECS61d.response"):
    """One entry per controller, in the meter's order; none is an access failure."""

    controllers: tuple[Controller, ...]
