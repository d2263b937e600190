"""One command of a GSME or a Gas Proxy Function: who may send it, and what it does once admitted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sitrig.emulators.devices import credential_commands
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.devices.permissions import (
    REPLAY_ASSUMED,
    TABLE,
    CommandRule,
    critical_row,
)
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import cs02b
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import ReplacementMode
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

D = TypeVar("D", bound=HanDevice)


@dataclass(frozen=True, slots=True)
class GasCommand(Generic[D]):
    """`execute_held` is what the command does when the device held it for its time; None: it may not be held."""

    rule: CommandRule
    execute: Callable[[D, DeviceMessage, int], Sequence[Effect]]
    execute_held: Callable[[D, DeviceMessage, int], Sequence[Effect]] | None = None


METHOD_B = f"{TABLE}; assumption: replay-protected, as it changes the Device Log"
NETWORK_ASSUMED = f"{TABLE}; assumption: a Gas Transporter, eligible in DUIS, reads by its own cell"


def replacement(role: RemotePartyRole, mode: ReplacementMode) -> GasCommand[D]:
    """The CS02b by which the holder of a cell replaces it: on a GPF before its handover, that is the ACB."""
    rule = critical_row(
        cs02b.NAME, cs02b.UpdateSecurityCredentials, role, mode=mode, source=REPLAY_ASSUMED
    )
    return GasCommand(
        rule, credential_commands.update_credentials, credential_commands.execute_held
    )


def by_body(commands: tuple[GasCommand[D], ...]) -> dict[type[UseCaseBody], GasCommand[D]]:
    """The commands by the type of their body."""
    return {command.rule.command: command for command in commands}
