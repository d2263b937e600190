"""SR 8.4 Update Inventory as parties submit it."""

from __future__ import annotations

from pytest_bdd import given, when

from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import (
    DeleteDevice,
    ExportMpan,
    HubStatus,
    ImportMpxn,
    InventoryChange,
    ReturnableStatus,
    SecondaryImportMpan,
    UpdateDeviceDetails,
    UpdateDeviceStatusCh,
    UpdateDeviceStatusExceptCh,
    UpdateInventory,
    UpdateMpxn,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant, SchemaVersion, SmiStatus
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.steps.placeholders import phrase

_MPXN_CHOICES: dict[str, type[ImportMpxn | SecondaryImportMpan | ExportMpan]] = {
    "import_mpxn": ImportMpxn,
    "secondary_import_mpan": SecondaryImportMpan,
    "export_mpan": ExportMpan,
}


def _submit(parties: Parties, party: str, device: Eui, change: InventoryChange) -> Exchange:
    return parties[party].submit(UpdateInventory(device_id=device, change=change))


def _details(
    detail: tuple[str, str], value: str, variant: EsmeVariant | None
) -> UpdateDeviceDetails:
    named = {detail[0]: value}
    return UpdateDeviceDetails(esme_variant=variant, **named)


def _status(status: SmiStatus) -> UpdateDeviceStatusExceptCh:
    return UpdateDeviceStatusExceptCh(status=ReturnableStatus.read(status))


@when(
    phrase(
        '"{party}" submits SR 8.4 to change the ESME Variant of {device:Device} to {variant:Variant}'
    ),
    target_fixture="answer",
)
def change_variant(parties: Parties, party: str, device: Eui, variant: EsmeVariant) -> Exchange:
    return _submit(parties, party, device, UpdateDeviceDetails(esme_variant=variant))


@when(
    phrase(
        '"{party}" submits SR 8.4 in schema version {version:Version} to change the ESME Variant'
        " of {device:Device} to {variant:Variant}"
    ),
    target_fixture="answer",
)
def change_variant_in_version(
    parties: Parties, party: str, version: SchemaVersion, device: Eui, variant: EsmeVariant
) -> Exchange:
    change = UpdateDeviceDetails(esme_variant=variant)
    body = UpdateInventory(device_id=device, change=change)
    return parties[party].submit(body, version=version)


@when(
    phrase('"{party}" submits SR 8.4 with "{text}" as the ESME Variant of {device:Device}'),
    target_fixture="answer",
)
def write_variant(parties: Parties, party: str, text: str, device: Eui) -> Exchange:
    change = UpdateDeviceDetails(esme_variant=EsmeVariant.BDE)
    body = UpdateInventory(device_id=device, change=change)
    return parties[party].submit_rewritten(
        body, lambda document: document.replace(b">BDE<", f">{text}<".encode())
    )


@when(
    phrase(
        '"{party}" submits SR 8.4 to change the {detail:Detail} of {device:Device} to "{value}"'
    ),
    target_fixture="answer",
)
def change_detail(
    parties: Parties, party: str, detail: tuple[str, str], device: Eui, value: str
) -> Exchange:
    return _submit(parties, party, device, _details(detail, value, None))


@when(
    phrase(
        '"{party}" submits SR 8.4 to change the {detail:Detail} of {device:Device} to "{value}"'
        " and its ESME Variant to {variant:Variant}"
    ),
    target_fixture="answer",
)
def change_detail_and_variant(
    parties: Parties,
    party: str,
    detail: tuple[str, str],
    device: Eui,
    value: str,
    variant: EsmeVariant,
) -> Exchange:
    return _submit(parties, party, device, _details(detail, value, variant))


@when(
    phrase('"{party}" submits SR 8.4 to change no detail of {device:Device}'),
    target_fixture="answer",
)
def change_nothing(parties: Parties, party: str, device: Eui) -> Exchange:
    return _submit(parties, party, device, UpdateDeviceDetails())


@when(phrase('"{party}" submits SR 8.4 to delete {device:Device}'), target_fixture="answer")
def delete_device(parties: Parties, party: str, device: Eui) -> Exchange:
    return _submit(parties, party, device, DeleteDevice())


@when(
    phrase('"{party}" submits SR 8.4 to set the SMI Status of {device:Device} to {status:Status}'),
    target_fixture="answer",
)
def set_status(parties: Parties, party: str, device: Eui, status: SmiStatus) -> Exchange:
    return _submit(parties, party, device, _status(status))


@when(
    phrase(
        '"{party}" submits SR 8.4 to set the SMI Status of {device:Device} to {status:Status},'
        " as for a Comms Hub"
    ),
    target_fixture="answer",
)
def set_hub_status(parties: Parties, party: str, device: Eui, status: SmiStatus) -> Exchange:
    return _submit(parties, party, device, UpdateDeviceStatusCh(status=HubStatus.read(status)))


@when(
    phrase(
        '"{party}" submits SR 8.4 to set the {kind:MPxNKind} of {device:Device} to {point:MPxN}'
    ),
    target_fixture="answer",
)
def set_metering_point(
    parties: Parties, party: str, kind: tuple[str, str], device: Eui, point: str
) -> Exchange:
    return _submit(parties, party, device, UpdateMpxn(mpxn=_MPXN_CHOICES[kind[0]](value=point)))


@when(
    phrase('the first Service Request of "{party}" arrives once more, byte for byte'),
    target_fixture="answer",
)
def first_request_again(parties: Parties, party: str) -> Exchange:
    client = parties[party].client
    return client.repeat(client.exchanges[0])


@given(phrase('"{party}" has corrected the ESME Variant of {device:Device} to {variant:Variant}'))
def has_corrected(parties: Parties, party: str, device: Eui, variant: EsmeVariant) -> None:
    _accepted(change_variant(parties, party, device, variant))


@given(phrase('"{party}" has been refused ESME Variant {variant:Variant} for {device:Device}'))
def has_been_refused(parties: Parties, party: str, variant: EsmeVariant, device: Eui) -> None:
    answer = change_variant(parties, party, device, variant)
    assert not is_accepted(answer.code), f"it was accepted with {answer.code}"


@given(phrase('"{party}" has set the SMI Status of {device:Device} to {status:Status}'))
def has_set_status(parties: Parties, party: str, device: Eui, status: SmiStatus) -> None:
    _accepted(_submit(parties, party, device, _status(status)))


@given(phrase('"{party}" has set the {kind:MPxNKind} of {device:Device} to {point:MPxN}'))
def has_set_metering_point(
    parties: Parties, party: str, kind: tuple[str, str], device: Eui, point: str
) -> None:
    _accepted(set_metering_point(parties, party, kind, device, point))


def _accepted(answer: Exchange) -> None:
    assert is_accepted(answer.code), f"it was rejected with {answer.code}"
