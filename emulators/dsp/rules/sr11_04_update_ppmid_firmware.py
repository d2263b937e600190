"""SR 11.4 Update PPMID Firmware: as SR 11.1, for devices that activate what they get by themselves."""

from __future__ import annotations

from msgspec import structs

from sitrig.emulators.dsp.case import Acceptance, Case, RequestService
from sitrig.emulators.dsp.rulebook import Row, Stage, is_
from sitrig.emulators.dsp.rules import sr11_01_update_firmware as sr11_01
from sitrig.emulators.dsp.rules.authorisation import (
    registration_table,
    rules,
    status_table,
    table,
)
from sitrig.emulators.protocol.duis.responses import (
    UpdateFirmwareWarning,
    UpdatePpmidFirmwareWarning,
)
from sitrig.emulators.protocol.vocabulary import DeviceType

SRV = "11.4"
_EACH = "judged for each device of the list; those dropped are named in the answer"

_TABLE = table(
    SRV,
    Stage.REQUEST,
    Row(
        "FP-01",
        "assumption: the image must be an OTA file; the code is not published",
        (is_("image", "unreadable"),),
        "@ppmid-image-refused",
    ),
    Row(
        "FP-02",
        "assumption: hash and version must be on the Central Products List; the code is not published",
        (is_("image", "not listed"),),
        "@ppmid-firmware-not-listed",
    ),
    Row(
        "FP-03",
        "assumption: switch sole_dropped_target_is_warning",
        (is_("devices left", "none"), is_("sole_dropped_target_is_warning", False)),
        "@ppmid-no-device",
    ),
    Row("FP-99", "DUIS 11.4; W110401 when a device was dropped", note="distributed to those left"),
    domains={
        "image": ("listed", "not listed", "unreadable"),
        "devices left": ("none", "some", "all"),
        "sole_dropped_target_is_warning": (True, False),
    },
)


def _act(case: Case) -> Acceptance:
    """The distribution of SR 11.1, with the warning of this one."""
    acceptance = sr11_01.act(case)
    dropped = acceptance.payload
    if not isinstance(dropped, UpdateFirmwareWarning):
        return acceptance
    warning = UpdatePpmidFirmwareWarning(
        invalid=dropped.invalid,
        not_commissioned=dropped.not_commissioned,
        not_applicable=dropped.not_applicable,
        other_request_in_progress=dropped.other_request_in_progress,
    )
    return structs.replace(acceptance, payload=warning, code="W110401")


SERVICE = RequestService(
    rules=rules(
        SRV,
        device_types=DeviceType,
        status=status_table(SRV, None, _EACH),
        registration=registration_table(SRV, None, _EACH),
        request=_TABLE,
    ),
    subject=sr11_01.subject,
    facts=sr11_01.facts,
    act=_act,
)
