"""What every device on a hub's HAN holds: its place there, its firmware, its own Device Log. Executes no command."""

from __future__ import annotations

from typing import ClassVar

from sitrig.emulators.devices import device_certificates
from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.devices.device_log import NO_JOINS, Joins
from sitrig.emulators.devices.future_dated import HeldCommand
from sitrig.emulators.devices.permissions import Rules
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.protocol.effects import Effect, Link, Record, Send
from sitrig.emulators.protocol.gbcs.cells import CellUsage
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice, LoggedType
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.vocabulary import RemotePartyRole


class HanDevice(DeviceCore):
    """A device near a hub.

    `link_key` is None while it is off the HAN; `attempts` counts the join requests left; `device_log`
    is its own log of the devices it was joined with, `joins` how far that has come.
    """

    __slots__ = (
        "attempts",
        "device_log",
        "firmware_version",
        "held_commands",
        "hub",
        "install_code",
        "joins",
        "link_key",
        "manufacturer",
        "model",
    )

    kind: LoggedType
    commands: ClassVar[Rules]

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
        """A device from the factory, or with a `link_key` one that is on its hub's HAN already."""
        super().__init__(
            eui=eui, signing_ski=signing_ski, anchors=anchors, powered=link_key is not None
        )
        self.hub: Eui = hub
        self.install_code: bytes = bytes.fromhex(install_code)
        self.manufacturer: str = manufacturer
        self.model: str = model
        self.firmware_version: str = firmware_version
        self.link_key: str | None = link_key
        self.attempts: int = 0
        self.device_log: tuple[LoggedDevice, ...] = device_log
        self.joins: Joins = NO_JOINS
        self.held_commands: tuple[HeldCommand, ...] = ()

    def log_becomes(self, log: tuple[LoggedDevice, ...], now: int) -> tuple[Effect, ...]:
        """Have another Device Log from now on."""
        self.device_log = log
        return ()

    def shares_key_with(self, partner: Eui) -> bool:
        """Whether a key for that partner is wanted although no command of this device asked for it."""
        return any(entry.device == partner for entry in self.device_log)

    def partner_gained(self, partner: Eui, now: int) -> tuple[Effect, ...]:
        """What follows from a key that the partner asked for."""
        return ()

    def news(self, code: str, now: int) -> tuple[Effect, ...]:
        """A non-critical alert, where a Supplier holds this device."""
        anchor = self.anchors.find(RemotePartyRole.SUPPLIER, CellUsage.DIGITAL_SIGNATURE)
        return () if anchor is None else self.non_critical_alert(code, now)

    def believes(self, certificate: Certificate, now: int) -> bool:
        """Whether that is the certificate of a device, from an authority known here, and within its dates."""
        return device_certificates.is_believed(self.anchors, certificate, self.time(now))

    def take_hub_time(self) -> None:
        """What being on the HAN does to the device's clock, where it has one."""

    def broker(self) -> Eui:
        """The Access Control Broker in the device's own cell."""
        anchor = self.anchors.find(RemotePartyRole.ACB, CellUsage.KEY_AGREEMENT)
        return anchor.subject if anchor else self.eui

    def alert_recipient(self) -> Eui:
        """The Supplier in the device's own cell, whoever is registered; without one, the ACB."""
        for role, usage in (
            (RemotePartyRole.SUPPLIER, CellUsage.DIGITAL_SIGNATURE),
            (RemotePartyRole.ACB, CellUsage.KEY_AGREEMENT),
        ):
            anchor = self.anchors.find(role, usage)
            if anchor is not None:
                return anchor.subject
        return self.eui

    def _transmit(self, message: DeviceMessage) -> tuple[Effect, ...]:
        if self.link_key is None:
            return (Record("not sent: off the HAN", {"use_case": message.use_case}),)
        return (Send(self.hub, message, Link.HAN),)
