"""The wire codec against the published messages: what is read is written back octet for octet, under the same proof."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from msgspec import structs

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import envelope, sealing, use_cases, wire_form
from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind, Proof, Unread
from sitrig.emulators.protocol.gbcs.protected_data import SealedReading
from sitrig.emulators.protocol.gbcs.wire_codec import WIRE
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.smki.pki import Credentials, KeyPair, KeyPurpose
from tests.emulators.protocol.gbcs.published import (
    HAN_ONLY,
    certificate,
    messages,
    private_key,
)

_USAGES = {KeyPurpose.SIGNING: "ds", KeyPurpose.AGREEMENT: "ka"}


@dataclass(frozen=True)
class Signers:
    """The published certificates, as the DSP would find them."""

    reference: Path

    @property
    def find_by_ski(self):  # type: ignore[no-untyped-def]  # noqa: ANN201
        """Not what GBCS names a signer by."""
        raise AssertionError("no message names its signer's key")

    def find_signer(self, eui: Eui) -> Certificate | None:
        """By EUI."""
        return certificate(self.reference, eui, "ds")


def ring(reference: Path, party: Eui) -> KeyRing:
    """A published organisation's keys, and every device's certificates."""

    def pair(purpose: KeyPurpose) -> KeyPair | None:
        usage = _USAGES.get(purpose)
        key = private_key(reference, party, usage) if usage else None
        if key is None or usage is None:
            return None
        return KeyPair(certificate=certificate(reference, party, usage), private_key=key)

    return KeyRing(
        own=Credentials(party, pair),
        signer=lambda eui: certificate(reference, eui, "ds"),
        partner=lambda eui: certificate(reference, eui, "ka"),
    )


def built(reference: Path, kind: MessageKind) -> Iterator[tuple[str, bytes, envelope.Envelope]]:
    """The published messages of that kind whose use case is built and whose keys are remote parties'."""
    for name, octets in messages(reference):
        found = envelope.decode(octets)
        known = use_cases.by_message_code(found.other.message_code)
        if known and found.kind is kind and not name.startswith(HAN_ONLY):
            yield name, octets, found


def test_every_published_pre_command_is_written_as_published(reference: Path) -> None:
    count = 0
    for name, octets, found in built(reference, MessageKind.COMMAND):
        if found.mac is None and found.signature is None:
            assert WIRE.pre_command(read(found)) == octets, name
            count += 1
    assert count > 50


def test_every_published_command_is_sealed_as_published(reference: Path) -> None:
    """A signature cannot be made twice: it is taken from the published message, as a DSP takes it."""
    acb = ring(reference, ACB)
    count = 0
    for name, octets, found in built(reference, MessageKind.COMMAND):
        if found.mac is None:
            continue
        message = structs.replace(read(found), proof=Proof(None, ACB))
        if found.signature:
            message = structs.replace(message, octets=found.bare())
        assert sealing.seal(message, acb) == octets, name
        count += 1
    assert count > 150


def _agreement(reference: Path, device: Eui, _: Eui) -> Certificate:
    """The one partner's, whoever is asked for."""
    return certificate(reference, device, "ka")


def test_every_published_command_is_authentic_to_the_one_it_is_for(reference: Path) -> None:
    """The ACB's key with the device's certificate gives what the device's key gives with the ACB's."""
    count = 0
    for name, octets, found in built(reference, MessageKind.COMMAND):
        if found.mac is None:
            continue
        mine = ring(reference, ACB)
        keys = KeyRing(
            own=mine.own,
            signer=mine.signer,
            partner=partial(_agreement, reference, found.recipient),
        )
        opened = sealing.open_octets(octets, keys)
        assert isinstance(opened, DeviceMessage) and opened.proof.mac_by == ACB, name
        signed = certificate(reference, found.originator, "ds").ski if found.signature else None
        assert opened.proof.signer_ski == signed, name
        count += 1
    assert count > 150


@pytest.mark.parametrize("kind", [MessageKind.RESPONSE, MessageKind.ALERT])
def test_every_published_answer_and_alert_is_read_by_its_recipient(
    reference: Path, kind: MessageKind
) -> None:
    count = 0
    for name, octets, found in built(reference, kind):
        if private_key(reference, found.recipient, "ka") is None:
            continue
        opened = WIRE.decode(octets, ring(reference, found.recipient))
        proven = opened.proof.mac_by if found.mac is not None else opened.proof.signer_ski
        assert proven is not None, name
        assert not isinstance(opened.body, SealedReading) or not opened.body.sealed, name
        assert WIRE.encode(opened) == octets
        count += 1
    assert count > (160 if kind is MessageKind.RESPONSE else 10)


def test_a_published_pre_command_signed_by_its_supplier_opens_again(reference: Path) -> None:
    (octets,) = (o for name, o in messages(reference) if name == PRE_COMMAND)
    found = envelope.decode(octets)
    key = private_key(reference, found.originator, "ds")
    assert key is not None
    mine = certificate(reference, found.originator, "ds")
    signed = WIRE.sign_pre_command(octets, KeyPair(certificate=mine, private_key=key))
    assert WIRE.open_signed_pre_command(signed, Signers(reference)) == (octets, mine)
    stranger = KeyPair(certificate=mine, private_key=ec.generate_private_key(ec.SECP256R1()))
    for wrong in (octets, WIRE.sign_pre_command(octets, stranger)):
        with pytest.raises(PayloadError, match="signature"):
            WIRE.open_signed_pre_command(wrong, Signers(reference))


PRE_COMMAND = "ECS70Commission_8.1.1_SUCCESS_PRECOMMAND_GBCS"


def read(found: envelope.Envelope) -> DeviceMessage:
    """The message, which has to be understood."""
    message = wire_form.read(found)
    assert not isinstance(message.body, Unread)
    return message
