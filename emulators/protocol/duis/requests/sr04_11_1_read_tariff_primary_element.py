"""4.11.1 Read Tariff (Primary Element)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import RequestBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTariffPrimaryElement(RequestBody):
    """Asks a meter for the tariff that it charges by; an empty element."""

    srv: ClassVar[str] = "4.11.1"
    root_element: ClassVar[str] = "ReadTariffPrimaryElement"
