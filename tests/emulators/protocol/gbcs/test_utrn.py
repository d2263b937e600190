"""UTRNs: the published two, every one written and read, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.utrn import Utrn, counter_bits, read, write

PENCE = st.integers(0, 8_191) | st.integers(82, 8_191).map(lambda pounds: pounds * 100)


@pytest.mark.parametrize(
    ("digits", "utrn", "originator_counter"),
    [
        ("73946144332040217315", Utrn(3, 1_000, 0x9CD029E3, 5), 0x3_0000_0000),
        ("73950067887105178605", Utrn(6, 1_250, 0xFF674C64, 5), 0x6_0000_0000),
    ],
)
def test_a_published_number_says_counter_and_value(
    digits: str, utrn: Utrn, originator_counter: int
) -> None:
    assert read(digits) == utrn
    assert counter_bits(originator_counter) == utrn.counter


@given(
    utrn=st.builds(Utrn, st.integers(0, 1_023), PENCE, st.integers(0, 2**32 - 1), st.integers(0, 9))
)
def test_what_is_written_is_read(utrn: Utrn) -> None:
    assert read(write(utrn)) == utrn


@pytest.mark.parametrize(
    "digits",
    [
        "12345678910121314156",
        "99999999999999999999",
        "7394614433204021731",
        "7394614433204021731x",
        write(Utrn(0, 0))[:-1].replace("7394156990786306048", "7394227359530483712") + "0",
    ],
)
def test_what_is_no_utrn_is_refused(digits: str) -> None:
    with pytest.raises(PayloadError, match=digits):
        read(digits)


def test_a_value_that_no_utrn_can_have_is_refused() -> None:
    for pence in (8_192, 819_200, 10_001):
        with pytest.raises(PayloadError, match=str(pence)):
            write(Utrn(1, pence))


@given(counter=st.integers(0, 2**64 - 1))
def test_only_ten_bits_of_the_upper_half_count(counter: int) -> None:
    assert counter_bits(counter) == (counter // 2**32) % 1_024
