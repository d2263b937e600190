"""DCC's Service Desk: the older route by which a Comms Hub return reaches the returns register.

A person decides there, not a web service: nothing is signed and no Response Code is sent.
"""

from __future__ import annotations

from sitrig.emulators.dsp.changes import ReturnNotified
from sitrig.emulators.dsp.relations import RESPONSIBLE_SUPPLIER, relations
from sitrig.emulators.dsp.returns import ReturnNotice, ReturnRoute
from sitrig.emulators.dsp.rulebook import Decision, Facts, FactValue, Row, Table, is_, lacks
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.dsp.switches import Switches
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, SmiStatus

_FIA_2_5 = "SECMP0039 FIA 2.5"
_SWITCH = "service_desk_after_installation_for_relevant_supplier_only"
_TURNED_AWAY = "turned away"
_REGISTERED = "registered"

TABLE = Table(
    name="Service Desk return",
    domains={
        "Comms Hub": ("none", "not installed", "installed"),
        "sender": (RESPONSIBLE_SUPPLIER,),
        "DCC User": (True, False, "suspended"),
        "generation": ("SMETS2+", "SMETS1"),
        _SWITCH: (True, False),
    },
    sets=frozenset({"sender"}),
    rows=(
        Row("SD-01", _FIA_2_5, (is_("DCC User", False),), _TURNED_AWAY),
        Row(
            "SD-03",
            "assumption: a suspended User is served as little there as by the web services (E3)",
            (is_("DCC User", "suspended"),),
            _TURNED_AWAY,
        ),
        Row(
            "SD-02",
            "assumption: only a Comms Hub in the inventory can be returned",
            (is_("Comms Hub", "none"),),
            _TURNED_AWAY,
        ),
        Row(
            "SD-04",
            "SECMP0039 FIA Table 1: SMETS1 applicability No; assumption: on this route too",
            (is_("generation", "SMETS1"),),
            _TURNED_AWAY,
        ),
        Row(
            "SD-10",
            f"{_FIA_2_5}; switch {_SWITCH}",
            (
                is_("Comms Hub", "installed"),
                is_(_SWITCH, True),
                lacks("sender", RESPONSIBLE_SUPPLIER),
            ),
            _TURNED_AWAY,
            note="following installation only the relevant Supplier triggers a return",
        ),
        Row(
            "SD-99", _FIA_2_5, note="every User may use the Service Desk; the notice is registered"
        ),
    ),
)


def take_return(
    state: DspState,
    switches: Switches,
    *,
    user: Eui,
    hub: Eui,
    details: tuple[tuple[str, str], ...],
    now: int,
) -> tuple[Decision, tuple[ReturnNotified, ...]]:
    """What the Service Desk makes of a return, and the notice for the register if it takes it."""
    facts = _facts(state, switches, user, hub, now)
    row = TABLE.decide(facts)
    code = row.refuse or _REGISTERED
    decision = Decision(code=code, row=row.id, source=row.source, facts=facts)
    if row.refuse is not None:
        return decision, ()
    notice = ReturnNotice(
        hub=hub, route=ReturnRoute.SERVICE_DESK, notified_by=user, at=now, details=details
    )
    return decision, (ReturnNotified(notice),)


def is_taken(decision: Decision) -> bool:
    """Whether the Service Desk registered the return."""
    return decision.code == _REGISTERED


def _facts(state: DspState, switches: Switches, user: Eui, hub: Eui, now: int) -> Facts:
    record, known = state.inventory.get(hub), state.users.get(user)
    found: dict[str, FactValue] = {
        "DCC User": "suspended" if known is not None and known.suspended else known is not None,
        "Comms Hub": "none",
        "generation": "SMETS2+",
        "sender": frozenset(),
        _SWITCH: switches.service_desk_after_installation_for_relevant_supplier_only,
    }
    if record is not None and record.device_type is DeviceType.CHF:
        pending = record.status is SmiStatus.PENDING
        found["Comms Hub"] = "not installed" if pending else "installed"
        found["generation"] = "SMETS1" if record.is_smets1 else "SMETS2+"
        if known is not None:
            found["sender"] = relations(state, switches, known, record, now)
    return found
