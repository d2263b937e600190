"""What every device core shares: identity, credentials, faults, answers, the whole-state view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from msgspec import Struct, structs, to_builtins

from sitrig.emulators.devices.command_gate import ALERTS, Failure, admit
from sitrig.emulators.devices.faults import AnswersLate, Fault, LosesAnswers, Silent, find, fired
from sitrig.emulators.devices.permissions import CommandRule, Rules
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.protocol.effects import Effect, Payload, Record, Send, TimerName, Wake
from sitrig.emulators.protocol.gbcs.message import (
    DeviceMessage,
    MessageKind,
    Proof,
    UseCaseBody,
)
from sitrig.emulators.protocol.gbcs.use_cases import generic_alert
from sitrig.emulators.protocol.gbcs.use_cases.generic_alert import GenericAlert
from sitrig.emulators.protocol.identifiers import Eui

LATE = "late answer"

# An idle device may not cost what a hundred thousand of them cannot afford: plain slots, shared
# immutable parts, no container until there is something to hold.


class Outgoing(Struct, frozen=True, gc=False):
    """The counter of a device's latest alert, and its answers that come late, numbered."""

    alert_counter: int = 0
    late: tuple[tuple[int, Send], ...] = ()


NOTHING_SENT = Outgoing()


class DeviceCore:
    """One device as data: only `receive`, `wake` and the fault switches change it."""

    __slots__ = ("anchors", "eui", "faults", "outgoing", "powered", "signing_key")

    eui: Eui
    signing_key: bytes
    anchors: TrustAnchors
    faults: tuple[Fault, ...]
    outgoing: Outgoing
    powered: bool

    def __init__(self, *, eui: Eui, signing_ski: str, anchors: TrustAnchors, powered: bool) -> None:
        self.eui = eui
        self.signing_key = bytes.fromhex(signing_ski)
        self.anchors = anchors
        self.powered = powered
        self.faults = ()
        self.outgoing = NOTHING_SENT

    def receive(self, payload: Payload, now: int) -> Sequence[Effect]:
        """Take what arrived on a link; returns what the device asks of its world."""
        silent = find(self.faults, Silent)
        if silent is not None:
            return (fired(silent),)
        return self._sent_through_faults(self._take(payload, now))

    def wake(self, name: TimerName, now: int) -> Sequence[Effect]:
        """Do what the timer of that name was set for."""
        if name[0] == LATE:
            return self._release(int(name[1]))
        return self._sent_through_faults(self._due(name, now))

    def attach(self, fault: Fault) -> None:
        """Misbehave from now on; a fault of the same kind is replaced."""
        self.repair(type(fault))
        self.faults = (*self.faults, fault)

    def repair(self, kind: type[Fault]) -> None:
        """Stop misbehaving in that way."""
        self.faults = tuple(fault for fault in self.faults if type(fault) is not kind)

    def state(self) -> dict[str, object]:
        """Every slot as plain data: two devices with equal views are in the same state."""
        return {name: _plain(getattr(self, name)) for name in self.slots()}

    @classmethod
    @cache
    def slots(cls) -> tuple[str, ...]:
        """The names of all that a core of this class holds."""
        return tuple(
            sorted(name for part in cls.__mro__ for name in getattr(part, "__slots__", ()))
        )

    def admit_command(
        self, message: DeviceMessage, rules: Rules, now: int
    ) -> CommandRule | tuple[Effect, ...]:
        """Let a command in and store its counter, or say what its refusal leaves behind."""
        verdict = admit(self.eui, self.anchors, rules, message)
        if isinstance(verdict, Failure):
            return self._refused(message, verdict, now)
        self.anchors = verdict.anchors
        return verdict.rule

    def answer(
        self, message: DeviceMessage, body: UseCaseBody, *, critical: bool
    ) -> tuple[Effect, ...]:
        """The response to a command: EUIs swapped, counter and supplementary party echoed."""
        return self._transmit(
            DeviceMessage(
                kind=MessageKind.RESPONSE,
                use_case=message.use_case,
                originator=self.eui,
                recipient=message.originator,
                counter=message.counter,
                supplementary=message.supplementary,
                body=body,
                proof=self._proof(signed=critical),
            )
        )

    def alert(
        self, use_case: str, body: UseCaseBody, recipient: Eui, now: int, *, signed: bool
    ) -> tuple[Effect, ...]:
        """An alert of its own accord, to be sent in the order of these calls.

        Its counter is the instant, or one more than that of the alert before: an originator's counter rises
        from message to message (domain reference 3.6), and whoever hears one that does not takes it for a replay.
        """
        counter = max(now, self.outgoing.alert_counter + 1)
        self.outgoing = structs.replace(self.outgoing, alert_counter=counter)
        return self._transmit(
            DeviceMessage(
                kind=MessageKind.ALERT,
                use_case=use_case,
                originator=self.eui,
                recipient=recipient,
                counter=counter,
                body=body,
                proof=self._proof(signed=signed),
            )
        )

    def critical_alert(self, code: str, now: int) -> tuple[Effect, ...]:
        """Generic critical alert, message 1000, to the party that owns this device's alerts."""
        body = GenericAlert(code, self.time(now))
        return self.alert(generic_alert.CRITICAL, body, self.alert_recipient(), now, signed=True)

    def non_critical_alert(self, code: str, now: int) -> tuple[Effect, ...]:
        """Generic non-critical alert, message 1001."""
        body = GenericAlert(code, self.time(now))
        recipient = self.alert_recipient()
        return self.alert(generic_alert.NON_CRITICAL, body, recipient, now, signed=False)

    def time(self, now: int) -> int:
        """The device's own idea of the time."""
        return now

    def alert_recipient(self) -> Eui:
        """Who is told about generic alerts."""
        raise NotImplementedError

    def _take(self, payload: Payload, now: int) -> Sequence[Effect]:
        raise NotImplementedError

    def _due(self, name: TimerName, now: int) -> Sequence[Effect]:
        raise NotImplementedError

    def _transmit(self, message: DeviceMessage) -> tuple[Effect, ...]:
        raise NotImplementedError

    def _proof(self, *, signed: bool) -> Proof:
        return Proof(signer_ski=self.signing_key.hex()) if signed else Proof(mac_by=self.eui)

    def _refused(self, message: DeviceMessage, failure: Failure, now: int) -> tuple[Effect, ...]:
        return (refusal(message, failure), *self._told_of_refusal(message, failure, now))

    def _told_of_refusal(
        self, message: DeviceMessage, failure: Failure, now: int
    ) -> tuple[Effect, ...]:
        """Log and alert (domain reference 8.10), where the failure is one to tell of."""
        code = ALERTS[failure]
        if code is None:
            return ()
        self.note_refusal(code, now)
        return self.critical_alert(code, now)

    def note_refusal(self, code: str, now: int) -> None:
        """Put a refused command on the Security Log, where the device has one."""

    def _sent_through_faults(self, effects: Sequence[Effect]) -> Sequence[Effect]:
        if not self.faults:
            return effects
        silent, late = find(self.faults, Silent), find(self.faults, AnswersLate)
        loses = find(self.faults, LosesAnswers)
        if silent is not None:
            return _changed(effects, lambda _: True, lambda _: (fired(silent),))
        if loses is not None:
            return _changed(effects, self._is_own, lambda _: (fired(loses),))
        if late is not None:
            return _changed(effects, self._is_response, lambda send: self._hold(send, late))
        return effects

    def _is_own(self, send: Send) -> bool:
        return isinstance(send.payload, DeviceMessage) and send.payload.originator == self.eui

    def _is_response(self, send: Send) -> bool:
        return (
            isinstance(send.payload, DeviceMessage)
            and send.payload.originator == self.eui
            and send.payload.kind is MessageKind.RESPONSE
        )

    def _hold(self, send: Send, late: AnswersLate) -> tuple[Effect, ...]:
        held = self.outgoing.late
        number = held[-1][0] + 1 if held else 0
        self.outgoing = structs.replace(self.outgoing, late=(*held, (number, send)))
        return (fired(late), Wake((LATE, number), late.by))

    def _release(self, number: int) -> tuple[Effect, ...]:
        held = self.outgoing.late
        sends = tuple(send for at, send in held if at == number)
        left = tuple(entry for entry in held if entry[0] != number)
        self.outgoing = structs.replace(self.outgoing, late=left)
        silent = find(self.faults, Silent)
        return sends if silent is None else (fired(silent),)


def refusal(message: DeviceMessage, failure: Failure) -> Record:
    """What the journal shows of a refused command."""
    return Record(
        "command refused by device",
        {
            "use_case": message.use_case,
            "originator": str(message.originator),
            "counter": message.counter,
            "reason": failure.value,
        },
    )


_PLAIN = (str, int, bool, type(None))


def _plain(value: object) -> object:
    if type(value) in _PLAIN:
        return value
    return value.hex() if isinstance(value, bytes) else to_builtins(value, enc_hook=str)


def _changed(
    effects: Iterable[Effect],
    chosen: Callable[[Send], bool],
    change: Callable[[Send], tuple[Effect, ...]],
) -> tuple[Effect, ...]:
    changed: list[Effect] = []
    for effect in effects:
        if isinstance(effect, Send) and chosen(effect):
            changed.extend(change(effect))
        else:
            changed.append(effect)
    return tuple(changed)
