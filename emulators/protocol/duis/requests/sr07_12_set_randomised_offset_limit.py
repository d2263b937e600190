"""7.12 Set Randomised Offset Limit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.values import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRandomisedOffsetLimit(RequestBody):
    """By how many seconds at most a meter may delay what it switches."""

    srv: ClassVar[str] = "7.12"
    root_element: ClassVar[str] = "SetRandomisedOffsetLimit"
    randomised_offset_limit: Annotated[int, Element("RandomisedOffsetLimit", Number(0, 1_799))]
