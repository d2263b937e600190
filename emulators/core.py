"""What the world asks of everything that lives in it, whatever it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from sitrig.emulators.protocol.effects import Effect, Payload, TimerName


class Core(Protocol):
    """A DSP, hub or device: plain picklable data that answers with effects.

    It holds no closure, generator, clock or shell, and iterates over no set: a snapshot must be
    able to carry it and two runs must do the same.
    """

    def receive(self, payload: Payload, now: int) -> Sequence[Effect]:
        """Take in a message that has arrived."""

    def wake(self, name: TimerName, now: int) -> Sequence[Effect]:
        """Act on a timer that has run out."""
