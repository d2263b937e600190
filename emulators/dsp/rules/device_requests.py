"""What the rules of requests to a device have in common: the target is the subject, a command follows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from sitrig.emulators.dsp.case import (
    Acceptance,
    Answered,
    Asked,
    Case,
    Command,
    CommandPlan,
    DeriveCommand,
    Originator,
    RequestService,
)
from sitrig.emulators.dsp.relations import (
    APPOINTED_AGENT,
    EXPORT_SUPPLIER,
    NETWORK_OPERATOR,
    OTHER_USER,
    RESPONSIBLE_SUPPLIER,
)
from sitrig.emulators.dsp.rulebook import Facts
from sitrig.emulators.dsp.rules.authorisation import (
    PARTIES_TO_A_METER,
    accept_all,
    registration_table,
    rules,
    status_table,
)
from sitrig.emulators.protocol.duis.catalogue import SRVS, FutureDating
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, SmiStatus, UserRole

_STATUS_SOURCE = "assumption: DUIS lists statuses per SRV; the list is not published here"
_KNOWN_REMOTE_PARTIES = frozenset(
    {
        UserRole.IMPORT_SUPPLIER,
        UserRole.GAS_SUPPLIER,
        UserRole.ELECTRICITY_DISTRIBUTOR,
        UserRole.GAS_TRANSPORTER,
    }
)
_WITHOUT_REMOTE_PARTIES = frozenset({DeviceType.CHF, DeviceType.PPMID})
B = TypeVar("B", bound=RequestBody)
_RELATION_OF = {
    UserRole.IMPORT_SUPPLIER: RESPONSIBLE_SUPPLIER,
    UserRole.GAS_SUPPLIER: RESPONSIBLE_SUPPLIER,
    UserRole.EXPORT_SUPPLIER: EXPORT_SUPPLIER,
    UserRole.ELECTRICITY_DISTRIBUTOR: NETWORK_OPERATOR,
    UserRole.GAS_TRANSPORTER: NETWORK_OPERATOR,
    UserRole.SUPPLIER_NOMINATED_AGENT: APPOINTED_AGENT,
    UserRole.OTHER_USER: OTHER_USER,
}
Build = Callable[[Case], Command]
Answer = Callable[[Answered], Acceptance]


def target(request: Request, body: RequestBody) -> Eui:
    """The device addressed by the Request ID."""
    return request.request_id.target


def hub_of(case: Case) -> Eui:
    """The Comms Hub that relays to the device: itself for a CHF."""
    record = case.record
    return record.hub if record.hub is not None else record.device_id


def originator(case: Case) -> Originator:
    """A known remote party of a meter originates its own command; the ACB does for everybody else.

    Known remote parties are those with cells on a meter: Suppliers and network operators (GBCS). Comms
    Hub and PPMID have cells of none of them.
    """
    brokered = case.record.device_type in _WITHOUT_REMOTE_PARTIES
    if brokered or not case.roles & _KNOWN_REMOTE_PARTIES:
        return Originator.ACB_FOR_USER
    return Originator.USER


def device_facts(case: Case) -> Facts:
    """The facts of a table that asks nothing of its own."""
    return case.device_facts()


def sends(use_case: str, command: Callable[[], UseCaseBody]) -> DeriveCommand:
    """A command that says the same whatever the request."""
    return lambda asked: (use_case, command())


def makes(request: type[B], use_case: str, command: Callable[[B], UseCaseBody]) -> DeriveCommand:
    """A command made of what that request says."""

    def derive(asked: Asked) -> Command:
        assert isinstance(asked.body, request)
        return use_case, command(asked.body)

    return derive


def command_service(
    request: type[RequestBody],
    commands: Mapping[DeviceType, DeriveCommand],
    *,
    statuses: Iterable[SmiStatus] = (SmiStatus.COMMISSIONED,),
    relations: Iterable[str] | None = None,
    answered: Answer | None = None,
    by: Originator | None = None,
) -> RequestService:
    """A request that becomes one command to the device it addresses: all that its SRV leaves open.

    Who may send it follows from the User Roles of the SRV matrix unless `relations` says otherwise;
    who holds a future-dated one, from its future dating there.
    """

    def build(case: Case) -> Command:
        record = case.record
        asked = Asked(case.body, case.now, record.esme_variant, record.gbcs_version)
        return commands[record.device_type](asked)

    row = SRVS[request.srv]
    service = device_service(
        request.srv,
        build,
        device_types=commands,
        statuses=statuses,
        relations=relations_of(row.eligible_roles) if relations is None else relations,
        answered=answered,
        device_holds_date=row.future_dated in (FutureDating.DEVICE, FutureDating.DSP_AND_DEVICE),
        by=by,
    )
    return replace(service, commands=MappingProxyType(dict(commands)))


def relations_of(roles: Iterable[UserRole]) -> tuple[str, ...] | None:
    """What a sender in one of these User Roles has to be to the device; None where no role may send at all."""
    found = {_RELATION_OF[role] for role in roles}
    return tuple(relation for relation in PARTIES_TO_A_METER if relation in found) or None


def device_service(
    srv: str,
    build: Build,
    *,
    device_types: Iterable[DeviceType] = (DeviceType.ESME,),
    statuses: Iterable[SmiStatus],
    relations: Iterable[str] | None = PARTIES_TO_A_METER,
    relation_source: str = "DUIS E4: the User Role is not authorised for this device at this time",
    answered: Answer | None = None,
    device_holds_date: bool = False,
    by: Originator | None = None,
) -> RequestService:
    """A request that becomes one command to the device it addresses.

    `device_holds_date`: the command carries the execution time; else the DSP holds the request.
    """

    def act(case: Case) -> Acceptance:
        use_case, body = build(case)
        return Acceptance(
            command=CommandPlan(
                use_case=use_case,
                body=body,
                originator=by or originator(case),
                recipient=case.record.device_id,
                hub=hub_of(case),
                execution_time=getattr(case.body, "execution_date_time", None)
                if device_holds_date
                else None,
            )
        )

    return RequestService(
        rules=rules(
            srv,
            device_types=device_types,
            status=status_table(srv, statuses, _STATUS_SOURCE),
            registration=registration_table(srv, relations, relation_source),
            request=accept_all(srv, "DUIS: what the device makes of it is the device's answer"),
        ),
        subject=target,
        facts=device_facts,
        act=act,
        answered=answered,
    )
