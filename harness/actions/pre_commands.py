"""A Pre-Command that a User was given, and the ways in which it may come back, rightly or wrongly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.responses import PreCommand, ResponseMessage
from sitrig.harness.duis_client import Exchange
from sitrig.harness.errors import TargetError
from sitrig.harness.parties import Party


@dataclass(frozen=True, slots=True)
class HeldPreCommand:
    """What the Transform service gave out, and for which request."""

    request: Request
    payload: bytes


def pre_command_of(request: Request, exchange: Exchange) -> HeldPreCommand:
    """Raises TargetError when the answer holds none."""
    content = exchange.response.content if exchange.response else None
    payload = content.payload if isinstance(content, ResponseMessage) else None
    if not isinstance(payload, PreCommand):
        raise TargetError(f"no Pre-Command came back: {exchange.code}")
    return HeldPreCommand(request, payload.payload)


Return = Callable[[Party, Party, HeldPreCommand, HeldPreCommand], bytes]
"""Its holder, another Supplier, the Pre-Command, and that of another request of the holder."""

RETURNS: Mapping[str, Return] = {
    "the Pre-Command, signed": lambda holder, other, own, later: _signed(own, holder),
    "the Pre-Command, not signed": lambda holder, other, own, later: own.payload,
    "the Pre-Command, signed by another Supplier": lambda holder, other, own, later: _signed(
        own, other
    ),
    "the Pre-Command of another request, signed": lambda holder, other, own, later: _signed(
        later, holder
    ),
}
"""What comes back, by the words scenarios use."""


def _signed(held: HeldPreCommand, party: Party) -> bytes:
    return party.codec.sign_pre_command(held.payload, party.credentials.signing)
