"""The tables that most Service Requests share: who may, in which SMI Status, related how.

A Service Request names its own statuses and relations; this module only gives them their shape.
"""

from __future__ import annotations

from collections.abc import Iterable

from sitrig.emulators.dsp.relations import (
    APPOINTED_AGENT,
    EXPORT_SUPPLIER,
    NETWORK_OPERATOR,
    OTHER_USER,
    RELATIONS,
    RESPONSIBLE_SUPPLIER,
)
from sitrig.emulators.dsp.rulebook import (
    Eligibility,
    RequestRules,
    Row,
    Stage,
    Table,
    is_not,
    lacks,
)
from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.vocabulary import DeviceType, SmiStatus, UserRole

MATRIX = "DUIS SRV matrix"
STATUS_WORDS = tuple(status.words for status in SmiStatus)
DEVICE_DOMAINS: dict[str, tuple[str | bool, ...]] = {
    "device type": tuple(kind.value for kind in DeviceType),
    "SMI Status": (*STATUS_WORDS, "none"),
    "sender": RELATIONS,
    "User Role": tuple(role.assessment_name for role in UserRole),
}
DEVICE_SETS = frozenset({"sender", "User Role"})

JOINED = (SmiStatus.INSTALLED_NOT_COMMISSIONED, SmiStatus.COMMISSIONED)
UPGRADABLE = (SmiStatus.COMMISSIONED, SmiStatus.SUSPENDED)
"""A Suspended device still takes firmware: that is its way back (domain reference 1.5)."""

PARTIES_TO_A_METER = (
    RESPONSIBLE_SUPPLIER,
    EXPORT_SUPPLIER,
    NETWORK_OPERATOR,
    APPOINTED_AGENT,
    OTHER_USER,
)


def table(
    srv: str,
    stage: Stage,
    *rows: Row,
    domains: dict[str, tuple[str | bool, ...]] | None = None,
    sets: Iterable[str] = (),
) -> Table:
    """A table over the device facts and those named; the last row must have no conditions."""
    return Table(
        name=f"{srv} {stage.value}",
        domains={**DEVICE_DOMAINS, **(domains or {})},
        rows=rows,
        sets=DEVICE_SETS | frozenset(sets),
    )


def status_table(srv: str, allowed: Iterable[SmiStatus] | None, source: str) -> Table:
    """E5 unless the device is in one of these statuses; None: the status is not looked at."""
    open_row = Row(f"ST-{srv}-99", source, note="the SMI Status does not stand in the way")
    if allowed is None:
        return table(srv, Stage.STATUS, open_row)
    words = (*(status.words for status in allowed), "none")
    return table(
        srv,
        Stage.STATUS,
        Row(f"ST-{srv}-10", source, (is_not("SMI Status", *words),), "E5"),
        open_row,
    )


def registration_table(srv: str, allowed: Iterable[str] | None, source: str) -> Table:
    """E4 unless the sender is one of these to the device; None: registration is not looked at."""
    open_row = Row(f"RG-{srv}-99", source, note="registration does not stand in the way")
    if allowed is None:
        return table(srv, Stage.REGISTRATION, open_row)
    return table(
        srv,
        Stage.REGISTRATION,
        Row(f"RG-{srv}-10", source, (lacks("sender", *allowed),), "E4"),
        open_row,
    )


def accept_all(srv: str, source: str) -> Table:
    """A request table with nothing of its own to refuse."""
    return table(srv, Stage.REQUEST, Row(f"RQ-{srv}-99", source, note="nothing more is asked"))


def rules(
    srv: str,
    *,
    device_types: Iterable[DeviceType],
    status: Table,
    registration: Table,
    request: Table,
) -> RequestRules:
    """The rules of one Service Request; eligible User Roles come from the SRV matrix."""
    return RequestRules(
        srv=srv,
        eligibility=Eligibility(dict.fromkeys(SRVS[srv].eligible_roles, MATRIX)),
        device_types=frozenset(kind.value for kind in device_types),
        tables={Stage.STATUS: status, Stage.REGISTRATION: registration, Stage.REQUEST: request},
    )
