"""Reads of settings, identities and auxiliary loads, by hand."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.calendars import BillingPeriod
from sitrig.emulators.protocol.gbcs.moments import DatePattern, TimePattern
from sitrig.emulators.protocol.gbcs.use_cases.ecs24b import SecondaryTariffRead
from sitrig.emulators.protocol.gbcs.use_cases.ecs26a import Prepayment
from sitrig.emulators.protocol.gbcs.use_cases.ecs26b import VoltageSettings
from sitrig.emulators.protocol.gbcs.use_cases.ecs26c import Randomisation, ReadRandomisation
from sitrig.emulators.protocol.gbcs.use_cases.ecs26d import BillingCalendar, ReadBillingCalendar
from sitrig.emulators.protocol.gbcs.use_cases.ecs26e import DeviceIdentity
from sitrig.emulators.protocol.gbcs.use_cases.ecs26f import PowerThresholds, ReadPowerThresholds
from sitrig.emulators.protocol.gbcs.use_cases.ecs26i import HubIdentity, ReadHubIdentity
from sitrig.emulators.protocol.gbcs.use_cases.ecs26j import (
    PaymentMode,
    PaymentModeRead,
    ReadPaymentMode,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs26l import BillingCalendars
from sitrig.emulators.protocol.gbcs.use_cases.ecs26m import Identity, ReadIdentity
from sitrig.emulators.protocol.gbcs.use_cases.ecs26n import HubType, ReadHubType
from sitrig.emulators.protocol.gbcs.use_cases.ecs40 import Mpans, ReadMpans
from sitrig.emulators.protocol.gbcs.use_cases.ecs45 import (
    ReadSupplyStatus,
    SupplyState,
    SupplyStatus,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs52 import FirmwareVersion, ReadFirmwareVersion
from sitrig.emulators.protocol.gbcs.use_cases.ecs61a import Switches
from sitrig.emulators.protocol.gbcs.use_cases.ecs61c import Boost, BoostButton
from sitrig.emulators.protocol.gbcs.use_cases.ecs61d import AuxiliaryControllers, Controller
from sitrig.emulators.protocol.gbcs.use_cases.ecs61e import ControllerStates
from tests.emulators.protocol.gbcs.use_cases.golden import Golden, command, response
from tests.emulators.protocol.gbcs.use_cases.golden_parts import (
    CHARGE,
    CHARGE_HEX,
    CONTROLLED,
    CONTROLLED_HEX,
    DAYS,
    DAYS_HEX,
    END,
    METER,
    SEASONS,
    SEASONS_HEX,
    SPECIAL,
    SPECIAL_HEX,
    START,
    WEEKS,
    WEEKS_HEX,
    get,
)

CONFIGURATION: tuple[Golden, ...] = (
    response(
        "ECS24b",
        SecondaryTariffRead(
            CHARGE,
            10_000,
            SEASONS,
            WEEKS,
            DAYS,
            SPECIAL,
        ),
        f"0100|{CHARGE_HEX}",
        "0100|06 00002710",
        "0100|0202 0FFB 16FE",
        f"0100|{SPECIAL_HEX}",
        f"0100|{SEASONS_HEX}",
        f"0100|{WEEKS_HEX}",
        f"0100|{DAYS_HEX}",
    ),
    response("ECS26a", Prepayment(results=(1, *(250,) * 17)), "0101", *("01FA",) * 17),
    response("ECS26b", VoltageSettings(results=(1, *(250,) * 9)), "0101", *("01FA",) * 9),
    command(
        "ECS26c",
        ReadRandomisation(),
        *(get(f"00005E2C00 {last}") for last in ("00", "02", "01")),
    ),
    response(
        "ECS26c",
        Randomisation(offset=200, number=300, limit=600),
        "0100|12 00C8",
        "0100|12 012C",
        "0100|12 0258",
    ),
    command("ECS26d", ReadBillingCalendar(), get("00000F0000FF", "04", "0016")),
    response(
        "ECS26d",
        BillingCalendar((BillingPeriod(TimePattern(12), DatePattern(None, None, 28)),)),
        "0100|0101 0202 09 04 0C000000 09 05 FFFFFF1CFF",
    ),
    response(
        "ECS26l",
        BillingCalendars((BillingPeriod(TimePattern(1, 2, 3), DatePattern(None, 4, 5)),)),
        "0100|0101 0202 09 04 01020300 09 05 FFFF0405FF",
    ),
    response(
        "ECS26e",
        DeviceIdentity(METER, "C", "T8", "AB", True),
        "0100|09 08 00DB1234567890A0",
        "0100|09 01 43",
        "0100|09 02 5438",
        "0100|09 02 4142",
        "0100|03 FF",
    ),
    command("ECS26f", ReadPowerThresholds(), get("0000100000FF", "02", "0015")),
    response("ECS26f", PowerThresholds((2_300, 4_600)), "0100|0102 06 000008FC 06 000011F8"),
    command(
        "ECS26i",
        ReadHubIdentity(),
        *(get(f"00006001 {last} FF") for last in ("01", "04", "06")),
    ),
    response(
        "ECS26i",
        HubIdentity("AB", "T8", METER),
        "0100|09 08 00DB1234567890A0",
        "0100|09 02 5438",
        "0100|09 02 4142",
    ),
    command("ECS26j", ReadPaymentMode(), get("0000130000FF", "02", "006F")),
    response("ECS26j", PaymentModeRead(PaymentMode.PREPAYMENT, 3), "0100|0202 1602 1603"),
    command(
        "ECS26m",
        ReadIdentity(),
        *(get(f"00006001 {last} FF") for last in ("02", "04", "06")),
        get("00005E2C0004"),
    ),
    response(
        "ECS26m",
        Identity(base_letter="B", results=(0, 1, 250, 250)),
        "0100|09 01 42",
        "0101",
        "01FA",
        "01FA",
    ),
    command("ECS26n", ReadHubType(), *(get(f"00006001 {last} FF") for last in ("04", "06"))),
    response("ECS26n", HubType("T9", "CD"), "0100|09 02 5439", "0100|09 02 4344"),
    command("ECS40", ReadMpans(), get("00005E2C220B"), get("0100000002FF")),
    response("ECS40", Mpans("12", "345"), "0100|09 02 3132", "0100|09 03 333435"),
    command("ECS45", ReadSupplyStatus(), get("000060030AFF", "03", "0046")),
    response("ECS45", SupplyStatus(SupplyState.ARMED), "0100|16 02"),
    command("ECS52", ReadFirmwareVersion(), get("0000000201FF")),
    response("ECS52", FirmwareVersion("0123ABCD"), "0100|09 04 0123ABCD"),
)

LOADS: tuple[Golden, ...] = (
    response("ECS61a", Switches(results=(1, *(250,) * 16)), "0101", *("01FA",) * 16),
    response(
        "ECS61c",
        BoostButton(True, (Boost(START, END),), load_2=True),
        "0100|03 FF",
        "0100|13 02020606 08 2D74686E 2D7468AA",
        *("0100|03 00", "0100|03 FF", "0100|03 00", "0100|03 00", "0100|03 00"),
    ),
    response("ECS61c", BoostButton(False), "0101", *("01FA",) * 6),
    response(
        "ECS61d",
        AuxiliaryControllers((Controller.LOAD_SWITCH, Controller.PROPORTIONAL)),
        "0100|0A 04 414C4353",
        "0100|0A 03 415043",
        *("0100|0A00",) * 3,
        "0100|0100",
        "0100|0100",
    ),
    response(
        "ECS61d",
        AuxiliaryControllers(
            descriptions=("Sauna", "", "", "", ""),
            schedule=CONTROLLED,
        ),
        "0100|0A 05 5361756E61",
        *("0100|0A00",) * 4,
        "0100|0100",
        f"0100|{CONTROLLED_HEX}",
    ),
    response("ECS61e", ControllerStates(results=(1, *(250,) * 9)), "0101", *("01FA",) * 9),
)

SETTINGS = (*CONFIGURATION, *LOADS)
