"""What each command does to a Comms Hub that admitted it, and the answer to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from msgspec import structs

from sitrig.emulators.devices import (
    hub_credentials,
    hub_device_log,
    hub_joining,
    hub_reads,
    image_relay,
)
from sitrig.emulators.devices.hub_state import HubState
from sitrig.emulators.protocol.effects import Cancel, Effect, Leave, Link, Send
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases.ccs01 import AddDevice, AddDeviceResult
from sitrig.emulators.protocol.gbcs.use_cases.ccs02 import RemoveDevice, RemoveDeviceResult
from sitrig.emulators.protocol.gbcs.use_cases.ccs03 import (
    RestoreDeviceLog,
    RestoreDeviceLogResult,
)
from sitrig.emulators.protocol.gbcs.use_cases.ccs05 import HeardDevice, HubLog, ReadHubLog
from sitrig.emulators.protocol.gbcs.use_cases.ccs07 import HubLogs, KeyedLog, ReadHubLogs
from sitrig.emulators.protocol.gbcs.use_cases.cs02a import ReadCredentials
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import UpdateSecurityCredentials
from sitrig.emulators.protocol.gbcs.use_cases.ecs26i import ReadHubIdentity
from sitrig.emulators.protocol.gbcs.use_cases.ecs26n import ReadHubType
from sitrig.emulators.protocol.gbcs.use_cases.ecs35c import ReadHubEventLog
from sitrig.emulators.protocol.gbcs.use_cases.ecs35d import ReadHubSecurityLog
from sitrig.emulators.protocol.gbcs.use_cases.ecs52 import FirmwareVersion, ReadFirmwareVersion
from sitrig.emulators.protocol.identifiers import Eui

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
    historic = hub_device_log.remembered(hub.past.historic, entry)
    hub.past = structs.replace(hub.past, historic=historic)
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


def read_firmware_version(hub: HubState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS52: the executing version."""
    return hub.answer(message, FirmwareVersion(hub.firmware_version), critical=False)


def restore_log(hub: HubState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CCS03: take over the HAN of a hub that this one replaces, and call its devices.

    Assumption: only a hub that has no devices of its own takes another one's.
    """
    body = message.body
    assert isinstance(body, RestoreDeviceLog)
    log = None if hub.log else hub_device_log.restored(body.devices)
    if log is None:
        return hub.answer(message, RestoreDeviceLogResult(success=False), critical=False)
    hub.log = log
    hub.past = structs.replace(hub.past, taken_pan_id=body.extended_pan_id)
    return (
        *hub.answer(message, RestoreDeviceLogResult(success=True), critical=False),
        *hub.log_changed(now),
        *hub_joining.call_devices(hub),
    )


def read_log(hub: HubState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CCS05/04 and CCS06: the devices on the HAN, as the hub hears them."""
    heard = tuple(
        _heard(entry.device, hub.time(now)) for entry in hub.log if entry.link_key is not None
    )
    return hub.answer(message, HubLog(heard), critical=False)


def read_keyed_logs(hub: HubState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CCS07: the log and the historic one, with hashed keys."""
    current, historic = (
        KeyedLog(hub.past.changed_at, hub.extended_pan_id, entries)
        for entries in (hub_device_log.backup(hub.log), hub.past.historic)
    )
    return hub.answer(message, HubLogs(current, historic), critical=False)


def _heard(device: Eui, now: int) -> HeardDevice:
    """Assumption: every device is heard alike; there is no radio here that could differ."""
    return HeardDevice(
        device=device,
        status="11001000",
        strongest_signal=-35,
        average_signal=-50,
        weakest_signal=-80,
        best_link=220,
        average_link=180,
        worst_link=90,
        last_heard=now // 1000 * 1000,
        hops=1,
        transmission_failures=0,
        transmission_successes=100,
        application_version=1,
        stack_version=1,
    )


HANDLERS: Mapping[type[UseCaseBody], Handler] = MappingProxyType(
    {
        ReadCredentials: hub_credentials.read_credentials,
        UpdateSecurityCredentials: hub_credentials.update_credentials,
        AddDevice: add_device,
        RemoveDevice: remove_device,
        ReadHubIdentity: hub_reads.read_identity,
        ReadHubType: hub_reads.read_type,
        ReadHubEventLog: hub_reads.read_event_log,
        ReadHubSecurityLog: hub_reads.read_security_log,
        ReadFirmwareVersion: read_firmware_version,
        RestoreDeviceLog: restore_log,
        ReadHubLog: read_log,
        ReadHubLogs: read_keyed_logs,
    }
)
