"""Defects in Comms Hub returns and install notices: what is registered, and whose status counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitrig.emulators.dsp.case import Acceptance, Case, RequestService
from sitrig.emulators.dsp.changes import ReturnNotified, StatusReached
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.rules.comms_hub_notices import Notice
from sitrig.emulators.protocol.vocabulary import SmiStatus
from tests.planted_defects.defect import altered, noticed_by
from tests.planted_defects.record_defects import alter_acceptance, alter_service


def _of_returns(patch: pytest.MonkeyPatch, alter: Callable[[Case, Acceptance], Acceptance]) -> None:
    for srv in ("8.14.3", "8.14.4"):
        alter_acceptance(patch, srv, alter)


@noticed_by("PIT-0039-01", "PIT-0039-02", "PIT-0039-04")
def a_return_is_acknowledged_and_not_registered(patch: pytest.MonkeyPatch) -> None:
    _of_returns(patch, lambda case, acceptance: Acceptance())


@noticed_by("PIT-0039-04")
def a_return_is_registered_twice(patch: pytest.MonkeyPatch) -> None:
    _of_returns(patch, lambda case, made: altered(made, changes=made.changes * 2))


@noticed_by("PIT-0039-03")
def optional_details_of_a_return_are_lost(patch: pytest.MonkeyPatch) -> None:
    def shortened(case: Case, made: Acceptance) -> Acceptance:
        [notified] = made.changes
        assert isinstance(notified, ReturnNotified)
        notice = altered(notified.notice, details=notified.notice.details[:4])
        return altered(made, changes=(ReturnNotified(notice),))

    _of_returns(patch, shortened)


@noticed_by("PIT-0039-01", "PIT-0039-04")
def a_return_changes_the_hubs_status(patch: pytest.MonkeyPatch) -> None:
    def withdrawn(case: Case, made: Acceptance) -> Acceptance:
        hub = case.record.device_id
        reached = StatusReached(hub, SmiStatus.WITHDRAWN, case.now, "returned")
        return altered(made, changes=(*made.changes, reached))

    _of_returns(patch, withdrawn)


@noticed_by("PIT-0039-04")
def all_hubs_of_the_sender_are_returned(patch: pytest.MonkeyPatch) -> None:
    def all_of_them(case: Case, made: Acceptance) -> Acceptance:
        [notified] = made.changes
        assert isinstance(notified, ReturnNotified)
        hubs = [r.device_id for r in case.state.inventory.values() if r.device_type == "CHF"]
        notices = (ReturnNotified(altered(notified.notice, hub=hub)) for hub in hubs)
        return altered(made, changes=tuple(notices))

    _of_returns(patch, all_of_them)


def _status_of(patch: pytest.MonkeyPatch, other: Callable[[Case], DeviceRecord | None]) -> None:
    """Another device's SMI Status stands for the hub's."""

    def otherwise(built: RequestService) -> RequestService:
        def facts(case: Case) -> dict[str, object]:
            found = other(case)
            status = found.status.words if found and found.status else "none"
            return {**built.facts(case), "SMI Status": status}

        return altered(built, facts=facts)

    for srv in ("8.14.3", "8.14.4"):
        alter_service(patch, srv, otherwise)


@noticed_by("PIT-0039-23", "PIT-0039-24")
def E5_is_decided_by_the_meters_status(patch: pytest.MonkeyPatch) -> None:
    def named(case: Case) -> DeviceRecord | None:
        assert isinstance(case.body, Notice)
        beside = getattr(case.body, "other_device_id", None)
        return case.state.inventory.get(beside) if beside else case.record

    _status_of(patch, named)


@noticed_by("PIT-0039-25")
def E5_is_decided_by_the_gas_proxys_status(patch: pytest.MonkeyPatch) -> None:
    def gpf(case: Case) -> DeviceRecord | None:
        return case.state.inventory.get(case.record.associated_gpf or case.record.device_id)

    _status_of(patch, gpf)


@noticed_by("PIT-0039-20")
def an_install_notice_commissions_the_hub(patch: pytest.MonkeyPatch) -> None:
    def commissioned(case: Case, made: Acceptance) -> Acceptance:
        hub = case.record.device_id
        reached = StatusReached(hub, SmiStatus.COMMISSIONED, case.now, "8.14.2")
        return altered(made, changes=(*made.changes, reached))

    alter_acceptance(patch, "8.14.2", commissioned)
