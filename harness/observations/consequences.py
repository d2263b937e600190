"""What a device's own message leads to, at the device and in the DSP: awaited, asserted and declared.

For Then steps. Each verb waits a bounded simulated time and names the few paths that may have changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.gbcs.use_cases.ecs70 import ClockStatus
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole, SmiStatus
from sitrig.harness.clock import Clock
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_truth import log_entry, log_traces
from sitrig.harness.observations.meter_trust import declare_counters, smart_meter


@dataclass(frozen=True, slots=True)
class Consequences:
    """The consequences in one estate, as its clock moves."""

    estate: Estate
    clock: Clock
    ledger: Ledger

    def commissioned(self, device: Eui, within: int) -> None:
        """The meter says its clock is reliable: Commissioned, from today."""
        self._reaches(device, SmiStatus.COMMISSIONED, within)
        core = smart_meter(self.estate, device)
        assert core.clock_status is ClockStatus.RELIABLE, f"its clock is {core.clock_status}"
        today = datetime.fromtimestamp(self.clock.now / 1000, UTC).date()
        found = self._record(device).date_commissioned
        assert found == today, f"it is recorded as commissioned on {found}"
        self._device(device, "clock_status", "commissioned")
        self.ledger.declare(f"dsp/inventory/{device}/date_commissioned")
        self._answered(device)

    def whitelisted(self, device: Eui, hub: Eui, within: int) -> None:
        """The Comms Hub says the device is on its log: Whitelisted, and awaited on its HAN."""
        self._reaches(device, SmiStatus.WHITELISTED, within)
        self._on_log(device, hub, joined=False)
        found = self._record(device).hub
        assert found == hub, f"it is recorded on {found}"
        self.ledger.declare(f"dsp/inventory/{device}/hub", f"dsp/joins/{device}/*")
        self._device(hub, "anchors/counters/*")
        self._no_command(hub)

    def joined(self, device: Eui, hub: Eui, within: int) -> None:
        """The Comms Hub backs its log up with the device's link key: Installed Not Commissioned."""
        self._reaches(device, SmiStatus.INSTALLED_NOT_COMMISSIONED, within)
        self._on_log(device, hub, joined=True)
        core = smart_meter(self.estate, device)
        assert core.link_key is not None, "the meter itself is off the HAN"
        assert device not in self.estate.dsp.state.joins, "the DSP still waits for it to join"
        self._device(device, "powered", "link_key", "clock_status", "events/*")
        self.ledger.declare(f"dsp/joins/{device}/*")

    def runs(self, device: Eui, version: str, within: int) -> None:
        """The meter says which firmware it runs, and the record follows."""
        self.clock.wait_until(lambda: self._record(device).firmware_version == version, within)
        found = self._record(device).firmware_version
        assert found == version, f"firmware {found} is recorded"
        core = smart_meter(self.estate, device)
        assert core.firmware_version == version, f"the meter runs {core.firmware_version}"
        assert core.held_image is None, "the meter still holds an image"
        self._device(device, "firmware_version", "held_image", "held_image/*")
        self.ledger.declare(f"dsp/inventory/{device}/firmware_version")
        self._answered(device)

    def _record(self, device: Eui) -> DeviceRecord:
        return self.estate.dsp.state.inventory[device]

    def _reaches(self, device: Eui, status: SmiStatus, within: int) -> None:
        self.clock.wait_until(lambda: self._record(device).status is status, within)
        found = self._record(device)
        assert found.status is status, f"it is {found.status}"
        last = len(found.history) - 1
        self.ledger.declare(
            f"dsp/inventory/{device}/status", f"dsp/inventory/{device}/history/{last}/*"
        )

    def _on_log(self, device: Eui, hub: Eui, *, joined: bool) -> None:
        found = log_entry(self.estate, hub, device)
        assert found is not None, f"it is not on the device log of {hub}"
        assert (found[1].link_key is not None) is joined, f"its link key is {found[1].link_key}"
        self._device(hub, f"log/{found[0]}/*")
        self.ledger.declare(*log_traces(hub))

    def _answered(self, device: Eui) -> None:
        declare_counters(self.ledger, self.estate, device, RemotePartyRole.SUPPLIER)
        self._no_command(device)

    def _no_command(self, device: Eui) -> None:
        still = [key for key in self.estate.dsp.state.commands if key[0] == device]
        assert not still, f"commands to {device} are still open: {still}"
        self.ledger.declare(f"dsp/commands/{device} *")

    def _device(self, device: Eui, *slots: str) -> None:
        self.ledger.declare(*(f"devices/{device}/{slot}" for slot in slots))
