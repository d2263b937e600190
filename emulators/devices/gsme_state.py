"""All that one gas meter holds; commands live elsewhere."""

from __future__ import annotations

from sitrig.emulators.devices.event_log import EventLog
from sitrig.emulators.devices.firmware import Hardware
from sitrig.emulators.devices.gas_device import GasDevice
from sitrig.emulators.devices.meter_state import MeterState
from sitrig.emulators.devices.own_keys import OwnKeys
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.protocol.effects import Effect, Link, MirrorReport, Send
from sitrig.emulators.protocol.gas_reading import GasReading
from sitrig.emulators.protocol.gbcs.billing_snapshot import BillingSnapshot
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice, LoggedType
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import gas_alerts
from sitrig.emulators.protocol.gbcs.use_cases.gas_alerts import BillingDataPushed
from sitrig.emulators.protocol.gbcs.use_cases.gcs33 import GasSupply
from sitrig.emulators.protocol.identifiers import Eui

FACTORY_FIRMWARE = "00030000"
BILLING_DATA_PUSHED = "8F0A"
END_OF_BILLING_PERIOD = 0x02
"""ZigBee snapshot cause."""

BATTERY_DAYS = 3_650
"""Assumption: what a new battery is good for."""

# A meter that has run for a while: every register reads differently, so that a reply with the wrong
# one of them shows.
FACTORY_READING = GasReading(
    volume=4_204_507,
    tiers=(2_100_203, 1_050_101, 740_003, 314_200),
    blocks=(3_000_001, 900_002, 300_003, 4_501),
)


class GsmeState(GasDevice, MeterState):
    """A gas meter's slots. `mprn` is empty until somebody has set it; `buffer` is what waits for its waking."""

    __slots__ = ("battery_days", "buffer", "events", "mprn", "own_keys", "reading", "supply")

    kind = LoggedType.GSME
    FIRMWARE_RECEIPT = gas_alerts.RECEIPT

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
        firmware_version: str = FACTORY_FIRMWARE,
        link_key: str | None = None,
        device_log: tuple[LoggedDevice, ...] = (),
        mprn: str = "",
        commissioned: bool = False,
        key_seed: str | None = None,
    ) -> None:
        """A meter from the factory, or with a `link_key` one that is on its hub's HAN already."""
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
            commissioned=commissioned,
        )
        self.battery_days: int = BATTERY_DAYS
        self.buffer: tuple[DeviceMessage, ...] = ()
        self.events: EventLog = ()
        self.mprn: str = mprn
        self.own_keys: OwnKeys = OwnKeys(key_seed)
        self.reading: GasReading = FACTORY_READING
        self.supply: GasSupply = GasSupply.ON

    def held_keys(self) -> OwnKeys:
        """The key pairs that this meter made for itself."""
        return self.own_keys

    def keep_keys(self, keys: OwnKeys) -> None:
        """Have these key pairs from now on."""
        self.own_keys = keys

    @property
    def hardware(self) -> Hardware:
        """What an image is matched against: a gas meter has no variant."""
        return Hardware(self.manufacturer, self.model, None)

    def note_refusal(self, code: str, now: int) -> None:
        """Put a refused command on the security log."""
        self.note(code, now, security=True)

    def log_becomes(self, log: tuple[LoggedDevice, ...], now: int) -> tuple[Effect, ...]:
        """A proxy that is new on the log is told at once what it stands in for."""
        before = self.proxy()
        self.device_log = log
        return self.reported() if self.proxy() not in (before, None) else ()

    def end_billing_period(self, now: int) -> tuple[Effect, ...]:
        """GCS53: what the meter has counted, sealed for its Supplier.

        Simplified: whoever knows the billing calendar says when; a snapshot is numbered by its time.
        """
        time = self.time(now)
        snapshot = BillingSnapshot(
            number=time // 1_000,
            time=time,
            cause=END_OF_BILLING_PERIOD,
            volume=self.reading.volume,
            tiers=self.reading.tiers,
            blocks=self.reading.blocks,
        )
        pushed = BillingDataPushed(BILLING_DATA_PUSHED, time, snapshot=snapshot)
        return self.alert(gas_alerts.BILLING, pushed, self.alert_recipient(), now, signed=True)

    def proxy(self) -> Eui | None:
        """The Gas Proxy Function that this meter was joined with."""
        proxies = (e.device for e in self.device_log if e.device_type is LoggedType.GPF)
        return next(proxies, None)

    def reported(self) -> tuple[Effect, ...]:
        """What this meter has counted and logged, told to its proxy if it has one and can reach it."""
        proxy = self.proxy()
        if proxy is None or self.link_key is None:
            return ()
        return (Send(proxy, MirrorReport(self.eui, self.reading, self.events), Link.HAN),)
