"""8.11 Update HAN Device Log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child, Element
from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody
from sitrig.emulators.protocol.duis.simple_types import EUI, IMPORT_MPXN, MPAN
from sitrig.emulators.protocol.duis.values import Enumerated, Number, Octets
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import WireText


class DeviceLogRequestType(WireText):
    """`RequestType`."""

    ADD = "Add"
    REMOVE = "Remove"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDeviceToChfWhitelist:
    """What a hub needs in order to let a device join; the period is in seconds."""

    element_name: ClassVar[str] = "AddDeviceToCHFWhitelist"
    join_time_period: Annotated[int, Element("JoinTimePeriod", Number(1, 3600))]
    install_code: Annotated[bytes, Element("InstallCode", Octets(6, 16, hexadecimal=True))]
    import_mpxn: Annotated[str | None, Element("ImportMPxN", IMPORT_MPXN)] = None
    secondary_import_mpan: Annotated[str | None, Element("SecondaryImportMPAN", MPAN)] = None
    export_mpan: Annotated[str | None, Element("ExportMPAN", MPAN)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateHanDeviceLog(FutureDatedBody):
    """Adds a device to, or removes it from, the device log of the hub addressed.

    The schema does not tie the presence of `add` to the request type; a rule must.
    """

    srv: ClassVar[str] = "8.11"
    root_element: ClassVar[str] = "UpdateHANDeviceLog"
    device_id: Annotated[Eui, Element("DeviceID", EUI)]
    request_type: Annotated[
        DeviceLogRequestType, Element("RequestType", Enumerated(DeviceLogRequestType))
    ]
    add: Annotated[AddDeviceToChfWhitelist | None, Child()] = None
