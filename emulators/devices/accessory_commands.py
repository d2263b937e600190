"""What each command does to a PPMID or HCALCS that admitted it, and the answer to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from sitrig.emulators.devices import credential_commands
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.devices.join_commands import join_device, read_device_log, unjoin_device
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases.cs02a import ReadCredentials
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import UpdateSecurityCredentials
from sitrig.emulators.protocol.gbcs.use_cases.cs03 import JoinDevice
from sitrig.emulators.protocol.gbcs.use_cases.cs04 import UnjoinDevice
from sitrig.emulators.protocol.gbcs.use_cases.cs07 import ReadDeviceLog
from sitrig.emulators.protocol.gbcs.use_cases.cs08 import (
    FirmwareVersion,
    ReadFirmwareVersion,
    VersionCode,
)

Handler = Callable[[HanDevice, DeviceMessage, int], Sequence[Effect]]


def read_firmware_version(device: HanDevice, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CS08: the executing version."""
    version = FirmwareVersion(device.firmware_version, VersionCode.SUCCESS)
    return device.answer(message, version, critical=False)


HANDLERS: Mapping[type[UseCaseBody], Handler] = MappingProxyType(
    {
        JoinDevice: join_device,
        UnjoinDevice: unjoin_device,
        ReadDeviceLog: read_device_log,
        ReadFirmwareVersion: read_firmware_version,
        ReadCredentials: credential_commands.read_credentials,
        UpdateSecurityCredentials: credential_commands.update_credentials,
    }
)
EXECUTORS: Mapping[type[UseCaseBody], Handler] = MappingProxyType(
    {UpdateSecurityCredentials: credential_commands.execute_held}
)
"""What a command that the device held for its time does then."""
