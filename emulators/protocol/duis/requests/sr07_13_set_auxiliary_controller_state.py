"""7.13 Set Auxiliary Controller State."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.controller_levels import ControllerLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAuxiliaryControllerState(ControllerLevel):
    """Sets the level of an Auxiliary Controller for a while."""

    srv: ClassVar[str] = "7.13"
    root_element: ClassVar[str] = "SetAuxiliaryControllerState"
