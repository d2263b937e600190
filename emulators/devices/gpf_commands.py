"""What each command does to a Gas Proxy Function that admitted it, and the answer to it.

Reads are answered from the mirror: what the gas meter told last, whether or not it is awake. A proxy
that no meter has reported to says so in its answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices import credential_commands, gas_device, gas_row, gpf_restore
from sitrig.emulators.devices.gas_row import GasCommand, by_body
from sitrig.emulators.devices.gpf_state import GpfState
from sitrig.emulators.devices.join_commands import join_device, read_device_log, unjoin_device
from sitrig.emulators.devices.permissions import (
    ACB,
    NETWORK_OPERATOR,
    SUPPLIER,
    TABLE,
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
    cs07,
    cs10,
    gcs13a,
    gcs13b,
    gcs13c,
    gcs59,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import ReplacementMode
from sitrig.emulators.protocol.vocabulary import RemotePartyRole


def read_consumption(proxy: GpfState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """GCS13a."""
    return proxy.answer(message, gas_device.consumption(proxy.mirror), critical=False)


def read_blocks(proxy: GpfState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """GCS13b."""
    return proxy.answer(message, gas_device.blocks(proxy.mirror), critical=False)


def read_time_of_use(proxy: GpfState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """GCS13c."""
    return proxy.answer(message, gas_device.time_of_use(proxy.mirror), critical=False)


COMMANDS: tuple[GasCommand[GpfState], ...] = (
    GasCommand(
        read_row(cs02a.NAME, cs02a.ReadCredentials, ACB, source=f"{TABLE}; assumption: no replay"),
        credential_commands.read_credentials,
    ),
    gas_row.replacement(SUPPLIER, ReplacementMode.SUPPLIER_BY_SUPPLIER),
    gas_row.replacement(NETWORK_OPERATOR, ReplacementMode.NETWORK_OPERATOR_BY_NETWORK_OPERATOR),
    gas_row.replacement(RemotePartyRole.TRANSCOS, ReplacementMode.SUPPLIER_BY_TRANSCOS),
    GasCommand(
        write_row(cs03.METHOD_B, cs03.JoinDevice, SUPPLIER, ACB, source=gas_row.METHOD_B),
        join_device,
    ),
    GasCommand(
        write_row(cs04.METHOD_B, cs04.UnjoinDevice, SUPPLIER, ACB, source=gas_row.METHOD_B),
        unjoin_device,
    ),
    GasCommand(
        write_row(
            gcs59.NAME,
            gcs59.RestoreDeviceLog,
            ACB,
            source=f"{TABLE}; assumption: replay-protected, as it changes the device log",
        ),
        gpf_restore.restore_log,
    ),
    GasCommand(read_row(cs07.NAME, cs07.ReadDeviceLog, SUPPLIER, ACB), read_device_log),
    GasCommand(read_row(cs10.EVENT_LOG, cs10.ReadEvents, SUPPLIER), gas_device.read_events),
    GasCommand(read_row(cs10.SECURITY_LOG, cs10.ReadEvents, SUPPLIER), gas_device.read_events),
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
)
"""Every command a GPF knows."""

GPF_COMMANDS = indexed(tuple(command.rule for command in COMMANDS))
BY_BODY = by_body(COMMANDS)
