"""6.13 Read Event Or Security Log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child, Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.requests.log_periods import ReadLogPeriod
from sitrig.emulators.protocol.duis.values import Enumerated
from sitrig.emulators.protocol.vocabulary import WireText


class LogToRead(WireText):
    """Which of a device's logs."""

    EVENT = "Event"
    ALCS_EVENT = "ALCSEvent"
    POWER_EVENT = "PowerEvent"
    SECURITY = "Security"
    GSME_EVENT = "GSMEEvent"
    GSME_SECURITY = "GSMESecurity"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadEventOrSecurityLog(RequestBody):
    """Asks a device for what it logged in a period."""

    srv: ClassVar[str] = "6.13"
    root_element: ClassVar[str] = "ReadEventOrSecurityLog"
    read_log_period: Annotated[ReadLogPeriod, Child()]
    log_to_read: Annotated[LogToRead, Element("LogToRead", Enumerated(LogToRead))]
