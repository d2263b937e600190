"""The In-Home Display core: a Type 2 Device, without credentials, that no GBCS message is for."""

from __future__ import annotations

from sitrig.emulators.devices.accessory import Accessory
from sitrig.emulators.devices.permissions import indexed
from sitrig.emulators.protocol.effects import Effect, ImageOffer
from sitrig.emulators.protocol.gbcs.log_entries import LoggedType
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.identifiers import Eui

FACTORY_FIRMWARE = "0001"


class Ihd(Accessory):
    """An IHD: it takes the key of whoever was told to join with it, and shows what it is told."""

    __slots__ = ()

    kind = LoggedType.TYPE_2
    commands = indexed(())

    def shares_key_with(self, partner: Eui) -> bool:
        """No command tells an IHD whom it is joined with: the hub's word is enough."""
        return True

    def takes_image(self, offer: ImageOffer, now: int) -> tuple[Effect, ...]:
        """DCC brings a Type 2 Device no firmware."""
        return ()

    def _command(self, message: DeviceMessage, now: int) -> tuple[Effect, ...]:
        return ()

    def _transmit(self, message: DeviceMessage) -> tuple[Effect, ...]:
        return ()
