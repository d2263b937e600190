"""What is set on an electricity meter and only ever read back: thresholds, calendars, MPANs, prices.

A meter leaves the factory with one and the same configuration. Knows no command and no meter.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from sitrig.emulators.devices.own_keys import NO_KEYS, OwnKeys
from sitrig.emulators.protocol.gbcs.calendars import (
    BillingPeriod,
    Day,
    ScheduleEntry,
    Season,
    SpecialDay,
    TariffAction,
    Week,
)
from sitrig.emulators.protocol.gbcs.charges import ChargeScale, Commodity, Price, UnitCharge
from sitrig.emulators.protocol.gbcs.moments import DatePattern, MomentPattern, TimePattern
from sitrig.emulators.protocol.gbcs.use_cases.ecs24 import Tariff
from sitrig.emulators.protocol.gbcs.use_cases.ecs26a import Prepayment
from sitrig.emulators.protocol.gbcs.use_cases.ecs26b import VoltageSettings
from sitrig.emulators.protocol.gbcs.use_cases.ecs26c import Randomisation
from sitrig.emulators.protocol.gbcs.use_cases.ecs26j import PaymentMode
from sitrig.emulators.protocol.identifiers import Eui

NO_THRESHOLD = 0xFFFFFFFF
_ACTIVE_ACCOUNT = 2
_MIDNIGHT = TimePattern()


class EsmeConfiguration(Struct, frozen=True, kw_only=True):
    """All of it; each part as the use case that reads it has it. A descriptions entry is None until one is set.

    `special_days` and `schedule` are the calendar of the auxiliary controllers; `switch_devices` the HCALCS
    that each switch is, None for none or one inside the meter.
    """

    export_mpan: str | None = None
    voltage: VoltageSettings = VoltageSettings(
        extreme_over_v=276,
        extreme_over_seconds=35,
        extreme_under_v=184,
        extreme_under_seconds=40,
        sag_v=207,
        sag_seconds=45,
        swell_v=253,
        swell_seconds=50,
        average_over_v=255,
        average_under_v=215,
    )
    randomisation: Randomisation = Randomisation(offset=140, number=700, limit=600)
    billing: tuple[BillingPeriod, ...] = (BillingPeriod(_MIDNIGHT, DatePattern(day=1)),)
    power_thresholds_w: tuple[int, int] = (2_300, 4_700)
    payment_mode: PaymentMode = PaymentMode.CREDIT
    account_status: int = _ACTIVE_ACCOUNT
    descriptions: tuple[str | None, ...] = (None,) * 5
    switch_devices: tuple[Eui | None, ...] = (None,) * 5
    special_days: tuple[SpecialDay, ...] = ()
    schedule: tuple[ScheduleEntry, ...] = ()
    own_keys: OwnKeys = NO_KEYS


@cache
def factory(key_seed: str | None) -> EsmeConfiguration:
    """As every meter leaves the factory that makes its keys from that seed."""
    return EsmeConfiguration(own_keys=OwnKeys(key_seed))


_FROM_NEW_YEAR = MomentPattern(DatePattern(month=1, day=1), _MIDNIGHT)
_ALL_YEAR = (Season("all year", _FROM_NEW_YEAR, "01"),)
_EVERY_WEEK = (Week("01", 1, 1, 1, 1, 1, 2, 2),)
_DAYS = (
    Day(1, (TariffAction(TimePattern(hour=7), 1), TariffAction(TimePattern(hour=23), 2))),
    Day(2, (TariffAction(_MIDNIGHT, 2),)),
)
_CHRISTMAS = (SpecialDay(1, DatePattern(month=12, day=25), 2),)
_PER_WH = ChargeScale(commodity=3, price=-5)
_PER_DAY = ChargeScale(commodity=0, price=-5)

PRIMARY_TARIFF = Tariff(
    active_price=24_500,
    seasons=_ALL_YEAR,
    weeks=_EVERY_WEEK,
    days=_DAYS,
    special_days=_CHRISTMAS,
    **{f"thresholds_{time}_wh": (NO_THRESHOLD,) * 3 for time in range(1, 9)},
    in_pounds=True,
    standing_charge=UnitCharge(_PER_DAY, Commodity(), (Price("", 31_000),)),
    prices=UnitCharge(
        _PER_WH,
        Commodity(3, "0100010800ff", 2),
        (Price("01", 24_500), Price("02", 9_300)),
    ),
)
"""Two times of use, as a meter is delivered with (SR 1.1.1 is not built)."""

NO_PRICES = UnitCharge(_PER_WH, Commodity(3, "0114010800ff", 2), ())
"""Of a secondary element that nobody has sent a tariff."""

CREDIT_SETTINGS = Prepayment(
    debt_1=UnitCharge(_PER_DAY, Commodity(), (Price("", 0),)),
    debt_1_period=86_400,
    debt_2=UnitCharge(_PER_DAY, Commodity(), (Price("", 0),)),
    debt_2_period=86_400,
    recovery_rate_cap=2_500,
    max_meter_balance=2_000_000,
    low_credit_threshold=200_000,
    max_credit_threshold=15_000,
    recovery_cap_period=604_800,
    emergency_credit_limit=500_000,
    emergency_credit_threshold=100_000,
)
"""Prepayment settings that a meter in credit mode holds and does not use (SR 2.1 is not built)."""
