"""2.2 Top Up Device."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.values import Digits


@dataclass(frozen=True, slots=True, kw_only=True)
class TopUpDevice(RequestBody):
    """Adds credit that a consumer has paid for, by its Unique Transaction Reference Number."""

    srv: ClassVar[str] = "2.2"
    root_element: ClassVar[str] = "TopUpDevice"
    utrn: Annotated[str, Element("UTRN", Digits(20))]
