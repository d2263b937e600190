"""A whole estate: what a journey ends in, and that the same journey always writes the same journal."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from sitrig.emulators.estate import KEPT_UNVERIFIED
from sitrig.emulators.protocol.vocabulary import EsmeVariant, SmiStatus
from tests.emulators.journey import ESME, Journey

GOLDEN = Path(__file__).parents[1] / "golden/requests/8.4.xml"


def test_a_journey_ends_commissioned_with_the_corrected_record_and_the_true_meter() -> None:
    journey = Journey.begin().run()
    record = journey.estate.dsp.state.inventory[ESME]
    assert record.status is SmiStatus.COMMISSIONED
    assert record.esme_variant is EsmeVariant.BDE
    assert [entry.status for entry in record.history] == [
        SmiStatus.PENDING,
        SmiStatus.WHITELISTED,
        SmiStatus.INSTALLED_NOT_COMMISSIONED,
        SmiStatus.COMMISSIONED,
    ]
    assert not journey.estate.dsp.state.commands
    assert not journey.estate.dsp.state.deliveries


def test_a_large_body_that_nobody_signed_stays_in_the_journal_by_its_hash_alone() -> None:
    estate = Journey.begin().estate
    envelope = GOLDEN.read_bytes()
    large = envelope.replace(b"</sr:Header>", b"<!--" + b"x" * KEPT_UNVERIFIED + b"--></sr:Header>")
    for body in (envelope, large):
        answer = estate.handle(
            "POST", "/api/v1/serviceD", {"Content-Type": "application/xml"}, body
        )
        assert answer.status == 200
    small_entry, large_entry = list(estate.world.journal.entries(kind="request"))
    assert estate.world.journal.blobs[str(small_entry.facts["document"])] == envelope
    assert large_entry.facts["document"] == sha256(large).hexdigest()
    assert large_entry.facts["document"] not in estate.world.journal.blobs


def test_two_runs_write_one_journal() -> None:
    assert Journey.begin().run().head == Journey.begin().run().head


@pytest.mark.parametrize("cut", range(1, 6))
def test_a_restored_estate_goes_on_as_the_original_would(cut: int) -> None:
    straight = Journey.begin().run()
    journey = Journey.begin()
    journey.run(*journey.legs[:cut])
    journey.take(journey.estate.restored(journey.estate.snapshot()))
    journey.run(*journey.legs[cut:])
    assert journey.estate.state() == straight.estate.state()
    assert journey.head == straight.head


def test_a_fork_that_goes_its_own_way_leaves_the_original_alone() -> None:
    journey = Journey.begin().run("whitelist", "join")
    before = journey.estate.state()
    fork = Journey(journey.estate.restored(journey.estate.snapshot()))
    for name in fork.parties:
        fork.parties[name].client.continue_from(journey.parties[name].client)
    fork.run("commission")
    assert journey.estate.state() == before
    assert fork.estate.state() != before


@pytest.mark.parametrize("hash_seed", ["0", "9", "1234"])
def test_the_journal_does_not_depend_on_hash_order(hash_seed: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.emulators.journey"],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == Journey.begin().run().head
