"""What a device is and how it is set: identity, thresholds, calendars, metering points, supply, clock, firmware."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.moments import DatePattern
from sitrig.emulators.protocol.gbcs.use_cases import (
    cs06,
    cs08,
    ecs26b,
    ecs26c,
    ecs26d,
    ecs26e,
    ecs26f,
    ecs26i,
    ecs26j,
    ecs26k,
    ecs26l,
    ecs26m,
    ecs26n,
    ecs40,
    ecs45,
    ecs52,
    ecs70,
    gcs28,
    gcs33,
    gcs38,
    gcs46,
)
from sitrig.harness.parse_and_correlate.elements import (
    Node,
    Part,
    computed,
    group,
    some,
    value,
)
from sitrig.harness.parse_and_correlate.mapping import Answers, always, answer
from sitrig.harness.parse_and_correlate.texts import (
    instant,
    member,
    status,
    status_node,
    time_of_day,
)

_STATUS_CODES = {
    ecs70.ClockStatus.RELIABLE: 0,
    ecs70.ClockStatus.INVALID: 1,
    ecs70.ClockStatus.UNRELIABLE: 2,
}
_RMS = tuple(
    value(f"RMS{name}{kind}", f"{field}_{unit}")
    for name, field in (
        ("ExtremeOverVoltage", "extreme_over"),
        ("ExtremeUnderVoltage", "extreme_under"),
        ("VoltageSag", "sag"),
        ("VoltageSwell", "swell"),
    )
    for kind, unit in (("MeasurementPeriod", "seconds"), ("Threshold", "v"))
)
_SUPPLY = {
    ecs45.SupplyState.DISABLED: "Disabled",
    ecs45.SupplyState.ENABLED: "Enabled",
    ecs45.SupplyState.ARMED: "Armed",
}
_GAS_SUPPLY = {
    gcs33.GasSupply.OFF: "Disabled",
    gcs33.GasSupply.ON: "Enabled",
    gcs33.GasSupply.ARMED: "Armed",
}
_ACTIVATION = {1: "noImageHeld", 2: "hashMismatch", 3: "activationFailure"}
_TAMPER = computed(
    "SupplyTamperState",
    lambda told: "Locked" if getattr(told, "locks_on_tamper") else "Unchanged",  # noqa: B009
)


def _average(suffix: str = "") -> tuple[Part, ...]:
    return (
        value("AverageRMSOverVoltageThreshold", f"average_over_v{suffix}"),
        value("AverageRMSUnderVoltageThreshold", f"average_under_v{suffix}"),
    )


def _phase(number: int) -> Part:
    return group(
        "PolyPhaseVoltageSettings",
        computed("Phase", lambda _: number),
        group("PhaseVoltageSettings", *_average(f"_{number}")),
    )


def _billing(told: object) -> tuple[Node, ...]:
    """The first period: an electricity meter has one; how often it recurs follows from its wildcards."""
    periods = getattr(told, "periods")  # noqa: B009
    if not periods:
        return ()
    time = Node("BillingTime", time_of_day(periods[0].time))
    electricity = Node(
        "ElectricityBillingCalendar", children=(time, _recurrence([one.date for one in periods]))
    )
    return (Node("BillingCalendar", children=(electricity,)),)


def _recurrence(dates: list[DatePattern]) -> Node:
    first = dates[0]
    if first.weekday is not None:
        return Node("Weekly", str(first.weekday))
    if first.day is None:
        return Node("Daily")
    if first.month is None:
        return Node("Monthly", str(first.day))
    name = {1: "Yearly", 2: "SixMonthly"}.get(len(dates), "Quarterly")
    day, month = (
        Node("DayOfMonth", str(first.day)),
        Node("BillingPeriodStartMonth", str(first.month)),
    )
    return Node(name, children=(day, month))


def _clock_status(told: object) -> tuple[Node, ...]:
    assert isinstance(told, ecs70.ClockResult)
    code = (("TimeStatusCode", str(_STATUS_CODES[told.status])),)
    text = Node("TimeStatus", told.status.value)
    return (Node("Electricity", children=(Node("ElecClockTimeStatus", "", code, (text,)),)),)


def _gas_clock_status(told: object) -> tuple[Node, ...]:
    assert isinstance(told, gcs28.ClockSet)
    code = status_node("GasClockTimeStatus", int(told.status), told.status.name.lower())
    return (Node("Gas", children=(code,)),)


def _electricity_supply(found: object) -> str:
    assert isinstance(found, ecs45.SupplyState)
    return _SUPPLY[found]


def _gas_supply(found: object) -> str:
    assert isinstance(found, gcs33.GasSupply)
    return _GAS_SUPPLY[found]


def _thresholds(told: object) -> tuple[Node, ...]:
    names = ("LowMediumPowerThreshold", "MediumHighPowerThreshold")
    told_w = getattr(told, "thresholds_w")  # noqa: B009
    return tuple(Node(name, str(w)) for name, w in zip(names, told_w, strict=False))


def _hexadecimal(found: object) -> str:
    return str(found).upper()


_MODEL = (value("ModelType", "model"), value("ManufacturerIdentifier", "manufacturer"))
_IDENTITY = (value("DeviceIdentifier", "device"), *_MODEL)
_METER = group("Electricity", _TAMPER, value("MeterVariant", "base_letter"))
_VERSION = value("FirmwareVersion", "version")

ANSWERS: Answers = {
    cs06.ActivationAccepted: answer(),
    cs06.ActivationResult: always(
        status("ActivateImageResponseCode", "code", _ACTIVATION), _VERSION
    ),
    cs08.FirmwareVersion: answer(_VERSION),
    ecs52.FirmwareVersion: answer(_VERSION),
    gcs38.FirmwareVersion: answer(_VERSION),
    ecs26b.VoltageSettings: answer(
        group("SinglePhaseVoltageSettings", *_average()), group("RMSVoltageSettings", *_RMS)
    ),
    ecs26k.PolyphaseVoltageSettings: answer(
        *map(_phase, (1, 2, 3)), group("RMSVoltageSettings", *_RMS)
    ),
    ecs26c.Randomisation: answer(
        value("RandomisedOffset", "offset"),
        value("RandomisedOffsetNumber", "number"),
        value("RandomisedOffsetLimit", "limit"),
    ),
    ecs26d.BillingCalendar: answer(lambda told: iter(_billing(told))),
    ecs26l.BillingCalendars: answer(lambda told: iter(_billing(told))),
    ecs26e.DeviceIdentity: answer(*_IDENTITY, _METER),
    ecs26i.HubIdentity: answer(*_IDENTITY),
    ecs26m.Identity: answer(*_MODEL, _METER),
    ecs26n.HubType: answer(*_MODEL),
    ecs26f.PowerThresholds: answer(lambda told: iter(_thresholds(told))),
    ecs26j.PaymentModeRead: answer(value("PaymentMode", "mode", member)),
    ecs40.Mpans: answer(
        group(
            "Electricity",
            value("ImportMPAN", "import_mpan"),
            value("ExportMPAN", "export_mpan"),
        ),
        failed=(group("Electricity"),),
    ),
    gcs46.Mprn: answer(group("Gas", value("MPRN", "mprn")), failed=(group("Gas"),)),
    ecs45.SupplyStatus: answer(value("SupplyState", "state", _electricity_supply)),
    gcs33.SupplyStatus: answer(
        value("SupplyState", "supply", _gas_supply),
        some("Gas", value("RemainingBatteryCapacity", "battery_days")),
    ),
    ecs70.ClockResult: answer(
        value("DeviceTime", "time", instant), lambda told: iter(_clock_status(told))
    ),
    gcs28.ClockSet: always(
        value("DeviceTime", "time", instant), lambda told: iter(_gas_clock_status(told))
    ),
}
