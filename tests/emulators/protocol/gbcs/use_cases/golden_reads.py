"""Commands that read an ESME or its Comms Hub, by hand: the objects of each, in order."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.use_cases.ecs18b import ReadMaximumDemandImport
from sitrig.emulators.protocol.gbcs.use_cases.ecs23b import ReadPolyphaseNetworkData
from sitrig.emulators.protocol.gbcs.use_cases.ecs24 import ReadTariff
from sitrig.emulators.protocol.gbcs.use_cases.ecs24b import ReadSecondaryTariff
from sitrig.emulators.protocol.gbcs.use_cases.ecs26a import ReadPrepayment
from sitrig.emulators.protocol.gbcs.use_cases.ecs26b import ReadVoltageSettings
from sitrig.emulators.protocol.gbcs.use_cases.ecs26e import ReadDeviceIdentity
from sitrig.emulators.protocol.gbcs.use_cases.ecs26k import ReadPolyphaseVoltageSettings
from sitrig.emulators.protocol.gbcs.use_cases.ecs26l import ReadBillingCalendars
from sitrig.emulators.protocol.gbcs.use_cases.ecs35b import ReadSecurityLog
from sitrig.emulators.protocol.gbcs.use_cases.ecs35c import ReadHubEventLog
from sitrig.emulators.protocol.gbcs.use_cases.ecs35d import ReadHubSecurityLog
from sitrig.emulators.protocol.gbcs.use_cases.ecs35e import ReadPowerEventLog
from sitrig.emulators.protocol.gbcs.use_cases.ecs35f import ReadSwitchEventLog
from sitrig.emulators.protocol.gbcs.use_cases.ecs35g import ReadControllerEventLog
from sitrig.emulators.protocol.gbcs.use_cases.ecs61a import ReadSwitches
from sitrig.emulators.protocol.gbcs.use_cases.ecs61c import ReadBoostButton
from sitrig.emulators.protocol.gbcs.use_cases.ecs61d import ReadAuxiliaryControllers
from sitrig.emulators.protocol.gbcs.use_cases.ecs61e import ReadControllerStates
from tests.emulators.protocol.gbcs.use_cases.golden import Golden, command
from tests.emulators.protocol.gbcs.use_cases.golden_parts import END, RANGE, START, get


def rows(logical_name: str) -> str:
    """The specification of a read of some rows."""
    return f"04 0007 {logical_name} 02 {RANGE}"


def numbered(first: str, *last: str) -> tuple[str, ...]:
    """Reads of values whose logical names differ in their end."""
    return tuple(get(f"{first}{end}") for end in last)


def phase_of(number: str) -> tuple[str, ...]:
    """Reads of the voltages of one phase."""
    averages = (
        get(f"0100{number}{kind}0004", member, "0003")
        for kind in ("20", "24")
        for member in ("02", "03")
    )
    log = f"0100{number}1800FF"
    return (*averages, rows(log), get(log, "04", "0007"))


ENERGY: tuple[Golden, ...] = (
    command(
        "ECS18b",
        ReadMaximumDemandImport(),
        *numbered("00005E2C05", "00", "01"),
        *(
            get(name, member, "0004")
            for name in ("0100010600FF", "0100010601FF")
            for member in ("02", "03", "05")
        ),
        get("00000C0000FF", "02", "000A"),
    ),
    command(
        "ECS23b",
        ReadPolyphaseNetworkData(START, END),
        *(one for phase in ("20", "34", "48") for one in phase_of(phase)),
    ),
)

TARIFFS: tuple[Golden, ...] = (
    command(
        "ECS24",
        ReadTariff(),
        *(get("00005E2C0107", member, "0003") for member in ("02", "03")),
        *(get("00000D0000FF", member, "0014") for member in ("03", "04", "05")),
        get("00000B0000FF", "02", "000B"),
        *(get(f"00001000{number:02X}FF", "02", "0015") for number in range(0x0B, 0x13)),
        get("00005E2C0200", "02", "2328"),
        *(get(f"00001314{number}FF", "05", "0071") for number in ("04", "00")),
    ),
    command(
        "ECS24b",
        ReadSecondaryTariff(),
        get("0000131405FF", "05", "0071"),
        *(get("00005E2C0108", member, "0003") for member in ("02", "03")),
        get("00000B0001FF", "02", "000B"),
        *(get("00000D0001FF", member, "0014") for member in ("03", "04", "05")),
    ),
)

SWELLS_AND_SAGS = tuple(
    get(f"000011000{number}FF", member, "0047") for number in range(1, 5) for member in ("04", "06")
)
CONFIGURATION: tuple[Golden, ...] = (
    command(
        "ECS26a",
        ReadPrepayment(),
        get("0000131401FF", "05", "0071"),
        get("00000B0002FF", "02", "000B"),
        get("0000131401FF", "08", "0071"),
        get("0000131401FF", "05", "0071"),
        get("0000131402FF", "05", "0071"),
        get("0000131402FF", "08", "0071"),
        get("0000131402FF", "05", "0071"),
        get("0000131403FF", "0D", "0071"),
        get("00005E2C020A", "02", "2328"),
        get("0000100001FF", "02", "0015"),
        get("00005E2C0214", "02", "2328"),
        *(get("0000130000FF", member, "006F") for member in ("10", "12", "13")),
        *(get("0000130A01FF", member, "0070") for member in ("09", "0A")),
        get("00000C0001FF", "02", "000A"),
        get("0000130000FF", "0B", "006F"),
    ),
    command(
        "ECS26b",
        ReadVoltageSettings(),
        *SWELLS_AND_SAGS,
        *numbered("010020", "230004", "1F0004"),
    ),
    command(
        "ECS26k",
        ReadPolyphaseVoltageSettings(),
        *SWELLS_AND_SAGS,
        *numbered("0100", "20230004", "201F0004"),
        *numbered("0100", "341F0004", "34230004"),
        *numbered("0100", "481F0004", "48230004"),
    ),
    command(
        "ECS26e",
        ReadDeviceIdentity(),
        *numbered("00006001", "01FF", "02FF", "04FF", "06FF"),
        get("00005E2C0004"),
    ),
    command("ECS26l", ReadBillingCalendars(), get("00000F0000FF", "04", "0016")),
)

LOGS: tuple[Golden, ...] = (
    command("ECS35b", ReadSecurityLog(START, END), rows("0000636201FF")),
    command("ECS35c", ReadHubEventLog(START, END), rows("0000636200FF")),
    command("ECS35d", ReadHubSecurityLog(START, END), rows("0000636201FF")),
    command("ECS35e", ReadPowerEventLog(START, END), rows("0000636204FF")),
    command("ECS35f", ReadSwitchEventLog(START, END), rows("0011636202FF")),
    command("ECS35g", ReadControllerEventLog(START, END), rows("0011636202FF")),
)

LOADS: tuple[Golden, ...] = (
    command(
        "ECS61a",
        ReadSwitches(),
        *numbered("00005E2C00", "0B", "0C", "0D", "0E", "0F", "15", "16", "17", "18", "19"),
        get("00000B0003FF", "02", "000B"),
        get("00000C0002FF", "02", "000A"),
        *(get(f"000{load}60030AFF", "02", "0046") for load in range(1, 6)),
    ),
    command(
        "ECS61c",
        ReadBoostButton(START, END),
        get("00005E2C07FF"),
        rows("0000636214FF"),
        *numbered("00005E2C06", "01", "02", "03", "04", "05"),
    ),
    command(
        "ECS61d",
        ReadAuxiliaryControllers(),
        *numbered("00005E2C00", "0B", "0C", "0D", "0E", "0F"),
        get("00000B0003FF", "02", "000B"),
        get("00000C0002FF", "02", "000A"),
    ),
    command(
        "ECS61e",
        ReadControllerStates(),
        *numbered("00005E2C00", "15", "16", "17", "18", "19", "1F", "20", "21", "22", "23"),
    ),
)

READS = (*ENERGY, *TARIFFS, *CONFIGURATION, *LOGS, *LOADS)
