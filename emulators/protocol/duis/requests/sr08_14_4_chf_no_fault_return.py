"""8.14.4 Communications Hub Status Update: no fault return."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import (
    ADDITIONAL_INFORMATION,
    EUI,
    INCIDENT_REFERENCE,
    INSTANT,
    USER_REF_ID,
)
from sitrig.emulators.protocol.duis.values import Enumerated
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import WireText


class ChfNoFaultReturnType(WireText):
    """`CHFNoFaultReturnType`."""

    GENERAL = "No Fault Return (general)"
    NON_DOMESTIC_OPT_OUT = "No Fault Return (non-dom opt out)"
    DUAL_SUPPLIER_HAN_VARIANT_REPLACEMENT = (
        "No Fault Return (dual supplier HAN variant replacement)"
    )
    SM_WAN_VARIANT_REPLACEMENT_REQUESTED_BY_DCC = (
        "No Fault Return (SM WAN variant replacement requested by DCC)"
    )
    LOST_OR_STOLEN_HUB = "Lost or Stolen Hub"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChfNoFaultReturn(RequestBody):
    """A hub goes back, or is gone, without a fault."""

    srv: ClassVar[str] = "8.14.4"
    root_element: ClassVar[str] = "CHFNoFaultReturn"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    chf_no_fault_return_type: Annotated[
        ChfNoFaultReturnType, Element("CHFNoFaultReturnType", Enumerated(ChfNoFaultReturnType))
    ]
    user_ref_date_time: Annotated[int | None, Element("UserRefDateTime", INSTANT)] = None
    user_ref_id: Annotated[str | None, Element("UserRefID", USER_REF_ID)] = None
    incident_reference: Annotated[str | None, Element("IncidentReference", INCIDENT_REFERENCE)] = (
        None
    )
    additional_information: Annotated[
        str | None, Element("AdditionalInformation", ADDITIONAL_INFORMATION)
    ] = None
