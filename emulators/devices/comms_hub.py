"""The Communications Hub core: on the SM WAN, trust centre of its HAN, relay between the two."""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices import hub_joining, image_relay
from sitrig.emulators.devices.hub_commands import HANDLERS
from sitrig.emulators.devices.hub_state import HubState
from sitrig.emulators.devices.permissions import CHF_COMMANDS
from sitrig.emulators.protocol.effects import (
    DSP,
    Effect,
    ImageAnswer,
    ImageDelivery,
    JoinRequest,
    Link,
    PartnerKeyRequest,
    Payload,
    PowerOn,
    Rejoined,
    Send,
    TimerName,
    WanRegistered,
)
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind
from sitrig.emulators.protocol.identifiers import Eui


class CommsHub(HubState):
    """A hub (its CHF): asleep until it gets supply, then on the SM WAN for good."""

    __slots__ = ()

    def _take(self, payload: Payload, now: int) -> Sequence[Effect]:
        if isinstance(payload, PowerOn):
            return self._power_on()
        if not self.powered:
            return ()
        match payload:
            case DeviceMessage():
                return self._message(payload, now)
            case JoinRequest():
                return hub_joining.join_requested(self, payload, now)
            case Rejoined():
                return hub_joining.rejoined(self, payload, now)
            case PartnerKeyRequest():
                return hub_joining.key_requested(self, payload)
            case ImageDelivery():
                return image_relay.relay(self, payload, now)
            case ImageAnswer():
                return image_relay.answered(self, payload, now)
        return ()

    def _power_on(self) -> Sequence[Effect]:
        if self.powered:
            return ()
        self.powered = True
        return (Send(DSP, WanRegistered(self.eui), Link.WAN),)

    def _message(self, message: DeviceMessage, now: int) -> Sequence[Effect]:
        if message.kind is not MessageKind.COMMAND:
            # Only what a device of this HAN sent can be here; the DSP sends commands alone.
            return (Send(DSP, message, Link.WAN),)
        if message.recipient == self.eui:
            return self._command(message, now)
        if self.reaches(message.recipient):
            return (Send(message.recipient, message, Link.HAN),)
        return ()

    def _command(self, message: DeviceMessage, now: int) -> Sequence[Effect]:
        admitted = self.admit_command(message, CHF_COMMANDS, now)
        if isinstance(admitted, tuple):
            return admitted
        return HANDLERS[admitted.command](self, message, now)

    def _due(self, name: TimerName, now: int) -> Sequence[Effect]:
        device = Eui(str(name[1]))
        if name[0] == hub_joining.JOIN_WINDOW:
            return hub_joining.window_lapsed(self, device)
        if name[0] == image_relay.TRANSFER:
            return image_relay.gave_up(self, device, now)
        return ()
