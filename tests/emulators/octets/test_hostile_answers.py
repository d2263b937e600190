"""What devices send, damaged on its way: the DSP's records stay, a party is shown nothing, nobody raises."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from sitrig.emulators.dsp.authenticity import disbelief
from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import crypto, envelope, wire_form
from sitrig.emulators.protocol.gbcs.message import (
    NO_PROOF,
    DeviceMessage,
    MessageKind,
    Proof,
    Rejected,
)
from sitrig.emulators.protocol.gbcs.protected_data import SealedReading
from sitrig.emulators.protocol.gbcs.use_cases import by_name
from sitrig.emulators.protocol.gbcs.use_cases.cs06 import ActivateFirmware
from sitrig.emulators.protocol.gbcs.use_cases.ecs17b import ImportRegisters
from sitrig.emulators.protocol.gbcs.wire_codec import WIRE
from sitrig.emulators.protocol.identifiers import ACB, Eui
from tests.emulators.octets.traffic import ESME, HUB, OTHER, SUPPLIER, Traffic
from tests.emulators.protocol.gbcs.use_cases.golden import Golden
from tests.emulators.protocol.gbcs.use_cases.golden_payloads import goldens

TRAFFIC = Traffic()
NOW = TRAFFIC.estate.world.now


def told(golden: Golden, recipient: Eui, device: Eui) -> DeviceMessage | None:
    """A device's message as it stands on the link; None for a sealed one, which has a test of its own."""
    if isinstance(golden.body, SealedReading):
        return None
    name = golden.use_case.partition(" ")[0]
    signed = any(case.signed for case in by_name(name))
    ski = TRAFFIC.estate.identities.pki.device(device).signing.certificate.ski
    message = DeviceMessage(
        kind=golden.kind,
        use_case=name,
        originator=device,
        recipient=recipient,
        counter=77_001,
        body=golden.body,
        proof=Proof(signer_ski=ski) if signed else Proof(mac_by=device),
    )
    put = TRAFFIC.wire.put(message, TRAFFIC.core(device), NOW)
    assert isinstance(put, DeviceMessage)
    return put


SAID = [
    message
    for kind, device in ((MessageKind.RESPONSE, ESME), (MessageKind.ALERT, HUB))
    for golden in goldens(kind)
    if (message := told(golden, ACB, device)) is not None
]
FOR_SUPPLIER = [
    message
    for golden in goldens(MessageKind.RESPONSE)
    if (message := told(golden, SUPPLIER, ESME)) is not None
]


@pytest.mark.parametrize("message", SAID, ids=lambda one: f"{one.use_case} {one.kind.name}")
def test_the_dsp_reads_what_a_device_says_to_the_acb_and_who_said_it(
    message: DeviceMessage,
) -> None:
    opened = TRAFFIC.wire.take(message, TRAFFIC.estate.dsp)
    assert isinstance(opened, DeviceMessage)
    assert opened.proof == message.proof
    assert type(opened.body) is type(message.body)


@settings(max_examples=300, deadline=None)
@given(message=st.sampled_from(SAID), at=st.integers(0), flip=st.integers(1, 255))
def test_one_octet_changed_on_the_way_to_the_dsp(
    message: DeviceMessage, at: int, flip: int
) -> None:
    dsp = TRAFFIC.estate.dsp
    before = dsp.plain_state()
    octets = bytearray(message.octets)
    octets[at % len(octets)] ^= flip
    opened = TRAFFIC.wire.take(structs.replace(message, octets=bytes(octets)), TRAFFIC.estate.dsp)
    if isinstance(opened, DeviceMessage):
        assert opened.proof == NO_PROOF
        dsp.receive(opened, NOW)
        assert dsp.plain_state() == before


@settings(max_examples=200, deadline=None)
@given(message=st.sampled_from(FOR_SUPPLIER), at=st.integers(0), flip=st.integers(1, 255))
def test_one_octet_changed_on_the_way_to_a_supplier(
    message: DeviceMessage, at: int, flip: int
) -> None:
    octets = bytearray(message.octets)
    octets[at % len(octets)] ^= flip
    try:
        read = WIRE.decode(bytes(octets), TRAFFIC.ring(SUPPLIER))
    except PayloadError:
        return
    assert read.proof == NO_PROOF


@pytest.mark.parametrize("message", FOR_SUPPLIER, ids=lambda one: one.use_case)
def test_the_dsp_passes_nothing_on_that_is_neither_signed_nor_maced(message: DeviceMessage) -> None:
    found = envelope.decode(message.octets)
    stripped = dataclasses.replace(found, mac=None, signature=b"").encode()
    for octets, refused in ((message.octets, False), (stripped, True)):
        opened = TRAFFIC.wire.take(structs.replace(message, octets=octets), TRAFFIC.estate.dsp)
        assert isinstance(opened, DeviceMessage)
        assert (disbelief(opened, signed=False) is not None) is refused


def test_a_supplier_reads_what_is_sealed_for_it_and_when_it_was_read() -> None:
    reading = ImportRegisters(NOW + 1230, 1_234_567, 88_001)
    octets = sealed_reading(reading)
    read = WIRE.decode(octets, TRAFFIC.ring(SUPPLIER))
    assert (read.body, read.proof.mac_by) == (reading, ESME)


@pytest.mark.parametrize("reader", [OTHER, ACB], ids=["another Supplier", "ACB"])
def test_nobody_else_reads_it(reader: Eui) -> None:
    read = WIRE.decode(sealed_reading(ImportRegisters(NOW, 3, 5)), TRAFFIC.ring(reader))
    assert isinstance(read.body, SealedReading)
    assert read.proof == NO_PROOF


def test_a_sealed_value_that_is_changed_stays_sealed_though_the_mac_was_made_anew() -> None:
    """Whoever holds the MAC key alone can change nothing inside."""
    octets = sealed_reading(ImportRegisters(NOW, 3, 5))
    keys = TRAFFIC.wire.ring(TRAFFIC.core(ESME))
    found = envelope.decode(octets)
    payload = bytearray(found.payload)
    payload[-8] ^= 1  # within the tag
    changed = dataclasses.replace(found, payload=bytes(payload))
    secret = keys.secret(TRAFFIC.ring(SUPPLIER).own.agreement.certificate)
    resealed = dataclasses.replace(changed, mac=crypto.mac(changed, secret)).encode()
    assert isinstance(WIRE.decode(resealed, TRAFFIC.ring(SUPPLIER)).body, SealedReading)


def sealed_reading(reading: ImportRegisters) -> bytes:
    """The meter's answer to its Supplier."""
    message = DeviceMessage(
        kind=MessageKind.RESPONSE,
        use_case="ECS17b",
        originator=ESME,
        recipient=SUPPLIER,
        counter=4_021,
        body=reading,
        proof=Proof(mac_by=ESME),
    )
    put = TRAFFIC.wire.put(message, TRAFFIC.core(ESME), NOW)
    assert isinstance(put, DeviceMessage)
    return put.octets


def test_a_device_that_holds_no_key_of_the_recipient_cannot_send_it_a_mac() -> None:
    message = structs.replace(FOR_SUPPLIER[0], recipient=OTHER, octets=b"", proof=Proof(None, ESME))
    put = TRAFFIC.wire.put(message, TRAFFIC.core(ESME), NOW)
    assert put == Rejected(f"no Key Agreement key of {OTHER} to make a MAC with")


def test_a_command_that_says_another_time_than_its_body_has_no_octets() -> None:
    message = DeviceMessage(
        kind=MessageKind.COMMAND,
        use_case="CS06",
        originator=SUPPLIER,
        recipient=ESME,
        counter=1,
        body=ActivateFirmware("ab" * 32),
        execution_time=NOW + 60_000,
    )
    with pytest.raises(PayloadError, match="not one command"):
        wire_form.write(message)
