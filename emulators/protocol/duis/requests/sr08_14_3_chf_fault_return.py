"""8.14.3 Communications Hub Status Update: fault return."""

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


class ChfFaultReturnType(WireText):
    """`CHFFaultReturnType`."""

    PRIOR_TO_INSTALLATION = "Fault identified prior to installation"
    POST_INSTALLATION = "Fault identified post installation"


class ChfConnectionMethod(WireText):
    """`CHFConnectionMethod`."""

    HOT_SHOE = "Hot-shoe"
    CRADLE = "Cradle"
    ESME = "ESME"


class ChfFaultReason(WireText):
    """`CHFFaultReason`."""

    DAMAGED_CASE = "Damaged case"
    DAMAGED_CONNECTOR = "Damaged Connector"
    ILLEGAL_INTERFERENCE_OR_MISSING_SEALS = "Illegal interference or missing seals"
    ENVIRONMENTAL_CONDITIONS_EXCEEDED = "Environmental conditions exceeded"
    SM_WAN_FAULT = "SM WAN Fault"
    SMHAN_INTERFACE_FAULT = "SMHAN Interface Fault"
    LED_FAULT = "LED Fault"
    AERIAL_FAULT = "Aerial fault"
    MANUFACTURING_DEFECT = "Manufacturing defect"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChfFaultReturn(RequestBody):
    """A hub goes back because of a fault. `other_device_id` is mandatory, installed or not."""

    srv: ClassVar[str] = "8.14.3"
    root_element: ClassVar[str] = "CHFFaultReturn"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    chf_fault_return_type: Annotated[
        ChfFaultReturnType, Element("CHFFaultReturnType", Enumerated(ChfFaultReturnType))
    ]
    user_ref_date_time: Annotated[int | None, Element("UserRefDateTime", INSTANT)] = None
    user_ref_id: Annotated[str | None, Element("UserRefID", USER_REF_ID)] = None
    other_device_id: Annotated[Eui, Element("OtherDeviceID", EUI)]
    incident_reference: Annotated[str | None, Element("IncidentReference", INCIDENT_REFERENCE)] = (
        None
    )
    chf_connection_method: Annotated[
        ChfConnectionMethod, Element("CHFConnectionMethod", Enumerated(ChfConnectionMethod))
    ]
    chf_fault_reason: Annotated[
        ChfFaultReason, Element("CHFFaultReason", Enumerated(ChfFaultReason))
    ]
    additional_information: Annotated[
        str | None, Element("AdditionalInformation", ADDITIONAL_INFORMATION)
    ] = None
