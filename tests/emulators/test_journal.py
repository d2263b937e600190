"""The journal: order, chain, blobs, and reading that changes nothing."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrig.emulators.journal import BLOCK, GENESIS, Journal, verify
from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.identifiers import Eui

ESME = Eui("90-B3-D5-1F-30-01-00-07")


def filled(count: int) -> Journal:
    journal = Journal()
    for number in range(count):
        kind = "even" if number % 2 == 0 else "odd"
        journal.append(1_000 + number, kind, ESME, {"n": number})
    return journal


def test_a_record_reads_back_as_it_was_written() -> None:
    journal = filled(3)
    entry = list(journal.entries())[2]
    assert (entry.seq, entry.at, entry.kind, entry.core, entry.facts) == (
        2,
        1_002,
        "even",
        "90-B3-D5-1F-30-01-00-07",
        {"n": 2},
    )


def test_the_head_is_the_published_chain_of_blocks_of_256_lines() -> None:
    journal = filled(BLOCK + 3)
    lines = journal.to_jsonl().splitlines(keepends=True)
    first = sha256(bytes.fromhex(GENESIS) + b"".join(lines[:256])).digest()
    assert journal.head() == sha256(first + b"".join(lines[256:])).hexdigest()


def test_an_empty_journal_stands_at_genesis() -> None:
    assert Journal().head() == GENESIS
    assert verify(b"", GENESIS)


@pytest.mark.parametrize("count", [1, 255, 256, 257, 600])
def test_looking_never_changes_the_head(count: int) -> None:
    looked = Journal()
    for number in range(count):
        kind = "even" if number % 2 == 0 else "odd"
        looked.append(1_000 + number, kind, ESME, {"n": number})
        looked.head()
        list(looked.entries(since=number))
    assert looked.head() == filled(count).head()
    assert looked.to_jsonl() == filled(count).to_jsonl()


@given(count=st.integers(0, 600), since=st.integers(0, 700), kind=st.sampled_from([None, "odd"]))
def test_entries_are_those_from_a_number_on_of_a_kind(
    count: int, since: int, kind: str | None
) -> None:
    expected = [n for n in range(since, count) if kind is None or n % 2 == 1]
    assert [entry.seq for entry in filled(count).entries(since, kind)] == expected


@given(count=st.integers(1, 600), data=st.data())
def test_any_altered_byte_breaks_the_chain(count: int, data: st.DataObject) -> None:
    journal = filled(count)
    lines = bytearray(journal.to_jsonl())
    assert verify(bytes(lines), journal.head())
    lines[data.draw(st.integers(0, len(lines) - 1))] ^= 1
    assert not verify(bytes(lines), journal.head())


def test_a_missing_or_swapped_line_breaks_the_chain() -> None:
    journal = filled(5)
    first, second, *rest = journal.to_jsonl().splitlines(keepends=True)
    assert not verify(b"".join([first, *rest]), journal.head())
    assert not verify(b"".join([second, first, *rest]), journal.head())


@pytest.mark.parametrize("cut", [0, 1, 255, 256, 300])
def test_a_resumed_journal_ends_at_the_same_head(cut: int) -> None:
    whole, part = filled(400), filled(cut)
    resumed = Journal.resume(part.state())
    for number in range(cut, 400):
        kind = "even" if number % 2 == 0 else "odd"
        resumed.append(1_000 + number, kind, ESME, {"n": number})
    assert resumed.head() == whole.head()
    assert resumed.first == cut - cut % BLOCK
    assert next(resumed.entries(since=resumed.first)).seq == resumed.first
    assert [entry.seq for entry in resumed.entries(since=399)] == [399]


def test_the_same_bytes_are_kept_once_under_their_sha_256() -> None:
    journal = Journal()
    digest = journal.blob(b"an image")
    assert digest == journal.blob(bytes(bytearray(b"an image"))) == sha256(b"an image").hexdigest()
    assert dict(journal.blobs) == {digest: b"an image"}


def test_every_line_is_one_json_object() -> None:
    lines = filled(2).to_jsonl().splitlines()
    assert json.loads(lines[1]) == {
        "seq": 1,
        "at": 1_001,
        "kind": "odd",
        "core": "90-B3-D5-1F-30-01-00-07",
        "facts": {"n": 1},
    }


def test_a_fact_that_is_not_json_is_refused_by_name() -> None:
    journal = Journal()
    journal.append(5, "odd", ESME, {"n": object})
    with pytest.raises(InvalidValueError, match="class 'object'"):
        journal.head()
