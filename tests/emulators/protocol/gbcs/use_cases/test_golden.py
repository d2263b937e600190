"""Every DLMS use case: golden octets both ways, and what becomes of them when they are damaged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.use_cases import WIRED
from tests.emulators.protocol.gbcs.use_cases import golden_security_and_gas
from tests.emulators.protocol.gbcs.use_cases.golden import COUNTER, Golden, named, payload
from tests.emulators.protocol.gbcs.use_cases.golden_registers import REGISTERS
from tests.emulators.protocol.gbcs.use_cases.golden_settings import SETTINGS
from tests.emulators.protocol.gbcs.use_cases.golden_writes import WRITES

GOLDEN = (*REGISTERS, *SETTINGS, *WRITES)


@pytest.mark.parametrize("golden", GOLDEN, ids=str)
def test_octets_and_bodies_are_two_forms_of_one_thing(golden: Golden) -> None:
    form = payload(named(golden.use_case), golden.kind)
    assert form.read(golden.octets) == golden.body
    assert form.write(golden.body, COUNTER).hex() == golden.octets.hex()


def test_every_use_case_has_a_golden_payload() -> None:
    alike = {"ECS24", "ECS26k", "ECS35c", "ECS35d", "ECS35f"}  # of the form of a neighbour's
    others = {one.use_case.partition(" ")[0] for one in golden_security_and_gas.GOLDEN}
    golden = {one.use_case for one in GOLDEN} | others
    missing = {case.name for case in WIRED} - golden
    assert missing == alike


@given(golden=st.sampled_from(GOLDEN), data=st.data())
def test_a_damaged_payload_is_refused_or_says_exactly_what_it_now_says(
    golden: Golden, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(golden.octets) - 1))
    octet = data.draw(st.integers(0, 255))
    damaged = golden.octets[:at] + bytes([octet]) + golden.octets[at + 1 :]
    form = payload(named(golden.use_case), golden.kind)
    try:
        found = form.read(damaged)
    except PayloadError:
        return
    assert form.write(found, int.from_bytes(damaged[2:5], "big")) == damaged


@given(golden=st.sampled_from(GOLDEN), tail=st.binary(max_size=40), data=st.data())
def test_a_payload_with_another_end_is_refused_or_says_exactly_that(
    golden: Golden, tail: bytes, data: st.DataObject
) -> None:
    damaged = golden.octets[: data.draw(st.integers(0, len(golden.octets) - 1))] + tail
    form = payload(named(golden.use_case), golden.kind)
    try:
        found = form.read(damaged)
    except PayloadError:
        return
    assert form.write(found, int.from_bytes(damaged[2:5], "big")) == damaged
