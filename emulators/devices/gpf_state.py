"""All that one Gas Proxy Function holds: it lives in its Comms Hub, with that hub's HAN link for good."""

from __future__ import annotations

from sitrig.emulators.devices import device_log
from sitrig.emulators.devices.event_log import EventLog
from sitrig.emulators.devices.gas_device import GasDevice
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gas_reading import GasReading
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice, LoggedType
from sitrig.emulators.protocol.gbcs.use_cases import gcs62
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage
from sitrig.emulators.protocol.gbcs.use_cases.gcs62 import DeviceLogBackup
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

LOG_CHANGED = "8071"
_INSIDE = "inside the Comms Hub"


class GpfState(GasDevice, HanDevice):
    """A proxy's slots; `mirror` and `events` are what its gas meter told it last, if it ever did."""

    __slots__ = ("events", "mirror")

    kind = LoggedType.GPF

    def __init__(
        self,
        *,
        eui: Eui,
        hub: Eui,
        signing_ski: str,
        anchors: TrustAnchors,
        manufacturer: str,
        model: str,
        firmware_version: str,
        device_log: tuple[LoggedDevice, ...] = (),
        mirror: GasReading | None = None,
    ) -> None:
        super().__init__(
            eui=eui,
            hub=hub,
            install_code="",
            signing_ski=signing_ski,
            anchors=anchors,
            manufacturer=manufacturer,
            model=model,
            firmware_version=firmware_version,
            link_key=_INSIDE,
            device_log=device_log,
        )
        self.events: EventLog = ()
        self.mirror: GasReading | None = mirror

    def shares_key_with(self, partner: Eui) -> bool:
        """A gas meter may ask for a key with its proxy, which has room for one gas meter."""
        return super().shares_key_with(partner) or self.gas_meter() is None

    def partner_gained(self, partner: Eui, now: int) -> tuple[Effect, ...]:
        """Only a gas meter is told to join a proxy that was not told itself (method B)."""
        entry = LoggedDevice(partner, LoggedType.GSME)
        return self.log_becomes(device_log.with_entry(self.device_log, entry), now)

    def gas_meter(self) -> Eui | None:
        """The gas meter that this proxy stands in for."""
        meters = (e.device for e in self.device_log if e.device_type is LoggedType.GSME)
        return next(meters, None)

    def log_becomes(self, log: tuple[LoggedDevice, ...], now: int) -> tuple[Effect, ...]:
        """GCS62, due after every change of the device log, to the Access Control Broker.

        What a gas meter told that is on the log no more is not told to anybody.
        """
        if log == self.device_log:
            return ()
        before = self.gas_meter()
        self.device_log = log
        if self.gas_meter() != before:
            self.mirror, self.events = None, ()
        return self.alert(gcs62.NAME, self.log_told(now), self._broker(), now, signed=False)

    def log_told(self, now: int) -> DeviceLogBackup:
        """The device log as GCS62 tells it."""
        return DeviceLogBackup(LOG_CHANGED, self.time(now), self.device_log)

    def _broker(self) -> Eui:
        anchor = self.anchors.find(RemotePartyRole.ACB, CellUsage.KEY_AGREEMENT)
        return anchor.subject if anchor else self.eui
