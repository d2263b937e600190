"""The same scenarios with and without octets: one journal, but for the bytes and what follows from their form."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from sitrig.emulators.protocol.gbcs.codec import Fidelity

SAMPLE = (
    "damaged or activation or execution_time or joins or commissioned or taken_off or remov"
    " or does_sr or credentials or counter or reads or replac or answers"
)
BYTES = {"digest", "head", "document", "octets", "payload", "pre_command", "gbcs_payload"}
"""Octets and documents that hold them, or hashes of either."""
WORDING = {"reason"}
"""Why a signature does not hold: a model message names its signer, octets do not."""
INSTANTS = {"time"}
"""A device's clock counts in hundredths of a second in DLMS, in seconds in DER."""

Journals = dict[str, list[object]]


def run(fidelity: Fidelity, folder: Path) -> Journals:
    """The journals of the sample at that fidelity, by scenario, without what may differ."""
    journal = folder / f"{fidelity}.jsonl"
    packs = str(files("sitrig.harness.packs"))
    (folder / "pytest.ini").write_text("[pytest]\naddopts =\n")
    options = f"-q -c {folder / 'pytest.ini'} --rootdir {packs} --confcutdir {packs}"
    options += f" --import-mode=importlib -p no:cacheprovider -p sitrig.steps --journal {journal}"
    command = [sys.executable, "-m", "pytest", packs, *options.split()]
    done = subprocess.run(
        [*command, "--fidelity", fidelity.value, "-k", SAMPLE],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=240,
    )
    # Whether each passes is for the packs to say; here they have to run.
    assert done.returncode in (0, 1), done.stdout[-3000:] + done.stderr
    return read(journal)


def read(journal: Path) -> Journals:
    """A file of journals, each under the scenario it belongs to."""
    found: Journals = {}
    entries: list[object] = []
    for line in journal.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if "scenario" in entry:
            entries = found.setdefault(f"{entry['feature']}: {entry['scenario']}", [])
        else:
            entries.append(meaning(entry))
    return found


def meaning(value: object) -> object:
    """A journal entry without bytes, cut to what both fidelities can say."""
    if isinstance(value, list):
        return [meaning(member) for member in value]
    if not isinstance(value, dict):
        return value
    return {
        name: member // 1000 if name in INSTANTS and isinstance(member, int) else meaning(member)
        for name, member in value.items()
        if name not in BYTES | WORDING
    }


def pairs(one: list[object], other: list[object]) -> Iterator[tuple[object, object]]:
    """Entry by entry, as far as both go."""
    return zip(one, other, strict=False)


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> dict[Fidelity, Journals]:
    """The sample at both fidelities."""
    folder = tmp_path_factory.mktemp("fidelities")
    return {fidelity: run(fidelity, folder) for fidelity in Fidelity}


def test_the_sample_is_a_good_one(twins: dict[Fidelity, Journals]) -> None:
    assert len(twins[Fidelity.MODEL]) > 200
    assert set(twins[Fidelity.MODEL]) == set(twins[Fidelity.WIRE])


def test_both_fidelities_tell_the_same_story(twins: dict[Fidelity, Journals]) -> None:
    model, wire = twins[Fidelity.MODEL], twins[Fidelity.WIRE]
    different = {
        name: next(
            (f"{one}\n{other}" for one, other in pairs(model[name], wire[name]) if one != other),
            f"{len(model[name])} and {len(wire[name])} entries",
        )
        for name in model
        if model[name] != wire[name]
    }
    first = next(iter(different.items()), None)
    assert not different, f"{len(different)} differ, such as {first}"
