"""7.9 Add Auxiliary Load To Boost Button."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Attribute, Content, Element, Repeated
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import BOOLEAN, INSTANT
from sitrig.emulators.protocol.duis.values import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class AddToBoostButton:
    """Whether load `index` is added."""

    element_name: ClassVar[str] = "AddToBoostButton"
    index: Annotated[int, Attribute("index", Number(1, 5))]
    value: Annotated[bool, Content(BOOLEAN)]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAuxiliaryLoadToBoostButton(RequestBody):
    """Lets the boost button switch more of the five loads."""

    srv: ClassVar[str] = "7.9"
    root_element: ClassVar[str] = "AddAuxiliaryLoadToBoostButton"
    execution_date_time: Annotated[int | None, Element("ExecutionDateTime", INSTANT)] = None
    loads: Annotated[tuple[AddToBoostButton, ...], Repeated(None, None, 5, 5)]
