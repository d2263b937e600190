"""Every DLMS use case: golden octets both ways, and what becomes of them when they are damaged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.message import MessageKind
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.use_cases import WIRED
from tests.emulators.protocol.gbcs.use_cases.golden import COUNTER, Golden, named, payload
from tests.emulators.protocol.gbcs.use_cases.golden_payloads import EVERY, IN_DLMS, examples, forms

GOLDEN = IN_DLMS


@pytest.mark.parametrize("golden", GOLDEN, ids=str)
def test_octets_and_bodies_are_two_forms_of_one_thing(golden: Golden) -> None:
    form = payload(named(golden.use_case), golden.kind)
    assert form.read(golden.octets) == golden.body
    assert form.write(golden.body, COUNTER).hex() == golden.octets.hex()


def test_every_use_case_has_a_golden_payload_and_every_command_one_of_its_own() -> None:
    golden = {(one.use_case.partition(" ")[0], one.kind) for one in EVERY}
    assert {case.name for case in WIRED} == {name for name, _ in golden}
    commanded = {name for name, kind in golden if kind is MessageKind.COMMAND}
    assert {case.name for case in WIRED if case.command} == commanded


@pytest.mark.parametrize("case", WIRED, ids=lambda case: f"{case.name} {case.message_code:04X}")
def test_a_golden_body_fits_every_payload(case: UseCase) -> None:
    for kind, form in forms(case).items():
        written = list(examples(form, kind))
        assert written, kind
        assert all(form.write(form.read(octets), COUNTER) == octets for octets in written)


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
