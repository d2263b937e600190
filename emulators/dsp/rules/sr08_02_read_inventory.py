"""SR 8.2 Read Inventory: the record as it stands, the same for every User who asks."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Acceptance, Case, RequestService
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.rulebook import Facts, Row, Stage, is_
from sitrig.emulators.dsp.rules.authorisation import (
    registration_table,
    rules,
    status_table,
    table,
)
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.sr08_02_read_inventory import (
    ByDeviceId,
    ByMpxn,
    ByProperty,
    ByUprn,
    ReadInventory,
)
from sitrig.emulators.protocol.duis.responses import DspInventory, InventoryDevice, PropertyFilter
from sitrig.emulators.protocol.vocabulary import DeviceType

SRV = "8.2"
MAX_DEVICES = 17  # DUIS schema: DSPInventory holds at most 17 Device elements
_ANY = "assumption: every eligible User Role reads any record; current and future Suppliers may"

_TABLE = table(
    SRV,
    Stage.REQUEST,
    Row(
        "RI-01",
        "assumption: nothing matches; the code is not published",
        (is_("devices found", "none"),),
        "@inventory-nothing-found",
    ),
    Row(
        "RI-02",
        "DUIS schema 5.4 DSPInventory; the code is an assumption",
        (is_("devices found", "too many"),),
        "@inventory-too-many",
    ),
    Row("RI-99", _ANY),
    domains={"devices found": ("none", "some", "too many")},
)

RULES = rules(
    SRV,
    device_types=DeviceType,
    status=status_table(SRV, None, "any SMI Status can be read"),
    registration=registration_table(SRV, None, _ANY),
    request=_TABLE,
)


def subject(request: Request, body: RequestBody) -> None:
    """None: what is asked for may be no device at all."""


def facts(case: Case) -> Facts:
    """How many devices the query finds."""
    count = len(_found(case))
    amount = "none" if count == 0 else "too many" if count > MAX_DEVICES else "some"
    return {
        "device type": "none",
        "SMI Status": "none",
        "sender": frozenset(),
        "User Role": frozenset(role.assessment_name for role in case.roles),
        "devices found": amount,
    }


def act(case: Case) -> Acceptance:
    """The devices found, as DSPInventory."""
    devices = tuple(_device(case.state, record) for record in _found(case))
    return Acceptance(payload=DspInventory(devices=devices), code="I0")


def _found(case: Case) -> list[DeviceRecord]:
    assert isinstance(case.body, ReadInventory)
    records = list(case.state.inventory.values())
    match case.body.query:
        case ByDeviceId(device_id=device):
            asked = [record for record in records if record.device_id == device]
        case ByMpxn(mpxn=mpxn):
            asked = [record for record in records if mpxn in _points(record)]
        case ByUprn(uprn=uprn):
            return [record for record in records if record.uprn == uprn]
        case ByProperty(post_code=post_code, address_identifier=address):
            place = (post_code, address)
            return [r for r in records if (r.post_code, r.address_identifier) == place]
    return _with_han(case.state, asked)


def _points(record: DeviceRecord) -> tuple[str | None, ...]:
    return (record.import_mpxn, record.secondary_import_mpan, record.export_mpan)


def _with_han(state: DspState, asked: list[DeviceRecord]) -> list[DeviceRecord]:
    """What was asked for first, then the rest of its HAN: a CHF or meter is answered with both."""
    found = {record.device_id: record for record in asked}
    for record in asked:
        hub = record.device_id if record.device_type is DeviceType.CHF else record.hub
        if hub is None:
            continue
        chf = state.inventory.get(hub)
        for other in ([chf] if chf else []) + state.devices_on(hub):
            found.setdefault(other.device_id, other)
    return list(found.values())


def _device(state: DspState, record: DeviceRecord) -> InventoryDevice:
    key = (record.device_manufacturer, record.device_model, record.firmware_version or "")
    product = state.products.get(key)
    listed = product.status if product else None
    place = None
    if record.post_code and record.address_identifier:
        place = PropertyFilter(
            post_code=record.post_code, address_identifier=record.address_identifier
        )
    return InventoryDevice(
        device_id=record.device_id,
        device_type=record.device_type,
        device_status=record.status,
        device_manufacturer=record.device_manufacturer,
        device_model=record.device_model,
        smets_chts_version=record.smets_chts_version,
        device_firmware_version=record.firmware_version,
        device_firmware_version_status=listed,
        cpl_status=listed,
        date_commissioned=record.date_commissioned,
        import_mpxn=record.import_mpxn,
        secondary_import_mpan=record.secondary_import_mpan,
        export_mpan=record.export_mpan,
        esme_variant=record.esme_variant,
        uprn=record.uprn,
        property_filter=place,
        csp_region=record.csp_region,
        device_gbcs_version=record.gbcs_version,
        han_variant=record.han_variant,
        s1sp=record.s1sp,
        connectivity=record.connectivity,
    )


SERVICE = RequestService(rules=RULES, subject=subject, facts=facts, act=act)
