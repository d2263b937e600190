"""ECS23 Read Network Data of a single phase meter (SR 4.10)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.moments import EPOCH_2000, LAST_SECOND
from sitrig.emulators.protocol.gbcs.voltage_logs import VoltageRow, phase

NAME = "ECS23"


class ReadNetworkData(UseCaseBody, frozen=True, tag="ECS23.command"):
    """Ask for the voltage log from `start` to `end` (Unix milliseconds); without them, for all."""

    start: int = EPOCH_2000 * 1000
    end: int = LAST_SECOND


class NetworkData(UseCaseBody, frozen=True, tag="ECS23.response"):
    """How often the average voltage was under and over its thresholds, and its log, a row each `period_seconds`.

    Assumption: the log counts tenths of a volt; the messages carry no scaler.
    """

    under: int = 0
    over: int = 0
    log: tuple[VoltageRow, ...] = ()
    period_seconds: int = 0
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x0039,
    (ReadNetworkData, NetworkData),
    *phase(0x20),
    dated=True,
)
