"""The page of Response Codes: which mean what, which are assumed here, and which are only legal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitrig.emulators.dsp.access import ROWS
from sitrig.emulators.dsp.assumptions import ASSUMED_CODES, response_code
from sitrig.emulators.dsp.modifications import ALL, amended
from sitrig.emulators.dsp.rules import BASE
from sitrig.emulators.protocol.duis.responses import ResponseCode
from sitrig.harness.pages.document import Block, Grid, Heading, Paragraph

_MEANINGS: Mapping[str, str] = {
    "I0": "the request was carried out; also on device responses and alerts",
    "I99": "acknowledged for a device, or carried out with nothing to return",
    "E1": "no such User in that User Role",
    "E2": "the User Role may not send this Service Request",
    "E3": "the User's own standing, such as suspension, does not permit it",
    "E4": "the User is not registered for, or responsible for, this device at that time",
    "E5": "the SMI Status of the device does not permit the Service Request",
    "E11": "the Service Request is not for this device type",
    "E12": "the Command Variant is not one of the Service Request's",
    "E13": "the request was posted to the web service of another Command Variant",
    "E17": "no local delivery for this User Role and device status",
    "E19": "the device is not in the Smart Metering Inventory",
    "E20": "the device could not be reached",
    "E21": "the device did not respond",
    "E30": "the outcome of a future-dated command did not arrive in time",
    "W110101": "carried out for some devices; the others are listed",
}
_BY_CODE_ALONE = {
    "I0": "answers", "I99": "acknowledgements", "E20": "time-outs", "E21": "time-outs",
    "E30": "time-outs", "W110101": "11.1",
}  # fmt: skip


def page() -> Iterator[Block]:
    """Codes by how well they are known."""
    yield Heading(1, "Response codes")
    yield Paragraph(
        f"The DUIS schema lists {len(ResponseCode)} Response Codes and explains none. A code is"
        " asserted by number only where a source gives its meaning; a rejection with an assumed"
        " code is asserted as a rejection."
    )
    yield Heading(2, "With a known meaning")
    yield known()
    yield Heading(2, "Assumed here")
    yield Paragraph("All of these lines are assumptions and stand in one data file.")
    yield assumed()
    yield Heading(2, "Legal and not used")
    used = {*_MEANINGS, *ASSUMED_CODES.values()}
    yield Paragraph(" ".join(code.value for code in ResponseCode if code.value not in used))


def known() -> Grid:
    """Code, meaning, rows that answer with it."""
    rows = _rows_by_code()
    return Grid(
        ("code", "meaning", "decided by"),
        tuple(
            (code, meaning, _some(rows.get(code, [])) or _BY_CODE_ALONE.get(code, "nothing built"))
            for code, meaning in _MEANINGS.items()
        ),
    )


def assumed() -> Grid:
    """Code, what it stands for here, rows that answer with it."""
    names = _rows_by_code(by_name=True)
    return Grid(
        ("name", "code", "decided by"),
        tuple(
            (name, code, _some(names.get(f"@{name}", []))) for name, code in ASSUMED_CODES.items()
        ),
    )


def _rows_by_code(*, by_name: bool = False) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    tables = [t for rules in amended(BASE, ALL).rules.values() for t in rules.tables.values()]
    for row in (*ROWS.values(), *(row for table in tables for row in table.rows)):
        if row.refuse is not None:
            found.setdefault(row.refuse if by_name else response_code(row.refuse), []).append(
                row.id
            )
    return found


def _some(rows: list[str]) -> str:
    return ", ".join(rows) or "code outside the tables"
