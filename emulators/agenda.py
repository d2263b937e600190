"""Owns the SimPy environment and what is due in it, as data; knows no core, link or journal.

It is the only module that imports SimPy. One pooled SimPy event *is* one agenda entry, and equal
times run in the order of their serials. SimPy cannot cancel: a cancelled entry stays in its heap,
empty, until its time comes, so "nothing is due" is asked of `next_due`, never of the heap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from heapq import heappush
from typing import NamedTuple, cast

from simpy import Environment, Event
from simpy.events import NORMAL

from sitrig.emulators.protocol.effects import Address, Send, TimerName

_POOL = 1_024
"""Entries kept for use again: a busy moment does not cost memory for ever."""

_Due = Callable[[Event], None]


class Pending(NamedTuple):
    """One live entry as a snapshot keeps it: `owner` is who sent the message or set the timer."""

    serial: int
    due: int
    owner: Address
    content: Send | TimerName
    sent: int


class AgendaEntry(Event):
    """Something due: a message from `owner`, or a timer of it; no content: cancelled or spent.

    Made without SimPy's constructor and used again once spent, because making an event per message
    costs more than carrying the message does.
    """

    __slots__ = ("callbacks", "content", "due", "owner", "sent", "serial")

    _ok = True
    _value = None

    callbacks: list[_Due]
    serial: int
    due: int
    owner: Address
    content: Send | TimerName | None
    sent: int

    def __init__(self) -> None:
        pass


Arrive = Callable[[Send, Address, int, int], None]
"""Told of a message that is due: the message, its sender, when it was sent, and now."""

WakeUp = Callable[[Address, TimerName, int], None]
"""Told of a timer that is due: whose, its name, and now."""


class Agenda(Environment):
    """What is due, in (instant, serial) order; moves only when told to.

    It is SimPy's environment, which counts what it schedules; entries go into its heap under our
    own serials instead, because these outlive a snapshot.
    """

    def __init__(self, start: int, *, arrive: Arrive, wake: WakeUp) -> None:
        super().__init__(start)
        self._arrive = arrive
        self._wake = wake
        self._message_callbacks = [cast(_Due, self._message_due)]
        self._timer_callbacks = [cast(_Due, self._timer_due)]
        self._serial = 0
        self._free: list[AgendaEntry] = []
        self._timers: dict[tuple[Address, TimerName], AgendaEntry] = {}

    @property
    def instant(self) -> int:
        """The instant that has been reached."""
        return cast(int, self._now)  # integers in, integers out

    @property
    def serial(self) -> int:
        """How many entries were ever armed."""
        return self._serial

    @property
    def next_due(self) -> int | None:
        """When the next live entry is due, cancelled ones not counted; None when none is."""
        return min((entry.due for entry in self._live()), default=None)

    @property
    def nothing_before(self) -> int | None:
        """No entry is due before this; a cancelled one may be due at it. Cheap, unlike `next_due`."""
        return cast(int, self._queue[0][0]) if self._queue else None

    def send(self, now: int, delay: int, send: Send, sender: Address) -> None:
        """Let a message sent now arrive after that delay."""
        entry = self._free.pop() if self._free else AgendaEntry()
        self._serial = entry.serial = serial = self._serial + 1
        entry.due = due = now + delay
        entry.owner = sender
        entry.content = send
        entry.sent = now
        entry.callbacks = self._message_callbacks
        heappush(self._queue, (due, NORMAL, serial, entry))

    def wake(self, now: int, after: int, owner: Address, name: TimerName) -> None:
        """Set a timer; one of the same owner and name is replaced."""
        if after < 0:
            raise ValueError(f"{owner} wants to be woken {-after} ms ago for {name}")
        entry = self._free.pop() if self._free else AgendaEntry()
        self._serial = entry.serial = serial = self._serial + 1
        entry.due = due = now + after
        entry.owner = owner
        entry.content = name
        entry.sent = now
        entry.callbacks = self._timer_callbacks
        self.cancel(owner, name)
        self._timers[owner, name] = entry
        heappush(self._queue, (due, NORMAL, serial, entry))

    def cancel(self, owner: Address, name: TimerName) -> None:
        """Forget a timer, if there is one."""
        entry = self._timers.pop((owner, name), None)
        if entry is not None:
            entry.content = None

    def cancel_all(self, owner: Address) -> None:
        """Forget every timer of one owner."""
        for key in [key for key in self._timers if key[0] == owner]:
            self._timers.pop(key).content = None

    def run_to(self, instant: int) -> None:
        """Run everything due up to and at that instant, and stand there."""
        while self._queue and self._queue[0][0] <= instant:
            self.step()
        self._now = instant

    def step_within(self, limit: int) -> bool:
        """Run the next entry if it is due by that instant; tells whether there was one."""
        if self.peek() > limit:
            return False
        self.step()
        return True

    def pending(self) -> list[Pending]:
        """Every live entry, by serial."""
        return sorted(
            Pending(entry.serial, entry.due, entry.owner, entry.content, entry.sent)
            for entry in self._live()
            if entry.content is not None
        )

    def resume(self, entries: Iterable[Pending], serial: int) -> None:
        """Arm the entries of a snapshot again, under their own serials."""
        for kept in entries:
            self._serial = kept.serial - 1
            after = kept.due - kept.sent
            if isinstance(kept.content, Send):
                self.send(kept.sent, after, kept.content, kept.owner)
            else:
                self.wake(kept.sent, after, kept.owner, kept.content)
        self._serial = serial

    def _live(self) -> Iterator[AgendaEntry]:
        for _, _, _, entry in self._queue:
            if isinstance(entry, AgendaEntry) and entry.content is not None:
                yield entry

    def _spend(self, entry: AgendaEntry) -> None:
        entry.content = None
        if len(self._free) < _POOL:
            self._free.append(entry)

    def _message_due(self, entry: AgendaEntry) -> None:
        send = entry.content
        self._spend(entry)
        self._arrive(send, entry.owner, entry.sent, entry.due)  # type: ignore[arg-type]  # no timer

    def _timer_due(self, entry: AgendaEntry) -> None:
        name = entry.content
        self._spend(entry)
        if name is not None:  # else it was cancelled
            owner = entry.owner
            del self._timers[owner, name]  # type: ignore[arg-type]  # no message
            self._wake(owner, name, entry.due)  # type: ignore[arg-type]
