"""Top-ups of a meter: each number once, for its own counter, apart from every other command's counter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sitrig.emulators.protocol.gbcs.use_cases.cs01a import TopUp, TopUpResult
from sitrig.emulators.protocol.gbcs.utrn import Utrn, write

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench


def top_up(bench: Bench, pence: int, number: int, made: int | None = None) -> bool:
    """Whether the meter says that it took a top-up of its Supplier."""
    digits = write(Utrn(number if made is None else made, pence))
    message = bench.command("CS01a", TopUp(digits), counter=number << 32)
    (response,) = bench.send(message)
    assert isinstance(response.body, TopUpResult)
    return response.body.success


@pytest.fixture
def joined(bench: Bench) -> Bench:
    return bench.joined()


def test_credit_adds_up_and_the_counter_is_that_of_top_ups(joined: Bench) -> None:
    counters = joined.meter.anchors.counters
    assert top_up(joined, 1_250, 3)
    assert top_up(joined, 819_100, 1_020)
    assert joined.meter.balance == 820_350_000
    assert joined.meter.anchors.top_up_counter == 1_020 << 32
    assert joined.meter.anchors.counters == counters


@pytest.mark.parametrize("number", [4, 5])
def test_a_counter_that_is_not_new_adds_nothing(joined: Bench, number: int) -> None:
    top_up(joined, 700, 5)
    assert not top_up(joined, 900, number)
    assert joined.meter.balance == 700_000


def test_a_number_made_for_another_counter_adds_nothing_and_spends_none(joined: Bench) -> None:
    assert not top_up(joined, 900, 7, made=6)
    assert joined.meter.balance == 0
    assert top_up(joined, 900, 7)


def test_a_counter_beyond_ten_bits_is_met_by_its_last_ten(joined: Bench) -> None:
    assert top_up(joined, 900, 1_024 + 6, made=6)


def test_a_number_is_credited_again_under_a_counter_with_the_same_ten_bits(joined: Bench) -> None:
    """An assumption, held here so that it is not forgotten: only the MAC of the number could tell."""
    assert top_up(joined, 900, 5)
    assert not top_up(joined, 900, 5)
    assert top_up(joined, 900, 1_024 + 5, made=5)
    assert joined.meter.balance == 1_800_000


@pytest.mark.parametrize("lower", [1, 0x8000_0000])
def test_a_counter_whose_lower_half_is_not_zero_adds_nothing_and_spends_none(
    joined: Bench, lower: int
) -> None:
    digits = write(Utrn(9, 900))
    (response,) = joined.send(joined.command("CS01a", TopUp(digits), counter=9 << 32 | lower))
    assert response.body == TopUpResult(success=False)
    assert (joined.meter.balance, joined.meter.anchors.top_up_counter) == (0, 0)


@pytest.mark.parametrize("digits", ["12345678910121314156", "99999999999999999999", "1234"])
def test_what_is_no_number_adds_nothing(joined: Bench, digits: str) -> None:
    (response,) = joined.send(joined.command("CS01a", TopUp(digits), counter=9 << 32))
    assert response.body == TopUpResult(success=False)
    assert joined.meter.balance == 0
