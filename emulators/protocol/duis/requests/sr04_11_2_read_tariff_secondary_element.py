"""4.11.2 Read Tariff (Secondary Element)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import RequestBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTariffSecondaryElement(RequestBody):
    """Asks for the tariff of an element that only a twin element meter has; an empty element."""

    srv: ClassVar[str] = "4.11.2"
    root_element: ClassVar[str] = "ReadTariffSecondaryElement"
