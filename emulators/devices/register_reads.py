"""Reads of what an electricity meter measures (SRs 4.1, 4.2, 4.10, 4.12, 4.16), by what it truly has.

Nothing is estimated and no load is simulated: the figures stand still, and those that must agree with one
another do.
"""

from __future__ import annotations

from sitrig.emulators.devices.esme_answers import answering
from sitrig.emulators.devices.esme_registers import ElementRegisters, reading
from sitrig.emulators.devices.esme_row import EsmeCommand
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.permissions import ACB, NETWORK_OPERATOR, SUPPLIER, read_row
from sitrig.emulators.protocol.gbcs.calendars import ScheduleEntry
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.moments import EPOCH_2000, DatePattern, TimePattern
from sitrig.emulators.protocol.gbcs.use_cases import (
    ecs17a,
    ecs17b,
    ecs17c,
    ecs17d,
    ecs17e,
    ecs18a,
    ecs18b,
    ecs23,
    ecs23b,
)
from sitrig.emulators.protocol.gbcs.voltage_logs import VoltageRow

TIMES_OF_USE, BLOCKS, BLOCKED_TIMES_OF_USE = 48, 4, 8
VOLTAGE_ROWS = 4_320
"""Rows of a phase's voltage log, the oldest given up for a new one (SMETS2, Average RMS Voltage Profile Data Log)."""

_FROM_FACTORY = EPOCH_2000 * 1000
_HALF_HOUR = 1_800_000
_USED_TIMES = (6, 3, 1)
"""Shares of the import in the first times of use, in tenths: day, night, and a little in a third."""

_ACTIVE_EXPORT_WH, _REACTIVE_EXPORT_VARH = 20_417, 3_306
_ACTIVE_POWER_W, _SECONDARY_POWER_W = 611, 84
_AVERAGE_DECIVOLTS = (2_401, 2_389, 2_412)
_EXCURSIONS = ((3, 8), (5, 13), (2, 21))
_CONFIGURABLE_PERIOD = tuple(
    ScheduleEntry(
        index=script,
        action=script,
        time=TimePattern(hour=hour),
        weekdays="1111100",
        special_days="",
        begin=DatePattern(month=1, day=1),
        end=DatePattern(month=12, day=31),
    )
    for script, hour in ((1, 16), (2, 19))
)
"""Script 1 starts measuring at that hour and script 2 ends it."""


def _import(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    return reading(meter.registers, time)


def _export(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    return ecs17a.ExportRegisters(_ACTIVE_EXPORT_WH, _REACTIVE_EXPORT_VARH)


def _power(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    second = _SECONDARY_POWER_W if meter.capabilities.elements > 1 else 0
    return ecs17c.ActivePower(_ACTIVE_POWER_W + second, second)


def _times_of_use(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    return ecs17d.TimeOfUseRegisters(_shared_out(meter.registers[0], TIMES_OF_USE))


def _blocks(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """No block tariff has been in force, so all is in the first block."""
    first = _shared_out(meter.registers[0], BLOCKED_TIMES_OF_USE)
    return ecs17e.BlockRegisters(first + (0,) * (BLOCKS - 1) * BLOCKED_TIMES_OF_USE)


def _shared_out(element: ElementRegisters, times: int) -> tuple[int, ...]:
    total = sum(element.active_wh)
    used = [total * share // sum(_USED_TIMES) for share in _USED_TIMES]
    used[0] += total - sum(used)
    return (*used, *(0,) * (times - len(used)))


def _highest_import(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    return ecs18b.MaximumDemandImport(
        reset=_FROM_FACTORY,
        configurable_reset=_FROM_FACTORY,
        active_power_w=7_213,
        reached=_FROM_FACTORY + 35 * _HALF_HOUR,
        configurable_active_power_w=6_904,
        configurable_reached=_FROM_FACTORY + 34 * _HALF_HOUR,
        periods=_CONFIGURABLE_PERIOD,
    )


def _highest_export(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    return ecs18a.MaximumDemandExport(_FROM_FACTORY, 2_118, _FROM_FACTORY + 26 * _HALF_HOUR)


def _network_data(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """ECS23 reads the objects of the first phase, which a polyphase meter has too (assumption)."""
    assert isinstance(asked, ecs23.ReadNetworkData)
    return _phase(0, asked.start, asked.end, time)


def _polyphase_network_data(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """ECS23b: an access failure on a meter with one phase."""
    assert isinstance(asked, ecs23b.ReadPolyphaseNetworkData)
    count = meter.capabilities.phases
    if count < 2:
        return ecs23b.PolyphaseNetworkData()
    phases = tuple(_phase(phase, asked.start, asked.end, time) for phase in range(count))
    return ecs23b.PolyphaseNetworkData(_AVERAGE_DECIVOLTS[:count], phases)


def _phase(phase: int, start: int, end: int, time: int) -> ecs23.NetworkData:
    under, over = _EXCURSIONS[phase]
    average = _AVERAGE_DECIVOLTS[phase]
    ends = _half_hours(start, min(end, time), time)
    log = tuple(VoltageRow(at, average) for at in ends)
    return ecs23.NetworkData(under, over, log, _HALF_HOUR // 1000)


def _half_hours(start: int, end: int, time: int) -> range:
    """The ends of the periods that the log still has, between those instants."""
    oldest = (time // _HALF_HOUR - VOLTAGE_ROWS + 1) * _HALF_HOUR
    first = -(-max(start, oldest) // _HALF_HOUR) * _HALF_HOUR
    return range(first, end + 1, _HALF_HOUR)


COMMANDS: tuple[EsmeCommand, ...] = (
    # An Export Supplier has no cell on the meter: the ACB asks for it.
    answering(read_row(ecs17a.NAME, ecs17a.ReadExportRegisters, NETWORK_OPERATOR, ACB), _export),
    answering(
        read_row(ecs17b.NAME, ecs17b.ReadImportRegisters, SUPPLIER, NETWORK_OPERATOR), _import
    ),
    answering(read_row(ecs17c.NAME, ecs17c.ReadActivePower, SUPPLIER, NETWORK_OPERATOR), _power),
    answering(
        read_row(ecs17d.NAME, ecs17d.ReadTimeOfUseRegisters, SUPPLIER, NETWORK_OPERATOR),
        _times_of_use,
    ),
    answering(
        read_row(ecs17e.NAME, ecs17e.ReadBlockRegisters, SUPPLIER, NETWORK_OPERATOR), _blocks
    ),
    answering(
        read_row(ecs18a.NAME, ecs18a.ReadMaximumDemandExport, NETWORK_OPERATOR, ACB),
        _highest_export,
    ),
    answering(
        read_row(ecs18b.NAME, ecs18b.ReadMaximumDemandImport, SUPPLIER, NETWORK_OPERATOR),
        _highest_import,
    ),
    answering(
        read_row(ecs23.NAME, ecs23.ReadNetworkData, SUPPLIER, NETWORK_OPERATOR), _network_data
    ),
    answering(
        read_row(ecs23b.NAME, ecs23b.ReadPolyphaseNetworkData, SUPPLIER, NETWORK_OPERATOR),
        _polyphase_network_data,
    ),
)
"""What each reads and for whom."""
