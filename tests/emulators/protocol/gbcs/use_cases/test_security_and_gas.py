"""Use cases in DER and in the ZigBee encapsulation: golden octets both ways, and damage to them."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import der_lengths
from sitrig.emulators.protocol.gbcs.message import CANCELLATION, MessageKind, UseCaseBody
from sitrig.emulators.protocol.gbcs.replacement_modes import MODES
from sitrig.emulators.protocol.gbcs.use_case import Payload
from sitrig.emulators.protocol.gbcs.use_cases import WIRED, cs02b, cs03, cs06, gcs13a
from tests.emulators.protocol.gbcs.use_cases.golden import Golden, payload
from tests.emulators.protocol.gbcs.use_cases.golden_security_and_gas import (
    COUNTER,
    FUTURE_DATED_CREDENTIALS,
    GOLDEN,
    HASH,
    SIGNED,
    UPDATED,
)


def form(name: str, kind: MessageKind) -> Payload:
    """The payload of a use case, or of the one of its message codes that follows the name."""
    use_case, _, code = name.partition(" ")
    (found,) = (
        case
        for case in WIRED
        if case.name == use_case and (not code or case.message_code == int(code, 16))
    )
    return payload(found, kind)


UPDATE = form("CS02b 0107", MessageKind.COMMAND)


@pytest.mark.parametrize("golden", GOLDEN, ids=str)
def test_octets_and_bodies_are_two_forms_of_one_thing(golden: Golden) -> None:
    octets = form(golden.use_case, golden.kind)
    assert octets.write(golden.body, COUNTER).hex() == golden.octets.hex()
    assert octets.read(golden.octets) == golden.body


@given(golden=st.sampled_from(GOLDEN), data=st.data())
def test_a_damaged_payload_is_refused_or_says_exactly_what_it_now_says(
    golden: Golden, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(golden.octets) - 1))
    octet = data.draw(st.integers(0, 255))
    refused_or_another(golden, golden.octets[:at] + bytes([octet]) + golden.octets[at + 1 :])


@given(golden=st.sampled_from(GOLDEN), tail=st.binary(max_size=40), data=st.data())
def test_a_payload_with_another_end_is_refused_or_says_exactly_that(
    golden: Golden, tail: bytes, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(golden.octets)))
    refused_or_another(golden, golden.octets[:at] + tail)


def refused_or_another(golden: Golden, damaged: bytes) -> None:
    octets = form(golden.use_case, golden.kind)
    try:
        body = octets.read(damaged)
    except PayloadError:
        return
    if octets.write(body, COUNTER) != damaged:
        # The counter that a command repeats is the message's: only there may two octets read alike.
        assert body == golden.body and repeats_the_counter(golden.body)


def repeats_the_counter(body: UseCaseBody) -> bool:
    return isinstance(body, cs02b.UpdateSecurityCredentials | cs06.ActivateFirmware)


def test_lengths_above_127_are_written_as_published_and_read_in_either_form() -> None:
    response = form("CS02b 0107", MessageKind.RESPONSE)
    octets = response.write(UPDATED, COUNTER)
    assert octets[:4].hex() == "3082008f"
    shortest = der_lengths.shortest(octets)
    assert shortest[:3].hex() == "30818e"
    assert der_lengths.published(shortest) == octets
    assert response.read(octets) == response.read(shortest) == UPDATED


def test_an_alert_of_replaced_credentials_keeps_counter_mode_and_floors() -> None:
    alert = form("CS02b 00CB", MessageKind.ALERT)
    assert alert.read(alert.write(FUTURE_DATED_CREDENTIALS, 1)) == FUTURE_DATED_CREDENTIALS


@pytest.mark.parametrize("mode", [m for m in cs02b.ReplacementMode if m != 9], ids=lambda m: m.name)
def test_a_replacement_in_every_mode_is_read_as_it_was_written(mode: cs02b.ReplacementMode) -> None:
    name, floor = ("CS02g", 3) if mode >= 10 else ("CS02b", 0 if mode == 6 else 3)
    code = MODES[mode].message_code
    body = cs02b.UpdateSecurityCredentials(mode, (), (SIGNED,), floor_counter=floor)
    command = form(f"{name} {code:04X}", MessageKind.COMMAND)
    assert command.read(command.write(body, COUNTER)) == body


def test_a_cancellation_by_the_transcos_carries_no_floor() -> None:
    body = cs02b.UpdateSecurityCredentials(
        cs02b.ReplacementMode.SUPPLIER_BY_TRANSCOS, (), (), 5, 9, execution_time=CANCELLATION
    )
    found = UPDATE.read(UPDATE.write(body, COUNTER))
    assert isinstance(found, cs02b.UpdateSecurityCredentials)
    assert (found.floor_counter, found.top_up_floor_counter) == (0, None)


def test_a_mode_under_the_message_code_of_another_is_refused() -> None:
    body = cs02b.UpdateSecurityCredentials(cs02b.ReplacementMode.ACB_BY_ACB, (), (), 1)
    with pytest.raises(PayloadError, match="SUPPLIER_BY_TRANSCOS"):
        UPDATE.write(body, COUNTER)


def test_a_body_of_another_use_case_is_refused() -> None:
    with pytest.raises(PayloadError, match="ActivateFirmware"):
        form("CS03A1", MessageKind.COMMAND).write(cs06.ActivateFirmware(HASH), COUNTER)
    assert cs03.INITIATOR == "CS03A1"


@pytest.mark.parametrize("hostile", ["3080", "3084FFFFFFFF", "30", "1F8105", "A0" + "80" * 40])
def test_lengths_that_overrun_are_refused_at_once(hostile: str) -> None:
    with pytest.raises(PayloadError):
        UPDATE.read(bytes.fromhex(hostile))


def test_an_opened_gas_reading_says_which_attribute_failed() -> None:
    value = bytes.fromhex("0203C0 0103002201000000030030010000002539300000 0000".replace(" ", ""))
    plain = gcs13a.USE_CASE.plain
    assert plain is not None
    body = gcs13a.Consumption(None, 1, 1, 12345, (0xC0, 0, 0, 0))
    assert plain.read(value) == body
    assert plain.write(body) == value


def test_the_asn1_library_waits_for_the_first_payload_in_der() -> None:
    code = (
        "import sys, sitrig.emulators.protocol.gbcs.use_cases; sys.exit('asn1tools' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
