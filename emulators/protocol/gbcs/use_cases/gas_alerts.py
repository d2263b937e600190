"""Alerts of a gas meter: generic ones, firmware received, meter integrity, and GCS53 billing data."""

from __future__ import annotations

from collections.abc import Callable

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import billing_snapshot, gbz, moments
from sitrig.emulators.protocol.gbcs.billing_snapshot import BillingSnapshot
from sitrig.emulators.protocol.gbcs.envelope import Reader
from sitrig.emulators.protocol.gbcs.gbz import Component, GbzAlert, GbzMessage
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.protected_data import Sealed
from sitrig.emulators.protocol.gbcs.use_case import Payload, SealedPart, UseCase
from sitrig.emulators.protocol.gbcs.use_cases.fdra import FirmwareReceived
from sitrig.emulators.protocol.gbcs.use_cases.generic_alert import GenericAlert
from sitrig.emulators.protocol.gbcs.use_cases.meter_integrity import MeterIntegrityWarning

CRITICAL, NON_CRITICAL = "GCA-ZigBee", "GNCA-ZigBee"
RECEIPT, INTEGRITY, BILLING = "FDRA-ZigBee", "MIIWA-ZigBee", "GCS53"


class BillingDataPushed(UseCaseBody, frozen=True, tag="GCS53.alert"):
    """Alert 8F0A: a billing snapshot, sealed for the Supplier on its way and open at either end."""

    alert_code: str
    time: int
    sealed: Sealed | None = None
    snapshot: BillingSnapshot | None = None


_HASH_HEAD = b"\x09\x20"
_HASH, _ISSUE = 32, 2
_WITH_CONTENT = 1
_SNAPSHOT = (0x0702, 0x19, 0, 0x06)


def _encode(alert_code: str, time: int, content: bytes) -> bytes:
    seconds = moments.write_seconds(time)
    try:
        code = bytes.fromhex(alert_code)
    except ValueError:
        raise PayloadError(f"{alert_code!r:.80} is no alert code") from None
    if len(code) != 2 or not 0 <= seconds <= 0xFFFFFFFF:
        raise PayloadError(f"alert {alert_code!r:.80} at {time} cannot be written")
    alert = GbzAlert(
        alert_code=alert_code, time=seconds, content=content, flag=_WITH_CONTENT if content else 0
    )
    return gbz.encode_alert(alert)


def _decode(octets: bytes, *, content: bool) -> tuple[str, int, bytes]:
    alert = gbz.decode_alert(octets)
    if alert.flag != (_WITH_CONTENT if content else 0) or bool(alert.content) is not content:
        raise PayloadError(f"an alert with flag {alert.flag} and {len(alert.content)} octets")
    return alert.alert_code, moments.read_seconds(alert.time), alert.content


def _write_generic(body: UseCaseBody, _counter: int) -> bytes:
    if not isinstance(body, GenericAlert):
        raise PayloadError(f"a {type(body).__name__} is no generic alert")
    return _encode(body.alert_code, body.time, b"")


def _read_generic(octets: bytes) -> UseCaseBody:
    code, time, _ = _decode(octets, content=False)
    return GenericAlert(code, time)


def _write_receipt(body: UseCaseBody, _counter: int) -> bytes:
    if not isinstance(body, FirmwareReceived):
        raise PayloadError(f"a {type(body).__name__} is no receipt of firmware")
    return _encode(body.alert_code, body.time, _HASH_HEAD + _hex(body.image_hash, _HASH))


def _read_receipt(octets: bytes) -> UseCaseBody:
    code, time, content = _decode(octets, content=True)
    reader = Reader(content)
    reader.expect(_HASH_HEAD, "hash")
    image_hash = reader.take(_HASH, "hash")
    reader.end("hash")
    return FirmwareReceived(code, time, image_hash.hex())


def _write_integrity(body: UseCaseBody, _counter: int) -> bytes:
    if not isinstance(body, MeterIntegrityWarning):
        raise PayloadError(f"a {type(body).__name__} is no meter integrity warning")
    return _encode(body.alert_code, body.time, _hex(body.issue, _ISSUE))


def _read_integrity(octets: bytes) -> UseCaseBody:
    code, time, content = _decode(octets, content=True)
    if len(content) != _ISSUE:
        raise PayloadError(f"an issue of {len(content)} octets, not {_ISSUE}")
    return MeterIntegrityWarning(code, time, content.hex())


def _write_billing(body: UseCaseBody, _counter: int) -> bytes:
    if not isinstance(body, BillingDataPushed):
        raise PayloadError(f"a {type(body).__name__} is no billing data")
    if body.sealed is None:
        raise PayloadError("billing data must be sealed before they are sent")
    cluster, frame_control, sequence, command = _SNAPSHOT
    component = Component(
        cluster=cluster,
        frame_control=frame_control,
        sequence=sequence,
        command=command,
        ciphered=body.sealed.octets,
    )
    return _encode(body.alert_code, body.time, gbz.encode(GbzMessage((component,)))[3:])


def _read_billing(octets: bytes) -> UseCaseBody:
    code, time, content = _decode(octets, content=True)
    (found,) = gbz.decode(gbz.PROFILE + b"\x01" + content).components
    what = (found.cluster, found.frame_control, found.sequence, found.command)
    if what != _SNAPSHOT or found.ciphered is None or found.since is not None:
        raise PayloadError("not one sealed snapshot")
    return BillingDataPushed(code, time, Sealed(found.ciphered))


def _seal(body: UseCaseBody, encrypt: Callable[[bytes], bytes]) -> UseCaseBody:
    if not isinstance(body, BillingDataPushed) or body.snapshot is None:
        return body
    sealed = Sealed(encrypt(billing_snapshot.write(body.snapshot)))
    return BillingDataPushed(body.alert_code, body.time, sealed)


def _open(body: UseCaseBody, decrypt: Callable[[bytes], bytes]) -> UseCaseBody:
    if not isinstance(body, BillingDataPushed) or body.sealed is None:
        return body
    snapshot = billing_snapshot.read(decrypt(body.sealed.octets))
    return BillingDataPushed(body.alert_code, body.time, snapshot=snapshot)


def _hex(text: str, length: int) -> bytes:
    try:
        octets = bytes.fromhex(text)
    except ValueError:
        raise PayloadError(f"{text!r:.80} is not hex") from None
    if len(octets) != length:
        raise PayloadError(f"{len(octets)} octets where {length} are expected")
    return octets


_GENERIC = Payload(write=_write_generic, read=_read_generic)

USE_CASES = (
    UseCase(name=CRITICAL, message_code=0x1000, alert=_GENERIC, signed=True),
    UseCase(name=NON_CRITICAL, message_code=0x1001, alert=_GENERIC),
    UseCase(
        name=RECEIPT,
        message_code=0x00CF,
        alert=Payload(write=_write_receipt, read=_read_receipt),
        signed=True,
    ),
    UseCase(
        name=INTEGRITY,
        message_code=0x00F2,
        alert=Payload(write=_write_integrity, read=_read_integrity),
    ),
    UseCase(
        name=BILLING,
        message_code=0x008B,
        alert=Payload(write=_write_billing, read=_read_billing),
        signed=True,
        part=SealedPart(seal=_seal, open=_open),
    ),
)
