"""One command of an ESME: who may send it, and what it does once admitted.

A family of commands is a module with a tuple of these rows, listed in `esme_commands`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.permissions import CommandRule
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage

Handler = Callable[[EsmeState, DeviceMessage, int], Sequence[Effect]]


@dataclass(frozen=True, slots=True)
class EsmeCommand:
    """`execute_held` is what the command does when the meter held it for its time; None: it may not be held."""

    rule: CommandRule
    execute: Handler
    execute_held: Handler | None = None
