"""ECS61d Read Auxiliary Controller Configuration Data (SR 7.14); letters D, F and G have one."""

from __future__ import annotations

from enum import Enum

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.accesses import answer_of, outcomes_of
from sitrig.emulators.protocol.gbcs.calendars import (
    CONTROLLER_SCHEDULE,
    SPECIAL_DAYS,
    ScheduleEntry,
    SpecialDay,
)
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import VISIBLE
from sitrig.emulators.protocol.gbcs.use_case import Outcomes, UseCase, access_response

NAME = "ECS61d"


class Controller(Enum):
    """Kinds of Auxiliary Controller."""

    LOAD_SWITCH = "ALCS"
    PROPORTIONAL = "APC"
    STAND_ALONE_PROPORTIONAL = "SAPC"


class ReadAuxiliaryControllers(UseCaseBody, frozen=True, tag="ECS61d.command"):
    """Ask which Auxiliary Controllers the meter has."""


class AuxiliaryControllers(UseCaseBody, frozen=True, tag="ECS61d.response"):
    """One entry per controller, in the meter's order; none is an access failure.

    A controller is told by its description; one that is described by nothing but its kind can be recognised
    as such. `descriptions` has any others, and `results` is empty when all was read or nothing.
    """

    controllers: tuple[Controller, ...] = ()
    descriptions: tuple[str, ...] = ()
    special_days: tuple[SpecialDay, ...] = ()
    schedule: tuple[ScheduleEntry, ...] = ()
    results: tuple[int, ...] = ()


_LOADS = 5
_ACCESSES = (
    *(
        accesses.read(f"description_{at}", VISIBLE, 1, f"00005E2C00{0x0B + at:02X}")
        for at in range(_LOADS)
    ),
    accesses.read("special_days", SPECIAL_DAYS, 11, "00000B0003FF"),
    accesses.read("schedule", CONTROLLER_SCHEDULE, 10, "00000C0002FF"),
)


class _AsRead(UseCaseBody, frozen=True, tag="ECS61d.accesses"):
    """The same with a field for each access; never sent as such."""

    description_0: str = ""
    description_1: str = ""
    description_2: str = ""
    description_3: str = ""
    description_4: str = ""
    special_days: tuple[SpecialDay, ...] = ()
    schedule: tuple[ScheduleEntry, ...] = ()
    results: tuple[int, ...] = ()


def _tell(body: UseCaseBody) -> Outcomes:
    assert isinstance(body, AuxiliaryControllers)
    texts = body.descriptions or tuple(one.value for one in body.controllers)
    if len(texts) > _LOADS:
        raise PayloadError(f"{len(texts)} controllers where a meter has {_LOADS}")
    results = body.results or (() if texts else accesses.failure(len(_ACCESSES)))
    padded = (*texts, *("",) * (_LOADS - len(texts)))
    as_read: type = _AsRead
    fields = {f"description_{at}": text for at, text in enumerate(padded)}
    told = as_read(
        special_days=body.special_days, schedule=body.schedule, results=results, **fields
    )
    return outcomes_of(_ACCESSES, told)


def _hear(outcomes: Outcomes) -> UseCaseBody:
    read = answer_of(_AsRead, _ACCESSES, outcomes)
    assert isinstance(read, _AsRead)
    if read.results == accesses.failure(len(_ACCESSES)):
        return AuxiliaryControllers()
    texts = tuple(getattr(read, f"description_{at}") for at in range(_LOADS))
    kinds = tuple(_KINDS[text] for text in texts if text in _KINDS)
    known = tuple(one.value for one in kinds) + ("",) * (_LOADS - len(kinds))
    plain = bool(kinds) and known == texts
    return AuxiliaryControllers(
        kinds, () if plain else texts, read.special_days, read.schedule, read.results
    )


_KINDS = {kind.value: kind for kind in Controller}

USE_CASE = UseCase(
    name=NAME,
    message_code=0x011C,
    command=accesses.command(ReadAuxiliaryControllers, *_ACCESSES),
    response=access_response(_tell, _hear),
)
