"""All that one Gas Proxy Function holds: it lives in its Comms Hub, with that hub's HAN link for good."""

from __future__ import annotations

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
    """A proxy's slots; `mirror` is what its gas meter told it last, None before the first time."""

    __slots__ = ("events", "mirror")

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

    def mirrors(self, meter: Eui) -> bool:
        """Whether that gas meter is on this proxy's device log."""
        return any(
            entry.device == meter and entry.device_type is LoggedType.GSME
            for entry in self.device_log
        )

    def log_changed(self, now: int) -> tuple[Effect, ...]:
        """GCS62, due after every change of the device log, to the Access Control Broker."""
        body = DeviceLogBackup(LOG_CHANGED, self.time(now), self.device_log)
        return self.alert(gcs62.NAME, body, self._broker(), now, signed=False)

    def _broker(self) -> Eui:
        anchor = self.anchors.find(RemotePartyRole.ACB, CellUsage.KEY_AGREEMENT)
        return anchor.subject if anchor else self.eui
