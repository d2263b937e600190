"""Defects in what an answer leads to: effects missing, in the wrong place, in part, twice or too late."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from sitrig.emulators.devices.meter_state import MeterState
from sitrig.emulators.dsp import service
from sitrig.emulators.dsp.case import Acceptance, Answered, Case, RequestService
from sitrig.emulators.dsp.changes import Change, DeviceChanged, StatusReached
from sitrig.emulators.dsp.door import HttpReply
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.rulebook import Decision
from sitrig.emulators.dsp.rules import SERVICES
from sitrig.emulators.dsp.rules import sr08_02_read_inventory as sr08_02
from sitrig.emulators.dsp.rules import sr08_03_decommission_device as sr08_03
from sitrig.emulators.dsp.rules import sr08_04_update_inventory as sr08_04
from sitrig.emulators.dsp.rules import sr08_11_update_han_device_log as sr08_11
from sitrig.emulators.dsp.service import Dsp, Outcome
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests.sr08_02_read_inventory import ByMpxn, ReadInventory
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import (
    UpdateDeviceDetails,
    UpdateInventory,
)
from sitrig.emulators.protocol.duis.responses import DspInventory, InventoryDevice
from sitrig.emulators.protocol.gbcs.use_cases.ecs26m import Identity
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant, SmiStatus, UserRole
from tests.planted_defects.defect import altered, found_in, noticed_by

FieldChanges = Callable[[Case, dict[str, str]], tuple[Change, ...]]


def alter_service(
    patch: pytest.MonkeyPatch, srv: str, alter: Callable[[RequestService], RequestService]
) -> None:
    """Every DSP made from now on carries that SRV out as altered."""
    services = found_in(service, "SERVICES", SERVICES)
    patch.setattr(service, "SERVICES", {**services, srv: alter(services[srv])})


def alter_acceptance(
    patch: pytest.MonkeyPatch, srv: str, alter: Callable[[Case, Acceptance], Acceptance]
) -> None:
    """What an accepted request of that SRV leads to is altered."""

    def otherwise(built: RequestService) -> RequestService:
        return altered(built, act=lambda case: alter(case, built.act(case)))

    alter_service(patch, srv, otherwise)


def after_answers(
    patch: pytest.MonkeyPatch, srv: str, more: Callable[[Answered], tuple[Change, ...]]
) -> None:
    """A device's answer to that SRV changes more than it should."""

    def otherwise(built: RequestService) -> RequestService:
        def answered(seen: Answered) -> Acceptance:
            found = built.answered(seen) if built.answered else Acceptance()
            return altered(found, changes=(*found.changes, *more(seen)))

        return altered(built, answered=answered)

    alter_service(patch, srv, otherwise)


def alter_field_changes(
    patch: pytest.MonkeyPatch,
    alter: Callable[[FieldChanges, Case, dict[str, str]], tuple[Change, ...]],
) -> None:
    """How SR 8.4 changes recorded fields is altered."""
    original = sr08_04._field_changes
    patch.setattr(sr08_04, "_field_changes", lambda case, values: alter(original, case, values))


# --- 8.4: what is changed --------------------------------------------------------------------


@noticed_by("SIT-0125-01", "SIT-0125-10")
def a_correction_is_acknowledged_and_not_made(patch: pytest.MonkeyPatch) -> None:
    alter_field_changes(patch, lambda original, case, values: ())


@noticed_by("SIT-0125-01", "UIT-0125-10", "UIT-0125-17")
def all_meters_of_the_premises_are_corrected(patch: pytest.MonkeyPatch) -> None:
    def all_of_them(
        original: FieldChanges, case: Case, values: dict[str, str]
    ) -> tuple[Change, ...]:
        hub = case.record.hub
        beside = case.state.devices_on(hub) if hub else [case.record]
        meters = [record for record in beside if record.device_type is DeviceType.ESME]
        return tuple(
            made for meter in meters for made in original(altered(case, device=meter), values)
        )

    alter_field_changes(patch, all_of_them)


@noticed_by("SIT-0125-01", "UIT-0125-18")
def another_device_is_corrected(patch: pytest.MonkeyPatch) -> None:
    def another(original: FieldChanges, case: Case, values: dict[str, str]) -> tuple[Change, ...]:
        others = [r for r in case.state.inventory.values() if r.device_type is DeviceType.ESME]
        other = next(record for record in others if record.device_id != case.record.device_id)
        return original(altered(case, device=other), values)

    alter_field_changes(patch, another)


@noticed_by("UIT-0125-31")
def who_corrected_is_not_kept(patch: pytest.MonkeyPatch) -> None:
    def unnamed(original: FieldChanges, case: Case, values: dict[str, str]) -> tuple[Change, ...]:
        made = original(case, values)
        return tuple(
            altered(m, corrections=()) if isinstance(m, DeviceChanged) else m for m in made
        )

    alter_field_changes(patch, unnamed)


@noticed_by("UIT-0125-20")
def the_same_value_again_counts_as_a_correction(patch: pytest.MonkeyPatch) -> None:
    def again(original: FieldChanges, case: Case, values: dict[str, str]) -> tuple[Change, ...]:
        blank = altered(case.record, **dict.fromkeys(values))
        return original(altered(case, device=blank), values)

    alter_field_changes(patch, again)


@noticed_by("SIT-0125-26")
def a_refused_mixed_update_is_applied_in_part(patch: pytest.MonkeyPatch) -> None:
    original = Dsp._refused

    def in_part(
        self: Dsp, request: Request, decision: Decision, now: int, spent: tuple[Change, ...]
    ) -> Outcome:
        outcome = original(self, request, decision, now, spent)
        asked = request.body
        if isinstance(asked, UpdateInventory) and isinstance(asked.change, UpdateDeviceDetails):
            variant = asked.change.esme_variant
            if variant is not None and asked.change != UpdateDeviceDetails(esme_variant=variant):
                made = DeviceChanged(asked.device_id, {"esme_variant": variant})
                return altered(outcome, changes=(*outcome.changes, made))
        return outcome

    patch.setattr(Dsp, "_refused", in_part)


@noticed_by("SIT-0125-28")
def an_accepted_mixed_update_is_applied_in_part(patch: pytest.MonkeyPatch) -> None:
    def variant_only(
        original: FieldChanges, case: Case, values: dict[str, str]
    ) -> tuple[Change, ...]:
        if len(values) > 1:
            values = {name: value for name, value in values.items() if name == "esme_variant"}
        return original(case, values)

    alter_field_changes(patch, variant_only)


@noticed_by("SIT-0125-01", "SIT-0125-10")
def a_correction_starts_the_meter_over(patch: pytest.MonkeyPatch) -> None:
    def started_over(
        original: FieldChanges, case: Case, values: dict[str, str]
    ) -> tuple[Change, ...]:
        made = original(case, values)
        status = case.record.status
        if not made or status is None:
            return made
        return (*made, StatusReached(case.record.device_id, status, case.now, "SR 8.4"))

    alter_field_changes(patch, started_over)


@noticed_by("SIT-0000-837", "SIT-0000-838")
def the_same_status_again_is_reached_again(patch: pytest.MonkeyPatch) -> None:
    original = sr08_04._status_changes

    def again(case: Case, status: SmiStatus) -> tuple[Change, ...]:
        return original(altered(case, device=altered(case.record, status=None)), status)

    patch.setattr(sr08_04, "_status_changes", again)


@noticed_by("SIT-0000-832")
def the_network_operator_is_not_told_of_a_decommissioning(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sr08_03, "_told", lambda case: ())


# --- accepted, stored, shown -----------------------------------------------------------------


@noticed_by("SIT-0125-58")
def acceptance_comes_before_storing(patch: pytest.MonkeyPatch) -> None:
    def unstored(self: Dsp, outcome: Outcome, reason: str, now: int) -> Outcome:
        return altered(outcome, changes=())

    patch.setattr(Dsp, "_store_failed", unstored)


def _shown_wrong(patch: pytest.MonkeyPatch, is_wronged: Callable[[Case], bool]) -> None:
    def otherwise(case: Case, acceptance: Acceptance) -> Acceptance:
        shown = acceptance.payload
        if not is_wronged(case) or not isinstance(shown, DspInventory):
            return acceptance
        devices = tuple(_as_it_was(case, device) for device in shown.devices)
        return altered(acceptance, payload=altered(shown, devices=devices))

    alter_acceptance(patch, "8.2", otherwise)


def _as_it_was(case: Case, device: InventoryDevice) -> InventoryDevice:
    corrections = case.state.inventory[device.device_id].corrections
    variants = [made.old for made in corrections if made.field == "esme_variant"]
    if not variants or variants[0] is None:
        return device
    return altered(device, esme_variant=EsmeVariant(variants[0]))


def _asked_by_metering_point(case: Case) -> bool:
    return isinstance(case.body, ReadInventory) and isinstance(case.body.query, ByMpxn)


@noticed_by("SIT-0125-57")
def network_operators_are_shown_the_old_value(patch: pytest.MonkeyPatch) -> None:
    _shown_wrong(patch, lambda case: UserRole.ELECTRICITY_DISTRIBUTOR in case.user.roles)


@noticed_by("SIT-0125-57")
def the_old_value_is_shown_by_metering_point(patch: pytest.MonkeyPatch) -> None:
    _shown_wrong(patch, _asked_by_metering_point)


@noticed_by("SIT-0125-57")
def the_future_supplier_is_shown_the_old_value(patch: pytest.MonkeyPatch) -> None:
    _shown_wrong(patch, lambda case: case.user.party == "Birch Power")


@noticed_by("SIT-0000-834")
def who_asks_by_metering_point_is_shown_nothing_else_on_the_HAN(patch: pytest.MonkeyPatch) -> None:
    original = sr08_02._found

    def alone(case: Case) -> list[DeviceRecord]:
        found = original(case)
        if not isinstance(case.body, ReadInventory) or not isinstance(case.body.query, ByMpxn):
            return found
        mpxn = case.body.query.mpxn
        return [record for record in found if mpxn in sr08_02._points(record)]

    patch.setattr(sr08_02, "_found", alone)


# --- record and truth ------------------------------------------------------------------------


@noticed_by("UIT-0125-29", "SIT-0125-01")
def the_record_is_copied_into_the_meter(patch: pytest.MonkeyPatch) -> None:
    original = Estate.handle

    def copying(
        self: Estate, method: str, path: str, headers: Mapping[str, str], body: bytes
    ) -> HttpReply:
        reply = original(self, method, path, headers, body)
        for record in self.dsp.state.inventory.values():
            meter = self.world.cores.get(record.device_id)
            if record.esme_variant is not None and isinstance(meter, MeterState):
                meter.become(record.esme_variant)
        return reply

    patch.setattr(Estate, "handle", copying)


@noticed_by("SIT-0125-51")
def the_meters_answer_is_copied_into_the_record(patch: pytest.MonkeyPatch) -> None:
    def copied(seen: Answered) -> tuple[Change, ...]:
        body = seen.message.body
        if not isinstance(body, Identity):
            return ()
        variant = EsmeVariant(body.base_letter)
        return (DeviceChanged(seen.message.originator, {"esme_variant": variant}),)

    after_answers(patch, "6.2.4", copied)


# --- lost updates ----------------------------------------------------------------------------


def _written_back(patch: pytest.MonkeyPatch, srv: str) -> None:
    """The record as it was when the request was sent is written back when the device answers."""
    kept: dict[Eui, DeviceRecord] = {}

    def keeping(case: Case, acceptance: Acceptance) -> Acceptance:
        kept.update(case.state.inventory)
        return acceptance

    def stale(seen: Answered) -> tuple[Change, ...]:
        return tuple(
            DeviceChanged(eui, {"esme_variant": record.esme_variant})
            for eui, record in kept.items()
            if eui in seen.state.inventory
        )

    alter_acceptance(patch, srv, keeping)
    after_answers(patch, srv, stale)


@noticed_by("SIT-0125-60")
def the_answer_to_8_1_1_overwrites_a_correction(patch: pytest.MonkeyPatch) -> None:
    _written_back(patch, "8.1.1")


@noticed_by("SIT-0125-62")
def the_answer_to_8_11_overwrites_a_correction(patch: pytest.MonkeyPatch) -> None:
    _written_back(patch, "8.11")


@noticed_by("SIT-0125-63")
def the_answer_to_11_3_overwrites_a_correction(patch: pytest.MonkeyPatch) -> None:
    _written_back(patch, "11.3")


@noticed_by("SIT-0125-56")
def a_repeated_pre_notification_overwrites_the_record(patch: pytest.MonkeyPatch) -> None:
    def accepted(built: RequestService) -> RequestService:
        return altered(
            built, facts=lambda case: {**built.facts(case), "already in inventory": False}
        )

    alter_service(patch, "12.2", accepted)


@noticed_by("SIT-0125-74")
def a_hub_answers_a_metering_point_corrected_meanwhile_away(patch: pytest.MonkeyPatch) -> None:
    original = sr08_11._added
    patch.setattr(
        sr08_11,
        "_added",
        lambda seen, record, add: original(seen, altered(record, corrections=()), add),
    )
