"""What each command does to a meter that admitted it, and the answer to it.

A handler may rely on the gate: authority, signature and counter hold. An access failure is an
answer that says so, never a silence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sitrig.emulators.devices import (
    auxiliary_commands,
    auxiliary_reads,
    calendar_commands,
    configuration_reads,
    credential_commands,
    dcc_credentials,
    esme_joins,
    firmware_commands,
    log_reads,
    maintenance_commands,
    mpan_commands,
    own_credentials,
    register_reads,
    supply_commands,
    tariff_commands,
    top_ups,
)
from sitrig.emulators.devices.esme_row import EsmeCommand, Handler
from sitrig.emulators.devices.esme_state import EsmeState
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
)
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import (
    cs02a,
    cs02b,
    cs06,
    ecs52,
    ecs70,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs02a import ReadCredentials
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import (
    ReplacementMode,
    UpdateSecurityCredentials,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs06 import ActivateFirmware
from sitrig.emulators.protocol.gbcs.use_cases.ecs52 import FirmwareVersion, ReadFirmwareVersion
from sitrig.emulators.protocol.gbcs.use_cases.ecs70 import ClockResult, ClockStatus, SetClock
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

COMMISSIONED = "8F69"
CLOCK_NOT_ADJUSTED = "81C6"


def set_clock(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS70: the command moves the status only; the time stays what the hub supplies."""
    body = message.body
    assert isinstance(body, SetClock)
    time = meter.time(now)
    inside = body.window_start <= time <= body.window_end
    meter.clock_status = ClockStatus.RELIABLE if inside else ClockStatus.UNRELIABLE
    result = ClockResult(time, meter.clock_status)
    response = (*meter.clock_fault(), *meter.answer(message, result, critical=True))
    if not inside:
        return (*response, *meter.non_critical_alert(CLOCK_NOT_ADJUSTED, now))
    if meter.commissioned:
        return response
    # Assumption: "device commissioned" is raised when the clock first becomes reliable.
    meter.commissioned = True
    return (*response, *meter.non_critical_alert(COMMISSIONED, now))


def read_firmware_version(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS52: the executing version."""
    return meter.answer(message, FirmwareVersion(meter.firmware_version), critical=False)


def _replacement(role: RemotePartyRole, mode: ReplacementMode) -> EsmeCommand:
    rule = critical_row(
        cs02b.NAME, UpdateSecurityCredentials, role, mode=mode, source=REPLAY_ASSUMED
    )
    return EsmeCommand(
        rule, credential_commands.update_credentials, credential_commands.execute_held
    )


# Eligible Users without a cell of their own (SNA, Other User, Export Supplier) read through the ACB.
_COMMANDS = (
    EsmeCommand(
        read_row(cs02a.NAME, ReadCredentials, ACB, source=f"{TABLE}; assumption: no replay"),
        credential_commands.read_credentials,
    ),
    EsmeCommand(
        read_row(
            cs02a.WITH_LOAD_CONTROLLER,
            ReadCredentials,
            ACB,
            source=f"{TABLE}; assumption: no replay",
        ),
        credential_commands.read_credentials,
    ),
    EsmeCommand(
        critical_row(
            cs02b.LOAD_CONTROLLER,
            UpdateSecurityCredentials,
            SUPPLIER,
            mode=ReplacementMode.LOAD_CONTROLLER_BY_SUPPLIER,
            source=REPLAY_ASSUMED,
        ),
        credential_commands.update_credentials,
        credential_commands.execute_held,
    ),
    _replacement(SUPPLIER, ReplacementMode.SUPPLIER_BY_SUPPLIER),
    _replacement(NETWORK_OPERATOR, ReplacementMode.NETWORK_OPERATOR_BY_NETWORK_OPERATOR),
    _replacement(TRANSCOS, ReplacementMode.SUPPLIER_BY_TRANSCOS),
    EsmeCommand(
        critical_row(cs06.NAME, ActivateFirmware, SUPPLIER, source=REPLAY_ASSUMED),
        firmware_commands.activate_firmware,
        firmware_commands.execute_held,
    ),
    EsmeCommand(
        read_row(ecs52.NAME, ReadFirmwareVersion, SUPPLIER, NETWORK_OPERATOR, ACB),
        read_firmware_version,
    ),
    EsmeCommand(critical_row(ecs70.NAME, SetClock, SUPPLIER), set_clock),
)

COMMANDS: tuple[EsmeCommand, ...] = (
    *_COMMANDS,
    *tariff_commands.COMMANDS,
    *auxiliary_commands.COMMANDS,
    *auxiliary_reads.COMMANDS,
    *supply_commands.COMMANDS,
    *maintenance_commands.COMMANDS,
    *top_ups.ESME_COMMANDS,
    *register_reads.COMMANDS,
    *configuration_reads.COMMANDS,
    *calendar_commands.COMMANDS,
    *log_reads.COMMANDS,
    *mpan_commands.COMMANDS,
    *own_credentials.COMMANDS,
    *dcc_credentials.COMMANDS,
    *esme_joins.COMMANDS,
)
"""Every command an ESME knows, family by family."""

ESME_RULES = tuple(command.rule for command in COMMANDS)
ESME_COMMANDS = indexed(ESME_RULES)
HANDLERS: Mapping[type[UseCaseBody], Handler] = MappingProxyType(
    {command.rule.command: command.execute for command in COMMANDS}
)
EXECUTORS: Mapping[type[UseCaseBody], Handler] = MappingProxyType(
    {
        command.rule.command: command.execute_held
        for command in COMMANDS
        if command.execute_held is not None
    }
)
"""What a command held by the meter does when its time has come."""
