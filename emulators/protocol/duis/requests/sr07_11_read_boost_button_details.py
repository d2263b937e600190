"""7.11 Read Boost Button Details."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child, Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.requests.log_periods import ReadLogPeriod
from sitrig.emulators.protocol.duis.simple_types import INSTANT


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBoostButtonDetails(RequestBody):
    """Asks whether a meter has a boost button, what it switches, and when it was pressed."""

    srv: ClassVar[str] = "7.11"
    root_element: ClassVar[str] = "ReadBoostButtonDetails"
    execution_date_time: Annotated[int | None, Element("ExecutionDateTime", INSTANT)] = None
    read_log_period: Annotated[ReadLogPeriod, Child()]
