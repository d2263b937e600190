"""8.2 Read Inventory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Choice, Content, Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import (
    ADDRESS_IDENTIFIER,
    EUI,
    IMPORT_MPXN,
    POST_CODE,
    UPRN,
)
from sitrig.emulators.protocol.identifiers import Eui


@dataclass(frozen=True, slots=True, kw_only=True)
class ByUprn:
    """Devices at a property, by its reference number."""

    element_name: ClassVar[str] = "UPRN"
    uprn: Annotated[int, Content(UPRN)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ByDeviceId:
    """One device, and its HAN."""

    element_name: ClassVar[str] = "DeviceID"
    device_id: Annotated[Eui, Content(EUI)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ByMpxn:
    """Devices of a metering point."""

    element_name: ClassVar[str] = "MPxN"
    mpxn: Annotated[str, Content(IMPORT_MPXN)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ByProperty:
    """Devices at an address."""

    element_name: ClassVar[str] = "PropertyFilter"
    post_code: Annotated[str, Element("PostCode", POST_CODE)]
    address_identifier: Annotated[str, Element("AddressIdentifier", ADDRESS_IDENTIFIER)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadInventory(RequestBody):
    """Asks for what the Smart Metering Inventory holds."""

    srv: ClassVar[str] = "8.2"
    root_element: ClassVar[str] = "ReadInventory"
    query: Annotated[ByUprn | ByDeviceId | ByMpxn | ByProperty, Choice()]
