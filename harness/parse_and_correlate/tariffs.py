"""Tariffs and prepayment settings."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.charges import Price, UnitCharge
from sitrig.emulators.protocol.gbcs.use_cases import ecs24, ecs24b, ecs26a
from sitrig.harness.parse_and_correlate.calendars import (
    SPECIAL_DAYS,
    SWITCHING_TABLE,
    indexed_days,
)
from sitrig.harness.parse_and_correlate.elements import (
    Node,
    Part,
    computed,
    group,
    of,
    some,
    value,
)
from sitrig.harness.parse_and_correlate.mapping import Answers, answer

_NO_THRESHOLD = 0xFFFFFFFF
_TIMES = 8
_PERIODS = {3_600: "HOURLY", 86_400: "DAILY"}
_FIRST_BLOCK = 0xA


def _is_block(price: Price) -> bool:
    return len(price.index) == 2 and int(price.index[0], 16) >= _FIRST_BLOCK


def _block_prices(told: object) -> tuple[Node, ...]:
    """Prices of up to four blocks (A to D) in each of eight times of use."""
    assert isinstance(told, UnitCharge)
    blocks = [price for price in told.prices if _is_block(price)]
    rows = []
    for time in range(1, _TIMES + 1):
        prices = tuple(
            Node("BlockPrice", str(one.price), (("index", str(_block_of(one))),))
            for one in blocks
            if int(one.index[1], 16) == time
        )
        if prices:
            rows.append(Node("TariffBlockPrices", "", (("index", str(time)),), prices))
    return tuple(rows)


def _block_of(price: Price) -> int:
    return int(price.index[0], 16) - _FIRST_BLOCK + 1


def _times_of_use(told: object) -> tuple[Node, ...]:
    assert isinstance(told, UnitCharge)
    return tuple(
        Node("TariffTOUPrice", str(price.price), (("index", str(int(price.index, 16))),))
        for price in told.prices
        if price.index and not _is_block(price)
    )


def _thresholds(told: object) -> tuple[Node, ...]:
    rows = []
    for time in range(1, _TIMES + 1):
        found: tuple[int, ...] = getattr(told, f"thresholds_{time}_wh")
        steps = tuple(
            Node("BlockThreshold", str(wh), (("index", str(at)),))
            for at, wh in enumerate(found, 1)
            if wh != _NO_THRESHOLD
        )
        rows.append(Node("ElecTariffThresholds", "", (("index", str(time)),), steps))
    return tuple(rows)


def _only_price(told: object) -> int | None:
    assert isinstance(told, UnitCharge)
    return told.prices[0].price if told.prices else None


_PRICE_SCALE = value("PriceScale", "scale.price")
_TOU_PRICES = some("TariffTOUPriceMatrix", lambda told: iter(_times_of_use(told)))
_CURRENCY = (
    computed("CurrencyUnitsLabel", lambda told: "GBP" if _in_pounds(told) else "ECB"),
    computed("CurrencyUnitsName", lambda told: "Millipence" if _in_pounds(told) else "Millicent"),
)


def _in_pounds(told: object) -> bool:
    assert isinstance(told, ecs24.Tariff)
    return told.in_pounds


def _debt(name: str, charge: str, period: str) -> Part:
    def fill(told: object) -> tuple[Node, ...]:
        found, seconds = getattr(told, charge), getattr(told, period)
        if not isinstance(found, UnitCharge):
            return ()
        children = (*_RATE(found), *_RATE_SCALE(found))
        word = _PERIODS.get(seconds)
        said = (Node("DebtRecoveryRatePeriod", word),) if word else ()
        return (Node(name, children=(*children, *said)),)

    return lambda told: iter(fill(told))


_RATE = computed("DebtRecoveryRate", _only_price)
_RATE_SCALE = value("DebtRecoveryRatePriceScale", "scale.price")


def _threshold(told: object) -> int | None:
    assert isinstance(told, ecs26a.Prepayment)
    return told.disablement_threshold[0] if told.disablement_threshold else None


ANSWERS: Answers = {
    ecs24.Tariff: answer(
        group(
            "Electricity",
            value("PrimaryActiveTariffPrice", "active_price"),
            *_CURRENCY,
            of("standing_charge", computed("StandingCharge", _only_price)),
            of("standing_charge", value("StandingChargeScale", "scale.price")),
            of("prices", _PRICE_SCALE),
            of("prices", some("TariffBlockPriceMatrix", lambda told: iter(_block_prices(told)))),
            of("prices", _TOU_PRICES),
            SWITCHING_TABLE,
            SPECIAL_DAYS,
            group("TariffThresholdMatrix", lambda told: iter(_thresholds(told))),
        ),
        failed=(group("Electricity"),),
    ),
    ecs24b.SecondaryTariffRead: answer(
        value("SecondaryActiveTariffPrice", "active_price"),
        of("prices", _PRICE_SCALE),
        of("prices", _TOU_PRICES),
        SWITCHING_TABLE,
        SPECIAL_DAYS,
    ),
    ecs26a.Prepayment: answer(
        value("DebtRecoveryPerPayment", "recovery_per_payment"),
        value("DebtRecoveryRateCap", "recovery_rate_cap"),
        computed("DisablementThreshold", _threshold),
        value("EmergencyCreditLimit", "emergency_credit_limit"),
        value("EmergencyCreditThreshold", "emergency_credit_threshold"),
        value("LowCreditThreshold", "low_credit_threshold"),
        value("CreditMaxCreditThreshold", "max_credit_threshold"),
        value("MaxCreditMaxMeterBalance", "max_meter_balance"),
        group(
            "Electricity",
            some(
                "NonDisablementCalendar",
                some("ElectricitySpecialDays", indexed_days("SpecialDay", "suspend_days")),
            ),
            _debt("DebtRecovery1", "debt_1", "debt_1_period"),
            _debt("DebtRecovery2", "debt_2", "debt_2_period"),
        ),
    ),
}
"""The non-disablement schedule is not told: the schema's has no wildcards and a meter's may."""
