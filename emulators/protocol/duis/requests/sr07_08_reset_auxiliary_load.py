"""7.8 Reset Auxiliary Load."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Attribute, Child
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.values import Number


@dataclass(frozen=True, slots=True, kw_only=True)
class ResetAlcsHcalcs:
    """Which of the five switches."""

    element_name: ClassVar[str] = "ResetALCSHCALCS"
    index: Annotated[int, Attribute("index", Number(1, 5))]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResetAuxiliaryLoad(RequestBody):
    """Lets an auxiliary load control switch follow its calendar again."""

    srv: ClassVar[str] = "7.8"
    root_element: ClassVar[str] = "ResetAuxiliaryLoad"
    switch: Annotated[ResetAlcsHcalcs, Child()]
