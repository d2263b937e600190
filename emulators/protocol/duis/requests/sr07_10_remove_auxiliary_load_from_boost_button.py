"""7.10 Remove Auxiliary Load From Boost Button."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Attribute, Content, Element, Repeated
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import BOOLEAN, INSTANT
from sitrig.emulators.protocol.duis.values import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveFromBoostButton:
    """Whether load `index` is removed."""

    element_name: ClassVar[str] = "RemoveFromBoostButton"
    index: Annotated[int, Attribute("index", Number(1, 5))]
    value: Annotated[bool, Content(BOOLEAN)]


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveAuxiliaryLoadFromBoostButton(RequestBody):
    """Lets the boost button switch fewer of the five loads."""

    srv: ClassVar[str] = "7.10"
    root_element: ClassVar[str] = "RemoveAuxiliaryLoadFromBoostButton"
    execution_date_time: Annotated[int | None, Element("ExecutionDateTime", INSTANT)] = None
    loads: Annotated[tuple[RemoveFromBoostButton, ...], Repeated(None, None, 5, 5)]
