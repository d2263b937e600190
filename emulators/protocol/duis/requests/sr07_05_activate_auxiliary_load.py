"""7.5 Activate Auxiliary Load."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Attribute, Child, Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import UNSIGNED_SHORT
from sitrig.emulators.protocol.duis.values import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivateAlcsHcalcs:
    """Which of the five switches, and for how many minutes."""

    element_name: ClassVar[str] = "ActivateALCSHCALCS"
    index: Annotated[int, Attribute("index", Number(1, 5))]
    duration: Annotated[int, Element("Duration", UNSIGNED_SHORT)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivateAuxiliaryLoad(RequestBody):
    """Closes an auxiliary load control switch for a while."""

    srv: ClassVar[str] = "7.5"
    root_element: ClassVar[str] = "ActivateAuxiliaryLoad"
    switch: Annotated[ActivateAlcsHcalcs, Child()]
