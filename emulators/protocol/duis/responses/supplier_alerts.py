"""DCC Alerts about supplier, credentials, device log and commands; one class per element."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child, Element, Repeated
from sitrig.emulators.protocol.duis.responses.device_status import MeterMpxns
from sitrig.emulators.protocol.duis.simple_types import (
    BASE64,
    DEVICE_TYPE,
    EUI,
    FLOOR_SEQUENCE_NUMBER,
    REMOTE_PARTY_ROLE,
    REQUEST_ID,
    SCHEDULE_ID,
    CertificateType,
)
from sitrig.emulators.protocol.duis.values import Enumerated, Text
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.emulators.protocol.vocabulary import DeviceType, RemotePartyRole


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateHanDeviceLogResult:
    """How an 8.11 has ended; the DCC Alert Code says which way."""

    element_name: ClassVar[str] = "UpdateHANDeviceLogResult"
    update_han_device_log_service_request_id: Annotated[
        RequestId, Element("UpdateHANDeviceLogServiceRequestID", REQUEST_ID)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeOfSupplierRequestFailed:
    """A 6.23 has failed access control at its execution."""

    element_name: ClassVar[str] = "ChangeOfSupplier"
    change_of_supplier_service_request_id: Annotated[
        RequestId, Element("ChangeOfSupplierServiceRequestID", REQUEST_ID)
    ]
    ecos_error_code: Annotated[str | None, Element("ECoSErrorCode", Text(3, 3))] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceChangeOfSupplier:
    """The device that has another supplier now."""

    element_name: ClassVar[str] = "DeviceChangeOfSupplier"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    device_type: Annotated[DeviceType, Element("DeviceType", DEVICE_TYPE)]
    mpxns: Annotated[MeterMpxns, Child("MPxNs")]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceChangedSupplier:
    """Tells the losing supplier that a device has another supplier now."""

    element_name: ClassVar[str] = "ChangeOfSupplier"
    device: Annotated[DeviceChangeOfSupplier, Child()]


@dataclass(frozen=True, slots=True, kw_only=True)
class RemotePartySeqNumberChange:
    """The floor counters that came with new credentials."""

    element_name: ClassVar[str] = "RemotePartySeqNumberChange"
    remote_party_floor_seq_number: Annotated[
        int, Element("RemotePartyFloorSeqNumber", FLOOR_SEQUENCE_NUMBER)
    ]
    remote_party_prepayment_top_up_floor_seq_number: Annotated[
        int | None, Element("RemotePartyPrepaymentTopUpFloorSeqNumber", FLOOR_SEQUENCE_NUMBER)
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatedCertificate:
    """A certificate that is on the device now, by its SHA-1 hash."""

    element_name: ClassVar[str] = "Certificates"
    certificate_type: Annotated[
        CertificateType, Element("CertificateType", Enumerated(CertificateType))
    ]
    certificate_hash: Annotated[bytes, Element("CertificateHash", BASE64)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityCredentialsUpdated:
    """A device holds new credentials of this remote party."""

    element_name: ClassVar[str] = "SecurityCredentialsUpdated"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    remote_party_role: Annotated[RemotePartyRole, Element("RemotePartyRole", REMOTE_PARTY_ROLE)]
    remote_party_seq_number_change: Annotated[RemotePartySeqNumberChange | None, Child()] = None
    certificates: Annotated[tuple[UpdatedCertificate, ...], Repeated(None, None, 1, 3)]


@dataclass(frozen=True, slots=True, kw_only=True)
class DspScheduleRemoval:
    """A schedule of the DSP has gone."""

    element_name: ClassVar[str] = "DSPScheduleRemoval"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    schedule_id: Annotated[int, Element("DSPScheduleID", SCHEDULE_ID)]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandFailure:
    """A request that the DSP held is not carried out."""

    element_name: ClassVar[str] = "CommandFailure"
    command_request_id: Annotated[RequestId, Element("CommandRequestID", REQUEST_ID)]
    schedule_id: Annotated[int | None, Element("DSPScheduleID", SCHEDULE_ID)] = None
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
