"""What each command does to a gas meter that admitted it, and the answer to it.

A handler may rely on the gate: authority, signature and counter hold.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sitrig.emulators.devices import (
    credential_commands,
    firmware_commands,
    gas_device,
    gas_row,
    own_credentials,
    top_ups,
)
from sitrig.emulators.devices.gas_row import GasCommand, by_body
from sitrig.emulators.devices.gsme_state import GsmeState
from sitrig.emulators.devices.join_commands import join_device, read_device_log, unjoin_device
from sitrig.emulators.devices.permissions import (
    ACB,
    NETWORK_OPERATOR,
    REPLAY_ASSUMED,
    SUPPLIER,
    TABLE,
    TRANSCOS,
    critical_row,
    indexed,
    read_row,
    write_row,
)
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import (
    cs02a,
    cs03,
    cs04,
    cs06,
    cs07,
    cs10,
    cs11,
    gcs13a,
    gcs13b,
    gcs13c,
    gcs28,
    gcs32,
    gcs33,
    gcs38,
    gcs39,
    gcs41,
    gcs46,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import ReplacementMode
from sitrig.emulators.protocol.gbcs.use_cases.ecs70 import ClockStatus
from sitrig.emulators.protocol.gbcs.use_cases.gcs33 import GasSupply

Handler = Callable[[GsmeState, DeviceMessage, int], Sequence[Effect]]

COMMISSIONED, CLOCK_NOT_ADJUSTED, SUPPLY_ARMED = "8F69", "81C6", "8F32"

_GCS28_STATUS = {
    ClockStatus.RELIABLE: gcs28.ClockStatus.RELIABLE,
    ClockStatus.INVALID: gcs28.ClockStatus.INVALID,
    ClockStatus.UNRELIABLE: gcs28.ClockStatus.UNRELIABLE,
}


def set_clock(meter: GsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """GCS28: the command moves the status only; the time stays what the hub supplies."""
    body = message.body
    assert isinstance(body, gcs28.SetClock)
    time = meter.time(now)
    inside = body.start <= time <= body.end
    meter.clock_status = ClockStatus.RELIABLE if inside else ClockStatus.UNRELIABLE
    told = gcs28.ClockSet(time, _GCS28_STATUS[meter.clock_status])
    response = (*meter.clock_fault(), *meter.answer(message, told, critical=True))
    if not inside:
        meter.note(CLOCK_NOT_ADJUSTED, now)
        return (*response, *meter.non_critical_alert(CLOCK_NOT_ADJUSTED, now))
    if meter.commissioned:
        return response
    # Assumption: "device commissioned" is raised when the clock first becomes reliable.
    meter.commissioned = True
    meter.note(COMMISSIONED, now)
    return (*response, *meter.non_critical_alert(COMMISSIONED, now))


def read_consumption(meter: GsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """GCS13a."""
    return meter.answer(message, gas_device.consumption(meter.reading), critical=False)


def read_blocks(meter: GsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """GCS13b."""
    return meter.answer(message, gas_device.blocks(meter.reading), critical=False)


def read_time_of_use(meter: GsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """GCS13c."""
    return meter.answer(message, gas_device.time_of_use(meter.reading), critical=False)


def read_supply_status(meter: GsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """GCS33: the valve, and what is left of the battery."""
    told = gcs33.SupplyStatus(meter.battery_days, meter.supply)
    return meter.answer(message, told, critical=False)


def read_firmware_version(meter: GsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """GCS38: the executing version."""
    return meter.answer(message, gcs38.FirmwareVersion(meter.firmware_version), critical=False)


def arm_supply(meter: GsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """GCS39: the consumer may turn on a supply that is off; one that is on stays on."""
    body = message.body
    assert isinstance(body, gcs39.ArmSupply)
    if meter.supply is GasSupply.OFF:
        meter.supply = GasSupply.ARMED
        meter.note(SUPPLY_ARMED, now)
    told = gcs39.SupplyArmed(
        issued=body.issued,
        takes_effect=body.takes_effect,
        provider=body.provider,
        supply=meter.supply,
    )
    return meter.answer(message, told, critical=True)


def disable_supply(meter: GsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """GCS32: close the valve."""
    body = message.body
    assert isinstance(body, gcs32.DisableSupply)
    meter.supply = GasSupply.OFF
    told = gcs32.SupplyDisabled(
        issued=body.issued,
        takes_effect=body.takes_effect,
        provider=body.provider,
        supply=meter.supply,
    )
    return meter.answer(message, told, critical=True)


def set_mprn(meter: GsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """GCS41."""
    body = message.body
    assert isinstance(body, gcs41.SetMprn)
    meter.mprn = body.mprn
    return meter.answer(message, gcs41.MprnSet(0), critical=False)


def read_mprn(meter: GsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """GCS46: empty where nobody has set it."""
    return meter.answer(message, gcs46.Mprn(meter.mprn), critical=False)


_ACB_ASSUMED = f"{TABLE}; assumption: Users without a cell of their own read through the ACB"

COMMANDS: tuple[GasCommand[GsmeState], ...] = (
    GasCommand(
        read_row(cs02a.NAME, cs02a.ReadCredentials, ACB, source=f"{TABLE}; assumption: no replay"),
        credential_commands.read_credentials,
    ),
    gas_row.replacement(SUPPLIER, ReplacementMode.SUPPLIER_BY_SUPPLIER),
    gas_row.replacement(NETWORK_OPERATOR, ReplacementMode.NETWORK_OPERATOR_BY_NETWORK_OPERATOR),
    gas_row.replacement(TRANSCOS, ReplacementMode.SUPPLIER_BY_TRANSCOS),
    GasCommand(
        critical_row(cs06.NAME, cs06.ActivateFirmware, SUPPLIER, source=REPLAY_ASSUMED),
        firmware_commands.activate_firmware,
        firmware_commands.execute_held,
    ),
    GasCommand(
        write_row(cs03.METHOD_B, cs03.JoinDevice, SUPPLIER, ACB, source=gas_row.METHOD_B),
        join_device,
    ),
    GasCommand(
        critical_row(cs03.METHOD_C, cs03.JoinDevice, SUPPLIER, source=REPLAY_ASSUMED), join_device
    ),
    GasCommand(
        critical_row(cs04.METHODS_A_AND_C, cs04.UnjoinDevice, SUPPLIER, source=REPLAY_ASSUMED),
        unjoin_device,
    ),
    GasCommand(
        write_row(cs04.METHOD_B, cs04.UnjoinDevice, SUPPLIER, ACB, source=gas_row.METHOD_B),
        unjoin_device,
    ),
    GasCommand(read_row(cs07.NAME, cs07.ReadDeviceLog, SUPPLIER, ACB), read_device_log),
    GasCommand(read_row(cs10.EVENT_LOG, cs10.ReadEvents, SUPPLIER), gas_device.read_events),
    GasCommand(read_row(cs10.SECURITY_LOG, cs10.ReadEvents, SUPPLIER), gas_device.read_events),
    GasCommand(read_row(cs11.NAME, cs11.ClearEventLog, SUPPLIER), gas_device.clear_events),
    GasCommand(
        read_row(
            gcs13a.NAME,
            gcs13a.ReadConsumption,
            SUPPLIER,
            NETWORK_OPERATOR,
            source=gas_row.NETWORK_ASSUMED,
        ),
        read_consumption,
    ),
    GasCommand(read_row(gcs13b.NAME, gcs13b.ReadBlocks, SUPPLIER), read_blocks),
    GasCommand(
        read_row(
            gcs13c.NAME,
            gcs13c.ReadTimeOfUse,
            SUPPLIER,
            NETWORK_OPERATOR,
            source=gas_row.NETWORK_ASSUMED,
        ),
        read_time_of_use,
    ),
    GasCommand(
        critical_row(gcs28.NAME, gcs28.SetClock, SUPPLIER, source=REPLAY_ASSUMED), set_clock
    ),
    GasCommand(
        read_row(
            gcs33.NAME,
            gcs33.ReadSupplyStatus,
            SUPPLIER,
            NETWORK_OPERATOR,
            ACB,
            source=_ACB_ASSUMED,
        ),
        read_supply_status,
    ),
    GasCommand(
        read_row(
            gcs38.NAME,
            gcs38.ReadFirmwareVersion,
            SUPPLIER,
            NETWORK_OPERATOR,
            ACB,
            source=_ACB_ASSUMED,
        ),
        read_firmware_version,
    ),
    GasCommand(critical_row(gcs32.NAME, gcs32.DisableSupply, SUPPLIER), disable_supply),
    GasCommand(critical_row(gcs39.NAME, gcs39.ArmSupply, SUPPLIER), arm_supply),
    GasCommand(write_row(gcs41.NAME, gcs41.SetMprn, SUPPLIER), set_mprn),
    GasCommand(
        read_row(gcs46.NAME, gcs46.ReadMprn, SUPPLIER, NETWORK_OPERATOR, ACB, source=_ACB_ASSUMED),
        read_mprn,
    ),
    *own_credentials.GSME_COMMANDS,
    *top_ups.GSME_COMMANDS,
)
"""Every command a GSME knows."""

GSME_COMMANDS = indexed(tuple(command.rule for command in COMMANDS))
BY_BODY = by_body(COMMANDS)
