"""1.2.2 Update Price (Secondary Element)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child
from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody
from sitrig.emulators.protocol.duis.requests.secondary_tariff import PriceElements


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatePriceSecondaryElement(FutureDatedBody):
    """Prices for the secondary element; its tariff stays otherwise."""

    srv: ClassVar[str] = "1.2.2"
    root_element: ClassVar[str] = "UpdatePriceSecondaryElement"
    price_elements: Annotated[PriceElements, Child()]
