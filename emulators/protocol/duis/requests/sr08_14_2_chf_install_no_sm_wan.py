"""8.14.2 Communications Hub Status Update: installed without SM WAN."""

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
from sitrig.emulators.protocol.vocabulary import WireText


class PremiseType(WireText):
    """`PremiseType`."""

    DETACHED = "Detached / Semi Detached"
    TERRACED = "Terraced"
    LOW_RISE = "Low Rise Apartment (MDU <= 5 floors)"
    HIGH_RISE = "High Rise Apartment (MDU > 5 floors)"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChfInstallSuccessNoSmWan(RequestBody):
    """A hub is installed but has not reached the SM WAN; says what may be in its way."""

    srv: ClassVar[str] = "8.14.2"
    root_element: ClassVar[str] = "CHFInstallSuccessNoSMWAN"
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
    premise_type: Annotated[PremiseType, Element("PremiseType", Enumerated(PremiseType))]
    metal_obstruction_check: Annotated[bool, Element("MetalObstructionCheck", BOOLEAN)]
    connectivity_obstruction_check: Annotated[
        bool, Element("ConnectivityObstructionCheck", BOOLEAN)
    ]
    shared_obstruction_check: Annotated[bool, Element("SharedObstructionCheck", BOOLEAN)]
    additional_information: Annotated[
        str | None, Element("AdditionalInformation", ADDITIONAL_INFORMATION)
    ] = None
