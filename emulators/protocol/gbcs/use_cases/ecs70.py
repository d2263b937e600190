"""ECS70 Set Clock on the ESME (SR 8.1.1 Commission Device, SR 6.11 Synchronise Clock)."""

from __future__ import annotations

from enum import Enum

from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS70"


class ClockStatus(Enum):
    """The meter's own judgement of its clock."""

    RELIABLE = "reliable"
    INVALID = "invalid"
    UNRELIABLE = "unreliable"


class SetClock(UseCaseBody, frozen=True, tag="ECS70.command"):
    """The clock becomes reliable if its time lies in the window (Unix milliseconds, inclusive)."""

    window_start: int
    window_end: int


class ClockResult(UseCaseBody, frozen=True, tag="ECS70.response"):
    """The meter's time (Unix milliseconds) and status after the attempt."""

    time: int
    status: ClockStatus
