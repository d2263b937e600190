"""Defects at the door of the DSP: signatures, Request IDs, counters, versions, the Service Desk's own door."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from sitrig.emulators.dsp import access, service, service_desk
from sitrig.emulators.dsp.relations import RESPONSIBLE_SUPPLIER
from sitrig.emulators.dsp.rulebook import Decision
from sitrig.emulators.dsp.service import Dsp
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.dsp.switches import Switches
from sitrig.emulators.dsp.work import Work
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.smki.xml_signature import verify
from sitrig.emulators.protocol.vocabulary import SchemaVersion
from tests.planted_defects.defect import altered, noticed_by

Spent = Mapping[tuple[Eui, Eui], int]


@noticed_by("SIT-0000-220")
def signatures_are_not_checked(patch: pytest.MonkeyPatch) -> None:
    def believing(root: Any, find: Callable[[str, int], Certificate | None]) -> Certificate:
        serial = int(root.findtext(".//{*}X509SerialNumber"))
        found = find(root.findtext(".//{*}X509IssuerName"), serial)
        assert found is not None
        return found

    patch.setattr(service, "verify", believing)


@noticed_by("SIT-0000-227")
def any_certificate_will_do(patch: pytest.MonkeyPatch) -> None:
    original = verify

    def subject_of_the_sender(root: Any, find: Any) -> Certificate:
        sender = Eui(root.findtext(".//{*}RequestID").partition(":")[0])
        return altered(original(root, find), subject=sender)

    patch.setattr(service, "verify", subject_of_the_sender)


@noticed_by("SIT-0000-228")
def a_business_target_is_not_looked_at(patch: pytest.MonkeyPatch) -> None:
    original = access.admit

    def aimed(request: Request, *more: Any) -> Decision | None:
        decided = original(request, *more)
        return None if decided is not None and decided.row == "AD-TARGET" else decided

    patch.setattr(service, "admit", aimed)


@noticed_by("SIT-0000-840")
def a_signed_pre_command_comes_back_as_any_request(patch: pytest.MonkeyPatch) -> None:
    original = access._admit_signed

    def any_request(request: Request, state: DspState) -> Decision | None:
        return None if request.request_id in state.transforms else original(request, state)

    patch.setattr(access, "_admit_signed", any_request)


@noticed_by("SIT-0000-223")
def answers_come_in_the_newest_version(patch: pytest.MonkeyPatch) -> None:
    original = Work.response

    def newest(self: Work, user: Eui, **told: Any) -> object:
        return original(self, user, **{**told, "version": SchemaVersion.V5_4})

    patch.setattr(Work, "response", newest)


@noticed_by("UIT-0125-31", "SIT-0000-200")
def a_retransmission_is_applied_twice(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(access, "_counter", lambda request, state, switches: None)


@noticed_by("SIT-0000-201")
def a_refused_request_does_not_use_up_its_id(patch: pytest.MonkeyPatch) -> None:
    original = Dsp._refused
    patch.setattr(
        Dsp,
        "_refused",
        lambda self, request, decision, now, spent: original(self, request, decision, now, ()),
    )


def _refuse_counters(
    patch: pytest.MonkeyPatch, is_refused: Callable[[RequestId, Spent], bool]
) -> None:
    original = access._counter

    def counting(request: Request, state: DspState, switches: Switches) -> Decision | None:
        if is_refused(request.request_id, state.counters):
            return access.refusal("AD-USED", {"counter": str(request.request_id.counter)})
        return original(request, state, switches)

    patch.setattr(access, "_counter", counting)


@noticed_by("SIT-0000-212")
def counters_are_shared_by_all_users(patch: pytest.MonkeyPatch) -> None:
    _refuse_counters(
        patch, lambda given, spent: any(last >= given.counter for last in spent.values())
    )


@noticed_by("SIT-0000-212")
def counters_are_shared_by_all_targets(patch: pytest.MonkeyPatch) -> None:
    def refused(given: RequestId, spent: Spent) -> bool:
        lasts = (last for (user, _), last in spent.items() if user == given.originator)
        return any(last >= given.counter for last in lasts)

    _refuse_counters(patch, refused)


@noticed_by("SIT-0000-210")
def counters_may_leave_no_gap(patch: pytest.MonkeyPatch) -> None:
    def refused(given: RequestId, spent: Spent) -> bool:
        last = spent.get((given.originator, given.target))
        return last is not None and given.counter > last + 1000

    _refuse_counters(patch, refused)


@noticed_by("SIT-0000-210", "SIT-0000-211")
def counters_rise_strictly_whatever_the_switch_says(patch: pytest.MonkeyPatch) -> None:
    original = access._counter
    patch.setattr(
        access, "_counter", lambda request, state, switches: original(request, state, Switches())
    )


@noticed_by("PIT-0039-53", "PIT-0039-55")
def the_service_desk_takes_everybody_for_the_supplier(patch: pytest.MonkeyPatch) -> None:
    anybody = frozenset({RESPONSIBLE_SUPPLIER})
    patch.setattr(service_desk, "relations", lambda *asked: anybody)


@noticed_by("PIT-0039-51", "REG-0000-31")
def the_service_desk_registers_whatever_it_is_asked(patch: pytest.MonkeyPatch) -> None:
    table = service_desk.TABLE
    patch.setattr(service_desk, "TABLE", altered(table, rows=table.rows[-1:]))
