"""What a gas meter and its proxy share: alerts in GBZ, event logs, and answers made of a gas reading."""

from __future__ import annotations

from sitrig.emulators.devices import event_log
from sitrig.emulators.devices.event_log import EventLog
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gas_reading import GasReading
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import gas_alerts
from sitrig.emulators.protocol.gbcs.use_cases.cs10 import SECURITY_LOG, ReadEvents
from sitrig.emulators.protocol.gbcs.use_cases.cs11 import EventLogCleared
from sitrig.emulators.protocol.gbcs.use_cases.gcs13a import Consumption
from sitrig.emulators.protocol.gbcs.use_cases.gcs13b import Blocks
from sitrig.emulators.protocol.gbcs.use_cases.gcs13c import TimeOfUse
from sitrig.emulators.protocol.gbcs.use_cases.generic_alert import GenericAlert

CREDENTIALS_UPDATED, VERSION_CHANGED = "8F70", "8F43"
UNSUPPORTED_ATTRIBUTE = 0x86
"""ZigBee status of an attribute that a device cannot tell."""

_PRIMARY = 3


class GasDevice(HanDevice):
    """Mixed into a core that has an `events` slot; its generic alerts are messages in GBZ."""

    __slots__ = ()

    events: EventLog

    def critical_alert(self, code: str, now: int) -> tuple[Effect, ...]:
        """Generic critical alert, message 1000."""
        body = GenericAlert(code, self.time(now))
        return self.alert(gas_alerts.CRITICAL, body, self.alert_recipient(), now, signed=True)

    def non_critical_alert(self, code: str, now: int) -> tuple[Effect, ...]:
        """Generic non-critical alert, message 1001."""
        body = GenericAlert(code, self.time(now))
        return self.alert(gas_alerts.NON_CRITICAL, body, self.alert_recipient(), now, signed=False)

    def note(self, code: str, now: int, *, security: bool = False) -> None:
        """Put an event on the log that it belongs to."""
        number = event_log.SECURITY if security else event_log.GENERAL
        # The slot is in the class that this one is mixed into.
        self.events = event_log.logged(  # type: ignore[misc]
            self.events, number, code, self.time(now)
        )

    def clear_general_events(self) -> None:
        """Forget the event log; the security log stays."""
        self.events = event_log.cleared(self.events, event_log.GENERAL)  # type: ignore[misc]

    def note_changes(self, anchors: TrustAnchors, version: str, now: int) -> None:
        """Log what a command did that came upon these anchors and this firmware."""
        if self.anchors.cells != anchors.cells:
            self.note(CREDENTIALS_UPDATED, now, security=True)
        if self.firmware_version != version:
            self.note(VERSION_CHANGED, now)


def read_events(device: GasDevice, message: DeviceMessage, now: int) -> tuple[Effect, ...]:
    """CS10a and CS10b: the event log or the security log, as the use case says."""
    body = message.body
    assert isinstance(body, ReadEvents)
    security = message.use_case == SECURITY_LOG
    number = event_log.SECURITY if security else event_log.GENERAL
    found = event_log.between(device.events, number, body.start, body.end)
    return device.answer(message, found, critical=False)


def clear_events(device: GasDevice, message: DeviceMessage, now: int) -> tuple[Effect, ...]:
    """CS11: the event log alone; nobody can clear a security log."""
    device.clear_general_events()
    cleared = EventLogCleared(cleared=1 << event_log.GENERAL)
    return device.answer(message, cleared, critical=False)


def consumption(reading: GasReading | None) -> UseCaseBody:
    """GCS13a, from what was counted; None: there is nothing to tell."""
    if reading is None:
        return Consumption(None, None, None, None, statuses=_untold(_PRIMARY + 1))
    return Consumption(reading.divisor, reading.multiplier, reading.unit, reading.volume)


def blocks(reading: GasReading | None) -> UseCaseBody:
    """GCS13b."""
    if reading is None:
        return Blocks(*(None,) * 7, statuses=_untold(_PRIMARY + 4))
    return Blocks(*reading.blocks, reading.divisor, reading.multiplier, reading.unit)


def time_of_use(reading: GasReading | None) -> UseCaseBody:
    """GCS13c."""
    if reading is None:
        return TimeOfUse(*(None,) * 7, statuses=_untold(_PRIMARY + 4))
    return TimeOfUse(reading.divisor, reading.multiplier, reading.unit, *reading.tiers)


def _untold(attributes: int) -> tuple[int, ...]:
    return (UNSUPPORTED_ATTRIBUTE,) * attributes
