"""The page that states SR 8.4, SRVs 8.14.3 and 8.14.4, and Response Code E5 in words, before and after.

Every cell is asked of the rule tables; only the sentences around them are written here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sitrig.emulators.dsp.modifications import ALL, MODIFICATIONS, amended
from sitrig.emulators.dsp.rulebook import Modification, Rulebook
from sitrig.emulators.dsp.rules import BASE
from sitrig.emulators.protocol.duis.catalogue import SRVS, FutureDating
from sitrig.emulators.protocol.vocabulary import SmiStatus
from sitrig.harness.pages.decisions import (
    DETAILS,
    RETURNING,
    SENDERS,
    details,
    hub_return,
    refusals_by_status,
)
from sitrig.harness.pages.document import Block, Bullets, Grid, Heading, Paragraph
from sitrig.harness.pages.rule_tables import difference, title
from sitrig.harness.pages.srv_matrix import roles, yes

NONE = amended(BASE, ())
RETURNS = ("8.14.3", "8.14.4")
_STATUSES = tuple(status.words for status in SmiStatus)


def page() -> Iterator[Block]:
    """The four subjects, then what each Modification changes row by row."""
    yield Heading(1, "Returns of Comms Hubs and the ESME Variant, in words")
    yield Paragraph(
        "Tables below are worked out from the rule tables with every switch at its default. `E`"
        " followed by a number is a rejection with that Response Code, `rejected` a rejection whose"
        " number is not published."
    )
    yield from _update_inventory()
    yield from _returns()
    yield from _e5()
    yield from _attributes()
    yield Heading(2, "Row by row")
    for modification in MODIFICATIONS:
        yield from _changed(modification)


def _world(*modifications: str) -> Rulebook:
    return amended(BASE, modifications)


def _update_inventory() -> Iterator[Block]:
    yield Heading(2, title("8.4"))
    yield Bullets(
        (
            "Before SECMP0125: while a Device is Pending, only the DCC User who added it to the"
            " Smart Metering Inventory updates its details or deletes it. After Pending nobody"
            " updates a detail; the Responsible Supplier amends the SMI Status.",
            "With SECMP0125: the Responsible Supplier also submits SR 8.4 to change the ESME Variant,"
            " and nothing else with it, while the ESME is Whitelisted, Installed Not Commissioned"
            " or Commissioned. SMETS2+ Devices only. All other details keep the rules above.",
            "SECMP0039 changes nothing about SR 8.4.",
            "An accepted correction changes the record and nothing else: no message goes to the"
            " meter, and no later message from it brings the old value back.",
        )
    )
    for details_name in DETAILS:
        yield Heading(3, f"{details_name}, of a SMETS2+ ESME")
        yield _by_status(
            SENDERS,
            "SECMP0125",
            lambda book, who, status, name=details_name: details(book, who, name, status),  # type: ignore[misc]
        )
    yield Paragraph(
        "For a SMETS1 ESME every line is the one before SECMP0125, and a Device that is not an ESME"
        " has no ESME Variant to change."
    )


def _returns() -> Iterator[Block]:
    yield Heading(2, f"{title('8.14.3')} and {title('8.14.4')}")
    yield Bullets(
        (
            "Before SECMP0039: EIS and GIS notify a return before and after installation; after it,"
            " only a Supplier with a meter on the Comms Hub. Everybody else gets E2.",
            "With SECMP0039: an SNA may send both, and is accepted while the Comms Hub is Pending."
            " In every other SMI Status the request is rejected with Response Code E5, whether or"
            " not the SNA is appointed there. Only the latest information in the inventory counts:"
            " not the status of OtherDeviceID, of the Gas Proxy Function, or of any meter.",
            "SECMP0125 changes nothing about either.",
            "An accepted notice stands in the returns register with everything sent, and the SMI"
            " Status stays as it is. The Service Desk remains open, and writes the same register.",
            "A SMETS1 Comms Hub is refused for every User Role.",
        )
    )
    for srv in RETURNS:
        yield Heading(3, title(srv))
        yield _by_status(
            RETURNING,
            "SECMP0039",
            lambda book, who, status, srv=srv: hub_return(book, srv, who, status),  # type: ignore[misc]
        )


def _by_status(
    senders: Iterable[str], modification: str, asked: Callable[[Rulebook, str, str], str]
) -> Grid:
    """Sender by SMI Status, before the Modification and with it."""
    worlds = (("none", NONE), (modification, _world(modification)))
    rows = tuple(
        (who, name, *(asked(book, who, status) for status in _STATUSES))
        for who in senders
        for name, book in worlds
    )
    return Grid(("sender", "in force", *_STATUSES), rows)


def _e5() -> Iterator[Block]:
    yield Heading(2, "Response Code E5")
    yield Bullets(
        (
            "Before SECMP0039: the SMI Status of the device does not permit the Service Request,"
            " whoever sends it.",
            "With SECMP0039 also: an SNA has sent 8.14.3 or 8.14.4 for a Comms Hub that is no longer"
            " Pending. The code is overloaded rather than a new one added, so that no DUIS schema"
            " changes; before, the same request got E2.",
            "No E5 comes from SECMP0125: 8.4 is judged by sender, choice and status together, and"
            " its rejections carry a code of 8.4.",
        )
    )
    everything = amended(BASE, ALL)
    yield Grid(
        ("SRV", "E5 in these statuses, none in force", "more, with both in force"),
        tuple(_e5_row(srv, everything) for srv in BASE.rules),
    )


def _e5_row(srv: str, everything: Rulebook) -> tuple[str, str, str]:
    before = refusals_by_status(NONE, srv, "EIS")
    agent = refusals_by_status(everything, srv, "SNA")
    more = [status for status in agent if status not in refusals_by_status(NONE, srv, "SNA")]
    return (title(srv), ", ".join(before) or "none", f"SNA: {', '.join(more)}" if more else "-")


def _attributes() -> Iterator[Block]:
    yield Heading(2, "Attributes")
    yield Paragraph(
        "As SECMP0039 lists them in its Table 1. All three are answered by DCC itself: no command"
        " goes to a device, so there is no sensitive response to protect, no replay protection at a"
        " device, and nothing on demand from one."
    )
    columns = (
        "Service Reference", "Service Reference Variant", "Name", "Critical", "Sensitive Response",
        "Protection Against Replay", "On Demand", "Future Dated", "DSP Scheduled", "DCC Only",
        "Eligible User Role before", "Eligible User Role with both in force", "SMETS1 Applicability",
    )  # fmt: skip
    yield Grid(columns, tuple(_attribute_row(srv) for srv in ("8.4", *RETURNS)))


def _attribute_row(srv: str) -> tuple[str, ...]:
    entry = SRVS[srv]
    to_a_device = yes(not entry.non_device)
    return (
        entry.service_reference,
        srv,
        entry.name,
        yes(entry.critical),
        to_a_device,
        to_a_device,
        to_a_device,
        yes(entry.future_dated is not FutureDating.NO),
        yes(entry.dsp_scheduled),
        yes(entry.non_device),
        roles(NONE.rules[srv].eligibility.sources),
        roles(amended(BASE, ALL).rules[srv].eligibility.sources),
        _smets1(srv),
    )


def _smets1(srv: str) -> str:
    if srv in RETURNS:
        return yes(
            hub_return(NONE, srv, "relevant EIS or GIS", _STATUSES[0], smets1=True) == "accepted"
        )
    return "Yes, with the rules before SECMP0125"


def _changed(modification: Modification) -> Iterator[Block]:
    yield Heading(3, f"{modification.id} ({modification.change_request}): {modification.title}")
    yield Paragraph(f"Source: {modification.source}. Retired {modification.retire_when}.")
    alone = _world(modification.id)
    for srv in BASE.rules:
        if alone.rules[srv] != BASE.rules[srv]:
            yield from difference(NONE, alone, srv, 4)
