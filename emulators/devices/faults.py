"""Named device misbehaviours: plain data attached to a core, journalled whenever one fires.

A fault says *what* goes wrong; the core asks for it at the one place where it can.
"""

from __future__ import annotations

from typing import TypeVar

from msgspec import Struct

from sitrig.emulators.protocol.effects import Record


class Fault(Struct, frozen=True, tag=True):
    """Root of every misbehaviour."""


class Silent(Fault, frozen=True, tag="silent"):
    """Takes no notice of anything it receives: as if it had no supply."""


class NoSupply(Silent, frozen=True, tag="no supply"):
    """Has been without supply since that instant."""

    since: int


class LosesAnswers(Fault, frozen=True, tag="loses answers"):
    """Obeys, but nothing it sends ever leaves it."""


class AnswersLate(Fault, frozen=True, tag="answers late"):
    """Obeys at once and holds every response back for `by` milliseconds."""

    by: int


class ClockOff(Fault, frozen=True, tag="clock off"):
    """The clock is `by` milliseconds ahead of the hub's (behind when negative)."""

    by: int


class Asleep(Fault, frozen=True, tag="asleep"):
    """Wakes once in `every` milliseconds, as a meter on a battery may; what comes for it waits till then."""

    every: int


class NeverJoins(Fault, frozen=True, tag="never joins"):
    """Has supply and stays off the HAN."""


class WrongInstallCode(Fault, frozen=True, tag="wrong install code"):
    """Proves another install code than the one on its label."""

    install_code: str


class CorruptsImage(Fault, frozen=True, tag="corrupts image"):
    """Takes a firmware image and holds other bytes than were sent: its verification fails."""


class WrongHash(Fault, frozen=True, tag="wrong hash"):
    """Verifies an image and then holds another hash for it: activation finds a mismatch."""


class RefusesActivation(Fault, frozen=True, tag="refuses activation"):
    """Starts the new firmware, fails, and falls back to the old."""


class TransferFails(Fault, frozen=True, tag="transfer fails"):
    """A hub that breaks off every firmware transfer on its HAN."""


FAULTS: tuple[type[Fault], ...] = (
    Silent,
    LosesAnswers,
    AnswersLate,
    ClockOff,
    Asleep,
    NeverJoins,
    WrongInstallCode,
    CorruptsImage,
    WrongHash,
    RefusesActivation,
    TransferFails,
)

F = TypeVar("F", bound=Fault)


def find(faults: tuple[Fault, ...], kind: type[F]) -> F | None:
    """The attached fault of that kind, None when the device behaves."""
    for fault in faults:
        if isinstance(fault, kind):
            return fault
    return None


def fired(fault: Fault) -> Record:
    """The journal entry that a fault leaves when it changes what happens."""
    name = fault.__struct_config__.tag
    return Record("fault", {"fault": str(name), **_details(fault)})


def _details(fault: Fault) -> dict[str, object]:
    return {field: getattr(fault, field) for field in fault.__struct_fields__}
