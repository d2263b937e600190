"""SRV 8.7.2 Join Service (Non-Critical): CS03A2 and CS03C to a PPMID, CS03B to GSME, GPF and ESME."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.join_services import Pairs, join_service, with_type_2
from sitrig.emulators.protocol.gbcs.use_cases.cs03 import JoinMethod
from sitrig.emulators.protocol.vocabulary import DeviceType

PAIRS: Pairs = {
    (DeviceType.PPMID, DeviceType.ESME): JoinMethod.A_RESPONDER,
    (DeviceType.PPMID, DeviceType.GSME): JoinMethod.C,
    (DeviceType.GSME, DeviceType.GPF): JoinMethod.B,
    (DeviceType.GPF, DeviceType.GSME): JoinMethod.B,
    (DeviceType.GPF, DeviceType.PPMID): JoinMethod.B,
    **with_type_2(DeviceType.GPF, JoinMethod.B),
    **with_type_2(DeviceType.ESME, JoinMethod.B),
}

SERVICE = join_service("8.7.2", PAIRS)
