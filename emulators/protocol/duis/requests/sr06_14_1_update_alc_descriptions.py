"""6.14.1 Update Device Configuration (Auxiliary Load Control Description)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Attribute, Element, Repeated
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.requests.load_schedules import SWITCH, SwitchName


@dataclass(frozen=True, slots=True, kw_only=True)
class AlcsHcalcsDescription:
    """What one of the five switches is called."""

    element_name: ClassVar[str] = "ALCSHCALCSDescription"
    index: Annotated[int, Attribute("index", SWITCH)]
    switch_description: Annotated[str, Element("SwitchDescription", SwitchName())]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateDeviceConfigurationAlcDescriptions(RequestBody):
    """Names switches; one that is not mentioned keeps its name."""

    srv: ClassVar[str] = "6.14.1"
    root_element: ClassVar[str] = "UpdateDeviceConfigurationALCDescriptions"
    descriptions: Annotated[tuple[AlcsHcalcsDescription, ...], Repeated(None, None, 1, 5)]
