"""`DeviceStatusChangeEvent`: what has happened to a device's record, as a DCC Alert says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child, Choice, Element, Repeated
from sitrig.emulators.protocol.duis.simple_types import (
    DEVICE_TYPE,
    ESME_VARIANT,
    EUI,
    IMPORT_MPXN,
    MPAN,
    CertificateType,
)
from sitrig.emulators.protocol.duis.values import Enumerated
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant, WireText


class NetworkOperatorCertificateType(WireText):
    """The certificates that a Network Operator has on a device."""

    DIGITAL_SIGNING = "DigitalSigning"
    KEY_AGREEMENT = "KeyAgreement"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterMpxns:
    """A meter's metering point numbers."""

    element_name: ClassVar[str] = "MeterMPxNs"
    import_mpxn: Annotated[str, Element("ImportMPxN", IMPORT_MPXN)]
    secondary_import_mpan: Annotated[str | None, Element("SecondaryImportMPAN", MPAN)] = None
    export_mpan: Annotated[str | None, Element("ExportMPAN", MPAN)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterIdentity:
    """A meter's identity has changed."""

    element_name: ClassVar[str] = "MeterIdentity"
    mpxns: Annotated[MeterMpxns, Child()]
    esme_variant: Annotated[EsmeVariant | None, Element("ESMEVariant", ESME_VARIANT)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AssociatedType1Device:
    """A Type 1 Device that was joined to the meter."""

    element_name: ClassVar[str] = "AssociatedType1Device"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    device_type: Annotated[DeviceType, Element("DeviceType", DEVICE_TYPE)]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeterDecommissioningOrWithdrawal:
    """A meter has left service, and these devices with it."""

    element_name: ClassVar[str] = "MeterDecommissioningOrWithdrawal"
    mpxns: Annotated[MeterMpxns, Child("MeterDecommissionOrWithdrawal")]
    associated_type_1_devices: Annotated[
        tuple[AssociatedType1Device, ...], Repeated(None, None, 0, 7)
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRemovedFromInventory:
    """The device is no longer in the inventory."""

    element_name: ClassVar[str] = "DeviceRemovedFromInventory"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChfDecommissioning:
    """The Comms Hub has left service."""

    element_name: ClassVar[str] = "CHFDecommissioning"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceSuspended:
    """The device's model has left the Central Products List."""

    element_name: ClassVar[str] = "DeviceSuspended"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRestored:
    """The device's model is back on the Central Products List."""

    element_name: ClassVar[str] = "DeviceRestored"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryCompleteAcbCredentials:
    """Recovery has put the ACB's credentials in these cells."""

    element_name: ClassVar[str] = "RecoveryCompleteACBCredentials"
    supplier_certificate_types: Annotated[
        tuple[CertificateType, ...],
        Repeated("SupplierCertificateType", Enumerated(CertificateType), 1, 3),
    ]
    network_operator_certificate_types: Annotated[
        tuple[NetworkOperatorCertificateType, ...],
        Repeated(
            "NetworkOperatorCertificateType", Enumerated(NetworkOperatorCertificateType), 0, 2
        ),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryComplete:
    """Recovery is over."""

    element_name: ClassVar[str] = "RecoveryComplete"


DeviceStatusChangeKind = (
    MeterIdentity
    | MeterDecommissioningOrWithdrawal
    | DeviceRemovedFromInventory
    | ChfDecommissioning
    | DeviceSuspended
    | DeviceRestored
    | RecoveryCompleteAcbCredentials
    | RecoveryComplete
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceStatusChange:
    """`DeviceStatusChange`."""

    element_name: ClassVar[str] = "DeviceStatusChange"
    kind: Annotated[DeviceStatusChangeKind, Choice()]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceStatusChangeEvent:
    """Something has happened to the record of this device."""

    element_name: ClassVar[str] = "DeviceStatusChangeEvent"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    change: Annotated[DeviceStatusChange, Child()]
