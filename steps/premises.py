"""Facts that already hold at the premises when a scenario begins."""

from __future__ import annotations

from datetime import date

from pytest_bdd import given

from sitrig.emulators.protocol.duis.simple_types import Connectivity
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import CspRegion, EsmeVariant, SmiStatus
from sitrig.harness.premises.draft import Draft
from sitrig.harness.premises.names import user_named
from sitrig.steps.placeholders import phrase


@given(phrase("it is {instant:Instant}"))
def time_is(draft: Draft, instant: int) -> None:
    draft.start_at(instant)


@given(phrase("{device:Device} is {status:Status}"))
def device_is(draft: Draft, device: Eui, status: SmiStatus) -> None:
    draft.status(device, status)


@given(phrase("{device:Device} is recorded with ESME Variant {variant:Variant}"))
def recorded_variant(draft: Draft, device: Eui, variant: EsmeVariant) -> None:
    draft.meter(device, esme_variant=variant)


@given(phrase("{device:Device} is truly of ESME Variant {variant:Variant}"))
def true_variant(draft: Draft, device: Eui, variant: EsmeVariant) -> None:
    draft.meter(device, true_variant=variant)


@given(
    phrase(
        "{device:Device} is truly of ESME Variant {true:Variant} and recorded as {recorded:Variant}"
    )
)
def true_and_recorded_variant(
    draft: Draft, device: Eui, true: EsmeVariant, recorded: EsmeVariant
) -> None:
    draft.meter(device, true_variant=true, esme_variant=recorded)


@given(phrase('"{party}" pre-notified {device:Device}'))
def pre_notified_by(draft: Draft, party: str, device: Eui) -> None:
    planned = draft.hub if draft.is_hub(device) else draft.meter
    planned(device, pre_notifier=user_named(party))


@given(phrase('"{party}" is registered for {point:MPxN} from {day:Day}'))
def registered_from(draft: Draft, party: str, point: str, day: date) -> None:
    draft.registered(point, party, day)


@given(phrase('"{party}" is the registered Supplier for {point:MPxN}'))
def registered_supplier(draft: Draft, party: str, point: str) -> None:
    draft.registered(point, party, date(2025, 12, 1))


@given(phrase('"{party}" has taken over {point:MPxN} and put its credentials on {device:Device}'))
def has_taken_over(draft: Draft, party: str, point: str, device: Eui) -> None:
    registered_supplier(draft, party, point)
    holds_credentials(draft, device, party)


@given(phrase("nobody is registered for {point:MPxN}"))
def nobody_registered(draft: Draft, point: str) -> None:
    draft.unregistered(point)


@given(phrase('{device:Device} holds the credentials of "{party}"'))
def holds_credentials(draft: Draft, device: Eui, party: str) -> None:
    draft.meter(device, supplier_credentials=user_named(party))


@given(phrase("{device:Device} has no import MPAN recorded"))
def no_import_mpan(draft: Draft, device: Eui) -> None:
    draft.meter(device, import_mpxn=None)


@given(phrase("{device:Device} has no metering point recorded"))
def no_metering_point(draft: Draft, device: Eui) -> None:
    draft.meter(device, import_mpxn=None, secondary_import_mpan=None, export_mpan=None)


@given(phrase("{point:MPxN} is recorded as the secondary MPAN of {device:Device}"))
def secondary_mpan(draft: Draft, point: str, device: Eui) -> None:
    draft.meter(device, secondary_import_mpan=point)


@given(phrase('{device:Device} is recorded with SMETS Version "{text}"'))
def recorded_smets_version(draft: Draft, device: Eui, text: str) -> None:
    draft.meter(device, smets_chts_version=text)


@given(phrase("{hub:Device} is a 4G hub"))
def hub_of_4g(draft: Draft, hub: Eui) -> None:
    draft.hub(hub, csp_region=CspRegion.NORTH_4G, connectivity=Connectivity.CELLULAR)
