"""SRV 8.7.1 Join Service (Critical): CS03A1 to an ESME, CS03A2 to an HCALCS, CS03C to a GSME."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.join_services import Pairs, join_service
from sitrig.emulators.protocol.gbcs.use_cases.cs03 import JoinMethod
from sitrig.emulators.protocol.vocabulary import DeviceType

PAIRS: Pairs = {
    (DeviceType.ESME, DeviceType.PPMID): JoinMethod.A_INITIATOR,
    (DeviceType.ESME, DeviceType.HCALCS): JoinMethod.A_INITIATOR,
    (DeviceType.HCALCS, DeviceType.ESME): JoinMethod.A_RESPONDER,
    (DeviceType.GSME, DeviceType.PPMID): JoinMethod.C,
}

SERVICE = join_service("8.7.1", PAIRS)
