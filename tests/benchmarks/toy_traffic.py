"""Toy devices in one conversation per pair: 34 events, two timers cancelled, next to no device work.

Three shells for them: empty SimPy callbacks; SimPy callbacks doing the devices' work with nothing
kept; and a World with effects, agenda and journal. What little the devices do is what makes this
the hardest test of the shell.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from simpy import Environment

from sitrig.emulators.journal import Journal
from sitrig.emulators.network import LinkProfile, Network
from sitrig.emulators.protocol.effects import (
    DSP,
    Cancel,
    Effect,
    Link,
    Payload,
    Record,
    Send,
    TimerName,
    Wake,
)
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind, UseCaseBody
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.vocabulary import CspRegion
from sitrig.emulators.world import World

EXCHANGES = 8
EVENTS_PER_PAIR = 1 + EXCHANGES * 4 + 1
# Looking a member up costs more than the rest of what a toy does.
_WAN, _HAN, _COMMAND, _RESPONSE = Link.WAN, Link.HAN, MessageKind.COMMAND, MessageKind.RESPONSE
WAN_DELAY, HAN_DELAY, WEEK = 1_500, 150, 604_800_000


class Reading(UseCaseBody, frozen=True):
    """What the toy meter is asked and answers."""

    register: int
    note: str


class Meter:
    """Answers every command, counts, and restarts once at the end."""

    __slots__ = ("commands", "eui", "firmware", "hub", "state", "variant")

    def __init__(self, eui: Eui, hub: Eui) -> None:
        self.eui = eui
        self.hub = hub
        self.state = "Pending"
        self.variant = "ADE"
        self.firmware = "10A0000B"
        self.commands = 0

    def answer(self, command: DeviceMessage) -> DeviceMessage:
        """The device's own work, whatever shell it lives in."""
        self.commands += 1
        if self.state == "Pending":
            self.state = "InstalledNotCommissioned"
        return DeviceMessage(
            kind=_RESPONSE,
            use_case=command.use_case,
            originator=self.eui,
            recipient=command.originator,
            counter=command.counter,
            body=Reading(self.commands, self.variant),
        )

    def receive(self, payload: Payload, now: int) -> Sequence[Effect]:
        """Answer; the first commands start and stop a guard timer, the last one a restart."""
        assert isinstance(payload, DeviceMessage)
        answer = Send(self.hub, self.answer(payload), _HAN)
        if self.commands <= 2:
            return answer, Wake(("guard",), WEEK)
        if self.commands == 3:
            return answer, Cancel(("guard",))
        if self.commands == EXCHANGES:
            return answer, Wake(("restart",), 60_000)
        return (answer,)

    def wake(self, name: TimerName, now: int) -> Sequence[Effect]:
        """Come back with new firmware."""
        self.firmware = "10A0000C"
        return (Record("firmware activated", {"version": self.firmware}),)


class Hub:
    """Passes messages on."""

    __slots__ = ("eui", "meter", "passed")

    def __init__(self, eui: Eui, meter: Eui) -> None:
        self.eui = eui
        self.meter = meter
        self.passed = 0

    def receive(self, payload: Payload, now: int) -> Sequence[Effect]:
        """On to the meter or up to the DSP."""
        assert isinstance(payload, DeviceMessage)
        self.passed += 1
        if payload.kind is _COMMAND:
            return (Send(self.meter, payload, _HAN),)
        return (Send(DSP, payload, _WAN),)

    def wake(self, name: TimerName, now: int) -> Sequence[Effect]:
        """Sets no timers."""
        return ()


class Dsp:
    """Asks every meter a number of times and notes the answers."""

    __slots__ = ("hubs", "rows")

    def __init__(self) -> None:
        self.hubs: dict[Eui, Eui] = {}
        self.rows: dict[Eui, int] = {}

    def command(self, meter: Eui) -> DeviceMessage:
        """The next command for a meter."""
        self.rows[meter] = counter = self.rows.get(meter, 0) + 1
        return DeviceMessage(
            kind=_COMMAND,
            use_case="ECS26i",
            originator=ACB,
            recipient=meter,
            counter=counter,
            body=Reading(counter, "read"),
        )

    def receive(self, payload: Payload, now: int) -> Sequence[Effect]:
        """Take an answer; ask again until enough are in."""
        assert isinstance(payload, DeviceMessage)
        meter = payload.originator
        if payload.counter == EXCHANGES:
            return (Record("commissioned", {"device": meter, "answers": payload.counter}),)
        return (Send(self.hubs[meter], self.command(meter), _WAN),)

    def wake(self, name: TimerName, now: int) -> Sequence[Effect]:
        """Begin with one meter."""
        meter = Eui(str(name[1]))
        return (Send(self.hubs[meter], self.command(meter), _WAN),)


class Bare:
    """The same devices straight on SimPy: callbacks, no effects, agenda or journal."""

    def __init__(self, pairs: int) -> None:
        self.env = Environment()
        self.dsp = Dsp()
        for number in range(pairs):
            hub, meter = cores(number)
            self.dsp.hubs[meter.eui] = hub.eui
            self.after(number, partial(self.ask, hub, meter))

    def after(self, delay: int, act: Callable[[object], None]) -> None:
        self.env.timeout(delay).callbacks.append(act)

    def ask(self, hub: Hub, meter: Meter, event: object) -> None:
        command = self.dsp.command(meter.eui)
        self.after(WAN_DELAY, partial(self.pass_down, hub, meter, command))

    def pass_down(self, hub: Hub, meter: Meter, command: DeviceMessage, event: object) -> None:
        hub.passed += 1
        self.after(HAN_DELAY, partial(self.at_meter, hub, meter, command))

    def at_meter(self, hub: Hub, meter: Meter, command: DeviceMessage, event: object) -> None:
        answer = meter.answer(command)
        self.after(HAN_DELAY, partial(self.pass_up, hub, meter, answer))
        if meter.commands <= 2:
            self.after(WEEK, _nothing)
        if meter.commands == EXCHANGES:
            self.after(60_000, partial(self.restart, meter))

    def pass_up(self, hub: Hub, meter: Meter, answer: DeviceMessage, event: object) -> None:
        hub.passed += 1
        self.after(WAN_DELAY, partial(self.at_dsp, hub, meter, answer))

    def at_dsp(self, hub: Hub, meter: Meter, answer: DeviceMessage, event: object) -> None:
        if answer.counter < EXCHANGES:
            self.ask(hub, meter, event)

    def restart(self, meter: Meter, event: object) -> None:
        meter.wake(("restart",), 0)


def cores(number: int) -> tuple[Hub, Meter]:
    """One hub and its meter."""
    hub = Eui.from_bytes(bytes.fromhex("00DB1234") + number.to_bytes(4))
    meter = Eui.from_bytes(bytes.fromhex("90B3D51F") + number.to_bytes(4))
    return Hub(hub, meter), Meter(meter, hub)


def built(pairs: int, journal: Journal, jitter: int = 0) -> World:
    """A world of that many pairs, the DSP about to ask each, one a millisecond."""
    wan = dict.fromkeys(CspRegion, LinkProfile(base=WAN_DELAY, jitter=jitter))
    network = Network(wan=wan, han=LinkProfile(base=HAN_DELAY))
    world = World(seed="benchmark", network=network, journal=journal)
    dsp = Dsp()
    world.add(DSP, dsp)
    for number in range(pairs):
        hub, meter = cores(number)
        dsp.hubs[meter.eui] = hub.eui
        world.add(hub.eui, hub)
        world.add(meter.eui, meter)
        network.place(hub.eui, CspRegion.SOUTH)
        network.attach(meter.eui, hub.eui)
        world.perform(DSP, (Wake(("begin", meter.eui), number),))
    return world


def empty(pairs: int) -> Callable[[], object]:
    """As many events with nothing in them."""
    env = Environment()

    def again(left: list[int], event: object) -> None:
        left[0] -= 1
        if left[0]:
            env.timeout(WAN_DELAY).callbacks.append(partial(again, left))

    for number in range(pairs):
        env.timeout(number).callbacks.append(partial(again, [EVENTS_PER_PAIR]))
    return env.run


def bare(pairs: int) -> Callable[[], object]:
    """The devices' work on SimPy, ready to run."""
    return partial(Bare(pairs).env.run, until=WEEK // 2)


def _nothing(event: object) -> None:
    """An empty callback."""
