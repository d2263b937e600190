"""What SRV 8.7.1 and 8.7.2 have in common: which pairs they join, by which use case, and what is asked of both."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sitrig.emulators.dsp.case import Acceptance, Answered, Case, CommandPlan, RequestService
from sitrig.emulators.dsp.changes import Change, StatusReached
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.rulebook import Facts, Row, Stage, Table, is_, is_not
from sitrig.emulators.dsp.rules.authorisation import (
    JOINED,
    STATUS_WORDS,
    registration_table,
    rules,
    status_table,
    table,
)
from sitrig.emulators.dsp.rules.device_requests import hub_of, originator, relations_of, target
from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.requests.sr08_07_1_join_service_critical import (
    JoinServiceCritical,
)
from sitrig.emulators.protocol.duis.requests.sr08_07_2_join_service_non_critical import (
    JoinServiceNonCritical,
)
from sitrig.emulators.protocol.gbcs.log_entries import LoggedType
from sitrig.emulators.protocol.gbcs.use_cases import cs03
from sitrig.emulators.protocol.gbcs.use_cases.cs03 import (
    JoinCode,
    JoinDevice,
    JoinMethod,
    JoinResult,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import TYPE_2, DeviceType, SmiStatus

Pairs = Mapping[tuple[DeviceType, DeviceType], JoinMethod]
"""Device addressed and other device, to the method by which the first is told to join the second."""

_NAMES = {
    JoinMethod.A_INITIATOR: cs03.INITIATOR,
    JoinMethod.A_RESPONDER: cs03.RESPONDER,
    JoinMethod.B: cs03.METHOD_B,
    JoinMethod.C: cs03.METHOD_C,
}
_LOGGED_TYPES = {
    DeviceType.GSME: LoggedType.GSME,
    DeviceType.ESME: LoggedType.ESME,
    DeviceType.CHF: LoggedType.CHF,
    DeviceType.GPF: LoggedType.GPF,
    DeviceType.HCALCS: LoggedType.HCALCS,
    DeviceType.PPMID: LoggedType.PPMID,
    DeviceType.IHD: LoggedType.TYPE_2,
    DeviceType.CAD: LoggedType.TYPE_2,
}
_COMMISSIONED_BY_JOINING = frozenset({DeviceType.PPMID, DeviceType.HCALCS})
_JOINED_WORDS = (*(status.words for status in JOINED), "none")


def join_service(srv: str, pairs: Pairs) -> RequestService:
    """SRV 8.7.1 or 8.7.2, which join these pairs."""
    return RequestService(
        rules=rules(
            srv,
            device_types=sorted({addressed for addressed, _ in pairs}),
            status=status_table(srv, JOINED, "assumption: devices join that are on the HAN"),
            registration=registration_table(
                srv,
                relations_of(SRVS[srv].eligible_roles),
                "DUIS E4: the User Role is not authorised for this device at this time",
            ),
            request=_request_table(srv),
        ),
        subject=target,
        facts=_facts(pairs),
        act=_act(pairs),
        answered=_answered,
    )


def logged_type(kind: DeviceType) -> LoggedType:
    """The kind that a device log knows a device by."""
    return _LOGGED_TYPES[kind]


def _request_table(srv: str) -> Table:
    number = srv.replace(".", "")
    return table(
        srv,
        Stage.REQUEST,
        Row(
            f"JN-{number}-01",
            "assumption: the other device must be pre-notified; the code is not published",
            (is_("other device's type", "none"),),
            "@join-other-device-unknown",
        ),
        Row(
            f"JN-{number}-02",
            "GBCS join methods: these two do not join, or not by this request; the code is an assumption",
            (is_("pair", "not joined by this request"),),
            "@join-pair-refused",
        ),
        Row(
            f"JN-{number}-03",
            "assumption: devices of one HAN join; the code is not published",
            (is_not("other device's Comms Hub", "the same"),),
            "@join-another-hub",
        ),
        Row(
            f"JN-{number}-04",
            "assumption: the other device is on the HAN too; the code is not published",
            (is_not("other device's SMI Status", *_JOINED_WORDS),),
            "@join-other-device-status",
        ),
        Row(f"JN-{number}-99", f"DUIS {srv}", note="the device decides"),
        domains={
            "other device's type": (*(kind.value for kind in DeviceType), "none"),
            "pair": ("joined by this request", "not joined by this request"),
            "other device's Comms Hub": ("the same", "another", "none"),
            "other device's SMI Status": (*STATUS_WORDS, "none"),
        },
    )


def _facts(pairs: Pairs) -> Callable[[Case], Facts]:
    def facts(case: Case) -> Facts:
        other = case.state.inventory.get(_other(case))
        pair = other is not None and (case.record.device_type, other.device_type) in pairs
        return {
            **case.device_facts(),
            "other device's type": other.device_type.value if other else "none",
            "pair": "joined by this request" if pair else "not joined by this request",
            "other device's Comms Hub": _place(case, other),
            "other device's SMI Status": other.status.words if other and other.status else "none",
        }

    return facts


def _place(case: Case, other: DeviceRecord | None) -> str:
    if other is None or other.hub is None:
        return "none"
    return "the same" if other.hub == hub_of(case) else "another"


def _act(pairs: Pairs) -> Callable[[Case], Acceptance]:
    def act(case: Case) -> Acceptance:
        other = case.state.inventory[_other(case)]
        method = pairs[case.record.device_type, other.device_type]
        return Acceptance(
            command=CommandPlan(
                use_case=_NAMES[method],
                body=JoinDevice(method, other.device_id, logged_type(other.device_type)),
                originator=originator(case),
                recipient=case.record.device_id,
                hub=hub_of(case),
            )
        )

    return act


def _answered(seen: Answered) -> Acceptance:
    """T7: a PPMID or HCALCS that has joined is Commissioned."""
    if seen.message.body != JoinResult(JoinCode.SUCCESS):
        return Acceptance()
    command = seen.command.message.body
    assert isinstance(command, JoinDevice)
    both = (seen.message.originator, command.device)
    changes = (change for device in both for change in _commissioned(seen, device))
    return Acceptance(changes=tuple(changes))


def _commissioned(seen: Answered, device: Eui) -> tuple[Change, ...]:
    record = seen.state.inventory.get(device)
    if record is None or record.device_type not in _COMMISSIONED_BY_JOINING:
        return ()
    if record.status not in (SmiStatus.WHITELISTED, SmiStatus.INSTALLED_NOT_COMMISSIONED):
        return ()
    srv = seen.command.request.service_reference_variant
    cause = f"SRV {srv} response"
    return (StatusReached(device, SmiStatus.COMMISSIONED, seen.now, cause),)


def _other(case: Case) -> Eui:
    assert isinstance(case.body, JoinServiceCritical | JoinServiceNonCritical)
    return case.body.other_device_id


def with_type_2(addressed: DeviceType, method: JoinMethod) -> Pairs:
    """A device of that type joins every Type 2 Device alike."""
    return {(addressed, kind): method for kind in sorted(TYPE_2)}
