"""CS03, CS04 and CS07 at a device: partners taken on its Device Log, forgotten, told of.

A handler may rely on the gate. Which pairs join by which method is GBCS's; that the responder of method A must be
told before the initiator is an assumption.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sitrig.emulators.devices import device_log, partner_keys
from sitrig.emulators.devices.device_log import PendingJoin
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice, LoggedType
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import cs03, cs04
from sitrig.emulators.protocol.gbcs.use_cases.cs03 import (
    JoinCode,
    JoinDevice,
    JoinMethod,
    JoinResult,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs04 import UnjoinCode, UnjoinDevice, UnjoinResult
from sitrig.emulators.protocol.gbcs.use_cases.cs07 import DeviceLog, ReadingCode
from sitrig.emulators.protocol.smki.certificates import Certificate, KeyUsage

UNJOINED, NOT_UNJOINED = "8F4B", "8F4A"

METHODS: Mapping[str, JoinMethod] = MappingProxyType(
    {
        cs03.INITIATOR: JoinMethod.A_INITIATOR,
        cs03.RESPONDER: JoinMethod.A_RESPONDER,
        cs03.METHOD_B: JoinMethod.B,
        cs03.METHOD_C: JoinMethod.C,
    }
)
"""The method that each message code stands for."""

_ESME, _GSME, _GPF = LoggedType.ESME, LoggedType.GSME, LoggedType.GPF
_HCALCS, _PPMID, _TYPE_2 = LoggedType.HCALCS, LoggedType.PPMID, LoggedType.TYPE_2
PAIRS: Mapping[tuple[LoggedType, LoggedType], JoinMethod] = MappingProxyType(
    {
        (_ESME, _PPMID): JoinMethod.A_INITIATOR,
        (_ESME, _HCALCS): JoinMethod.A_INITIATOR,
        (_PPMID, _ESME): JoinMethod.A_RESPONDER,
        (_HCALCS, _ESME): JoinMethod.A_RESPONDER,
        (_ESME, _TYPE_2): JoinMethod.B,
        (_GSME, _GPF): JoinMethod.B,
        (_GPF, _GSME): JoinMethod.B,
        (_GPF, _PPMID): JoinMethod.B,
        (_GPF, _TYPE_2): JoinMethod.B,
        (_GSME, _PPMID): JoinMethod.C,
        (_PPMID, _GSME): JoinMethod.C,
    }
)
"""Which method joins a device of the first type with one of the second."""


def join_device(device: HanDevice, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CS03: take the other device on the log, once there is a key to talk under."""
    body = message.body
    assert isinstance(body, JoinDevice)
    refusal = _refusal(device, message, body, now)
    if refusal is not None:
        news = device.news(partner_keys.NOT_JOINED, now)
        return (*_joined(device, message, refusal), *news)
    entry = LoggedDevice(body.device, body.device_type)
    if body.method in (JoinMethod.A_INITIATOR, JoinMethod.B):
        return partner_keys.seek_key(device, PendingJoin(message, entry, body.method))
    changed = device.log_becomes(device_log.with_entry(device.device_log, entry), now)
    if body.method is JoinMethod.C:
        # Both derive the same key from their certificates: nothing has to cross the HAN for it.
        key = device_log.shared_key(device.eui, body.device, "method C")
        device.joins = device.joins.with_key(body.device, key)
    answer = _joined(device, message, JoinCode.SUCCESS)
    return (*answer, *changed, *device.news(partner_keys.JOINED, now))


def unjoin_device(device: HanDevice, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CS04: forget the other device and the key shared with it."""
    body = message.body
    assert isinstance(body, UnjoinDevice)
    code = _unjoin_code(device, message, body)
    answer = device.answer(
        message, UnjoinResult(code), critical=message.use_case == cs04.METHODS_A_AND_C
    )
    if code is not UnjoinCode.SUCCESS:
        return (*answer, *device.news(NOT_UNJOINED, now))
    device.joins = device.joins.with_key(body.device, None)
    changed = device.log_becomes(device_log.without(device.device_log, body.device), now)
    return (*answer, *changed, *device.news(UNJOINED, now))


def read_device_log(device: HanDevice, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CS07: the whole log."""
    return device.answer(message, DeviceLog(ReadingCode.SUCCESS, device.device_log), critical=False)


def _joined(device: HanDevice, message: DeviceMessage, code: JoinCode) -> Sequence[Effect]:
    signed = message.use_case != cs03.METHOD_B
    return device.answer(message, JoinResult(code), critical=signed)


def _refusal(
    device: HanDevice, message: DeviceMessage, body: JoinDevice, now: int
) -> JoinCode | None:
    if METHODS[message.use_case] is not body.method:
        return JoinCode.WRONG_MESSAGE_CODE
    if PAIRS.get((device.kind, body.device_type)) is not body.method:
        return JoinCode.INVALID_METHOD_OR_ROLE
    known = device_log.find(device.device_log, body.device)
    if known is not None and known.device_type is not body.device_type:
        return JoinCode.INCOMPATIBLE_WITH_ENTRY
    if known is None and len(device.device_log) >= device_log.CAPACITY:
        return JoinCode.DEVICE_LOG_FULL
    if body.method is JoinMethod.C and not _certifies(device, body, now):
        return JoinCode.CERTIFICATE_INVALID_OR_MISSING
    return None


def _certifies(device: HanDevice, body: JoinDevice, now: int) -> bool:
    """Whether the command brings a key agreement certificate of the other device that this one believes."""
    try:
        certificate = Certificate.from_der(body.certificate or b"")
    except InvalidValueError:
        return False
    fits = certificate.subject == body.device and certificate.usage is KeyUsage.KEY_AGREEMENT
    return fits and device.believes(certificate, now)


def _unjoin_code(device: HanDevice, message: DeviceMessage, body: UnjoinDevice) -> UnjoinCode:
    known = device_log.find(device.device_log, body.device)
    if known is None:
        return UnjoinCode.NOT_IN_LOG
    by_method_b = PAIRS.get((device.kind, known.device_type)) is JoinMethod.B
    fits = by_method_b is (message.use_case == cs04.METHOD_B)
    return UnjoinCode.SUCCESS if fits else UnjoinCode.OTHER
