"""What PPMID, HCALCS and IHD share: getting onto the HAN, and what a meter they are joined with tells them."""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices import future_dated, han_receiving
from sitrig.emulators.devices.accessory_commands import EXECUTORS, HANDLERS
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.devices.self_activation import take_image
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.protocol.effects import (
    DataReport,
    DataRequest,
    Effect,
    ImageOffer,
    Link,
    Payload,
    Record,
    Send,
    TimerName,
)
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.identifiers import Eui


class Accessory(HanDevice):
    """A device that lives by what a meter tells it; `told` is the last of that."""

    __slots__ = ("told",)

    def __init__(
        self,
        *,
        eui: Eui,
        hub: Eui,
        install_code: str,
        signing_ski: str,
        anchors: TrustAnchors,
        manufacturer: str,
        model: str,
        firmware_version: str,
        link_key: str | None = None,
        device_log: tuple[LoggedDevice, ...] = (),
    ) -> None:
        super().__init__(
            eui=eui,
            hub=hub,
            install_code=install_code,
            signing_ski=signing_ski,
            anchors=anchors,
            manufacturer=manufacturer,
            model=model,
            firmware_version=firmware_version,
            link_key=link_key,
            device_log=device_log,
        )
        self.told: DataReport | None = None

    def ask(self, meter: Eui) -> Sequence[Effect]:
        """Ask a meter for what it measures; without a key shared with it there is nothing to send."""
        key = self.joins.key_with(meter)
        if key is None or self.link_key is None:
            return (Record("not asked: no key shared", {"meter": str(meter)}),)
        return (Send(meter, DataRequest(self.eui, key), Link.HAN),)

    def hears(self, report: DataReport) -> None:
        """Take what a meter tells."""
        self.told = report

    def takes_image(self, offer: ImageOffer, now: int) -> Sequence[Effect]:
        """What the device makes of firmware that its hub offers."""
        return take_image(self, offer, now)

    def _take(self, payload: Payload, now: int) -> Sequence[Effect]:
        if isinstance(payload, DeviceMessage):
            return self._command(payload, now) if self.link_key is not None else ()
        if isinstance(payload, ImageOffer):
            return self.takes_image(payload, now)
        if isinstance(payload, DataReport):
            if self.joins.key_with(payload.meter) == payload.link_key:
                self.hears(payload)
            return ()
        return han_receiving.take(self, payload, now) or ()

    def _command(self, message: DeviceMessage, now: int) -> Sequence[Effect]:
        admitted = self.admit_command(message, self.commands, now)
        if isinstance(admitted, tuple):
            return admitted
        return HANDLERS[admitted.command](self, message, now)

    def _due(self, name: TimerName, now: int) -> Sequence[Effect]:
        if name[0] != future_dated.FUTURE_DATED:
            return han_receiving.due(self, name, now) or ()
        command = future_dated.find(self.held_commands, name)
        if command is None:
            return ()
        self.held_commands = future_dated.without(self.held_commands, name)
        return EXECUTORS[type(command.body)](self, command, now)
