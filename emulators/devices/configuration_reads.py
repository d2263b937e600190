"""Reads of what is set on an electricity meter (SRs 4.11, 4.13, 6.2), and of what it was made as.

A part of the meter that its variant does not have is an access failure, told as GBCS tells one.
"""

from __future__ import annotations

from sitrig.emulators.devices.esme_answers import answering
from sitrig.emulators.devices.esme_configuration import (
    CREDIT_SETTINGS,
    NO_PRICES,
    PRIMARY_TARIFF,
    EsmeConfiguration,
)
from sitrig.emulators.devices.esme_row import EsmeCommand
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.permissions import ACB, NETWORK_OPERATOR, SUPPLIER, read_row
from sitrig.emulators.protocol.gbcs.accesses import failure
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import (
    ecs24,
    ecs24b,
    ecs26a,
    ecs26b,
    ecs26c,
    ecs26d,
    ecs26e,
    ecs26f,
    ecs26j,
    ecs26k,
    ecs26l,
    ecs26m,
    ecs40,
)

_SECONDARY_TARIFF_ACCESSES = 7
_POLYPHASE_VOLTAGE_ACCESSES = 14


def _tariff(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    return PRIMARY_TARIFF


def _secondary_tariff(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """ECS24b: only a twin element meter has the objects; without a tariff they are empty.

    The active price is the first register's: no calendar runs in an emulated meter (assumption).
    """
    if meter.capabilities.elements < 2:
        return ecs24b.SecondaryTariffRead(results=failure(_SECONDARY_TARIFF_ACCESSES))
    held = meter.secondary_tariff
    if held is None:
        return ecs24b.SecondaryTariffRead(prices=NO_PRICES)
    return ecs24b.SecondaryTariffRead(
        prices=held.prices,
        active_price=held.prices.prices[0].price if held.prices.prices else 0,
        seasons=held.seasons,
        weeks=held.weeks,
        days=held.days,
        special_days=held.special_days,
    )


def _prepayment(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    return CREDIT_SETTINGS


def _voltage(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """ECS26b reads the objects of the first phase, which a polyphase meter has too (assumption)."""
    return meter.configuration.voltage


def _polyphase_voltage(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """ECS26k: a meter with one phase has all but the objects of the second and the third."""
    set_on = meter.configuration.voltage
    over, under = set_on.average_over_v, set_on.average_under_v
    return ecs26k.PolyphaseVoltageSettings(
        extreme_over_v=set_on.extreme_over_v,
        extreme_over_seconds=set_on.extreme_over_seconds,
        extreme_under_v=set_on.extreme_under_v,
        extreme_under_seconds=set_on.extreme_under_seconds,
        sag_v=set_on.sag_v,
        sag_seconds=set_on.sag_seconds,
        swell_v=set_on.swell_v,
        swell_seconds=set_on.swell_seconds,
        average_over_v_1=over,
        average_under_v_1=under,
        average_over_v_2=over,
        average_under_v_2=under,
        average_over_v_3=over,
        average_under_v_3=under,
        results=() if meter.capabilities.phases > 1 else _NO_SECOND_PHASE,
    )


_NO_SECOND_PHASE = failure(_POLYPHASE_VOLTAGE_ACCESSES, at=10)


def _randomisation(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    return meter.configuration.randomisation


def _billing(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    return ecs26d.BillingCalendar(meter.configuration.billing[:1])


def _billings(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    return ecs26l.BillingCalendars(meter.configuration.billing)


def _device_identity(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    return ecs26e.DeviceIdentity(
        device=meter.eui,
        base_letter=meter.capabilities.base_letter,
        model=meter.model,
        manufacturer=meter.manufacturer,
    )


def _identity(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """ECS26m: the letters D to G are not part of it."""
    return ecs26m.Identity(meter.manufacturer, meter.model, meter.capabilities.base_letter)


def _power_thresholds(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    return ecs26f.PowerThresholds(meter.configuration.power_thresholds_w)


def _payment_mode(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    held: EsmeConfiguration = meter.configuration
    return ecs26j.PaymentModeRead(held.payment_mode, held.account_status)


def _mpans(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """ECS40: what was written on the meter; one that was not is empty."""
    return ecs40.Mpans(meter.import_mpan or "", meter.configuration.export_mpan or "")


# Eligible Users without a cell of their own (SNA, Other User, Export Supplier) read through the ACB.
COMMANDS: tuple[EsmeCommand, ...] = (
    answering(read_row(ecs24.NAME, ecs24.ReadTariff, SUPPLIER, ACB), _tariff),
    answering(read_row(ecs24b.NAME, ecs24b.ReadSecondaryTariff, SUPPLIER, ACB), _secondary_tariff),
    answering(read_row(ecs26a.NAME, ecs26a.ReadPrepayment, SUPPLIER), _prepayment),
    answering(
        read_row(ecs26b.NAME, ecs26b.ReadVoltageSettings, SUPPLIER, NETWORK_OPERATOR, ACB), _voltage
    ),
    answering(
        read_row(ecs26c.NAME, ecs26c.ReadRandomisation, SUPPLIER, NETWORK_OPERATOR, ACB),
        _randomisation,
    ),
    answering(read_row(ecs26d.NAME, ecs26d.ReadBillingCalendar, SUPPLIER, ACB), _billing),
    answering(
        read_row(ecs26e.NAME, ecs26e.ReadDeviceIdentity, SUPPLIER, NETWORK_OPERATOR, ACB),
        _device_identity,
    ),
    answering(read_row(ecs26f.NAME, ecs26f.ReadPowerThresholds, SUPPLIER, ACB), _power_thresholds),
    answering(read_row(ecs26j.NAME, ecs26j.ReadPaymentMode, SUPPLIER, ACB), _payment_mode),
    answering(
        read_row(ecs26k.NAME, ecs26k.ReadPolyphaseVoltageSettings, SUPPLIER, NETWORK_OPERATOR, ACB),
        _polyphase_voltage,
    ),
    answering(read_row(ecs26l.NAME, ecs26l.ReadBillingCalendars, SUPPLIER, ACB), _billings),
    answering(
        read_row(ecs26m.NAME, ecs26m.ReadIdentity, SUPPLIER, NETWORK_OPERATOR, ACB), _identity
    ),
    answering(read_row(ecs40.NAME, ecs40.ReadMpans, SUPPLIER, NETWORK_OPERATOR, ACB), _mpans),
)
"""What each reads and for whom."""
