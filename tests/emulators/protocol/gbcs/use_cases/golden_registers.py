"""Reads of registers, voltages and logs, by hand."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.protected_data import SealedReading
from sitrig.emulators.protocol.gbcs.use_cases.ecs17a import ExportRegisters, ReadExportRegisters
from sitrig.emulators.protocol.gbcs.use_cases.ecs17b import ReadImportRegisters
from sitrig.emulators.protocol.gbcs.use_cases.ecs17c import ActivePower, ReadActivePower
from sitrig.emulators.protocol.gbcs.use_cases.ecs17d import ReadTimeOfUseRegisters
from sitrig.emulators.protocol.gbcs.use_cases.ecs17e import ReadBlockRegisters
from sitrig.emulators.protocol.gbcs.use_cases.ecs18a import (
    MaximumDemandExport,
    ReadMaximumDemandExport,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs18b import MaximumDemandImport
from sitrig.emulators.protocol.gbcs.use_cases.ecs23 import NetworkData, ReadNetworkData
from sitrig.emulators.protocol.gbcs.use_cases.ecs23b import PolyphaseNetworkData
from sitrig.emulators.protocol.gbcs.use_cases.ecs35a import Event, EventLog, ReadEventLog
from sitrig.emulators.protocol.gbcs.use_cases.ecs35b import SecurityEvent, SecurityLog
from sitrig.emulators.protocol.gbcs.use_cases.ecs35e import PowerEvent, PowerEventLog
from sitrig.emulators.protocol.gbcs.use_cases.ecs35g import ControllerEvent, ControllerEventLog
from tests.emulators.protocol.gbcs.use_cases.golden import Golden, command, response
from tests.emulators.protocol.gbcs.use_cases.golden_parts import (
    ANSWERED,
    COUNT,
    END,
    MOMENT,
    MOMENT_HEX,
    PROTECTION,
    RANGE,
    SEALED,
    SECONDS,
    START,
    action,
    get,
    protected,
)

ENERGY: tuple[Golden, ...] = (
    command(
        "ECS17a",
        ReadExportRegisters(),
        *(
            get(name, member, "0003")
            for name in ("0100020800FF", "0100040800FF")
            for member in ("02", "03")
        ),
    ),
    response(
        "ECS17a",
        ExportRegisters(258, 772),
        "0100|06 00000102",
        "0100|0202 0F00 161E",
        "0100|06 00000304",
        "0100|0202 0F00 1620",
    ),
    command(
        "ECS17b",
        ReadImportRegisters(PROTECTION),
        f"{action('00002B0208FF')}|{protected('00005E2C220A')}",
    ),
    response("ECS17b", SEALED, f"0300|{ANSWERED}"),
    response("ECS17b", SealedReading(result=1), "0301"),
    command(
        "ECS17d",
        ReadTimeOfUseRegisters(PROTECTION),
        f"{action('00002B0209FF')}|{protected('00005E2C2201')}",
    ),
    command(
        "ECS17e",
        ReadBlockRegisters(PROTECTION),
        f"{action('00002B020AFF')}|{protected('00005E2C2202')}",
    ),
    command("ECS17c", ReadActivePower(), get("00005E2C2214")),
    response("ECS17c", ActivePower(1_500, 500), "0100|0203 06 000005DC 0202 0F00 161B 06 000001F4"),
    response("ECS17c", ActivePower(results=(1,)), "0101"),
    command(
        "ECS18a",
        ReadMaximumDemandExport(),
        get("00005E2C0502"),
        *(get("0100020600FF", member, "0004") for member in ("02", "03", "05")),
    ),
    response(
        "ECS18a",
        MaximumDemandExport(MOMENT, 4_775, results=(0, 0, 1, 250)),
        f"0100|{MOMENT_HEX}",
        "0100|06 000012A7",
        "0101",
        "01FA",
    ),
    response("ECS18b", MaximumDemandImport(results=(1,) * 9), *("0101",) * 9),
)

NETWORK: tuple[Golden, ...] = (
    command(
        "ECS23",
        ReadNetworkData(START, END),
        *(
            get(f"0100 20 {kind} 0004", member, "0003")
            for kind in ("20", "24")
            for member in ("02", "03")
        ),
        f"04 0007 0100201800FF 02 {RANGE}",
        get("0100201800FF", "04", "0007"),
    ),
    response(
        "ECS23",
        NetworkData(under=7, over=9, period_seconds=1_800),
        "0100|06 00000007",
        f"0100|{COUNT}",
        "0100|06 00000009",
        f"0100|{COUNT}",
        "0100|13 02020606 00",
        "0100|06 00000708",
    ),
    response("ECS23b", PolyphaseNetworkData(), "0101", *("01FA",) * 17),
)

LOGS: tuple[Golden, ...] = (
    command("ECS35a", ReadEventLog(START, END), f"04 0007 0000636200FF 02 {RANGE}"),
    response(
        "ECS35a",
        EventLog((Event(MOMENT, "8F0C", "02"),)),
        f"0100|13 0203061209 08 {SECONDS} 8F0C 01 02",
    ),
    response(
        "ECS35b",
        SecurityLog((SecurityEvent(MOMENT, "8F1E"),)),
        f"0100|13 02020612 06 {SECONDS} 8F1E",
    ),
    response(
        "ECS35e",
        PowerEventLog((PowerEvent(MOMENT, "8002", 77),)),
        f"0100|13 0203061206 0A {SECONDS} 8002 0000004D",
    ),
    response(
        "ECS35g",
        ControllerEventLog(
            (
                ControllerEvent(MOMENT, "0211", 1, 1_709_288_400_000),
                ControllerEvent(MOMENT, "0312", 0, None),
            )
        ),
        f"0100|13 020406121606 16 {SECONDS} 0211 01 65E1ABD0 {SECONDS} 0312 00 00000000",
    ),
)

REGISTERS = (*ENERGY, *NETWORK, *LOGS)
