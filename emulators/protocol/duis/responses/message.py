"""What a Response Message can carry besides its references. Knows no alert and no envelope."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.catalogue import SERVICE_REFERENCE, SERVICE_REFERENCE_VARIANT
from sitrig.emulators.protocol.duis.declarations import Choice, Content, Element
from sitrig.emulators.protocol.duis.responses.inventory import DspInventory
from sitrig.emulators.protocol.duis.simple_types import (
    BASE64,
    EUI_LIST,
    SCHEDULE_ID,
    UNSIGNED_SHORT,
)
from sitrig.emulators.protocol.duis.values import HexCode, Text
from sitrig.emulators.protocol.identifiers import Eui


@dataclass(frozen=True, slots=True)
class GbcsPayload:
    """A device's own message."""

    element_name: ClassVar[str] = "GBCSPayload"
    payload: Annotated[bytes, Content(BASE64)]


@dataclass(frozen=True, slots=True)
class LocalCommand:
    """A command for local delivery."""

    element_name: ClassVar[str] = "LocalCommand"
    payload: Annotated[bytes, Element("GBCSPayload", BASE64)]


@dataclass(frozen=True, slots=True, kw_only=True)
class PreCommand:
    """What the User is to sign: the answer of the Transform web service."""

    element_name: ClassVar[str] = "PreCommand"
    gbcs_version: Annotated[str, Element("GBCSVersion", Text(0, None))]
    payload: Annotated[bytes, Element("GBCSPayload", BASE64)]


@dataclass(frozen=True, slots=True, kw_only=True)
class FutureDatedDeviceAlert:
    """The outcome of one instruction of a command that the device held: 8F66 done, 8F67 failed."""

    element_name: ClassVar[str] = "FutureDatedDeviceAlertMessage"
    code: Annotated[str, Element("FutureDatedAlertCode", HexCode(frozenset({"8F66", "8F67"})))]
    payload: Annotated[bytes, Element("GBCSPayload", BASE64)]
    instruction_number: Annotated[int, Element("InstructionNumber", UNSIGNED_SHORT)]
    total: Annotated[int, Element("TotalCommandInstructions", UNSIGNED_SHORT)]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateFirmwareWarning:
    """The devices of an 11.1 that get no image, by reason; None where there is none."""

    element_name: ClassVar[str] = "DSPUpdateFirmwareWarning"
    invalid: Annotated[tuple[Eui, ...] | None, Element("InvalidDeviceIDList", EUI_LIST)] = None
    not_commissioned: Annotated[
        tuple[Eui, ...] | None, Element("NotCommissionedDeviceIDList", EUI_LIST)
    ] = None
    not_applicable: Annotated[
        tuple[Eui, ...] | None, Element("NotApplicableFirmwareDeviceIDList", EUI_LIST)
    ] = None
    other_request_in_progress: Annotated[
        tuple[Eui, ...] | None, Element("OtherRequestInProgressList", EUI_LIST)
    ] = None
    invalid_gbcs_version: Annotated[
        tuple[Eui, ...] | None, Element("InvalidGBCSVersionList", EUI_LIST)
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatePpmidFirmwareWarning(UpdateFirmwareWarning):
    """The same of an 11.4."""

    element_name: ClassVar[str] = "DSPUpdatePPMIDFirmwareWarning"


@dataclass(frozen=True, slots=True)
class DspScheduleId:
    """The schedule that a 5.1 has created."""

    element_name: ClassVar[str] = "DSPScheduleID"
    schedule_id: Annotated[int, Content(SCHEDULE_ID)]


@dataclass(frozen=True, slots=True, kw_only=True)
class DspScheduledMessage:
    """A device's message that a schedule asked for."""

    element_name: ClassVar[str] = "DSPScheduledMessage"
    payload: Annotated[bytes, Element("GBCSPayload", BASE64)]
    schedule_id: Annotated[int, Element("DSPScheduleID", SCHEDULE_ID)]


ResponsePayload = (
    GbcsPayload
    | LocalCommand
    | PreCommand
    | DspInventory
    | FutureDatedDeviceAlert
    | UpdateFirmwareWarning
    | UpdatePpmidFirmwareWarning
    | DspScheduleId
    | DspScheduledMessage
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseMessage:
    """The answer to a Service Request; without payload it is an acknowledgement or a refusal."""

    element_name: ClassVar[str] = "ResponseMessage"
    service_reference: Annotated[str, Element("ServiceReference", SERVICE_REFERENCE)]
    service_reference_variant: Annotated[
        str, Element("ServiceReferenceVariant", SERVICE_REFERENCE_VARIANT)
    ]
    payload: Annotated[ResponsePayload | None, Choice()] = None
