"""Owns faults put on a link on purpose: which message they hit and what becomes of it."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct, structs

from sitrig.emulators.protocol.effects import Address, Link, Payload, Send
from sitrig.emulators.protocol.gbcs.message import NO_PROOF, DeviceMessage


class Damage(Enum):
    """What a fault does to the message it hits."""

    DROP = "drop"
    CORRUPT = "corrupt"


class LinkFault(Struct, frozen=True, kw_only=True):
    """Damage to the messages that match, after letting `skip` of them by, `times` times.

    None matches anything. `message` is a use case ("ECS39a") or a payload's name ("JoinRequest").
    """

    damage: Damage
    sender: Address | None = None
    to: Address | None = None
    link: Link | None = None
    message: str | None = None
    skip: int = 0
    times: int = 1

    def matches(self, send: Send, sender: Address) -> bool:
        """Whether this message is one of those counted."""
        return (
            self.sender in (None, sender)
            and self.to in (None, send.to)
            and self.link in (None, send.link)
            and self.message in (None, message_name(send.payload))
        )


class LinkFaults:
    """The faults set, each with how many messages it has counted; a spent fault is forgotten."""

    __slots__ = ("counted",)

    def __init__(self) -> None:
        self.counted: list[tuple[LinkFault, int]] = []

    def set(self, fault: LinkFault) -> None:
        """Add a fault."""
        self.counted.append((fault, 0))

    def strike(self, send: Send, sender: Address) -> LinkFault | None:
        """Count a message against every fault that matches; gives the first one that hits it."""
        hit = None
        counted = []
        for fault, count in self.counted:
            if fault.matches(send, sender):
                count += 1
                if count > fault.skip and hit is None:
                    hit = fault
            if count < fault.skip + fault.times:
                counted.append((fault, count))
        self.counted = counted
        return hit


def message_name(payload: Payload) -> str:
    """A GBCS message's use case, or the kind of any other payload."""
    return payload.use_case if isinstance(payload, DeviceMessage) else type(payload).__name__


def corrupted(send: Send) -> Send | None:
    """The message with a bit flipped on the way; None when no receiver would see it at all.

    A GBCS message arrives and its signature or MAC no longer holds: of octets it is the last one that is
    hit, so both fidelities agree. Other frames fail the link's own check and are dropped by the radio.
    """
    if not isinstance(send.payload, DeviceMessage):
        return None
    octets = send.payload.octets
    changed = {"octets": octets[:-1] + bytes([octets[-1] ^ 1])} if octets else {"damaged": True}
    return structs.replace(send, payload=structs.replace(send.payload, proof=NO_PROOF, **changed))
