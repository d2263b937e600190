"""ECS26m Read ESME identity: manufacturer, model and the base letter fixed at manufacture (SR 6.2.4)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS26m"


class ReadIdentity(UseCaseBody, frozen=True, tag="ECS26m.command"):
    """Ask for the meter's own identity."""


class Identity(UseCaseBody, frozen=True, tag="ECS26m.response"):
    """`base_letter` is A, B or C: a device read cannot confirm the letters D to G."""

    manufacturer: str
    model: str
    base_letter: str
