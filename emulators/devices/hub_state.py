"""All that one Comms Hub holds."""

from __future__ import annotations

from msgspec import structs

from sitrig.emulators.devices import hub_device_log
from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.devices.hub_device_log import NO_PAST, DeviceLog, HanPast
from sitrig.emulators.devices.log_limits import CAPACITY, whole_seconds
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.protocol.effects import DSP, Effect, Link, Send
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import cs14
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage
from sitrig.emulators.protocol.gbcs.use_cases.cs14 import DeviceLogChanged
from sitrig.emulators.protocol.gbcs.use_cases.ecs35d import HubSecurityEvent
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

FACTORY_FIRMWARE = "00009001"


class HubState(DeviceCore):
    """A hub's slots; `transfers` are the firmware images on their way: (device, version).

    `gpf` is the Gas Proxy Function inside it, None where there is none; `past` is what came before
    the log as it stands.
    """

    __slots__ = (
        "firmware_version",
        "gpf",
        "log",
        "manufacturer",
        "model",
        "past",
        "transfers",
    )

    def __init__(
        self,
        *,
        eui: Eui,
        signing_ski: str,
        anchors: TrustAnchors,
        manufacturer: str,
        model: str,
        firmware_version: str = FACTORY_FIRMWARE,
        log: DeviceLog = (),
        registered: bool = False,
        gpf: Eui | None = None,
    ) -> None:
        """A hub from the factory, or with `registered` one that is up on the SM WAN already."""
        super().__init__(eui=eui, signing_ski=signing_ski, anchors=anchors, powered=registered)
        self.manufacturer: str = manufacturer
        self.model: str = model
        self.firmware_version: str = firmware_version
        self.log: DeviceLog = log
        self.gpf: Eui | None = gpf
        self.past: HanPast = NO_PAST
        self.transfers: tuple[tuple[Eui, str], ...] = ()

    @property
    def extended_pan_id(self) -> str:
        """The name (hex) of its HAN: after itself (assumption), or as the hub had it that it replaced."""
        return self.past.taken_pan_id or self.eui.replace("-", "").lower()

    def reaches(self, device: Eui) -> bool:
        """Whether messages for that device can be handed over: it is on the HAN, or inside the hub."""
        return device == self.gpf or hub_device_log.is_joined(self.log, device)

    def alert_recipient(self) -> Eui:
        """The Access Control Broker in the hub's own cell."""
        anchor = self.anchors.find(RemotePartyRole.ACB, CellUsage.KEY_AGREEMENT)
        return anchor.subject if anchor else self.eui

    def note_refusal(self, code: str, now: int) -> None:
        """Log a refused command by its alert code; assumption: the log is as long as a meter's."""
        event = HubSecurityEvent(whole_seconds(self.time(now)), code)
        refused = (*self.past.refused, event)[-CAPACITY:]
        self.past = structs.replace(self.past, refused=refused)

    def log_changed(self, now: int) -> tuple[Effect, ...]:
        """CS14, due after every change of the log."""
        self.past = structs.replace(self.past, changed_at=self.time(now))
        body = self.log_told(now)
        return self.alert(cs14.NAME, body, self.alert_recipient(), now, signed=False)

    def log_told(self, now: int) -> DeviceLogChanged:
        """The log as CS14 tells it."""
        entries = hub_device_log.backup(self.log)
        return DeviceLogChanged(self.time(now), entries, extended_pan_id=self.extended_pan_id)

    def _transmit(self, message: DeviceMessage) -> tuple[Effect, ...]:
        return (Send(DSP, message, Link.WAN),)
