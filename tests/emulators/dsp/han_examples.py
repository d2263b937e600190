"""One request for every Service Request about device logs: who may send it, and to which device."""

from __future__ import annotations

from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.sr08_07_1_join_service_critical import (
    JoinServiceCritical,
)
from sitrig.emulators.protocol.duis.requests.sr08_07_2_join_service_non_critical import (
    JoinServiceNonCritical,
)
from sitrig.emulators.protocol.duis.requests.sr08_08_1_unjoin_service_critical import (
    UnjoinServiceCritical,
)
from sitrig.emulators.protocol.duis.requests.sr08_08_2_unjoin_service_non_critical import (
    UnjoinServiceNonCritical,
)
from sitrig.emulators.protocol.duis.requests.sr08_09_read_device_log import ReadDeviceLog
from sitrig.emulators.protocol.duis.requests.sr08_12_1_restore_han_device_log import (
    RestoreHanDeviceLog,
)
from sitrig.emulators.protocol.duis.requests.sr08_12_2_restore_gpf_device_log import (
    RestoreGpfDeviceLog,
)
from sitrig.emulators.protocol.duis.requests.sr11_04_update_ppmid_firmware import (
    UpdatePpmidFirmware,
)
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.vocabulary import SmiStatus
from tests.emulators.dsp.premises import IMAGE, Premises, eui

ESME = Premises.device("B0", SmiStatus.COMMISSIONED)
PPMID, IHD = eui("D1", 4), eui("D0", 4)

HAN_EXAMPLES: tuple[tuple[str, RequestBody, Eui], ...] = (
    ("responsible", JoinServiceCritical(other_device_id=PPMID), ESME),
    ("other user", JoinServiceNonCritical(other_device_id=ESME), PPMID),
    ("responsible", UnjoinServiceCritical(other_device_id=IHD), ESME),
    ("gas", UnjoinServiceNonCritical(other_device_id=ESME), PPMID),
    ("responsible", ReadDeviceLog(), Premises.device("A0", SmiStatus.COMMISSIONED)),
    (
        "responsible",
        RestoreHanDeviceLog(old_chf_id=Premises.device("A0", SmiStatus.WITHDRAWN)),
        Premises.device("A0", SmiStatus.COMMISSIONED),
    ),
    (
        "responsible",
        UpdatePpmidFirmware(
            firmware_image=IMAGE, firmware_version="00000103", device_id_list=(PPMID,)
        ),
        ACB,
    ),
    (
        "gas",
        RestoreGpfDeviceLog(old_gpf_id=Premises.device("F0", SmiStatus.WITHDRAWN)),
        Premises.device("F0", SmiStatus.COMMISSIONED),
    ),
)
