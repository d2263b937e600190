"""What 7.13 and 7.16 say of one Auxiliary Controller. Knows no Service Request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Attribute, Child, Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import INSTANT
from sitrig.emulators.protocol.duis.values import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class InputFromControlledLoad:
    """The level is of what the load feeds in, not of what it takes."""

    element_name: ClassVar[str] = "InputFromControlledLoad"


@dataclass(frozen=True, slots=True, kw_only=True)
class ControllerLevel(RequestBody):
    """The level, in per cent, of controller `index` between two instants."""

    index: Annotated[int, Attribute("auxiliaryControllerN", Number(1, 5))]
    start_date_time: Annotated[int, Element("StartDateTime", INSTANT)]
    end_date_time: Annotated[int, Element("EndDateTime", INSTANT)]
    commanded_state_level: Annotated[int, Element("CommandedStateLevel", Number(0, 100))]
    input_from_controlled_load: Annotated[InputFromControlledLoad | None, Child()] = None
