"""Registers, demand, power and voltage, as a meter read them."""

from __future__ import annotations

from decimal import Decimal

from sitrig.emulators.protocol.gbcs.message import UseCaseBody
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
    gcs13a,
    gcs13b,
    gcs13c,
)
from sitrig.harness.parse_and_correlate.elements import (
    Node,
    Part,
    computed,
    constant,
    each,
    group,
    numbered,
    reached,
    some,
    value,
)
from sitrig.harness.parse_and_correlate.mapping import Answers, answer
from sitrig.harness.parse_and_correlate.texts import instant, time_of_day

_BLOCKS, _TIMES = 4, 8


def _active(name: str, field: str) -> Part:
    return _register(name, field, "ActiveEnergyUnit", "Wh")


def _reactive(name: str, field: str) -> Part:
    return _register(name, field, "ReactiveEnergyUnit", "varh")


def _register(name: str, field: str, unit: str, text: str) -> Part:
    def fill(told: object) -> tuple[Node, ...]:
        found = getattr(told, field)
        if found is None:
            return ()
        return (Node(name, children=(Node("Value", str(found)), Node(unit, text))),)

    return lambda told: iter(fill(told))


def _volume(field: str) -> Part:
    """A gas register with its multiplier and divisor, in cubic metres."""
    return computed("Value", lambda told: _cubic_metres(told, field))


def _cubic_metres(told: object, field: str) -> Decimal | None:
    raw, multiplier, divisor = (reached(told, name) for name in (field, "multiplier", "divisor"))
    if not isinstance(raw, int) or not isinstance(multiplier, int) or not isinstance(divisor, int):
        return None
    return Decimal(raw * multiplier) / divisor if divisor else None


def _volumes(name: str, fields: str, count: int) -> Part:
    def fill(told: object) -> tuple[Node, ...]:
        found = ((at, _cubic_metres(told, f"{fields}_{at}")) for at in range(1, count + 1))
        return tuple(
            Node(name, f"{volume:f}", (("index", str(at)),))
            for at, volume in found
            if volume is not None
        )

    return lambda told: iter(fill(told))


def _blocks(told: object) -> tuple[Node, ...]:
    """Four blocks of eight times of use, block by block."""
    assert isinstance(told, ecs17e.BlockRegisters)
    registers = told.active_import_wh
    rows = [registers[at : at + _TIMES] for at in range(0, len(registers), _TIMES)]
    return tuple(
        Node(
            "TariffBlock",
            "",
            (("index", str(block)),),
            tuple(
                Node("RegisterMatrixTOUValue", str(wh), (("index", str(time)),))
                for time, wh in enumerate(row, 1)
            ),
        )
        for block, row in enumerate(rows[:_BLOCKS], 1)
    )


def _demand(name: str, power: str, reached_at: str, reset: str) -> Part:
    return group(
        name,
        value("Value", power),
        value("CaptureTime", reached_at, instant),
        value("LastResetDateTime", reset, instant),
    )


def _period(told: object) -> tuple[Node, ...]:
    """Script 1 starts the configurable period and script 2 ends it; the schema has room for both or none."""
    assert isinstance(told, ecs18b.MaximumDemandImport)
    names = {1: "StartTime", 2: "EndTime"}
    found = {names.get(row.action): row.time for row in told.periods if isinstance(row.action, int)}
    if not found.keys() >= set(names.values()):
        return ()
    return tuple(Node(name, time_of_day(found[name])) for name in names.values())


def _counter(name: str, field: str) -> Part:
    return group(name, value("Value", field), constant("Unit", "count"))


_VOLTAGE = (
    _counter("AvgRMSOverVoltageCounter", "over"),
    _counter("AvgRMSUnderVoltageCounter", "under"),
    group(
        "AvgRMSVoltageProfileDataLog",
        each(
            "LogEntry",
            "log",
            computed("Value", lambda row: Decimal(int(getattr(row, "decivolts"))) / 10),  # noqa: B009
            value("Timestamp", "time", instant),
        ),
        value("MeasurementPeriod", "period_seconds"),
    ),
)


def _phases(told: object) -> tuple[Node, ...]:
    assert isinstance(told, ecs23b.PolyphaseNetworkData)
    return tuple(
        Node(
            "PhaseVoltageOperationalData",
            children=(
                Node(
                    "VoltageOperationalData",
                    children=tuple(node for part in _VOLTAGE for node in part(phase)),
                ),
                Node("Phase", str(number)),
            ),
        )
        for number, phase in enumerate(told.phases, 1)
    )


_ELECTRICITY, _GAS = (group("Electricity"),), (group("Gas"),)
_TOU_ELECTRICITY = group(
    "Electricity",
    some("TariffTOURegisterCollection", numbered("TOUPrimaryRegisterValue", "active_import_wh")),
)

ANSWERS: Answers = {
    ecs17a.ExportRegisters: answer(
        _active("ActiveExportRegister", "active_export_wh"),
        _reactive("ReactiveExportRegister", "reactive_export_varh"),
    ),
    ecs17b.ImportRegisters: answer(
        group(
            "Electricity",
            _active("ActiveImportRegister", "active_import_wh"),
            _reactive("ReactiveImportRegister", "reactive_import_varh"),
            _active("SecondaryActiveImportRegister", "secondary_active_import_wh"),
        ),
        failed=_ELECTRICITY,
    ),
    ecs17c.ActivePower: answer(
        group("ActivePowerImport", value("Value", "active_power_w"), constant("Unit", "W")),
        value("PrimaryActivePowerImportValue", "active_power_w"),
    ),
    ecs17d.TimeOfUseRegisters: answer(_TOU_ELECTRICITY, failed=_ELECTRICITY),
    ecs17e.BlockRegisters: answer(
        some("TariffBlockTOURegisterCollection", lambda told: iter(_blocks(told)))
    ),
    ecs18a.MaximumDemandExport: answer(
        _demand("MaxDemandActiveEnergyExport", "active_power_w", "reached", "reset")
    ),
    ecs18b.MaximumDemandImport: answer(
        _demand(
            "MaxDemandConfigurableTimeActivePowerImport",
            "configurable_active_power_w",
            "configurable_reached",
            "configurable_reset",
        ),
        _demand("MaxDemandActiveEnergyImport", "active_power_w", "reached", "reset"),
        some("MaxDemandConfigurableTimePeriod", lambda told: iter(_period(told))),
    ),
    ecs23.NetworkData: answer(
        group("Electricity", group("SinglePhaseESME", *_VOLTAGE)),
        failed=(group("Electricity", group("SinglePhaseESME")),),
    ),
    ecs23b.PolyphaseNetworkData: answer(
        group("Electricity", group("PolyPhaseESME", lambda told: iter(_phases(told)))),
        failed=(group("Electricity", group("PolyPhaseESME")),),
        verdict=lambda body: bool(getattr(body, "phases") or getattr(body, "average_decivolts")),  # noqa: B009
    ),
    gcs13a.Consumption: answer(
        group("Gas", some("ConsumptionRegister", _volume("volume"), constant("Unit", "m3"))),
        failed=_GAS,
    ),
    gcs13b.Blocks: answer(
        some("ImportBlockCounters", _volumes("TariffBlockCounterValue", "block", 4))
    ),
    gcs13c.TimeOfUse: answer(
        group(
            "Gas",
            some("TariffTOURegisterMatrix", _volumes("TOURegisterMatrixValue", "tier", 4)),
        ),
        failed=_GAS,
    ),
}
"""The time of a reading stands in the header; where the schema wants a fuel, an answer that failed names its own."""

SEALED: dict[str, type[UseCaseBody]] = {
    "ECS17b": ecs17b.ImportRegisters,
    "ECS17d": ecs17d.TimeOfUseRegisters,
    "ECS17e": ecs17e.BlockRegisters,
    "GCS13a": gcs13a.Consumption,
    "GCS13b": gcs13b.Blocks,
    "GCS13c": gcs13c.TimeOfUse,
}
"""What a sealed answer holds, by use case."""
