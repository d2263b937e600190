"""Reads of a Comms Hub that leave it as it is: its make and its logs (SRs 6.2.4 and 6.13)."""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices.hub_state import HubState
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import ecs26i, ecs26n, ecs35c, ecs35d


def read_identity(hub: HubState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS26i: manufacturer and model, with its own EUI."""
    identity = ecs26i.HubIdentity(hub.manufacturer, hub.model, hub.eui)
    return hub.answer(message, identity, critical=False)


def read_type(hub: HubState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS26n: manufacturer and model."""
    return hub.answer(message, ecs26n.HubType(hub.model, hub.manufacturer), critical=False)


def read_event_log(hub: HubState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS35c: an emulated hub logs no events (assumption)."""
    return hub.answer(message, ecs35c.HubEventLog(), critical=False)


def read_security_log(hub: HubState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS35d: the commands it refused, from `start` to `end`, both included."""
    asked = message.body
    assert isinstance(asked, ecs35d.ReadHubSecurityLog)
    found = (event for event in hub.past.refused if asked.start <= event.time <= asked.end)
    return hub.answer(message, ecs35d.HubSecurityLog(tuple(found)), critical=False)
