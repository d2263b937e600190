"""Which device each is joined with here, and the commands that join the two and part them."""

from __future__ import annotations

from collections.abc import Mapping

from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice, LoggedType
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import cs03, cs04
from sitrig.emulators.protocol.gbcs.use_cases.cs03 import JoinDevice, JoinMethod
from sitrig.emulators.protocol.gbcs.use_cases.cs04 import UnjoinDevice
from sitrig.emulators.protocol.identifiers import Eui
from tests.emulators.octets.traffic import ESME, GPF, GSME, HCALCS, IHD, PPMID, Traffic

_BY_METHOD_A_OR_C: Mapping[Eui, LoggedDevice] = {
    ESME: LoggedDevice(HCALCS, LoggedType.HCALCS),
    GSME: LoggedDevice(PPMID, LoggedType.PPMID),
    HCALCS: LoggedDevice(ESME, LoggedType.ESME),
    PPMID: LoggedDevice(GSME, LoggedType.GSME),
}
_BY_METHOD_B: Mapping[Eui, LoggedDevice] = {
    ESME: LoggedDevice(IHD, LoggedType.TYPE_2),
    GSME: LoggedDevice(GPF, LoggedType.GPF),
    GPF: LoggedDevice(GSME, LoggedType.GSME),
}
_OF_A_PPMID_BY_METHOD_A = LoggedDevice(ESME, LoggedType.ESME)


def introduce(traffic: Traffic) -> None:
    """Put the partners on each other's Device Logs."""
    for partners in (_BY_METHOD_A_OR_C, _BY_METHOD_B):
        for device, partner in partners.items():
            core = traffic.core(device)
            assert isinstance(core, HanDevice)
            if partner not in core.device_log:
                core.device_log = (*core.device_log, partner)


def joining(traffic: Traffic, device: Eui, use_case: str) -> UseCaseBody | None:
    """The body of a CS03 or CS04 to that device; None for any other use case."""
    if use_case == cs03.INITIATOR:
        return _join(JoinMethod.A_INITIATOR, _BY_METHOD_A_OR_C[device])
    if use_case == cs03.RESPONDER:
        partner = _OF_A_PPMID_BY_METHOD_A if device == PPMID else _BY_METHOD_A_OR_C[device]
        return _join(JoinMethod.A_RESPONDER, partner)
    if use_case == cs03.METHOD_B:
        return _join(JoinMethod.B, _BY_METHOD_B[device])
    if use_case == cs03.METHOD_C:
        partner = _BY_METHOD_A_OR_C[device]
        keys = traffic.estate.identities.pki.device(partner.device).agreement
        return _join(JoinMethod.C, partner, keys.certificate.der)
    if use_case == cs04.METHODS_A_AND_C:
        return UnjoinDevice(_BY_METHOD_A_OR_C[device].device)
    return UnjoinDevice(_BY_METHOD_B[device].device) if use_case == cs04.METHOD_B else None


def _join(
    method: JoinMethod, partner: LoggedDevice, certificate: bytes | None = None
) -> JoinDevice:
    return JoinDevice(method, partner.device, partner.device_type, certificate)
