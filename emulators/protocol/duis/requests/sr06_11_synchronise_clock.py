"""6.11 Synchronise Clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import INSTANT
from sitrig.emulators.protocol.duis.values import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class SynchroniseClock(RequestBody):
    """Tells a meter to trust its hub's time if that lies within the seconds of tolerance after the one given."""

    srv: ClassVar[str] = "6.11"
    root_element: ClassVar[str] = "SynchroniseClock"
    current_date_time: Annotated[int, Element("CurrentDateTime", INSTANT)]
    tolerance_period: Annotated[int, Element("TolerancePeriod", Number(0, 86_400))]
