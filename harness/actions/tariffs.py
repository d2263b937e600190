"""One ordinary tariff for the secondary element (SR 1.1.2): two prices, day and night, all year."""

from __future__ import annotations

from sitrig.emulators.protocol.duis.requests.secondary_tariff import (
    CalendarDate,
    DayOfMonth,
    DayOfWeek,
    DayProfile,
    ElectricityPriceElement,
    Month,
    NonSpecifiedDayOfWeek,
    NonSpecifiedYear,
    PriceElements,
    ProfileSchedule,
    ReferencedDayName,
    Season,
    SpecifiedDayOfMonth,
    SpecifiedMonth,
    SwitchingTable,
    WeekProfile,
    Year,
)
from sitrig.emulators.protocol.duis.requests.sr01_01_2_update_import_tariff_secondary_element import (
    UpdateImportTariffSecondaryElement,
)
from sitrig.harness.clock import HOUR, MINUTE

_NEW_YEAR = CalendarDate(
    year=Year(choice=NonSpecifiedYear()),
    month=Month(choice=SpecifiedMonth(value=1)),
    day_of_month=DayOfMonth(choice=SpecifiedDayOfMonth(value=1)),
    day_of_week=DayOfWeek(choice=NonSpecifiedDayOfWeek()),
)


def secondary_tariff() -> UpdateImportTariffSecondaryElement:
    """Night from half past midnight, day from half past seven."""
    schedules = (
        ProfileSchedule(start_time=30 * MINUTE, tou_tariff_action=1),
        ProfileSchedule(start_time=7 * HOUR + 30 * MINUTE, tou_tariff_action=2),
    )
    days = tuple(ReferencedDayName(index=weekday, day_name=1) for weekday in range(1, 8))
    return UpdateImportTariffSecondaryElement(
        switching_table=SwitchingTable(
            day_profiles=(DayProfile(day_name=1, schedules=schedules),),
            week_profiles=(WeekProfile(week_name=1, days=days),),
            seasons=(
                Season(season_name="ALLYEAR", season_start_date=_NEW_YEAR, referenced_week_name=1),
            ),
        ),
        special_days=(),
        price_elements=PriceElements(
            price_scale=-5,
            prices=(
                ElectricityPriceElement(index=1, price=712),
                ElectricityPriceElement(index=2, price=2_468),
            ),
        ),
    )
