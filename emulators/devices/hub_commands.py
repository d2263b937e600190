"""What each command does to a Comms Hub that admitted it, and the answer to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from sitrig.emulators.devices import hub_device_log, hub_joining, image_relay
from sitrig.emulators.devices.hub_state import HubState
from sitrig.emulators.protocol.effects import Cancel, Effect, Leave, Link, Send
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases.ccs01 import AddDevice, AddDeviceResult
from sitrig.emulators.protocol.gbcs.use_cases.ccs02 import RemoveDevice, RemoveDeviceResult
from sitrig.emulators.protocol.gbcs.use_cases.ecs26i import HubIdentity, ReadHubIdentity
from sitrig.emulators.protocol.gbcs.use_cases.ecs52 import FirmwareVersion, ReadFirmwareVersion

Handler = Callable[[HubState, DeviceMessage, int], Sequence[Effect]]


def add_device(hub: HubState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CCS01: whitelist a device and let it join for the time given."""
    body = message.body
    assert isinstance(body, AddDevice)
    log = hub_device_log.added(hub.log, body, now)
    if log is None:
        return hub.answer(message, AddDeviceResult(success=False), critical=False)
    grown = len(log) > len(hub.log)
    hub.log = log
    response = hub.answer(message, AddDeviceResult(success=True), critical=False)
    backup = hub.log_changed(now) if grown else ()
    return (*response, *backup, *hub_joining.open_window(hub, body.device, now))


def remove_device(hub: HubState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CCS02: take a device off the log and off the HAN."""
    body = message.body
    assert isinstance(body, RemoveDevice)
    entry = hub_device_log.find(hub.log, body.device)
    if entry is None:
        return hub.answer(message, RemoveDeviceResult(success=False), critical=False)
    hub.log = hub_device_log.removed(hub.log, body.device)
    leave: tuple[Effect, ...] = ()
    if entry.link_key is not None:
        leave = (Send(body.device, Leave(hub.eui), Link.HAN),)
    return (
        *hub.answer(message, RemoveDeviceResult(success=True), critical=False),
        *hub.log_changed(now),
        Cancel(hub_joining.window(body.device)),
        *image_relay.abandon(hub, body.device, now),
        *leave,
    )


def read_identity(hub: HubState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS26i: manufacturer and model."""
    return hub.answer(message, HubIdentity(hub.manufacturer, hub.model, hub.eui), critical=False)


def read_firmware_version(hub: HubState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS52: the executing version."""
    return hub.answer(message, FirmwareVersion(hub.firmware_version), critical=False)


HANDLERS: Mapping[type[UseCaseBody], Handler] = MappingProxyType(
    {
        AddDevice: add_device,
        RemoveDevice: remove_device,
        ReadHubIdentity: read_identity,
        ReadFirmwareVersion: read_firmware_version,
    }
)
