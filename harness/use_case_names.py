"""Use cases as the SRV matrix and the published set name them, and what is built of them.

The matrix names a use case by what it is for (`ECS70Commission`, `CS02bNOByNO`); the codecs know it by what is on
the wire (`ECS70`, `CS02b`). Knows no message and no scenario.
"""

from __future__ import annotations

from collections.abc import Mapping

from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.requests import BODIES
from sitrig.emulators.protocol.gbcs.use_cases import WIRED, by_name

_WIRED = {case.name.replace("/", ""): case.name for case in WIRED}

_MODES: Mapping[int, str] = {0x0102: "SupplierBySupplier", 0x0103: "NOByNO"}
"""What tells two use cases of one SRV apart that are built as one: the mode, by message code."""

_ALERTS: Mapping[str, str] = {
    "ALERT1000": "GCA-DLMS",
    "ALERT1001": "GNCA-DLMS",
    "FDRA": "FDRA-DLMS",
}


def built_as(name: str) -> str | None:
    """The codec's name for a use case of the matrix; None where it is not built."""
    if name in _WIRED:
        return _WIRED[name]
    return next(
        (_WIRED[name[:end]] for end in range(len(name), 0, -1) if _adds_purpose(name, end)), None
    )


def _adds_purpose(name: str, end: int) -> bool:
    return name[:end] in _WIRED and name[end:][:1].isupper()


def built_of(srv: str) -> tuple[str, ...]:
    """The use cases by which a built SRV reaches a device, as the matrix names them."""
    if srv not in BODIES:
        return ()
    return tuple(name for name in SRVS[srv].use_cases if built_as(name))


def srvs_built() -> tuple[str, ...]:
    """Every SRV that is built, in the order of the catalogue."""
    return tuple(srv for srv in SRVS if srv in BODIES)


def in_matrix(srv: str, use_case: str, message_code: int | None) -> str:
    """The name that the matrix has for what an SRV sent; the codec's own where it has none, or several."""
    found = [name for name in built_of(srv) if _may_be(name, use_case, message_code)]
    mode = _MODES.get(message_code or 0)
    if len(found) > 1 and mode:
        found = [name for name in found if mode in name]
    return found[0] if len(found) == 1 else use_case.replace("/", "")


def _may_be(name: str, use_case: str, message_code: int | None) -> bool:
    """Several use cases share a message code: those of a load switch, which the SRV alone tells apart."""
    built = built_as(name) or ""
    return built == use_case or message_code in {case.message_code for case in by_name(built)}


def of_alert(use_case: str) -> str:
    """The name that the published set has for the use case of an alert."""
    return _ALERTS.get(use_case, use_case)


def alerts_built() -> tuple[str, ...]:
    """The use cases that are alerts and nothing else, as the published set names them."""
    found = {case.name for case in WIRED if all(one.command is None for one in by_name(case.name))}
    return tuple(sorted(map(of_alert, found)))
