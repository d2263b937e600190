"""ECS23b Read Network Data, polyphase (SR 4.10); only a meter with the base letter C has it."""

from __future__ import annotations

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.accesses import heard_results, outcomes_of
from sitrig.emulators.protocol.gbcs.axdr import NULL
from sitrig.emulators.protocol.gbcs.dlms import AccessKind
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.moments import EPOCH_2000, LAST_SECOND
from sitrig.emulators.protocol.gbcs.use_case import Outcomes, UseCase, access_response
from sitrig.emulators.protocol.gbcs.use_cases.ecs23 import NetworkData
from sitrig.emulators.protocol.gbcs.voltage_logs import VoltageRow, phase

NAME = "ECS23b"


class ReadPolyphaseNetworkData(UseCaseBody, frozen=True, tag="ECS23b.command"):
    """Ask for the voltage of each phase from `start` to `end` (Unix milliseconds); without them, for all."""

    start: int = EPOCH_2000 * 1000
    end: int = LAST_SECOND


class PolyphaseNetworkData(UseCaseBody, frozen=True, tag="ECS23b.response"):
    """Average RMS voltage per phase in tenths of a volt, the latest one; none is an access failure.

    `phases` tells more of each; without it a phase's log has its average as the only row.
    """

    average_decivolts: tuple[int, ...] = ()
    phases: tuple[NetworkData, ...] = ()


_PHASES = (phase(0x20), phase(0x34), phase(0x48))
_COUNT = sum(map(len, _PHASES))
_EACH = _COUNT // len(_PHASES)


def _tell(body: UseCaseBody) -> Outcomes:
    assert isinstance(body, PolyphaseNetworkData)
    phases = body.phases or _averages(body.average_decivolts)
    if not phases:
        return tuple((AccessKind.GET, NULL, result) for result in accesses.failure(_COUNT))
    if len(phases) != len(_PHASES):
        raise PayloadError(f"{len(phases)} phases where {NAME} has {len(_PHASES)}")
    told = (outcomes_of(asked, one) for asked, one in zip(_PHASES, phases, strict=True))
    return tuple(outcome for outcomes in told for outcome in outcomes)


def _hear(outcomes: Outcomes) -> UseCaseBody:
    if len(outcomes) != _COUNT:
        raise PayloadError(f"{len(outcomes)} results where {NAME} has {_COUNT}")
    if heard_results(outcomes) == accesses.failure(_COUNT):
        return PolyphaseNetworkData()
    phases = tuple(
        _phase(asked, outcomes[at : at + _EACH])
        for asked, at in zip(_PHASES, range(0, _COUNT, _EACH), strict=True)
    )
    latest = tuple(one.log[-1].decivolts for one in phases if one.log)
    return PolyphaseNetworkData(latest, () if phases == _averages(latest) else phases)


def _phase(asked: tuple[accesses.Access, ...], outcomes: Outcomes) -> NetworkData:
    found = accesses.answer_of(NetworkData, asked, outcomes)
    assert isinstance(found, NetworkData)
    return found


def _averages(decivolts: tuple[int, ...]) -> tuple[NetworkData, ...]:
    """Phases of which nothing but an average is told."""
    return tuple(NetworkData(log=(VoltageRow(EPOCH_2000 * 1000, one),)) for one in decivolts)


USE_CASE = UseCase(
    name=NAME,
    message_code=0x00BC,
    command=accesses.command(
        ReadPolyphaseNetworkData, *(one for asked in _PHASES for one in asked)
    ),
    response=access_response(_tell, _hear),
    response_is_dated=True,
)
