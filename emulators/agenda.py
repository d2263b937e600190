"""Owns the SimPy environment and what is due in it, as data; knows no core, link or journal.

It is the only module that imports SimPy. One pooled SimPy event *is* one agenda entry, and equal
times run in the order of their serials. SimPy cannot cancel: a cancelled entry stays in its heap,
empty, until its time comes, so "nothing is due" is asked of `next_due`, never of the heap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, cast

from simpy import Environment, Event
from simpy.events import NORMAL, EventPriority

from sitrig.emulators.protocol.effects import Address, Send, TimerName

_LAST = EventPriority(NORMAL + 1)  # after every entry of the same instant: intervals are closed


class Pending(NamedTuple):
    """One live entry as a snapshot keeps it: `content` is a message under way or a timer's name."""

    serial: int
    due: int
    owner: Address
    content: Send | TimerName
    sender: Address
    sent: int


class AgendaEntry(Event):
    """Something due: a message for `owner`, or a timer of it; cancelled when `content` is None.

    Made without SimPy's constructor and used again once spent, because making an event per message
    costs more than carrying the message does.
    """

    __slots__ = ("callbacks", "content", "due", "owner", "sender", "sent", "serial")

    _ok = True
    _value = None

    callbacks: list[Callable[[AgendaEntry], None]]
    serial: int
    due: int
    owner: Address
    content: Send | TimerName | None
    sender: Address
    sent: int

    def __init__(self) -> None:
        pass


Due = Callable[[AgendaEntry], None]


class Agenda:
    """What is due, in (instant, serial) order; moves only when told to."""

    __slots__ = ("_all", "_env", "_free", "_message_due", "_serial", "_timer_due", "_timers")

    def __init__(self, start: int, *, message_due: Due, timer_due: Due) -> None:
        self._env = Environment(start)
        self._message_due = [message_due]
        self._timer_due = [timer_due]
        self._serial = 0
        self._all: list[AgendaEntry] = []
        self._free: list[AgendaEntry] = []
        self._timers: dict[tuple[Address, TimerName], AgendaEntry] = {}

    @property
    def now(self) -> int:
        """The instant that has been reached."""
        return cast(int, self._env.now)  # integers in, integers out

    @property
    def serial(self) -> int:
        """How many entries were ever armed."""
        return self._serial

    @property
    def next_due(self) -> int | None:
        """When the next live entry is due, cancelled ones not counted; None when none is."""
        return min((entry.due for entry in self._all if entry.content is not None), default=None)

    def send(self, due: int, send: Send, sender: Address, sent: int) -> None:
        """Let a message arrive at that instant."""
        entry = self._arm(due, send.to, send)
        entry.callbacks = self._message_due
        entry.sender = sender
        entry.sent = sent

    def wake(self, due: int, owner: Address, name: TimerName) -> None:
        """Set a timer; one of the same owner and name is replaced."""
        key = (owner, name)
        timers = self._timers
        if key in timers:
            timers[key].content = None
        timers[key] = entry = self._arm(due, owner, name)
        entry.callbacks = self._timer_due
        entry.sender = owner

    def cancel(self, owner: Address, name: TimerName) -> None:
        """Forget a timer, if there is one."""
        entry = self._timers.pop((owner, name), None)
        if entry is not None:
            entry.content = None

    def cancel_all(self, owner: Address) -> None:
        """Forget every timer of one owner."""
        for key in [key for key in self._timers if key[0] == owner]:
            self._timers.pop(key).content = None

    def spent(self, entry: AgendaEntry) -> Send | TimerName | None:
        """Take back an entry whose time has come; gives what it held, None if it was cancelled."""
        content = entry.content
        entry.content = None
        self._free.append(entry)
        if content.__class__ is tuple:
            del self._timers[(entry.owner, content)]
        return content

    def run_to(self, instant: int) -> None:
        """Run everything due up to and at that instant, and stand there."""
        end = Event(self._env)
        end._ok = True
        end._value = None
        self._env.schedule(end, _LAST, instant - self._env.now)
        self._env.run(until=end)

    def step_within(self, limit: int) -> bool:
        """Run the next entry if it is due by that instant; tells whether there was one."""
        if self._env.peek() > limit:
            return False
        self._env.step()
        return True

    def pending(self) -> list[Pending]:
        """Every live entry, by serial."""
        live = [entry for entry in self._all if entry.content is not None]
        live.sort(key=lambda entry: entry.serial)
        return [
            Pending(e.serial, e.due, e.owner, e.content, e.sender, e.sent)
            for e in live
            if e.content is not None
        ]

    def resume(self, entries: Iterable[Pending], serial: int) -> None:
        """Arm the entries of a snapshot again, under their own serials."""
        for serial_kept, due, owner, content, sender, sent in entries:
            self._serial = serial_kept - 1
            if isinstance(content, Send):
                self.send(due, content, sender, sent)
            else:
                self.wake(due, owner, content)
        self._serial = serial

    def _arm(self, due: int, owner: Address, content: Send | TimerName) -> AgendaEntry:
        env = self._env
        if due < env.now:
            raise ValueError(f"{content!r} of {owner} is due {env.now - due} ms ago")
        if self._free:
            entry = self._free.pop()
        else:
            entry = AgendaEntry()
            self._all.append(entry)
        self._serial += 1
        entry.serial = self._serial
        entry.due = due
        entry.owner = owner
        entry.content = content
        entry.sent = 0
        env.schedule(entry, NORMAL, due - env.now)
        return entry
