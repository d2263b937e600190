"""7.7 Read Auxiliary Load Switch Data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAlcsData(FutureDatedBody):
    """Asks for the load switches, their calendar and which of them are closed."""

    srv: ClassVar[str] = "7.7"
    root_element: ClassVar[str] = "ReadALCSData"
