"""Defects in who is what: registration at the wrong time, from the wrong place, or not asked at all."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitrig.emulators import operations
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.dsp import access, case, deciding, registration, relations
from sitrig.emulators.dsp.case import Acceptance, Case
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.registration import Fuel, MeteringPoint
from sitrig.emulators.dsp.relations import RESPONSIBLE_SUPPLIER
from sitrig.emulators.dsp.rulebook import Decision, RequestRules
from sitrig.emulators.dsp.rules import sr06_23_update_security_credentials_cos as sr06_23
from sitrig.emulators.dsp.rules import sr08_04_update_inventory as sr08_04
from sitrig.emulators.dsp.service import Dsp
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.estate import Estate, build
from sitrig.emulators.plan import EstatePlan
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.vocabulary import DeviceType, RemotePartyRole, UserRole
from sitrig.harness import fixtures
from tests.planted_defects.defect import noticed_by

_DAY = timedelta(days=1)
_DAY_LENGTH = 86_400_000


def _shift_day(patch: pytest.MonkeyPatch, by: timedelta) -> None:
    original = registration.start_of_day
    patch.setattr(registration, "start_of_day", lambda day, zone: original(day + by, zone))


@noticed_by("SIT-0125-100", "SIT-0000-100", "UIT-0125-13")
def registration_takes_effect_a_day_late(patch: pytest.MonkeyPatch) -> None:
    _shift_day(patch, _DAY)


@noticed_by("SIT-0125-100", "SIT-0000-100", "UIT-0125-14")
def registration_takes_effect_a_day_early(patch: pytest.MonkeyPatch) -> None:
    _shift_day(patch, -_DAY)


@noticed_by("SIT-0125-100", "SIT-0125-101")
def the_day_begins_in_UTC_whatever_the_switch_says(patch: pytest.MonkeyPatch) -> None:
    original = registration.start_of_day
    patch.setattr(registration, "start_of_day", lambda day, zone: original(day, "UTC"))


@noticed_by("SIT-0125-102", "SIT-0000-102")
def the_day_begins_in_London_whatever_the_switch_says(patch: pytest.MonkeyPatch) -> None:
    original = registration.start_of_day
    patch.setattr(registration, "start_of_day", lambda day, zone: original(day, "Europe/London"))


@noticed_by("SIT-0125-101", "SIT-0000-101")
def clock_changes_are_not_known(patch: pytest.MonkeyPatch) -> None:
    """Every day begins as the first of January does."""
    original = registration.start_of_day
    patch.setattr(
        registration,
        "start_of_day",
        lambda day, zone: original(day, "UTC") if day.month < 11 else original(day, zone),
    )


@noticed_by("UIT-0125-13", "SIT-0125-100")
def yesterdays_registration_decides(patch: pytest.MonkeyPatch) -> None:
    original = relations.relations
    patch.setattr(
        case,
        "relations",
        lambda state, switches, user, record, instant: original(
            state, switches, user, record, instant - _DAY_LENGTH
        ),
    )


@noticed_by("UIT-0125-10")
def the_first_registration_decides_for_good(patch: pytest.MonkeyPatch) -> None:
    original = MeteringPoint.supplier_at
    patch.setattr(
        MeteringPoint,
        "supplier_at",
        lambda self, instant, zone: (
            min((self.registrations), key=lambda one: one.effective_from).party
            if self.registrations
            else original(self, instant, zone)
        ),
    )


@noticed_by("SIT-0125-100", "UIT-0125-13")
def a_future_supplier_counts_as_responsible(patch: pytest.MonkeyPatch) -> None:
    original = relations.relations

    def early(*asked: object) -> frozenset[str]:
        found = original(*asked)  # type: ignore[arg-type]
        return found | {RESPONSIBLE_SUPPLIER} if relations.FUTURE_SUPPLIER in found else found

    patch.setattr(case, "relations", early)


@noticed_by("SIT-0000-115")
def the_registration_feed_is_read_once_a_life(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(operations.Operations, "register", lambda self, point: None)


@noticed_by("SIT-0000-115")
def the_CoS_party_does_not_check_again(patch: pytest.MonkeyPatch) -> None:
    def acted_on(self: Dsp, request: Request, now: int) -> Acceptance:
        bench, srv = self._bench(), request.service_reference_variant
        service = bench.services[srv]
        return service.act(bench._case(request, service, bench.rulebook.rules[srv], now))

    patch.setattr(Dsp, "resume", acted_on)


@noticed_by("SIT-0000-111")
def registration_at_the_time_of_sending_decides(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sr06_23, "_instant", lambda case: case.now)


@noticed_by("SIT-0125-110", "SIT-0125-15")
def the_export_registration_decides(patch: pytest.MonkeyPatch) -> None:
    def by_export(state: DspState, device: DeviceRecord) -> MeteringPoint | None:
        mpxn = device.export_mpan or device.import_mpxn
        return state.points.get(mpxn) if mpxn else None

    def roles(point: MeteringPoint) -> frozenset[object]:
        return frozenset().union(*relations._SUPPLIER_ROLES.values())

    patch.setattr(relations, "responsible_point", by_export)
    patch.setattr(relations, "_responsible_roles", roles)


@noticed_by("SIT-0125-15")
def any_supplier_of_the_premises_is_responsible(patch: pytest.MonkeyPatch) -> None:
    def all_on_the_hub(state: DspState, record: DeviceRecord) -> list[DeviceRecord]:
        hub = record.device_id if record.device_type is DeviceType.CHF else record.hub
        return state.devices_on(hub) if hub else [record]

    patch.setattr(relations, "meters_of", all_on_the_hub)


@noticed_by("SIT-0125-17")
def the_party_counts_whatever_its_user_role(patch: pytest.MonkeyPatch) -> None:
    everyone = frozenset().union(*relations._SUPPLIER_ROLES.values())
    patch.setattr(relations, "_responsible_roles", lambda point: everyone)


@noticed_by("UIT-0125-15", "UIT-0125-16")
def the_credentials_in_the_meter_decide(patch: pytest.MonkeyPatch) -> None:
    """Whoever holds the meter's Supplier cell is taken for the Responsible Supplier, nobody else."""
    running: list[Estate] = []

    def built(plan: EstatePlan) -> Estate:
        running[:] = [build(plan)]
        return running[0]

    def by_credentials(self: Case, instant: int) -> frozenset[str]:
        found = original(self, instant) - {RESPONSIBLE_SUPPLIER}
        device = self.record.device_id
        core = running[0].world.cores.get(device)
        if not isinstance(core, EsmeState):
            return found
        held = core.anchors.identity(RemotePartyRole.SUPPLIER)
        holds = held is not None and held.subject == self.user.eui
        return found | {RESPONSIBLE_SUPPLIER} if holds else found

    original = Case.relations_at
    patch.setattr(fixtures, "build", built)
    patch.setattr(Case, "relations_at", by_credentials)


@noticed_by("SIT-0000-833")
def every_user_of_the_network_operator_is_told(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(relations, "_NETWORK_ROLES", dict.fromkeys(Fuel, frozenset(UserRole)))


@noticed_by("SIT-0000-216")
def suspension_is_forgotten(patch: pytest.MonkeyPatch) -> None:
    original = access.eligible

    def forgetful(request: Request, rules: RequestRules, state: DspState) -> Decision | None:
        refused = original(request, rules, state)
        return None if refused and refused.row == "AU-SUSPENDED" else refused

    for place in (access, deciding):
        patch.setattr(place, "eligible", forgetful)


@noticed_by("UIT-0125-28")
def the_generation_is_read_from_the_version_text(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(
        DeviceRecord,
        "is_smets1",
        property(lambda self: "V1." in (self.smets_chts_version or "")),
    )


@noticed_by("SIT-0125-37")
def any_metering_point_may_be_given(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sr08_04, "is_supplier_of", lambda *asked: True)


@noticed_by("SIT-0125-66")
def an_import_mpxn_takes_an_export_only_meter_over(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sr08_04, "responsible_party", lambda *asked: None)


@noticed_by("SIT-0125-67")
def a_metering_point_of_another_kind_may_be_given(patch: pytest.MonkeyPatch) -> None:
    original = relations.is_supplier_of
    patch.setattr(sr08_04, "is_supplier_of", lambda *asked: original(*asked[:5]))
