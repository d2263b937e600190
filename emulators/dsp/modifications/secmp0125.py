"""SECMP0125 (DCC CR4425): the Responsible Supplier may correct the ESME Variant after Pending."""

from __future__ import annotations

from sitrig.emulators.dsp.relations import PRE_NOTIFIER, RESPONSIBLE_SUPPLIER
from sitrig.emulators.dsp.rulebook import Condition, Modification, Row, Rulebook, Stage, has, is_
from sitrig.emulators.protocol.vocabulary import SmiStatus

_SRV = "8.4"
_AFTER_PENDING = tuple(
    status.words
    for status in (
        SmiStatus.WHITELISTED,
        SmiStatus.INSTALLED_NOT_COMMISSIONED,
        SmiStatus.COMMISSIONED,
    )
)
# SMETS2+ Devices only (PIA 3.4); the ESME Variant alone, all other details keep their rules (PIA 4.1).
_VARIANT_ALONE = (
    is_("choice", "UpdateDeviceDetails"),
    is_("details", "ESME Variant only"),
    is_("device type", "ESME"),
    is_("generation", "SMETS2+"),
)


def _row(row_id: str, source: str, *conditions: Condition, note: str) -> Row:
    return Row(row_id, source, (*_VARIANT_ALONE, *conditions), note=note)


_ROWS = (
    _row(
        "UI-50",
        "SECMP0125 PIA 3.3 Requirement 1, 3.4, 4.1",
        is_("SMI Status", *_AFTER_PENDING),
        has("sender", RESPONSIBLE_SUPPLIER),
        note="the Responsible Supplier corrects the ESME Variant after Pending",
    ),
    _row(
        "UI-51",
        "assumption: switch responsible_supplier_may_correct_while_pending (PIA 3.4 against 6.1)",
        is_("SMI Status", SmiStatus.PENDING.words),
        has("sender", RESPONSIBLE_SUPPLIER),
        is_("responsible_supplier_may_correct_while_pending", True),
        note="the Responsible Supplier corrects the ESME Variant while Pending",
    ),
    _row(
        "UI-52",
        "assumption: switch pre_notifier_may_correct_after_pending (PIA 3.2)",
        is_("SMI Status", *_AFTER_PENDING),
        has("sender", PRE_NOTIFIER),
        is_("pre_notifier_may_correct_after_pending", True),
        note="the DCC User who added the device keeps the right after Pending",
    ),
)


def _amend(book: Rulebook) -> Rulebook:
    for row in _ROWS:
        book = book.insert(_SRV, Stage.REQUEST, row, before="UI-99")
    return book


MODIFICATION = Modification(
    id="SECMP0125",
    title="Correcting Device Information for the ESME Variant",
    change_request="CR4425",
    source="DCC Preliminary Impact Assessment v0.31, 31 August 2021",
    retire_when="once live in every environment: move UI-50 into the base table of SR 8.4",
    amend=_amend,
)
