"""The command line of a run, read once into one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from sitrig.emulators.dsp.modifications import ALL, read_modifications
from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.gbcs.codec import Fidelity

TARGETS = ("embedded", "server")
FIDELITIES = tuple(fidelity.value for fidelity in Fidelity)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOptions:
    """What a run was asked for."""

    target: str = "embedded"
    modifications: tuple[str, ...] = ALL
    seed: str = "sitrig"
    fidelity: Fidelity = Fidelity.WIRE
    cycles: int = 1
    journal: Path | None = None

    def seed_of(self, cycle: int) -> str:
        """The run's own seed in the first cycle, one of its own in each other: a repetition shows more."""
        return self.seed if cycle == 1 else f"{self.seed}, cycle {cycle}"


OPTIONS = pytest.StashKey[RunOptions]()


def add(parser: pytest.Parser) -> None:
    """Add sitrig's options to pytest's."""
    group = parser.getgroup("sitrig", "smart metering end-to-end scenarios")
    group.addoption("--target", choices=TARGETS, default="embedded", help="where requests go")
    group.addoption(
        "--mods", default=",".join(ALL), help="Modifications in force, by comma, or none"
    )
    group.addoption("--seed", default="sitrig", help="what every key and delay is derived from")
    group.addoption(
        "--fidelity",
        choices=FIDELITIES,
        default=RunOptions().fidelity.value,
        help="what links and payloads carry: the meaning of a message, or GBCS octets",
    )
    group.addoption(
        "--cycles",
        type=int,
        default=1,
        metavar="N",
        help="run every scenario N times, pack by pack",
    )
    group.addoption(
        "--journal", metavar="FILE", help="write every scenario's journal there (JSONL)"
    )


def read(config: pytest.Config) -> RunOptions:
    """Raises pytest.UsageError for a Modification that does not exist, and for less than one cycle."""
    try:
        mods = read_modifications(str(config.getoption("--mods")))
    except InvalidValueError as error:
        raise pytest.UsageError(f"--mods: {error}") from None
    cycles = int(config.getoption("--cycles"))
    if cycles < 1:
        raise pytest.UsageError(f"--cycles: {cycles} is less than one")
    written = config.getoption("--journal")
    return RunOptions(
        target=str(config.getoption("--target")),
        modifications=mods,
        seed=str(config.getoption("--seed")),
        fidelity=Fidelity(str(config.getoption("--fidelity"))),
        cycles=cycles,
        journal=Path(written) if written else None,
    )
