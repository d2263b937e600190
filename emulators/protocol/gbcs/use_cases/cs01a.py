"""CS01a Apply Prepayment Top Up to an ESME (SR 2.2)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import TEXT

NAME = "CS01a"


class TopUp(UseCaseBody, frozen=True, tag="CS01a.command"):
    """Add the credit of that Unique Transaction Reference Number."""

    utrn: str


class TopUpResult(UseCaseBody, frozen=True, tag="CS01a.response"):
    """`success` false: the number is not one that this meter takes."""

    success: bool
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x0007,
    (TopUp, TopUpResult),
    accesses.act("utrn", TEXT, 115, "0000132800FF"),
    dated=True,
    verdict=True,
)
