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
from sitrig.emulators.devices.permissions import REPLAY_ASSUMED, SUPPLIER, critical_row
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import cs02c, cs02d, cs02e
from sitrig.emulators.protocol.smki.certificates import Certificate


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
    """CS02d: kept if it is this meter's, of a pair that it made and has no certificate of yet."""
    body = message.body
    assert isinstance(body, cs02d.StoreCertificate)
    keys = meter.held_keys()
    try:
        kept = own_keys.certify(keys, meter.eui, Certificate.from_der(body.certificate))
    except InvalidValueError:
        kept = None
    if kept is not None:
        meter.keep_keys(kept)
    code = cs02d.StoringCode.FAILED if kept is None else cs02d.StoringCode.SUCCESS
    return meter.answer(message, cs02d.CertificateStored(code), critical=True)


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
