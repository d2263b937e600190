"""The DSP core driven by hand: its timers in a heap, what it sends and posts in lists. No SimPy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sitrig.emulators.dsp.door import HttpCall
from sitrig.emulators.dsp.service import Dsp, Outcome
from sitrig.emulators.protocol.duis.responses import Response, read_response
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.effects import Cancel, Deliver, Effect, Payload, Record, Send, Wake
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.identifiers import Eui


@dataclass(slots=True)
class CoreBench:
    """Carries effects out at the instant they are asked for; devices are silent, Users too."""

    dsp: Dsp
    now: int
    takes: bool = True
    timers: dict[tuple[object, ...], int] = field(default_factory=dict)
    sent: list[tuple[int, Payload]] = field(default_factory=list)
    posted: list[tuple[int, Eui, Response]] = field(default_factory=list)
    records: list[str] = field(default_factory=list)

    def serve(self, call: HttpCall) -> Outcome:
        """One request, for good."""
        outcome = self.dsp.serve(call, self.now)
        self._carry_out(outcome.effects)
        return outcome

    def receive(self, payload: Payload) -> None:
        """A message from a device."""
        self._carry_out(self.dsp.receive(payload, self.now))

    def operate(self, *changes: object) -> None:
        """The registration feed and the like."""
        self._carry_out(self.dsp.operate(changes, self.now))  # type: ignore[arg-type]

    def advance(self, duration: int) -> None:
        """Let time pass; timers run out in order of their time, then of their setting."""
        end = self.now + duration
        while self.timers and min(self.timers.values()) <= end:
            name = min(self.timers, key=self.timers.__getitem__)
            self.now = max(self.now, self.timers.pop(name))
            self._carry_out(self.dsp.wake(name, self.now))  # type: ignore[arg-type]
        self.now = end

    @property
    def commands(self) -> list[DeviceMessage]:
        """What was sent to devices."""
        return [payload for _, payload in self.sent if isinstance(payload, DeviceMessage)]

    def codes(self, user: Eui) -> list[str]:
        """Response Codes a User was posted, in order."""
        return [answer.response_code.value for _, to, answer in self.posted if to == user]

    def _carry_out(self, effects: Sequence[Effect]) -> None:
        for effect in effects:
            match effect:
                case Send(payload=payload):
                    self.sent.append((self.now, payload))
                case Wake(name=name, after=after):
                    self.timers.pop(name, None)
                    self.timers[name] = self.now + after
                case Cancel(name=name):
                    self.timers.pop(name, None)
                case Record(kind=kind):
                    self.records.append(kind)
                case Deliver():
                    self._post(effect)

    def _post(self, delivery: Deliver) -> None:
        answer = read_response(parse(delivery.document))
        self.posted.append((self.now, delivery.user, answer))
        reported = self.dsp.delivered(delivery.user, delivery.number, self.takes, self.now)
        self._carry_out(reported)
