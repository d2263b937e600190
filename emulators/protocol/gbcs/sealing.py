"""Messages into authentic octets and back: signature and MAC made with a sender's keys, checked with a receiver's.

A proof is what held under a key that the receiver has, never what the octets claim. Octets from anywhere are
read or rejected, nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from msgspec import structs

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import crypto, envelope, wire_form
from sitrig.emulators.protocol.gbcs.envelope import Envelope
from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from sitrig.emulators.protocol.gbcs.message import (
    DeviceMessage,
    MessageKind,
    Proof,
    Rejected,
)
from sitrig.emulators.protocol.gbcs.wire_form import MissingKeyError
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import Certificate


def seal(message: DeviceMessage, keys: KeyRing, time: int = 0) -> bytes:
    """The octets of a message, with the proof that it names made here.

    A Signed Pre-Command is taken as it stands in `octets` and only gets its MAC. Raises MissingKeyError
    for want of a key, PayloadError for what has no octets.
    """
    if message.octets:
        made = envelope.decode(message.octets)
    else:
        made = wire_form.write(message, keys, time, signature=b"")
        if message.proof.signer_ski is not None:
            key = keys.signing_pair(message.originator).private_key
            made = replace(made, signature=crypto.signature(made, key))
    bare = made.bare()
    if message.proof.mac_by is None:
        return bare
    secret = keys.secret(_partner(message, keys))
    return envelope.maced(bare, crypto.mac_over(bare, made, secret))


def open_octets(octets: bytes, keys: KeyRing) -> DeviceMessage | Rejected:
    """The message in such octets, with the proof that held under the receiver's keys."""
    try:
        found = envelope.decode(octets)
    except PayloadError as error:
        return Rejected(str(error))
    message = wire_form.read(found, keys)
    return structs.replace(message, proof=proof_of(found, keys), octets=octets)


def proof_of(found: Envelope, keys: KeyRing) -> Proof:
    """Who is shown to have signed and MAC'd it."""
    return Proof(signer_ski=_signer(found, keys), mac_by=_mac_maker(found, keys))


def _partner(message: DeviceMessage, keys: KeyRing) -> Certificate:
    held = keys.partner(message.recipient)
    if held is None:
        raise MissingKeyError(f"no Key Agreement key of {message.recipient} to make a MAC with")
    return held


def _signer(found: Envelope, keys: KeyRing) -> str | None:
    if not found.signature:
        return None
    certificate = keys.signer(found.originator)
    if certificate is None or not crypto.signature_holds(found, certificate.public_key):
        return None
    return certificate.ski


def _mac_maker(found: Envelope, keys: KeyRing) -> Eui | None:
    if found.mac is None:
        return None
    for party in _mac_makers(found, keys):
        certificate = keys.partner(party)
        if certificate and crypto.mac_holds(found, keys.secret(certificate)):
            return party
    return None


def _mac_makers(found: Envelope, keys: KeyRing) -> Iterator[Eui]:
    """The ACB for remote parties' commands; between devices, and from a device, the originator."""
    if found.kind is MessageKind.COMMAND:
        yield keys.broker
        if found.originator == keys.broker:
            return
    yield found.originator
