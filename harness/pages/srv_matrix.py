"""The page of all Service Request Variants: their published attributes, and which are built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrig.emulators.dsp.modifications import ALL, amended
from sitrig.emulators.dsp.rules import BASE
from sitrig.emulators.protocol.duis.catalogue import SRVS, ServiceRequestVariant
from sitrig.emulators.protocol.vocabulary import CommandVariant, UserRole
from sitrig.harness.pages.document import Block, Grid, Heading, Paragraph

_COLUMNS = (
    "SRV",
    "Name",
    "Built",
    "Critical",
    "Command Variants",
    "Future Dated",
    "DSP Scheduled",
    "DCC Only",
    "Eligible User Roles",
    "Added by",
    "Devices",
    "GBCS use cases",
    "Root element",
)


def page() -> Iterator[Block]:
    """One row for each variant in the catalogue."""
    yield Heading(1, "SRV matrix")
    yield Paragraph(
        f"{len(SRVS)} Service Request Variants, {len(BASE.rules)} of them built. One that is in the"
        " catalogue and not built is refused by row RIG-UNSUPPORTED and never acknowledged. User Roles are named as"
        " in the two assessments: EIS is Import Supplier, EES Export Supplier, GIS Gas Supplier,"
        " SNA Supplier Nominated Agent (RSA in DUIS), ENO Electricity Distributor, GNO Gas"
        " Transporter, OU Other User."
    )
    yield Grid(_COLUMNS, tuple(_row(entry) for entry in SRVS.values()))


def _row(entry: ServiceRequestVariant) -> tuple[str, ...]:
    return (
        entry.srv,
        entry.name,
        yes(entry.srv in BASE.rules),
        yes(entry.critical),
        spans(entry.command_variants),
        entry.future_dated.value,
        yes(entry.dsp_scheduled),
        yes(entry.non_device),
        roles(entry.eligible_roles) or "none",
        _added(entry.srv) or "-",
        ", ".join(sorted(kind.value for kind in entry.targets)) or "-",
        " ".join(entry.use_cases) or "-",
        entry.root_element,
    )


def yes(value: bool) -> str:
    """`Yes` or `No`."""
    return "Yes" if value else "No"


def roles(eligible: Iterable[UserRole]) -> str:
    """Role names of the assessments, in the order of the SRV matrix."""
    chosen = set(eligible)
    return " ".join(role.assessment_name for role in UserRole if role in chosen)


def spans(variants: Iterable[CommandVariant]) -> str:
    """`1-3` or `4, 5`."""
    numbers = sorted(int(variant) for variant in variants)
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]}-{numbers[-1]}"
    return ", ".join(map(str, numbers))


def _added(srv: str) -> str:
    """Which Modification lets which role send it, in place of the published matrix."""
    if srv not in BASE.rules:
        return ""
    before = BASE.rules[srv].eligibility.sources
    return ", ".join(
        f"{roles((role,))} ({modification})"
        for modification in ALL
        for role in amended(BASE, (modification,)).rules[srv].eligibility.sources
        if role not in before
    )
