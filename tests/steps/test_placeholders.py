"""A wrong word in a scenario is refused by name, with the legal ones, and is not "no such step"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitrig.emulators.protocol.errors import SitrigError
from sitrig.emulators.protocol.vocabulary import EsmeVariant, SchemaVersion, SmiStatus
from sitrig.harness.clock import HOUR, MINUTE, instant
from sitrig.harness.premises.names import DEVICES, METERING_POINTS
from sitrig.steps.placeholders import PLACEHOLDERS, one_of, phrase


@pytest.mark.parametrize(
    ("placeholder", "words", "value"),
    [
        ("Variant", "BDE", EsmeVariant.BDE),
        ("Status", "Installed Not Commissioned", SmiStatus.INSTALLED_NOT_COMMISSIONED),
        ("Device", "the neighbour's ESME", DEVICES["the neighbour's ESME"]),
        ("Device", "The spare Comms Hub", DEVICES["the spare Comms Hub"]),
        ("MPxN", "the second import MPAN", METERING_POINTS["the second import MPAN"]),
        ("Code", "E5", "E5"),
        ("Duration", "1 hour", HOUR),
        ("Duration", "30 minutes", 30 * MINUTE),
        ("Instant", "2026-03-29T00:59:59Z", instant("2026-03-29T00:59:59Z")),
        ("Srv", "8.14.3", "8.14.3"),
        ("Version", "5.1", SchemaVersion.V5_1),
        ("Verdict", "accepted", True),
        ("Verdict", "rejected", False),
    ],
)
def test_a_word_of_the_language_becomes_a_value(
    placeholder: str, words: str, value: object
) -> None:
    found = phrase("it is {it:" + placeholder + "}").parse_arguments(f"it is {words}")
    assert found == {"it": value}


@pytest.mark.parametrize(
    ("placeholder", "words", "legal"),
    [
        ("Variant", "XYZ", "BDE"),
        ("Variant", "Bde", "BDE"),
        ("Status", "Whitlisted", "Installed Not Commissioned"),
        ("Device", "the toaster", "the spare Comms Hub"),
        ("MPxN", "the lost MPAN", "the export MPAN"),
        ("Code", "E999", None),
        ("Code", "X5", None),
        ("Duration", "3 fortnights", "minutes"),
        ("Instant", "2026-13-29T00:59:59Z", "2026-03-29T00:59:59Z"),
        ("Day", "2026-02-30", "2026-03-29"),
        ("Due", "at 2026-01-01T24:61:00Z", "2026-03-29T00:59:59Z"),
        ("Srv", "8.99", None),
        ("Version", "5.9", "5.4"),
        ("Verdict", "refused", "rejected"),
    ],
)
def test_a_wrong_word_is_refused_by_name_with_the_legal_ones(
    placeholder: str, words: str, legal: str | None
) -> None:
    parser = phrase("it is {it:" + placeholder + "}")
    with pytest.raises(SitrigError) as refused:
        parser.parse_arguments(f"it is {words}")
    assert words.removeprefix("at ") in str(refused.value)
    assert legal is None or legal in str(refused.value)
    assert not isinstance(refused.value, ValueError)


@pytest.mark.parametrize("placeholder", sorted(PLACEHOLDERS))
def test_every_placeholder_reads_by_a_pattern_of_its_own(placeholder: str) -> None:
    reader: Callable[[str], object] = PLACEHOLDERS[placeholder]
    assert isinstance(reader.pattern, str)  # type: ignore[attr-defined]


def test_capitals_count() -> None:
    assert not phrase("{device:Device} is {status:Status}").is_matching(
        "the ESME is truly of ESME Variant B"
    )


def test_a_placeholder_of_a_few_words_stands_for_the_longest_of_them() -> None:
    read = one_of({"slow": 1, "slow by far": 2})
    parser = phrase("it is {it:Way}", Way=read)
    assert parser.parse_arguments("it is slow by far") == {"it": 2}
    assert not parser.is_matching("it is fast")
