"""1.1.2 Update Import Tariff (Secondary Element)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child, Repeated, Wrapped
from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody
from sitrig.emulators.protocol.duis.requests.secondary_tariff import (
    PriceElements,
    SpecialDay,
    SwitchingTable,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateImportTariffSecondaryElement(FutureDatedBody):
    """A tariff for the secondary element, which only a twin element meter has."""

    srv: ClassVar[str] = "1.1.2"
    root_element: ClassVar[str] = "UpdateImportTariffSecondaryElement"
    switching_table: Annotated[SwitchingTable, Child()]
    special_days: Annotated[
        tuple[SpecialDay, ...], Wrapped("SpecialDays", Repeated(None, None, 0, 50))
    ]
    price_elements: Annotated[PriceElements, Child()]
