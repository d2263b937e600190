"""ECS23b Read Network Data, polyphase (SR 4.10); only a meter with the base letter C has it."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS23b"


class ReadPolyphaseNetworkData(UseCaseBody, frozen=True, tag="ECS23b.command"):
    """Ask for the average voltage of each phase."""


class PolyphaseNetworkData(UseCaseBody, frozen=True, tag="ECS23b.response"):
    """Average RMS voltage per phase in tenths of a volt; none is an access failure."""

    average_decivolts: tuple[int, ...]
