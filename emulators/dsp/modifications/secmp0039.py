"""SECMP0039 (DCC CR305): a Supplier Nominated Agent may return a Comms Hub that is still Pending."""

from __future__ import annotations

from sitrig.emulators.dsp.rulebook import Modification, Row, Rulebook, Stage, is_not, only
from sitrig.emulators.protocol.vocabulary import SmiStatus, UserRole

_SRVS = ("8.14.3", "8.14.4")
_SNA = UserRole.SUPPLIER_NOMINATED_AGENT


def _after_pending(srv: str) -> Row:
    # Only the latest information in the inventory counts (FIA 2.6.1), so the row reads the status as it stands.
    return Row(
        f"ST-{srv}-05",
        "SECMP0039 FIA 2.6.1: existing error code E5, overloaded (FIA 2.6.2)",
        (only("User Role", _SNA.assessment_name), is_not("SMI Status", SmiStatus.PENDING.words)),
        "E5",
        note="a Supplier Nominated Agent returns only what is still Pending",
    )


def _amend(book: Rulebook) -> Rulebook:
    for srv in _SRVS:
        book = book.widen(srv, _SNA, "SECMP0039 FIA 2.6.1, Table 1")
        first = book.rules[srv].tables[Stage.STATUS].rows[0].id
        book = book.insert(srv, Stage.STATUS, _after_pending(srv), before=first)
    return book


MODIFICATION = Modification(
    id="SECMP0039",
    title="Communications Hub Returns Notification Mechanism for Other SEC Parties",
    change_request="CR305",
    source="DCC Full Impact Assessment v0.7, 4 December 2018",
    retire_when="once live in every environment: move the role and the E5 rows into 8.14.3 and 8.14.4",
    amend=_amend,
)
