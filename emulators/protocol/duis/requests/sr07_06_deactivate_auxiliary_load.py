"""7.6 Deactivate Auxiliary Load."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Attribute, Child, Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import UNSIGNED_SHORT
from sitrig.emulators.protocol.duis.values import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class DeactivateAlcsHcalcs:
    """Which of the five switches, and for how many minutes."""

    element_name: ClassVar[str] = "DeactivateALCSHCALCS"
    index: Annotated[int, Attribute("index", Number(1, 5))]
    duration: Annotated[int, Element("Duration", UNSIGNED_SHORT)]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeactivateAuxiliaryLoad(RequestBody):
    """Opens an auxiliary load control switch for a while."""

    srv: ClassVar[str] = "7.6"
    root_element: ClassVar[str] = "DeactivateAuxiliaryLoad"
    switch: Annotated[DeactivateAlcsHcalcs, Child()]
