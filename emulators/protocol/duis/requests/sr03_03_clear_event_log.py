"""3.3 Clear Event Log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.values import Enumerated
from sitrig.emulators.protocol.vocabulary import WireText


class EsmeEventLogType(WireText):
    """`ESMEEventLogType`: the meter's own events, or those of its load switches."""

    ESME = "ESME"
    ALCS = "ALCS"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearEventLog(RequestBody):
    """Lets a meter forget the events it has logged; an electricity meter has two such logs."""

    srv: ClassVar[str] = "3.3"
    root_element: ClassVar[str] = "ClearEventLog"
    esme_event_log_type: Annotated[
        EsmeEventLogType | None, Element("ESMEEventLogType", Enumerated(EsmeEventLogType))
    ] = None
