"""Asks the rule tables what they would decide of typical requests, with every switch at its default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from sitrig.emulators.dsp.relations import ORDERING_PARTY, PRE_NOTIFIER, RESPONSIBLE_SUPPLIER
from sitrig.emulators.dsp.rulebook import FactValue, RequestRules, Row, Rulebook, Stage
from sitrig.emulators.dsp.switches import Switches
from sitrig.emulators.protocol.vocabulary import SmiStatus, UserRole

PENDING = SmiStatus.PENDING.words
_DEFAULTS: Mapping[str, FactValue] = asdict(Switches())

SENDERS: Mapping[str, frozenset[str]] = {
    "the DCC User who added it, being its Responsible Supplier": frozenset(
        {PRE_NOTIFIER, RESPONSIBLE_SUPPLIER}
    ),
    "the DCC User who added it": frozenset({PRE_NOTIFIER}),
    "its Responsible Supplier": frozenset({RESPONSIBLE_SUPPLIER}),
    "anybody else": frozenset(),
}
DETAILS: Mapping[str, tuple[str, frozenset[str]]] = {
    "ESME Variant alone": ("ESME Variant only", frozenset({"ESMEVariant"})),
    "Any other detail, or the ESME Variant together with one": (
        "other or mixed",
        frozenset({"ESMEVariant", "DeviceModel"}),
    ),
}
RETURNING: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "SNA": (frozenset({"SNA"}), frozenset({ORDERING_PARTY})),
    "relevant EIS or GIS": (frozenset({"EIS"}), frozenset({RESPONSIBLE_SUPPLIER})),
    "other EIS or GIS": (frozenset({"EIS"}), frozenset()),
    "EES, ENO, GNO or OU": (frozenset({"OU"}), frozenset()),
}


def details(book: Rulebook, sender: str, details_name: str, status: str) -> str:
    """What an 8.4 with these details gets from this sender."""
    kind, fields = DETAILS[details_name]
    facts: dict[str, FactValue] = {
        **_DEFAULTS,
        "choice": "UpdateDeviceDetails",
        "details": kind,
        "fields": fields,
        "device type": "ESME",
        "generation": "SMETS2+",
        "MPxN held": "some",
        "SMI Status": status,
        "sender": SENDERS[sender],
    }
    return _said(book.rules["8.4"].tables[Stage.REQUEST].decide(facts))


def hub_return(book: Rulebook, srv: str, sender: str, status: str, *, smets1: bool = False) -> str:
    """What a return notice gets from this sender for a Comms Hub in this status."""
    role_names, relations = RETURNING[sender]
    rules = book.rules[srv]
    if not _eligible(rules, role_names):
        return "E2"
    facts: dict[str, FactValue] = {
        **_DEFAULTS,
        "User Role": role_names,
        "sender": relations,
        "SMI Status": status,
        "Comms Hub": "not installed" if status == PENDING else "installed",
        "generation": "SMETS1" if smets1 else "SMETS2+",
        "return notice": "none",
        "return type": "any other",
    }
    for stage in (Stage.REGISTRATION, Stage.STATUS, Stage.REQUEST):
        row = rules.tables[stage].decide(facts)
        if row.refuse is not None:
            return _said(row)
    return "accepted"


def refusals_by_status(book: Rulebook, srv: str, role: str) -> list[str]:
    """Statuses in which the status stage refuses this role with E5; none where it may not send at all."""
    rules = book.rules[srv]
    if not _eligible(rules, frozenset({role})):
        return []
    return [
        status.words
        for status in SmiStatus
        if rules.tables[Stage.STATUS]
        .decide({"SMI Status": status.words, "User Role": frozenset({role})})
        .refuse
        == "E5"
    ]


def _eligible(rules: RequestRules, role_names: frozenset[str]) -> bool:
    eligible: set[UserRole] = set(rules.eligibility.sources)
    return any(role.assessment_name in role_names for role in eligible)


def _said(row: Row) -> str:
    if row.refuse is None:
        return "accepted"
    return "rejected" if row.refuse.startswith("@") else row.refuse
