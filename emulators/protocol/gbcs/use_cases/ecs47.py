"""ECS47 Activate an auxiliary load switch (SR 7.5); only variants with the letter D have switches."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS47Activate"


class ActivateAuxiliaryLoad(UseCaseBody, frozen=True, tag="ECS47.command"):
    """Close switch `index` (1 to 5) for `duration_minutes`; 0 means until told otherwise."""

    index: int
    duration_minutes: int


class ActivateAuxiliaryLoadResult(UseCaseBody, frozen=True, tag="ECS47.response"):
    """`success` false is an access failure: the meter has no such switch."""

    success: bool
