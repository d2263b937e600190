"""What each command does to a meter that admitted it, and the answer to it.

A handler may rely on the gate: authority, signature and counter hold. An access failure is an
answer that says so, never a silence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from sitrig.emulators.devices import (
    auxiliary_commands,
    credential_commands,
    firmware_commands,
    tariff_commands,
)
from sitrig.emulators.devices.esme_registers import reading
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases.cs02a import ReadCredentials
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import UpdateSecurityCredentials
from sitrig.emulators.protocol.gbcs.use_cases.cs06 import ActivateFirmware
from sitrig.emulators.protocol.gbcs.use_cases.ecs01c import UpdateSecondaryTariff
from sitrig.emulators.protocol.gbcs.use_cases.ecs17b import ReadImportRegisters
from sitrig.emulators.protocol.gbcs.use_cases.ecs23b import (
    PolyphaseNetworkData,
    ReadPolyphaseNetworkData,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs26m import Identity, ReadIdentity
from sitrig.emulators.protocol.gbcs.use_cases.ecs39a import SetImportMpan, SetImportMpanResult
from sitrig.emulators.protocol.gbcs.use_cases.ecs47 import ActivateAuxiliaryLoad
from sitrig.emulators.protocol.gbcs.use_cases.ecs52 import FirmwareVersion, ReadFirmwareVersion
from sitrig.emulators.protocol.gbcs.use_cases.ecs61c import ReadBoostButton
from sitrig.emulators.protocol.gbcs.use_cases.ecs61d import ReadAuxiliaryControllers
from sitrig.emulators.protocol.gbcs.use_cases.ecs70 import ClockResult, ClockStatus, SetClock

Handler = Callable[[EsmeState, DeviceMessage, int], Sequence[Effect]]

COMMISSIONED = "8F69"
CLOCK_NOT_ADJUSTED = "81C6"
_AVERAGE_DECIVOLTS = (2_401, 2_389, 2_412)


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


def read_identity(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS26m: the letters D to G are not part of it."""
    identity = Identity(meter.manufacturer, meter.model, meter.capabilities.base_letter)
    return meter.answer(message, identity, critical=False)


def read_import_registers(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS17b: by the elements that the meter truly has."""
    return meter.answer(message, reading(meter.registers, meter.time(now)), critical=False)


def read_polyphase_network_data(
    meter: EsmeState, message: DeviceMessage, now: int
) -> Sequence[Effect]:
    """ECS23b: an access failure on a meter with one phase."""
    phases = meter.capabilities.phases
    voltages = _AVERAGE_DECIVOLTS[:phases] if phases > 1 else ()
    return meter.answer(message, PolyphaseNetworkData(voltages), critical=False)


def set_import_mpan(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS39a: a secondary MPAN has a place on a twin element meter only."""
    body = message.body
    assert isinstance(body, SetImportMpan)
    meter.import_mpan = body.import_mpan
    secondary = None
    if body.secondary_import_mpan is not None:
        secondary = meter.capabilities.elements > 1
        if secondary:
            meter.secondary_import_mpan = body.secondary_import_mpan
    result = SetImportMpanResult(primary=True, secondary=secondary)
    return meter.answer(message, result, critical=False)


HANDLERS: Mapping[type[UseCaseBody], Handler] = MappingProxyType(
    {
        ReadCredentials: credential_commands.read_credentials,
        UpdateSecurityCredentials: credential_commands.update_credentials,
        ActivateFirmware: firmware_commands.activate_firmware,
        UpdateSecondaryTariff: tariff_commands.update_secondary_tariff,
        ReadImportRegisters: read_import_registers,
        ReadPolyphaseNetworkData: read_polyphase_network_data,
        ReadBoostButton: auxiliary_commands.read_boost_button,
        ReadAuxiliaryControllers: auxiliary_commands.read_controllers,
        ReadIdentity: read_identity,
        SetImportMpan: set_import_mpan,
        ActivateAuxiliaryLoad: auxiliary_commands.activate_auxiliary_load,
        ReadFirmwareVersion: read_firmware_version,
        SetClock: set_clock,
    }
)

EXECUTORS: Mapping[type[UseCaseBody], Handler] = MappingProxyType(
    {
        UpdateSecurityCredentials: credential_commands.execute_held,
        ActivateFirmware: firmware_commands.execute_held,
        UpdateSecondaryTariff: tariff_commands.execute_held,
    }
)
"""What a command held by the meter does when its time has come."""
