"""All that the DSP remembers, and the one place that changes it. Decides nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import singledispatch

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
    log_backups: dict[Eui, change.LogBackup] = field(default_factory=dict)
    alert_counters: dict[change.AlertKey, int] = field(default_factory=dict)
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

    def apply(self, made: object) -> None:
        """Make one change; raises TypeError for something that is not a change."""
        make.registry.get(type(made), make)(made, self)


# A function of its own: a method would be bound anew for every change, which costs more than the change.
@singledispatch
def make(made: object, state: DspState) -> None:
    """Make one change in that state; each kind is registered below."""
    raise TypeError(f"{made!r} is not a change")


@make.register
def _(made: change.CounterSpent, state: DspState) -> None:
    key = (made.originator, made.target)
    state.counters[key] = max(made.counter, state.counters.get(key, 0))
    if made.remember:
        state.used_counters.setdefault(key, set()).add(made.counter)


@make.register
def _(made: change.VersionUsed, state: DspState) -> None:
    state.versions[made.user] = made.version


@make.register
def _(made: change.JoinWatched, state: DspState) -> None:
    state.joins[made.watch.device] = made.watch


@make.register
def _(made: change.JoinSettled, state: DspState) -> None:
    state.joins.pop(made.device, None)


@make.register
def _(made: change.AcbCounterUsed, state: DspState) -> None:
    state.acb_counter = made.counter


@make.register
def _(made: change.DeviceAdded, state: DspState) -> None:
    state.inventory[made.record.device_id] = made.record


@make.register
def _(made: change.DeviceChanged, state: DspState) -> None:
    record = state.inventory[made.device]
    state.inventory[made.device] = replace(
        record, **made.values, corrections=(*record.corrections, *made.corrections)
    )


@make.register
def _(made: change.StatusReached, state: DspState) -> None:
    record = state.inventory[made.device]
    entry = StatusEntry(made.status, made.at, made.cause)
    state.inventory[made.device] = replace(
        record, status=made.status, history=(*record.history, entry)
    )


@make.register
def _(made: change.DeviceRemoved, state: DspState) -> None:
    del state.inventory[made.device]


@make.register
def _(made: change.ReturnNotified, state: DspState) -> None:
    state.returns.append(made.notice)


@make.register
def _(made: change.TransformIssued, state: DspState) -> None:
    state.transforms[made.transform.request.request_id] = made.transform


@make.register
def _(made: change.TransformSpent, state: DspState) -> None:
    del state.transforms[made.request_id]


@make.register
def _(made: change.CommandOpened, state: DspState) -> None:
    state.commands[made.command.key] = made.command


@make.register
def _(made: change.CommandAttempted, state: DspState) -> None:
    command = state.commands[made.key]
    state.commands[made.key] = replace(command, attempts=made.attempts)


@make.register
def _(made: change.CommandTimedOut, state: DspState) -> None:
    state.commands[made.key] = replace(state.commands[made.key], timed_out=True)


@make.register
def _(made: change.CommandAccepted, state: DspState) -> None:
    state.commands[made.key] = replace(state.commands[made.key], accepted=True)


@make.register
def _(made: change.CommandClosed, state: DspState) -> None:
    del state.commands[made.key]


@make.register
def _(made: change.RequestHeld, state: DspState) -> None:
    state.held[made.held.request.request_id] = made.held


@make.register
def _(made: change.HeldReleased, state: DspState) -> None:
    del state.held[made.request_id]


@make.register
def _(made: change.DistributionStarted, state: DspState) -> None:
    state.distributions[made.distribution.device] = made.distribution


@make.register
def _(made: change.DistributionEnded, state: DspState) -> None:
    state.distributions.pop(made.device, None)


@make.register
def _(made: change.DeliveryQueued, state: DspState) -> None:
    state.delivery_number = made.delivery.number
    queue = state.deliveries.get(made.delivery.user, ())
    state.deliveries[made.delivery.user] = (*queue, made.delivery)


@make.register
def _(made: change.DeliveryFailed, state: DspState) -> None:
    head, *rest = state.deliveries[made.user]
    state.deliveries[made.user] = (replace(head, failures=head.failures + 1), *rest)


@make.register
def _(made: change.DeliveryMade, state: DspState) -> None:
    state.deliveries[made.user] = state.deliveries[made.user][1:]
    if not state.deliveries[made.user]:
        del state.deliveries[made.user]


@make.register
def _(made: change.HubSeen, state: DspState) -> None:
    state.wan_seen[made.hub] = made.at


@make.register
def _(made: change.LogBackedUp, state: DspState) -> None:
    state.log_backups[made.device] = made.backup


@make.register
def _(made: change.AlertHeard, state: DspState) -> None:
    state.alert_counters[made.key] = made.counter


@make.register
def _(made: change.PointSet, state: DspState) -> None:
    state.points[made.point.mpxn] = made.point


@make.register
def _(made: change.UserSet, state: DspState) -> None:
    state.users[made.user.eui] = made.user


@make.register
def _(made: change.ProductSet, state: DspState) -> None:
    product = made.product
    state.products[(product.manufacturer, product.model, product.firmware_version)] = product


@make.register
def _(made: change.ProductRemoved, state: DspState) -> None:
    del state.products[(made.manufacturer, made.model, made.firmware_version)]
