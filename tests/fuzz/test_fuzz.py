"""A few seconds of the fuzz run in every test run, and that it would tell what escapes."""

from __future__ import annotations

import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import envelope
from sitrig.emulators.protocol.gbcs.use_cases import WIRED
from tests.emulators.protocol.gbcs.use_cases.golden_payloads import forms
from tests.fuzz.names import NAMES
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS, EscapedError, Target, message, try_all

CHECKOUT = Path(__file__).parents[2]
SECONDS = 4


@pytest.mark.skipif(find_spec("atheris") is None, reason="Atheris has no wheel for this platform")
def test_nothing_but_a_refusal_escapes_in_a_few_seconds() -> None:
    done = subprocess.run(
        ["scripts/fuzz", "--seconds", str(SECONDS)],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    executed = next(line for line in done.stderr.splitlines() if "executed_units" in line)
    assert int(executed.rsplit(" ", 1)[1]) > 1000


@pytest.mark.skipif(find_spec("atheris") is None, reason="Atheris has no wheel for this platform")
def test_a_target_that_is_none_is_told_before_anything_is_instrumented() -> None:
    done = subprocess.run(
        ["scripts/fuzz", "--only", "bogus"], cwd=CHECKOUT, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "'bogus'" in done.stderr and "INFO" not in done.stderr + done.stdout


def test_every_target_has_a_name() -> None:
    assert tuple(TARGETS) == NAMES


def test_every_payload_has_a_seed_without_a_published_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITRIG_REFERENCE", raising=False)
    found = list(seeds())
    for octets in found:
        message(octets)
    read = {(one.kind, one.other.message_code) for one in map(envelope.decode, found)}
    assert read == {(kind, case.message_code) for case in WIRED for kind in forms(case)}


def test_what_a_decoder_lets_out_is_not_swallowed() -> None:
    def broken(octets: bytes) -> None:
        raise KeyError(octets[0])

    with pytest.raises(KeyError):
        try_all(b"\x07", broken)
    with pytest.raises(EscapedError):
        try_all(b"", _raising(EscapedError("law")))
    try_all(b"", _raising(PayloadError("refused")))


def _raising(error: Exception) -> Target:
    def target(octets: bytes) -> None:
        raise error

    return target


@pytest.mark.parametrize("name", TARGETS)
def test_every_target_refuses_nothing_at_all_and_noise(name: str) -> None:
    for octets in (b"", b"\x00", b"\xff" * 40, bytes(range(256))):
        try_all(octets, TARGETS[name])
