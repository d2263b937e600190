"""Signed Pre-Commands that are not what the Transform gave out, signed by its originator, once."""

import pytest

from sitrig.emulators.protocol.duis.requests import SignedPreCommand
from sitrig.emulators.protocol.duis.requests.sr07_05_activate_auxiliary_load import (
    ActivateAlcsHcalcs,
    ActivateAuxiliaryLoad,
)
from sitrig.emulators.protocol.duis.responses import PreCommand, ResponseMessage
from sitrig.emulators.protocol.gbcs.codec import Fidelity
from tests.emulators.dsp.wire import ACORN, BIRCH, ESME, S, T, Wire, wire

COUNTER = 500


@pytest.fixture(params=Fidelity)
def door(request: pytest.FixtureRequest) -> Wire:
    return wire(fidelity=request.param)


def load(minutes: int) -> ActivateAuxiliaryLoad:
    return ActivateAuxiliaryLoad(switch=ActivateAlcsHcalcs(index=2, duration=minutes))


def transformed(door: Wire, minutes: int = 30, counter: int = COUNTER) -> bytes:
    """The Pre-Command that Acorn Energy gets for SR 7.5."""
    document = door.signed(load(minutes), srv="7.5", cv=4, target=ESME, counter=counter)
    content = door.accepted(document, T).content
    assert isinstance(content, ResponseMessage) and isinstance(content.payload, PreCommand)
    return content.payload.payload


def returned(door: Wire, payload: bytes, counter: int = COUNTER, srv: str = "7.5") -> bytes:
    """The CV5 request that brings a payload back."""
    body = SignedPreCommand(gbcs_payload=payload)
    return door.signed(body, srv=srv, cv=5, target=ESME, counter=counter)


def signed_by(door: Wire, payload: bytes, by: str = ACORN) -> bytes:
    held = door.estate.identities.credentials(by)  # type: ignore[arg-type]
    return door.estate.dsp.codec.sign_pre_command(payload, held.signing)


def test_the_transformed_pre_command_signed_by_its_originator_is_accepted_under_the_same_request_id(
    door: Wire,
) -> None:
    payload = transformed(door)
    door.accepted(returned(door, signed_by(door, payload)), S)


def test_a_signed_pre_command_is_good_for_once(door: Wire) -> None:
    document = returned(door, signed_by(door, transformed(door)))
    door.accepted(document, S)
    assert door.refused(document, S)[0] == "AD-TRANSFORM"


def test_without_its_transform_it_is_refused(door: Wire) -> None:
    payload = signed_by(door, transformed(door))
    assert door.refused(returned(door, payload, counter=COUNTER + 1), S)[0] == "AD-TRANSFORM"


@pytest.mark.parametrize("srv", ["1.1.2", "6.15.1", "8.1.1", "11.3"])
def test_one_sent_as_another_service_request_than_was_transformed_is_refused(
    door: Wire, srv: str
) -> None:
    payload = signed_by(door, transformed(door))
    row, reason = door.refused(returned(door, payload, srv=srv), S)
    assert row == "AD-TRANSFORM" and "7.5" in reason and srv in reason
    door.accepted(returned(door, payload), S)


def test_one_that_is_not_the_pre_command_given_out_is_refused(door: Wire) -> None:
    payload = transformed(door)
    longer = transformed(door, minutes=59, counter=COUNTER + 1)
    assert door.refused(returned(door, signed_by(door, longer)), S)[0] == "TR-MATCH"
    if door.estate.plan.fidelity is Fidelity.WIRE:
        changed = payload[:-1] + bytes([payload[-1] ^ 1])
    else:
        changed = payload.replace(b":30", b":31")
    assert changed != payload
    assert door.refused(returned(door, signed_by(door, changed)), S)[0] == "TR-MATCH"
    door.accepted(returned(door, signed_by(door, payload)), S)


def test_one_that_nobody_signed_is_refused(door: Wire) -> None:
    payload = transformed(door)
    assert door.refused(returned(door, payload), S)[0] == "TR-SIGNATURE"


def test_one_that_another_party_signed_is_refused(door: Wire) -> None:
    payload = transformed(door)
    row, reason = door.refused(returned(door, signed_by(door, payload, BIRCH)), S)
    # A model message names its signer; of octets one can only tell whose signature they do not have.
    named = ACORN if door.estate.plan.fidelity is Fidelity.WIRE else BIRCH
    assert (row, str(named) in reason) == ("TR-SIGNATURE", True)


def test_one_whose_signature_was_changed_is_refused(door: Wire) -> None:
    signed = signed_by(door, transformed(door))
    spoilt = signed[:-1] + bytes([signed[-1] ^ 1])
    assert door.refused(returned(door, spoilt), S)[0] == "TR-SIGNATURE"


@pytest.mark.parametrize("payload", [b"\x00", b"sitrig-model/1\n{}", b"x" * 10_000])
def test_one_that_is_no_device_message_is_refused(door: Wire, payload: bytes) -> None:
    transformed(door)
    assert door.refused(returned(door, payload), S)[0] == "TR-SIGNATURE"


def test_a_transform_and_its_pre_command_go_to_their_own_web_services(door: Wire) -> None:
    at_s = door.signed(load(5), srv="7.5", cv=4, target=ESME, counter=1)
    door.refused(at_s, S)
    assert door.decision()["code"] == "E13"
    document = returned(door, signed_by(door, transformed(door)))
    door.refused(document, T)
    assert door.decision()["code"] == "E13"
    door.accepted(document, S)


def test_a_second_transform_under_one_request_id_is_refused(door: Wire) -> None:
    payload = transformed(door)
    again = door.signed(load(31), srv="7.5", cv=4, target=ESME, counter=COUNTER)
    assert door.refused(again, T)[0] == "AD-USED"
    door.accepted(returned(door, signed_by(door, payload)), S)
