"""All that the DSP remembers, and the one place that changes it. Decides nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import singledispatchmethod

from msgspec.structs import replace

from sitrig.emulators.dsp import changes as change
from sitrig.emulators.dsp.inventory import DeviceRecord, StatusEntry
from sitrig.emulators.dsp.products import Product
from sitrig.emulators.dsp.registration import MeteringPoint
from sitrig.emulators.dsp.returns import ReturnNotice
from sitrig.emulators.dsp.users import User
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.emulators.protocol.vocabulary import SchemaVersion

ProductKey = tuple[str, str, str]


@dataclass(slots=True)
class DspState:
    """Plain picklable data. Readers look anywhere; only `apply` writes."""

    users: dict[Eui, User] = field(default_factory=dict)
    points: dict[str, MeteringPoint] = field(default_factory=dict)
    inventory: dict[Eui, DeviceRecord] = field(default_factory=dict)
    returns: list[ReturnNotice] = field(default_factory=list)
    products: dict[ProductKey, Product] = field(default_factory=dict)
    wan_seen: dict[Eui, int] = field(default_factory=dict)
    counters: dict[tuple[Eui, Eui], int] = field(default_factory=dict)
    used_counters: dict[tuple[Eui, Eui], set[int]] = field(default_factory=dict)
    versions: dict[Eui, SchemaVersion] = field(default_factory=dict)
    acb_counter: int = 0
    transforms: dict[RequestId, change.Transform] = field(default_factory=dict)
    commands: dict[change.CommandKey, change.OpenCommand] = field(default_factory=dict)
    held: dict[RequestId, change.HeldRequest] = field(default_factory=dict)
    joins: dict[Eui, change.JoinWatch] = field(default_factory=dict)
    distributions: dict[Eui, change.Distribution] = field(default_factory=dict)
    deliveries: dict[Eui, tuple[change.Delivery, ...]] = field(default_factory=dict)
    delivery_number: int = 0

    def devices_on(self, hub: Eui) -> list[DeviceRecord]:
        """Every record associated with that Comms Hub, in order of pre-notification."""
        return [record for record in self.inventory.values() if record.hub == hub]

    @singledispatchmethod
    def apply(self, made: object) -> None:
        """Make one change; raises TypeError for something that is not a change."""
        raise TypeError(f"{made!r} is not a change")

    @apply.register
    def _(self, made: change.CounterSpent) -> None:
        key = (made.originator, made.target)
        self.counters[key] = max(made.counter, self.counters.get(key, 0))
        if made.remember:
            self.used_counters.setdefault(key, set()).add(made.counter)

    @apply.register
    def _(self, made: change.VersionUsed) -> None:
        self.versions[made.user] = made.version

    @apply.register
    def _(self, made: change.JoinWatched) -> None:
        self.joins[made.watch.device] = made.watch

    @apply.register
    def _(self, made: change.JoinSettled) -> None:
        self.joins.pop(made.device, None)

    @apply.register
    def _(self, made: change.AcbCounterUsed) -> None:
        self.acb_counter = made.counter

    @apply.register
    def _(self, made: change.DeviceAdded) -> None:
        self.inventory[made.record.device_id] = made.record

    @apply.register
    def _(self, made: change.DeviceChanged) -> None:
        record = self.inventory[made.device]
        self.inventory[made.device] = replace(
            record, **made.values, corrections=(*record.corrections, *made.corrections)
        )

    @apply.register
    def _(self, made: change.StatusReached) -> None:
        record = self.inventory[made.device]
        entry = StatusEntry(made.status, made.at, made.cause)
        self.inventory[made.device] = replace(
            record, status=made.status, history=(*record.history, entry)
        )

    @apply.register
    def _(self, made: change.DeviceRemoved) -> None:
        del self.inventory[made.device]

    @apply.register
    def _(self, made: change.ReturnNotified) -> None:
        self.returns.append(made.notice)

    @apply.register
    def _(self, made: change.TransformIssued) -> None:
        self.transforms[made.transform.request.request_id] = made.transform

    @apply.register
    def _(self, made: change.TransformSpent) -> None:
        del self.transforms[made.request_id]

    @apply.register
    def _(self, made: change.CommandOpened) -> None:
        self.commands[made.command.key] = made.command

    @apply.register
    def _(self, made: change.CommandAttempted) -> None:
        command = self.commands[made.key]
        self.commands[made.key] = replace(command, attempts=made.attempts)

    @apply.register
    def _(self, made: change.CommandTimedOut) -> None:
        self.commands[made.key] = replace(self.commands[made.key], timed_out=True)

    @apply.register
    def _(self, made: change.CommandAccepted) -> None:
        self.commands[made.key] = replace(self.commands[made.key], accepted=True)

    @apply.register
    def _(self, made: change.CommandClosed) -> None:
        del self.commands[made.key]

    @apply.register
    def _(self, made: change.RequestHeld) -> None:
        self.held[made.held.request.request_id] = made.held

    @apply.register
    def _(self, made: change.HeldReleased) -> None:
        del self.held[made.request_id]

    @apply.register
    def _(self, made: change.DistributionStarted) -> None:
        self.distributions[made.distribution.device] = made.distribution

    @apply.register
    def _(self, made: change.DistributionEnded) -> None:
        self.distributions.pop(made.device, None)

    @apply.register
    def _(self, made: change.DeliveryQueued) -> None:
        self.delivery_number = made.delivery.number
        queue = self.deliveries.get(made.delivery.user, ())
        self.deliveries[made.delivery.user] = (*queue, made.delivery)

    @apply.register
    def _(self, made: change.DeliveryFailed) -> None:
        head, *rest = self.deliveries[made.user]
        self.deliveries[made.user] = (replace(head, failures=head.failures + 1), *rest)

    @apply.register
    def _(self, made: change.DeliveryMade) -> None:
        self.deliveries[made.user] = self.deliveries[made.user][1:]
        if not self.deliveries[made.user]:
            del self.deliveries[made.user]

    @apply.register
    def _(self, made: change.HubSeen) -> None:
        self.wan_seen[made.hub] = made.at

    @apply.register
    def _(self, made: change.PointSet) -> None:
        self.points[made.point.mpxn] = made.point

    @apply.register
    def _(self, made: change.UserSet) -> None:
        self.users[made.user.eui] = made.user

    @apply.register
    def _(self, made: change.ProductSet) -> None:
        product = made.product
        self.products[(product.manufacturer, product.model, product.firmware_version)] = product

    @apply.register
    def _(self, made: change.ProductRemoved) -> None:
        del self.products[(made.manufacturer, made.model, made.firmware_version)]
