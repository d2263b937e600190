"""Opens what a device sent in octets: verifies its signature or MAC, decrypts what is sealed, reads the typed body.

Whoever opens it brings the keys; a sealed value is opened by the party it was sealed for and by nobody else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from cryptography.hazmat.primitives.asymmetric import ec

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import crypto
from sitrig.emulators.protocol.gbcs.envelope import Envelope, decode
from sitrig.emulators.protocol.gbcs.message import MessageKind, SupplementaryParty, UseCaseBody
from sitrig.emulators.protocol.gbcs.moments import read_moment
from sitrig.emulators.protocol.gbcs.protected_data import SealedReading
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.use_cases import by_message_code
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.harness.parse_and_correlate.document import Clock, Heard
from sitrig.harness.parse_and_correlate.errors import UnopenedError


class Keys(Protocol):
    """Certificates of devices (`ds` or `ka`), and the key agreement keys of whoever opens."""

    def certificate(self, eui: Eui, usage: str) -> Certificate | None: ...
    def private_key(self, eui: Eui, usage: str) -> ec.EllipticCurvePrivateKey | None: ...


@dataclass(slots=True)
class Opener:
    """Opens messages with these keys; shared secrets are kept."""

    keys: Keys
    _secrets: crypto.SharedSecrets = field(default_factory=crypto.SharedSecrets)

    def open(self, octets: bytes, srv: str | None = None) -> Heard:
        """What a response or alert says; raises PayloadError, or UnopenedError where proof or key is missing."""
        envelope = decode(octets)
        self._prove(envelope)
        case, body = _read(envelope)
        return _heard(envelope, case, self._unsealed(envelope, case, body), srv)

    def _prove(self, envelope: Envelope) -> None:
        if envelope.signature:
            certificate = self.keys.certificate(envelope.originator, "ds")
            if certificate is None or not crypto.signature_holds(envelope, certificate.public_key):
                raise UnopenedError(f"the signature of {envelope.originator} does not hold")
        if envelope.mac is not None and not crypto.mac_holds(
            envelope, self._secret(envelope.originator, envelope.recipient)
        ):
            raise UnopenedError(f"the MAC for {envelope.recipient} does not hold")
        if not envelope.signature and envelope.mac is None:
            raise UnopenedError(f"{envelope.originator} neither signed nor MAC'd it")

    def _unsealed(self, envelope: Envelope, case: UseCase, body: UseCaseBody) -> UseCaseBody:
        party = envelope.other.supplementary_party or envelope.recipient
        if case.part is not None:
            secret = self._secret(envelope.originator, party)
            return case.part.open(
                body, lambda sealed: crypto.decrypt(envelope, party, secret, sealed)
            )
        if not isinstance(body, SealedReading) or case.plain is None or body.sealed is None:
            return body
        secret = self._secret(envelope.originator, party)
        return case.plain.read(crypto.decrypt(envelope, party, secret, body.sealed.octets))

    def _secret(self, device: Eui, party: Eui) -> bytes:
        """Between the device's certificate and the party's own key."""
        certificate, own = self.keys.certificate(device, "ka"), self.keys.private_key(party, "ka")
        if certificate is None or own is None:
            missing = f"certificate of {device}" if certificate is None else f"key of {party}"
            raise UnopenedError(f"the key agreement {missing} is not at hand")
        return self._secrets.between(own, certificate.public_key, certificate.der)


def _read(envelope: Envelope) -> tuple[UseCase, UseCaseBody]:
    """The use case, by message code and by whose payload this is; raises PayloadError."""
    cases = by_message_code(envelope.other.message_code)
    reasons = [] if cases else [f"message code {envelope.other.message_code:04X} is not built"]
    for case in cases:
        payload = case.response if envelope.kind is MessageKind.RESPONSE else case.alert
        if payload is None:
            continue
        try:
            return case, payload.read(envelope.payload)
        except PayloadError as error:
            reasons.append(f"{case.name}: {error}")
    raise PayloadError("; ".join(reasons) or f"no {envelope.kind.name.lower()} has that code")


def _heard(envelope: Envelope, case: UseCase, body: UseCaseBody, srv: str | None) -> Heard:
    other = envelope.other
    behind = None
    if other.supplementary_party is not None and other.supplementary_counter is not None:
        behind = SupplementaryParty(other.supplementary_party, other.supplementary_counter)
    return Heard(
        kind=envelope.kind,
        use_case=case.name,
        originator=envelope.originator,
        recipient=envelope.recipient,
        counter=envelope.counter,
        body=body,
        message_code=other.message_code,
        supplementary=behind,
        srv=srv,
        at=time_in(envelope.date_time),
        clock=clock_in(envelope.date_time),
    )


def time_in(octets: bytes) -> int | None:
    """The device's time in a grouping header, None where it has none."""
    # A gas device tells its clock's status where an ESME says "not specified".
    return read_moment(octets[:_TIME] + _NOT_SPECIFIED) if octets else None


def clock_in(octets: bytes) -> Clock | None:
    """How far a gas device trusts that time; an ESME does not say."""
    return _CLOCKS.get(octets[-1]) if octets else None


_TIME, _NOT_SPECIFIED = 9, b"\x80\x00\xff"
_CLOCKS = {0x00: Clock.RELIABLE, 0x01: Clock.INVALID, 0x02: Clock.UNRELIABLE}
