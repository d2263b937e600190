"""8.1.1 Commission Device."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import INSTANT
from sitrig.emulators.protocol.duis.values import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class CommissionDeviceSynchroniseClock(RequestBody):
    """Sets the clock of a meter within a tolerance in seconds, and so commissions it."""

    srv: ClassVar[str] = "8.1.1"
    root_element: ClassVar[str] = "CommissionDeviceSynchroniseClock"
    current_date_time: Annotated[int, Element("CurrentDateTime", INSTANT)]
    tolerance_period: Annotated[int, Element("TolerancePeriod", Number(0, 86_400))]
