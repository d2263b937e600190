"""Owns one simulated world: its cores, its time and its journal; knows no rule and no message.

A core says what it wants as effects and the world carries them out, in the order given. Nothing
here sleeps: time moves when it is told to. One owner at a time; two worlds share nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol, TypeVar

from msgspec import structs

from sitrig.emulators.agenda import Agenda
from sitrig.emulators.core import Core
from sitrig.emulators.journal import Journal
from sitrig.emulators.network import Damage, LinkFault, Network, Outage
from sitrig.emulators.network.faults import corrupted
from sitrig.emulators.protocol.effects import (
    Address,
    Cancel,
    Deliver,
    Effect,
    Record,
    Send,
    TimerName,
    Wake,
)
from sitrig.emulators.protocol.errors import WorldStoppedError
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, Rejected
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import CspRegion
from sitrig.emulators.snapshot import Snapshot, dumped, loaded
from sitrig.emulators.transit import crossing

START = 1_767_571_200_000
"""2026-01-05T00:00:00Z, where stepped worlds begin."""

NETWORK = "NETWORK"
"""Under whose name the network's own timers and records stand."""

WORLD = "WORLD"

_Answer = TypeVar("_Answer")


class Wire(Protocol):
    """What turns device messages into octets on links and back."""

    def put(self, message: DeviceMessage, core: Core, now: int) -> DeviceMessage | Rejected:
        """A message with its octets, as that core sends it."""

    def take(self, message: DeviceMessage, core: Core) -> DeviceMessage | Rejected:
        """What the octets of a message say to that core."""


def _post_nowhere(delivery: Deliver) -> None:
    """Where deliveries go while no target listens; the journal has them all the same."""


class World:
    """Cores, network, agenda and journal under one clock; dead for good once a core raises."""

    def __init__(
        self, *, start: int = START, seed: str, network: Network, journal: Journal
    ) -> None:
        self._begin(start, seed, network, journal)
        network.seed = seed
        journal.append(start, "started", WORLD, {"seed": seed})

    def _begin(self, start: int, seed: str, network: Network, journal: Journal) -> None:
        self.seed = seed
        self.network = network
        self.journal = journal
        self.cores: dict[Address, Core] = {}
        self.deliver: Callable[[Deliver], None] = _post_nowhere
        self.wire: Wire | None = None
        self._delay = network.delay  # bound once: the way of every message
        self._faults = network.faults
        self._outages = network.outages
        self._agenda = Agenda(start, arrive=self._arrive, wake=self._wake)
        self._acting: Address = WORLD
        self._stopped: str | None = None

    @property
    def now(self) -> int:
        """The instant reached, in milliseconds since the Unix epoch."""
        return self._agenda.instant

    @property
    def next_due(self) -> int | None:
        """When something will next happen by itself; None when nothing will."""
        return self._agenda.next_due

    @property
    def nothing_before(self) -> int | None:
        """Nothing happens by itself before this instant, nor perhaps at it; None: nothing at all."""
        return self._agenda.nothing_before

    # Cores

    def add(self, address: Address, core: Core) -> None:
        """Put a core in the world; raises ValueError when the address is taken."""
        if address in self.cores:
            raise ValueError(f"{address} is in this world already")
        self.cores[address] = core

    def remove(self, address: Address) -> None:
        """Take a core out; its timers die with it, and what still comes for it is journalled."""
        del self.cores[address]
        self._agenda.cancel_all(address)
        self.network.detach(address)

    def call(self, address: Address, act: Callable[[int], Sequence[Effect]]) -> None:
        """Let a core act now on something from outside, such as the result of a delivery."""
        self._acting = address = str(address)  # what the journal writes fastest
        now = self.now
        self._move(lambda: self._carry_out(address, act(now), now))

    def perform(self, address: Address, effects: Sequence[Effect]) -> None:
        """Carry out what a core has already answered to somebody outside."""
        self.call(address, lambda now: effects)

    # Time

    def run_for(self, duration: int) -> None:
        """Let that many milliseconds pass; what is due exactly at their end happens too."""
        self.run_to(self.now + duration)

    def run_to(self, instant: int) -> None:
        """Let time pass up to and including an instant; raises ValueError for one in the past."""
        if instant < self.now:
            raise ValueError(f"{instant} is before {self.now}: time does not run backwards")
        self._move(lambda: self._agenda.run_to(instant))

    def run_until(self, condition: Callable[[], bool], within: int) -> bool:
        """Let time pass until the condition holds, at most `within`; tells whether it does.

        Asked before anything happens and after each event; time stays where it came true.
        """
        limit = self.now + within
        while not condition():
            if not self._move(lambda: self._agenda.step_within(limit)):
                self.run_to(limit)
                return condition()
        return True

    def _move(self, act: Callable[[], _Answer]) -> _Answer:
        self._check_moving()
        try:
            return act()
        except BaseException as error:  # half a core's answer may be carried out: no way on
            self._stop(error)
            raise

    def _check_moving(self) -> None:
        if self._stopped is not None:
            raise WorldStoppedError(self._stopped)

    def _stop(self, error: BaseException) -> None:
        if self._stopped is None:
            self._stopped = f"{self._acting} raised {type(error).__name__}: {error}"
            facts = {"error": type(error).__name__, "text": str(error)}
            self.journal.append(self.now, "stopped", self._acting, facts)

    # Effects, and what becomes of them

    def _carry_out(self, address: Address, effects: Sequence[Effect], now: int) -> None:
        for effect in effects:
            if isinstance(effect, Send):
                self._send(effect, address, now)
            elif isinstance(effect, Wake):
                self._agenda.wake(now, effect.after, address, effect.name)
            elif isinstance(effect, Record):
                self.journal.append(now, effect.kind, address, effect.facts)
            elif isinstance(effect, Cancel):
                self._agenda.cancel(address, effect.name)
            else:
                self._post(effect, address, now)

    def _send(self, send: Send, sender: Address, now: int) -> None:
        if self.wire is not None and isinstance(send.payload, DeviceMessage):
            sealed = self.wire.put(send.payload, self.cores[sender], now)
            if isinstance(sealed, Rejected):
                self._note("not sent", send, sender, now, sealed.reason)
                return
            send = structs.replace(send, payload=sealed)
        damaged = self._damaged(send, sender, now) if self._faults.counted else send
        if damaged is None:
            return
        delay = self._delay(damaged, sender, now)
        if delay is None:
            self._note("lost", damaged, sender, now)
        else:
            self._agenda.send(now, delay, damaged, sender)

    def _arrive(self, send: Send, sender: Address, sent: int, now: int) -> None:
        if self._outages.current and self.network.held(send, sender, sent, now):
            self._note("held", send, sender, sent)
            return
        self._acting = address = str(send.to)
        core = self.cores.get(address)
        journal = self.journal
        if core is None:
            self._note("undeliverable", send, sender, sent)
            return
        payload = send.payload
        if self.wire is not None and isinstance(payload, DeviceMessage):
            opened = self.wire.take(payload, core)
            if isinstance(opened, Rejected):
                self._note("unreadable", send, sender, sent, opened.reason)
                return
            payload = opened
        journal.append(now, "received", address, crossing(send, sender, sent, journal))
        self._carry_out(address, core.receive(payload, now), now)

    def _wake(self, owner: Address, name: TimerName, now: int) -> None:
        if owner == NETWORK:
            self._outage_ends(name)
            return
        self._acting = owner
        self._carry_out(owner, self.cores[owner].wake(name, now), now)

    def _post(self, delivery: Deliver, sender: Address, now: int) -> None:
        document = self.journal.blob(delivery.document)
        facts = {"user": delivery.user, "number": delivery.number, "document": document}
        self.journal.append(now, "posted", sender, facts)
        self.deliver(delivery)

    def _note(
        self, kind: str, send: Send, sender: Address, sent: int, reason: str | None = None
    ) -> None:
        facts = crossing(send, sender, sent, self.journal, reason)
        self.journal.append(self.now, kind, send.to, facts)

    # Trouble on purpose

    def set_fault(self, fault: LinkFault) -> None:
        """Damage messages that will be sent; journalled as `fault` each time it fires."""
        self._faults.set(fault)

    def declare_outage(self, outage: Outage) -> None:
        """Take the WAN of a hub or region down, from now or later on, for good or until an end."""
        number = self._outages.declare(outage)
        self.journal.append(self.now, "outage declared", NETWORK, outage)
        if outage.end is not None:
            self._agenda.wake(self.now, outage.end - self.now, NETWORK, ("outage", number))

    def restore_wan(self, scope: Eui | CspRegion) -> None:
        """End every outage declared for this hub or region now, and let go what it held."""
        for number in self._outages.of(scope):
            self._agenda.cancel(NETWORK, ("outage", number))
            self._move(partial(self._outage_ends, ("outage", number)))

    def _outage_ends(self, name: TimerName) -> None:
        outage = self._outages.end(int(name[1]))
        if outage is not None:
            self.journal.append(self.now, "outage over", NETWORK, {"scope": outage.scope})
        for held in self.network.released(self.now):
            self._arrive(held.send, held.sender, held.sent, self.now)

    def _damaged(self, send: Send, sender: Address, now: int) -> Send | None:
        fault = self._faults.strike(send, sender)
        if fault is None:
            return send
        facts = crossing(send, sender, now, self.journal)
        self.journal.append(now, "fault", send.to, {"damage": fault.damage, "message": facts})
        return corrupted(send) if fault.damage is Damage.CORRUPT else None

    # Snapshot, restore, fork

    def snapshot(self) -> bytes:
        """This world as bytes: everything but the journal's past, the delivery port and the keys of its wire."""
        self._check_moving()
        return dumped(
            Snapshot(
                now=self.now,
                serial=self._agenda.serial,
                seed=self.seed,
                cores=self.cores,
                pending=self._agenda.pending(),
                network=self.network,
                journal=self.journal.state(),
            )
        )

    @classmethod
    def restore(cls, snapshot: bytes) -> World:
        """A world of its own that goes on where the snapshot was taken."""
        state = loaded(snapshot)
        world = cls.__new__(cls)
        world._begin(state.now, state.seed, state.network, Journal.resume(state.journal))
        world.cores.update(state.cores)
        world._agenda.resume(state.pending, state.serial)
        return world

    def fork(self) -> World:
        """A second world like this one; neither notices what becomes of the other."""
        forked = World.restore(self.snapshot())
        forked.wire = self.wire
        return forked
