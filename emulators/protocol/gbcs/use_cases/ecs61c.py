"""ECS61c Read Boost Button Details (SR 7.11); only variants with the letter E have the button."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS61c"


class ReadBoostButton(UseCaseBody, frozen=True, tag="ECS61c.command"):
    """Ask for the boost button's log."""


class BoostButton(UseCaseBody, frozen=True, tag="ECS61c.response"):
    """When the button was pressed (Unix milliseconds); `success` false is an access failure."""

    success: bool
    presses: tuple[int, ...] = ()
