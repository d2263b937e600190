"""ECS26m Read ESME identity: manufacturer, model and the base letter fixed at manufacture (SR 6.2.4)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import BOOLEAN, TEXT

NAME = "ECS26m"


class ReadIdentity(UseCaseBody, frozen=True, tag="ECS26m.command"):
    """Ask for the meter's own identity."""


class Identity(UseCaseBody, frozen=True, tag="ECS26m.response"):
    """`base_letter` is A, B or C: a device read cannot confirm the letters D to G.

    `locks_on_tamper`: the Supply Tamper State is Locked, otherwise Unchanged.
    """

    manufacturer: str = ""
    model: str = ""
    base_letter: str = ""
    locks_on_tamper: bool = False
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x00F9,
    (ReadIdentity, Identity),
    accesses.read("base_letter", TEXT, 1, "0000600102FF"),
    accesses.read("model", TEXT, 1, "0000600104FF"),
    accesses.read("manufacturer", TEXT, 1, "0000600106FF"),
    accesses.read("locks_on_tamper", BOOLEAN, 1, "00005E2C0004"),
)
