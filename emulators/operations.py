"""What reaches the DSP from outside DUIS: the registration feed, the products list, DCC's operator
and its Service Desk. Each is a call on a running estate; none is a Service Request.
"""

from __future__ import annotations

from dataclasses import dataclass

from sitrig.emulators.dsp import service_desk
from sitrig.emulators.dsp.changes import DeviceChanged, PointSet, ProductRemoved, ProductSet
from sitrig.emulators.dsp.inventory import Correction
from sitrig.emulators.dsp.products import Product
from sitrig.emulators.dsp.registration import MeteringPoint
from sitrig.emulators.dsp.rulebook import Decision
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.effects import Record
from sitrig.emulators.protocol.identifiers import Eui

DCC_OPERATOR = "DCC operator"


@dataclass(frozen=True, slots=True)
class Operations:
    """The ways into one estate that its Users do not have."""

    estate: Estate

    def register(self, point: MeteringPoint) -> None:
        """The registration feed: a metering point with all its registrations."""
        self.estate.operate(PointSet(point))

    def list_product(self, product: Product) -> None:
        """The Central Products List gains an entry, or one of its entries changes."""
        self.estate.operate(ProductSet(product))

    def unlist_product(self, manufacturer: str, model: str, firmware_version: str) -> None:
        """The Central Products List loses an entry."""
        self.estate.operate(ProductRemoved(manufacturer, model, firmware_version))

    def correct_record(self, device: Eui, field: str, value: str) -> None:
        """DCC's manual process for what SR 8.4 may not change (SECMP0125 PIA 2.3)."""
        record = self.estate.dsp.state.inventory[device]
        correction = Correction(
            field, getattr(record, field), value, self.estate.world.now, DCC_OPERATOR
        )
        self.estate.operate(DeviceChanged(device, {field: value}, (correction,)))

    def take_return(self, user: Eui, hub: Eui, details: tuple[tuple[str, str], ...]) -> Decision:
        """A User rings the Service Desk to return a Comms Hub."""
        dsp = self.estate.dsp
        decision, changes = service_desk.take_return(
            dsp.state,
            dsp.switches,
            user=user,
            hub=hub,
            details=details,
            now=self.estate.world.now,
        )
        self.estate.operate(*changes, effects=(Record("decision", decision.plain()),))
        return decision
