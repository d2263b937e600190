"""Commands that change an ESME or a Comms Hub, and alerts, by hand; instants as in `golden_parts`."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.load_control import Direction
from sitrig.emulators.protocol.gbcs.message import CANCELLATION
from sitrig.emulators.protocol.gbcs.use_cases.ccs01 import AddDevice, AddDeviceResult
from sitrig.emulators.protocol.gbcs.use_cases.ccs02 import RemoveDevice, RemoveDeviceResult
from sitrig.emulators.protocol.gbcs.use_cases.ccs03 import RestoredDevice, RestoreDeviceLog
from sitrig.emulators.protocol.gbcs.use_cases.ccs05 import ReadHubLog
from sitrig.emulators.protocol.gbcs.use_cases.ccs07 import HubLogs, KeyedLog, ReadHubLogs
from sitrig.emulators.protocol.gbcs.use_cases.cs01a import TopUp, TopUpResult
from sitrig.emulators.protocol.gbcs.use_cases.cs14 import DeviceLogChanged, LogEntry
from sitrig.emulators.protocol.gbcs.use_cases.ecs01c import (
    SecondaryTariff,
    UpdateSecondaryTariff,
    UpdateSecondaryTariffResult,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs01d import UpdateSecondaryPrice
from sitrig.emulators.protocol.gbcs.use_cases.ecs15a import ClearEventLog, ClearEventLogResult
from sitrig.emulators.protocol.gbcs.use_cases.ecs15c import ClearSwitchEventLog
from sitrig.emulators.protocol.gbcs.use_cases.ecs38 import SetOffsetLimit, SetOffsetLimitResult
from sitrig.emulators.protocol.gbcs.use_cases.ecs39a import SetImportMpan, SetImportMpanResult
from sitrig.emulators.protocol.gbcs.use_cases.ecs39b import SetExportMpan, SetExportMpanResult
from sitrig.emulators.protocol.gbcs.use_cases.ecs42 import EnableSupply, EnableSupplyResult
from sitrig.emulators.protocol.gbcs.use_cases.ecs43 import DisableSupply
from sitrig.emulators.protocol.gbcs.use_cases.ecs44 import ArmSupply
from sitrig.emulators.protocol.gbcs.use_cases.ecs46a import DescribeControllers
from sitrig.emulators.protocol.gbcs.use_cases.ecs46c import ScheduleSwitches
from sitrig.emulators.protocol.gbcs.use_cases.ecs46d import (
    ScheduleControllers,
    ScheduleControllersResult,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs47 import (
    ActivateAuxiliaryLoad,
    ActivateAuxiliaryLoadResult,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs47_deactivate import DeactivateAuxiliaryLoad
from sitrig.emulators.protocol.gbcs.use_cases.ecs47_reset import ResetAuxiliaryLoad
from sitrig.emulators.protocol.gbcs.use_cases.ecs47a import SetController
from sitrig.emulators.protocol.gbcs.use_cases.ecs47e import LimitController, LimitControllerResult
from sitrig.emulators.protocol.gbcs.use_cases.ecs62 import SetBoost
from sitrig.emulators.protocol.gbcs.use_cases.ecs70 import ClockResult, ClockStatus, SetClock
from sitrig.emulators.protocol.gbcs.use_cases.ecs80 import SupplyRestored
from sitrig.emulators.protocol.gbcs.use_cases.ecs100 import CommandNotSupported
from sitrig.emulators.protocol.gbcs.use_cases.ecs101 import LimitProcessed
from sitrig.emulators.protocol.gbcs.use_cases.ecs102 import LimitEnded
from sitrig.emulators.protocol.gbcs.use_cases.fdra import FirmwareReceived
from sitrig.emulators.protocol.gbcs.use_cases.future_dated_instruction import (
    FutureDatedInstruction,
    Instruction,
)
from sitrig.emulators.protocol.gbcs.use_cases.generic_alert import GenericAlert
from sitrig.emulators.protocol.gbcs.use_cases.meter_integrity import MeterIntegrityWarning
from sitrig.emulators.protocol.vocabulary import DeviceType
from tests.emulators.protocol.gbcs.use_cases.golden import Golden, alert, command, response
from tests.emulators.protocol.gbcs.use_cases.golden_parts import (
    CHARGE,
    CHARGE_HEX,
    CONTROLLED,
    CONTROLLED_HEX,
    DAYS,
    DAYS_HEX,
    END,
    METER,
    MOMENT,
    MOMENT_HEX,
    SEASONS,
    SEASONS_HEX,
    SPECIAL,
    SPECIAL_HEX,
    START,
    SWITCHED,
    SWITCHED_HEX,
    WEEKS,
    WEEKS_HEX,
)

LATER = "090C 07E8 03 01 FF 0A 15 1E 00 8000FF"
LOG = "0068 00001E0300FF"
CLOCK = "0008 0000010000FF"
CALENDARS = ("02 000B 00010B0003FF 02", "02 000A 00010C0002FF 02")
TURNS_ON = ("02 2328 00005E2C801A 06", "02 2328 00005E2C8023 06")
NEVER = f"090C {'FF' * 9} 8000FF"
AT_ONCE = f"090C {'00' * 9} 8000FF"
KEY = "0F1E2D3C4B5A69788796A5B4C3D2E1F0"

HUB: tuple[Golden, ...] = (
    command(
        "CCS01",
        AddDevice(METER, DeviceType.PPMID, "a1b2c3", 90),
        f"03 {LOG} 01|0204 09 08 00DB1234567890A0 1601 09 03 A1B2C3 1684",
        f"02 {LOG} 03|12 005A",
        f"02 {LOG} 02|03FF",
    ),
    response("CCS01", AddDeviceResult(False, (0, 1, 250)), "0300", "0201", "02FA"),
    command("CCS05/CCS04", ReadHubLog(), f"01 {LOG} 04"),
    command("CCS06", ReadHubLog(), f"01 {LOG} 04"),
    command("CCS07", ReadHubLogs(), f"03 {LOG} 04", "03 0068 00001E0301FF 04"),
    response(
        "CCS07",
        HubLogs(
            KeyedLog(MOMENT, "0000000000000140", (LogEntry(METER, KEY.lower()),)), None, (0, 250)
        ),
        f"0300|0203 {MOMENT_HEX} 09 08 0000000000000140 0101 0202 09 08 00DB1234567890A0 09 10 {KEY}",
        "03FA",
    ),
    command("CCS02", RemoveDevice(METER), f"03 {LOG} 02|09 08 00DB1234567890A0"),
    response("CCS02", RemoveDeviceResult(False), "0301"),
    command(
        "CCS03",
        RestoreDeviceLog("0000000000000140", (RestoredDevice(METER, KEY.lower()),)),
        f"03 {LOG} 05|0202 09 08 0000000000000140 0101 0202 09 08 00DB1234567890A0 09 10 {KEY}",
    ),
    alert(
        "CS14",
        DeviceLogChanged(
            END, (LogEntry(METER, None),), age=60_000, extended_pan_id="0000000000000140"
        ),
        f"0203 12 8F12 {LATER} 0203 {MOMENT_HEX} 09 08 0000000000000140"
        " 0101 0202 09 08 00DB1234567890A0 0900",
    ),
)

METER_WRITES: tuple[Golden, ...] = (
    command(
        "ECS01c",
        UpdateSecondaryTariff(SecondaryTariff(CHARGE, SEASONS, WEEKS, DAYS, SPECIAL)),
        f"02 0071 0000131405FF 06|{CHARGE_HEX}",
        f"02 0014 00000D0001FF 07|{SEASONS_HEX}",
        f"02 0014 00000D0001FF 08|{WEEKS_HEX}",
        f"02 0014 00000D0001FF 09|{DAYS_HEX}",
        f"02 000B 00010B0001FF 02|{SPECIAL_HEX}",
        f"02 0014 00000D0001FF 0A|{AT_ONCE}",
        f"02 0071 0000131405FF 07|{AT_ONCE}",
        f"02 2328 00005E2C801E 06|{AT_ONCE}",
    ),
    response("ECS01c", UpdateSecondaryTariffResult(False), "0201", *("02FA",) * 7),
    command(
        "ECS01d",
        UpdateSecondaryPrice(CHARGE, MOMENT),
        f"02 0071 0000131405FF 06|{CHARGE_HEX}",
        f"02 0071 0000131405FF 07|{MOMENT_HEX}",
    ),
    command("ECS39a", SetImportMpan("123"), "02 0001 00005E2C220B 02|09 03 313233"),
    response("ECS39a", SetImportMpanResult(False), "0201"),
    command("ECS39b", SetExportMpan("45"), "02 0001 0100000002FF 02|09 02 3435"),
    response("ECS39b", SetExportMpanResult(True), "0200"),
    command("CS01a", TopUp("1234"), "03 0073 0000132800FF 01|09 04 31323334"),
    response("CS01a", TopUpResult(True), "0300"),
    command("ECS15a", ClearEventLog(), "03 0007 0000636200FF 01|0F 00"),
    response("ECS15a", ClearEventLogResult(False), "0301"),
    command("ECS15c", ClearSwitchEventLog(), "03 0007 0011636202FF 01|0F 00"),
    command("ECS38", SetOffsetLimit(1_211), "02 0001 00005E2C0001 02|12 04BB"),
    response("ECS38", SetOffsetLimitResult(True), "0200"),
    command("ECS42", EnableSupply(), "03 0009 00000A006AFF 01|12 0033"),
    response("ECS42", EnableSupplyResult(False), "0301"),
    command("ECS43", DisableSupply(), "03 0009 00000A006AFF 01|12 0034"),
    command("ECS44", ArmSupply(), "03 0009 00000A006AFF 01|12 0036"),
    command(
        "ECS70",
        SetClock(START, END),
        f"02 {CLOCK} 09|1605",
        f"03 {CLOCK} 05|0203 {NEVER} {MOMENT_HEX} {LATER}",
        f"03 {CLOCK} 04|0F00",
        f"01 {CLOCK} 02",
        f"01 {CLOCK} 04",
    ),
    response(
        "ECS70",
        ClockResult(MOMENT, ClockStatus.UNRELIABLE),
        "0200",
        "0300",
        "0300",
        f"0100|{MOMENT_HEX}",
        "0100|1102",
    ),
)

LOADS: tuple[Golden, ...] = (
    command(
        "ECS46a",
        DescribeControllers(description_2="Sauna"),
        "02 0001 00005E2C000C 02|0A 05 5361756E61",
    ),
    command(
        "ECS46c",
        ScheduleSwitches(SPECIAL, SWITCHED, device_2=METER, execution_time=CANCELLATION),
        "02 0001 00005E2C0016 02|09 08 00DB1234567890A0",
        f"{CALENDARS[0]}|{SPECIAL_HEX}",
        f"{CALENDARS[1]}|{SWITCHED_HEX}",
        *(f"{name}|{NEVER}" for name in TURNS_ON),
    ),
    command(
        "ECS46d",
        ScheduleControllers(SPECIAL, CONTROLLED),
        f"{CALENDARS[0]}|{SPECIAL_HEX}",
        f"{CALENDARS[1]}|{CONTROLLED_HEX}",
        *(f"{name}|{AT_ONCE}" for name in TURNS_ON),
    ),
    response("ECS46d", ScheduleControllersResult(False), "0201", *("02FA",) * 3),
    command(
        "ECS47Activate",
        ActivateAuxiliaryLoad(4, 30),
        "02 0001 00005E2C7801 02|12 001E",
        "03 0009 00000A0067FF 01|12 0411",
    ),
    response("ECS47Activate", ActivateAuxiliaryLoadResult(False), "0201", "03FA"),
    command(
        "ECS47Deactivate",
        DeactivateAuxiliaryLoad(1, 60),
        "02 0001 00005E2C7502 02|12 003C",
        "03 0009 00000A0067FF 01|12 0112",
    ),
    command("ECS47Reset", ResetAuxiliaryLoad(2), "03 0009 00000A0067FF 01|12 0220"),
    command(
        "ECS47a",
        SetController(5, Direction.OUTPUT, 100, START, END),
        f"02 0001 00005E2C7901 02|{MOMENT_HEX}",
        f"02 0001 00005E2C7902 02|{LATER}",
        "03 0009 00000A0067FF 01|12 1564",
    ),
    command(
        "ECS47e",
        LimitController(3, Direction.INPUT, 50, START, END),
        f"02 0001 00005E2C7703 02|{MOMENT_HEX}",
        f"02 0001 00005E2C7704 02|{LATER}",
        "03 0009 00000A006BFF 01|12 2332",
    ),
    response("ECS47e", LimitControllerResult(False, (0, 1, 250)), "0200", "0201", "03FA"),
    command(
        "ECS62",
        SetBoost(load_1=True, load_3=False),
        "02 0001 00005E2C0601 02|03FF",
        "02 0001 00005E2C0603 02|0300",
    ),
)

ALERTS: tuple[Golden, ...] = (
    alert("ALERT1000", GenericAlert("8F30", MOMENT), f"0202 12 8F30 {MOMENT_HEX}"),
    alert("ALERT1001", GenericAlert("810E", MOMENT), f"0202 12 810E {MOMENT_HEX}"),
    alert(
        "MIIWA-DLMS",
        MeterIntegrityWarning("81A0", MOMENT, "0005"),
        f"0203 12 81A0 {MOMENT_HEX} 09 02 0005",
    ),
    alert(
        "FDRA",
        FirmwareReceived("8F72", MOMENT, KEY.lower() * 2),
        f"0203 12 8F72 {MOMENT_HEX} 09 20 {KEY} {KEY}",
    ),
    alert(
        "FDI-DLMS",
        FutureDatedInstruction("8F67", MOMENT, 1_003, Instruction(0x11A, 9_000, "00005e2c8023", 6)),
        f"0203 12 8F67 {MOMENT_HEX} 09 13 011A 00000000000003EB 2328 00005E2C8023 06",
    ),
    alert(
        "ECS80",
        SupplyRestored("8F36", MOMENT, MOMENT, END),
        f"0204 12 8F36 {MOMENT_HEX} {MOMENT_HEX} {LATER}",
    ),
    alert(
        "ECS100",
        CommandNotSupported("8F85", MOMENT, 0x12, 1_003),
        f"0203 12 8F85 {MOMENT_HEX} 09 0A 0012 00000000000003EB",
    ),
    alert(
        "ECS101",
        LimitProcessed("8F86", MOMENT, 3, Direction.INPUT, START, END, 40),
        f"0206 12 8F86 {MOMENT_HEX} 1123 {MOMENT_HEX} {LATER} 1128",
    ),
    alert(
        "ECS102",
        LimitEnded("8F87", MOMENT, 5, Direction.OUTPUT, 100),
        f"0204 12 8F87 {MOMENT_HEX} 1115 1164",
    ),
)

WRITES = (*HUB, *METER_WRITES, *LOADS, *ALERTS)
