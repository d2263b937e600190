"""Firmware on a meter: taking an offered image, and activating it (CS06) now or later."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from sitrig.emulators.devices import firmware, future_dated
from sitrig.emulators.devices.faults import (
    CorruptsImage,
    Fault,
    RefusesActivation,
    WrongHash,
    find,
    fired,
)
from sitrig.emulators.devices.meter_state import MeterState
from sitrig.emulators.devices.trust_anchors import Anchor
from sitrig.emulators.protocol.effects import Effect, ImageAnswer, ImageOffer, Link, Send
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.ota_image import OtaImage
from sitrig.emulators.protocol.gbcs.use_cases import cs06
from sitrig.emulators.protocol.gbcs.use_cases.ccs08 import TransferCode
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage
from sitrig.emulators.protocol.gbcs.use_cases.cs06 import (
    ActivateFirmware,
    ActivationAccepted,
    ActivationCode,
    ActivationResult,
    FutureDatedActivation,
)
from sitrig.emulators.protocol.gbcs.use_cases.fdra import FirmwareReceived
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

VERIFIED, NOT_VERIFIED = "8F72", "8F1C"
EXECUTING_VERSION_CHANGED = "8F43"


def take_image(meter: MeterState, offer: ImageOffer, now: int) -> Sequence[Effect]:
    """Take an offered image that fits this meter; tell the Supplier whether it verified."""
    if meter.link_key is None or offer.hub != meter.hub:
        return ()
    image = firmware.offered(offer.image, meter.hardware)
    if isinstance(image, TransferCode):
        return (_answer(meter, offer, image),)
    notes: tuple[Effect, ...] = ()
    corrupts = find(meter.faults, CorruptsImage)
    if corrupts is not None:
        notes = (fired(corrupts),)
    verified = corrupts is None and _signed_by_supplier(meter, image)
    if verified:
        meter.held_image, more = _held(meter, image)
        notes = (*notes, *more)
    code = VERIFIED if verified else NOT_VERIFIED
    receipt = FirmwareReceived(code, meter.time(now), image.image_hash)
    alert = meter.alert(meter.FIRMWARE_RECEIPT, receipt, meter.alert_recipient(), now, signed=True)
    return (*notes, _answer(meter, offer, TransferCode.FILE_TRANSFER_SUCCESS), *alert)


def activate_firmware(meter: MeterState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CS06: execute the held image, or hold the command until its execution time."""
    taken = future_dated.take(meter.held_commands, message, meter.time(now))
    if taken is not None:
        meter.held_commands, timers = taken
        return (*meter.answer(message, ActivationAccepted(), critical=True), *timers)
    code, notes = _activate(meter, message)
    result = ActivationResult(code, meter.firmware_version)
    answer = meter.answer(message, result, critical=True)
    return (*answer, *notes, *_version_told(meter, code, now))


def execute_held(meter: MeterState, command: DeviceMessage, now: int) -> Sequence[Effect]:
    """Do what a future-dated CS06 asked for and report it."""
    code, notes = _activate(meter, command)
    success = code is ActivationCode.SUCCESS
    body = FutureDatedActivation(
        future_dated.EXECUTED if success else future_dated.FAILED,
        meter.time(now),
        command.counter,
        code,
        meter.firmware_version,
    )
    outcome = meter.alert(cs06.NAME, body, command.originator, now, signed=True)
    return (*outcome, *notes, *_version_told(meter, code, now))


def _activate(
    meter: MeterState, command: DeviceMessage
) -> tuple[ActivationCode, tuple[Effect, ...]]:
    body = command.body
    assert isinstance(body, ActivateFirmware)
    image = firmware.activation(meter.held_image, body.image_hash, meter.hardware.variant)
    if isinstance(image, ActivationCode):
        return image, ()
    refuses: Fault | None = find(meter.faults, RefusesActivation)
    if refuses is not None:
        return ActivationCode.ACTIVATION_FAILURE, (fired(refuses),)
    meter.firmware_version = image.version
    meter.held_image = None
    if image.becomes is not None:
        meter.become(image.becomes)
    return ActivationCode.SUCCESS, ()


def _version_told(meter: MeterState, code: ActivationCode, now: int) -> tuple[Effect, ...]:
    """The alert that another version runs: after what tells of its activation."""
    if code is not ActivationCode.SUCCESS:
        return ()
    return meter.non_critical_alert(EXECUTING_VERSION_CHANGED, now)


def _signed_by_supplier(meter: MeterState, image: OtaImage) -> bool:
    usage = CellUsage.DIGITAL_SIGNATURE
    anchor: Anchor | None = meter.anchors.find(RemotePartyRole.SUPPLIER, usage)
    if anchor is None:
        return False
    return image.signed_by(Certificate.from_der(anchor.certificate).public_key)


def _held(meter: MeterState, image: OtaImage) -> tuple[firmware.HeldImage, tuple[Effect, ...]]:
    held, wrong = firmware.hold(image), find(meter.faults, WrongHash)
    if wrong is None:
        return held, ()
    return structs.replace(held, image_hash=held.image_hash[::-1]), (fired(wrong),)


def _answer(meter: MeterState, offer: ImageOffer, code: TransferCode) -> Send:
    return Send(meter.hub, ImageAnswer(meter.eui, offer.version, code), Link.HAN)
