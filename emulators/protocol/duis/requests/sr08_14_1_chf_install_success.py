"""8.14.1 Communications Hub Status Update: install success, SM WAN present."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import (
    ADDITIONAL_INFORMATION,
    BOOLEAN,
    EUI,
    GIS_DATA,
    INSTANT,
    MPXN,
    USER_REF_ID,
    ChfInstallType,
    ChfLocation,
)
from sitrig.emulators.protocol.duis.values import Enumerated
from sitrig.emulators.protocol.identifiers import Eui


@dataclass(frozen=True, slots=True, kw_only=True)
class ChfInstallSuccessSmWan(RequestBody):
    """A hub is installed and has reached the SM WAN."""

    srv: ClassVar[str] = "8.14.1"
    root_element: ClassVar[str] = "CHFInstallSuccessSMWAN"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    chf_install_type: Annotated[
        ChfInstallType, Element("CHFInstallType", Enumerated(ChfInstallType))
    ]
    install_date_time: Annotated[int | None, Element("InstallDateTime", INSTANT)] = None
    user_ref_id: Annotated[str | None, Element("UserRefID", USER_REF_ID)] = None
    mpxn: Annotated[str, Element("MPxN", MPXN)]
    gis_data: Annotated[str | None, Element("GISData", GIS_DATA)] = None
    aerial_install: Annotated[bool, Element("AerialInstall", BOOLEAN)]
    chf_location: Annotated[ChfLocation, Element("CHFLocation", Enumerated(ChfLocation))]
    additional_information: Annotated[
        str | None, Element("AdditionalInformation", ADDITIONAL_INFORMATION)
    ] = None
