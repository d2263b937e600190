"""SR 11.1 Update Firmware: judged by the recorded model and ESME Variant; the right devices get the image.

The DSP knows the record, never the device: an image that suits the record alone is distributed.
"""

from __future__ import annotations

from dataclasses import dataclass

from sitrig.emulators.dsp.assumptions import TIMINGS
from sitrig.emulators.dsp.case import Acceptance, Case, RequestService
from sitrig.emulators.dsp.changes import Change, Distribution, DistributionStarted
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.products import Product
from sitrig.emulators.dsp.relations import RESPONSIBLE_SUPPLIER, relations
from sitrig.emulators.dsp.rulebook import Facts, Row, Stage, is_
from sitrig.emulators.dsp.rules.authorisation import (
    UPGRADABLE,
    registration_table,
    rules,
    status_table,
    table,
)
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.sr11_01_update_firmware import UpdateFirmware
from sitrig.emulators.protocol.duis.requests.sr11_04_update_ppmid_firmware import (
    UpdatePpmidFirmware,
)
from sitrig.emulators.protocol.duis.responses import UpdateFirmwareWarning
from sitrig.emulators.protocol.duis.simple_types import ProductStatus
from sitrig.emulators.protocol.effects import Effect, ImageDelivery, Link, Send, Wake
from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.ota_image import read_image
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType

SRV = "11.1"
_TARGETS: dict[type[UpdateFirmware], tuple[DeviceType, ...]] = {
    UpdateFirmware: (DeviceType.ESME, DeviceType.GSME),
    UpdatePpmidFirmware: (DeviceType.PPMID, DeviceType.HCALCS),
}
"""What each of the two requests brings firmware to; SR 11.4 is judged like SR 11.1 in all else."""

_EACH = "judged for each device of the list; those dropped are named in the answer"

_TABLE = table(
    SRV,
    Stage.REQUEST,
    Row(
        "FW-01",
        "assumption: the image must be an OTA file; the code is not published",
        (is_("image", "unreadable"),),
        "@firmware-image-refused",
    ),
    Row(
        "FW-02",
        "assumption: hash and version must be on the Central Products List; the code is not published",
        (is_("image", "not listed"),),
        "@firmware-not-listed",
    ),
    Row(
        "FW-03",
        "assumption: switch sole_dropped_target_is_warning",
        (is_("devices left", "none"), is_("sole_dropped_target_is_warning", False)),
        "@firmware-no-device",
    ),
    Row("FW-99", "DUIS 11.1; W110101 when a device was dropped", note="distributed to those left"),
    domains={
        "image": ("listed", "not listed", "unreadable"),
        "devices left": ("none", "some", "all"),
        "sole_dropped_target_is_warning": (True, False),
    },
)

RULES = rules(
    SRV,
    device_types=DeviceType,
    status=status_table(SRV, None, _EACH),
    registration=registration_table(SRV, None, _EACH),
    request=_TABLE,
)


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The devices of the list, by what is wrong with them; each at most once, in list order."""

    good: tuple[DeviceRecord, ...]
    invalid: tuple[Eui, ...]
    not_commissioned: tuple[Eui, ...]
    not_applicable: tuple[Eui, ...]
    in_progress: tuple[Eui, ...]


def subject(request: Request, body: RequestBody) -> None:
    """None: the devices are judged one by one."""


def facts(case: Case) -> Facts:
    """Whether the image is listed, and how many devices of the list are left."""
    products = _products(case)
    return {
        "device type": "none",
        "SMI Status": "none",
        "sender": frozenset(),
        "User Role": frozenset(role.assessment_name for role in case.roles),
        "image": "unreadable" if products is None else "listed" if products else "not listed",
        "devices left": _left(case, products or ()),
        "sole_dropped_target_is_warning": case.switches.sole_dropped_target_is_warning,
    }


def act(case: Case) -> Acceptance:
    """One file delivery per Comms Hub; the dropped devices are named with W110101."""
    found = _sort(case, _products(case) or ())
    dropped = UpdateFirmwareWarning(
        invalid=found.invalid or None,
        not_commissioned=found.not_commissioned or None,
        not_applicable=found.not_applicable or None,
        other_request_in_progress=found.in_progress or None,
    )
    some = any((found.invalid, found.not_commissioned, found.not_applicable, found.in_progress))
    return Acceptance(
        changes=_started(case, found.good),
        effects=_sent(case, found.good),
        payload=dropped if some else None,
        code="W110101" if some else None,
    )


def _body(case: Case) -> UpdateFirmware:
    assert isinstance(case.body, UpdateFirmware)
    return case.body


def _products(case: Case) -> tuple[Product, ...] | None:
    """CPL entries with this version and this hash; None when the image cannot be read."""
    body = _body(case)
    try:
        image_hash = read_image(body.firmware_image).image_hash
    except PayloadError:
        return None
    return tuple(
        product
        for product in case.state.products.values()
        if product.image_hash == image_hash
        and product.firmware_version == body.firmware_version
        and product.status is ProductStatus.ACTIVE
    )


def _left(case: Case, products: tuple[Product, ...]) -> str:
    good = len(_sort(case, products).good)
    asked = len(dict.fromkeys(_body(case).device_id_list))
    return "none" if good == 0 else "all" if good == asked else "some"


def _sort(case: Case, products: tuple[Product, ...]) -> _Sorted:
    piles: dict[str, list[Eui]] = {name: [] for name in ("invalid", "early", "wrong", "busy")}
    good = []
    for device in dict.fromkeys(_body(case).device_id_list):
        record = case.state.inventory.get(device)
        pile = "invalid" if record is None else _pile(case, record, products)
        if pile is None and record is not None:
            good.append(record)
        elif pile is not None:
            piles[pile].append(device)
    return _Sorted(tuple(good), *(tuple(pile) for pile in piles.values()))


def _pile(case: Case, record: DeviceRecord, products: tuple[Product, ...]) -> str | None:
    """The list that names the device, None when nothing is wrong with it."""
    mine = relations(case.state, case.switches, case.user, record, case.now)
    if record.device_type not in _TARGETS[type(_body(case))] or RESPONSIBLE_SUPPLIER not in mine:
        return "invalid"
    if record.status not in UPGRADABLE or record.hub is None:
        return "early"
    if not any(_suits(product, record) for product in products):
        return "wrong"
    return "busy" if record.device_id in case.state.distributions else None


def _suits(product: Product, record: DeviceRecord) -> bool:
    """By model and by the *recorded* ESME Variant (design: the DSP has no other)."""
    same_model = (product.manufacturer, product.model) == (
        record.device_manufacturer,
        record.device_model,
    )
    return same_model and (not product.variants or record.esme_variant in product.variants)


def _started(case: Case, good: tuple[DeviceRecord, ...]) -> tuple[Change, ...]:
    body = _body(case)
    return tuple(
        DistributionStarted(
            Distribution(
                device=record.device_id,
                hub=record.hub or record.device_id,
                user=case.user.eui,
                request_id=case.request.request_id,
                version=body.firmware_version,
            )
        )
        for record in good
    )


def _sent(case: Case, good: tuple[DeviceRecord, ...]) -> tuple[Effect, ...]:
    body = _body(case)
    by_hub: dict[Eui, list[Eui]] = {}
    for record in good:
        by_hub.setdefault(record.hub or record.device_id, []).append(record.device_id)
    sends = (
        Send(
            hub, ImageDelivery(body.firmware_image, body.firmware_version, tuple(devices)), Link.WAN
        )
        for hub, devices in by_hub.items()
    )
    waits = (
        Wake(("distribution", record.device_id), TIMINGS.firmware_transfer_timeout)
        for record in good
    )
    return (*sends, *waits)


SERVICE = RequestService(rules=RULES, subject=subject, facts=facts, act=act)
