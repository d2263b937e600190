"""A meter's own key pairs and certificates by command: made (CS02c), certified (CS02d), told (CS02e).

It goes on signing with the pair that it left the factory with, whatever was certified since (assumption).
"""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices import own_keys
from sitrig.emulators.devices.esme_row import EsmeCommand
from sitrig.emulators.devices.gas_row import GasCommand
from sitrig.emulators.devices.gsme_state import GsmeState
from sitrig.emulators.devices.meter_state import MeterState
from sitrig.emulators.devices.own_keys import OwnKeys
from sitrig.emulators.devices.permissions import REPLAY_ASSUMED, SUPPLIER, critical_row
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.gbcs.cells import CellUsage
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import cs02c, cs02d, cs02e
from sitrig.emulators.protocol.gbcs.use_cases.cs02d import StoringCode
from sitrig.emulators.protocol.smki.certificates import Certificate, KeyUsage, UnknownUsageError

# A believed certificate is a device's: no key of one signs certificates.
_USES = {
    KeyUsage.DIGITAL_SIGNATURE: CellUsage.DIGITAL_SIGNATURE,
    KeyUsage.KEY_AGREEMENT: CellUsage.KEY_AGREEMENT,
}


def make_key_pair(meter: MeterState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CS02c: a new pair, and the request to certify it."""
    body = message.body
    assert isinstance(body, cs02c.GenerateKeyPair)
    if meter.held_keys().seed is None:
        refused = cs02c.CertificationRequest(None, cs02c.RequestFailure.FAILED)
        return meter.answer(message, refused, critical=True)
    keys = own_keys.make(meter.held_keys(), body.usage)
    meter.keep_keys(keys)
    request = own_keys.certification_request(keys, meter.eui, body.usage)
    return meter.answer(message, cs02c.CertificationRequest(request), critical=True)


def store_certificate(meter: MeterState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CS02d: kept if it is believed and of a pair that this meter made and has no certificate of yet."""
    body = message.body
    assert isinstance(body, cs02d.StoreCertificate)
    kept = _certified(meter, body.certificate, now)
    if isinstance(kept, OwnKeys):
        meter.keep_keys(kept)
        kept = StoringCode.SUCCESS
    return meter.answer(message, cs02d.CertificateStored(kept), critical=True)


def _certified(meter: MeterState, der: bytes, now: int) -> OwnKeys | StoringCode:
    """The meter's keys with that certificate, or why it is not kept: the first reason in the schema's order.

    A use that SMKI does not have is found first: the published refusal is told so, whoever issued it.
    """
    try:
        certificate = Certificate.from_der(der)
    except UnknownUsageError:
        return StoringCode.INVALID_KEY_USAGE
    except InvalidValueError:
        return StoringCode.INVALID_CERTIFICATE
    if not meter.believes(certificate, now):
        return StoringCode.INVALID_CERTIFICATE
    if certificate.subject != meter.eui:
        return StoringCode.WRONG_DEVICE
    keys, certified = meter.held_keys(), _USES[certificate.usage]
    made_for = own_keys.use_of(keys, meter.eui, certificate)
    if made_for is None:
        awaited = certified in dict(keys.pending)
        return StoringCode.WRONG_PUBLIC_KEY if awaited else StoringCode.NO_KEY_PAIR
    if made_for is not certified:
        return StoringCode.INVALID_KEY_USAGE
    return own_keys.certify(keys, made_for, certificate)


def read_certificate(meter: MeterState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CS02e."""
    body = message.body
    assert isinstance(body, cs02e.ReadCertificate)
    held = own_keys.certificate(meter.held_keys(), meter.eui, body.usage)
    failure = cs02e.ReadingFailure.FAILED if held is None else None
    return meter.answer(message, cs02e.DeviceCertificate(held, failure), critical=True)


_ROWS = (
    (
        critical_row(cs02c.NAME, cs02c.GenerateKeyPair, SUPPLIER, source=REPLAY_ASSUMED),
        make_key_pair,
    ),
    (
        critical_row(cs02d.NAME, cs02d.StoreCertificate, SUPPLIER, source=REPLAY_ASSUMED),
        store_certificate,
    ),
    (
        critical_row(cs02e.NAME, cs02e.ReadCertificate, SUPPLIER, source=REPLAY_ASSUMED),
        read_certificate,
    ),
)
COMMANDS = tuple(EsmeCommand(rule, execute) for rule, execute in _ROWS)
GSME_COMMANDS: tuple[GasCommand[GsmeState], ...] = tuple(
    GasCommand(rule, execute) for rule, execute in _ROWS
)
