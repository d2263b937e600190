"""A journey through most of the rig: installation, commissioning, a correction, an upgrade refused, a read.

Prints the head of its journal when run as a script, for comparison between processes.
"""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from sitrig.emulators.dsp.changes import PointSet
from sitrig.emulators.dsp.registration import Registration
from sitrig.emulators.estate import Estate, build
from sitrig.emulators.protocol.duis.requests.sr08_01_1_commission_device import (
    CommissionDeviceSynchroniseClock,
)
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import (
    UpdateDeviceDetails,
    UpdateInventory,
)
from sitrig.emulators.protocol.duis.requests.sr08_11_update_han_device_log import (
    AddDeviceToChfWhitelist,
    DeviceLogRequestType,
    UpdateHanDeviceLog,
)
from sitrig.emulators.protocol.duis.requests.sr11_02_read_firmware_version import (
    ReadFirmwareVersion,
)
from sitrig.emulators.protocol.effects import Link, PowerOn, Send
from sitrig.emulators.protocol.vocabulary import EsmeVariant, SmiStatus
from sitrig.harness.clock import HOUR, MINUTE, Clock
from sitrig.harness.fixtures import CROWDED, Parties
from sitrig.harness.premises.draft import Draft
from sitrig.harness.premises.names import device_named, metering_point_named
from sitrig.harness.targets.embedded import EmbeddedTarget

ESME = device_named("the ESME")
HUB = device_named("the Comms Hub")
MPAN = metering_point_named("the import MPAN")


class Journey:
    """One estate on its way; `legs` are run in order and may be cut between any two."""

    def __init__(self, estate: Estate) -> None:
        self.take(estate)

    @classmethod
    def begin(cls) -> Journey:
        """The ESME is in its box, Pending; everything else stands as usual."""
        draft = Draft(CROWDED)
        draft.status(ESME, SmiStatus.PENDING)
        draft.meter(ESME, import_mpxn=None, export_mpan=None)
        return cls(build(draft.plan()))

    def take(self, estate: Estate) -> None:
        """Go on with this estate."""
        self.estate = estate
        self.clock = Clock(estate.world)
        counters = {name: p.client for name, p in getattr(self, "parties", {}).items()}
        self.parties = Parties(estate, EmbeddedTarget(estate), self.clock)
        for name, client in counters.items():
            self.parties[name].client.continue_from(client)

    def whitelist(self) -> None:
        add = AddDeviceToChfWhitelist(
            join_time_period=600,
            install_code=bytes.fromhex("A0112233445566778899AABBCCDDEEFF"),
            import_mpxn=MPAN,
        )
        body = UpdateHanDeviceLog(device_id=ESME, request_type=DeviceLogRequestType.ADD, add=add)
        assert self.parties["Acorn Energy"].submit(body, device=HUB).code == "I99"
        self.clock.run_for(MINUTE)

    def join(self) -> None:
        self.estate.world.perform(HUB, [Send(ESME, PowerOn(), Link.HAN)])
        self.clock.run_for(MINUTE)

    def commission(self) -> None:
        body = CommissionDeviceSynchroniseClock(
            current_date_time=self.clock.now, tolerance_period=3600
        )
        assert self.parties["Acorn Energy"].submit(body, device=ESME).code == "I99"
        self.clock.run_for(MINUTE)

    def change_supplier(self) -> None:
        point = self.estate.dsp.state.points[MPAN]
        moved = Registration(party="Birch Power", effective_from=date(2026, 1, 4))
        self.estate.operate(PointSet(replace(point, registrations=(*point.registrations, moved))))

    def correct(self) -> None:
        details = UpdateDeviceDetails(esme_variant=EsmeVariant.BDE)
        change = UpdateInventory(device_id=ESME, change=details)
        assert self.parties["Acorn Energy"].submit(change).code.startswith("E")
        assert self.parties["Birch Power"].submit(change).code == "I99"

    def read(self) -> None:
        self.parties["Hazel Insights"].submit(ReadFirmwareVersion(), device=ESME)
        self.clock.run_for(HOUR)

    @property
    def legs(self) -> tuple[str, ...]:
        return ("whitelist", "join", "commission", "change_supplier", "correct", "read")

    def run(self, *legs: str) -> Journey:
        for leg in legs or self.legs:
            getattr(self, leg)()
        return self

    @property
    def head(self) -> str:
        return self.estate.world.journal.head()


if __name__ == "__main__":
    print(Journey.begin().run().head)  # noqa: T201
