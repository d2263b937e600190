"""6.20.1 Set Device Configuration (Import MPxN)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Choice, Content, Element
from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody
from sitrig.emulators.protocol.duis.simple_types import MPAN, MPRN


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportMpans:
    """The MPAN of each element of an ESME; only a twin element meter has a secondary one."""

    element_name: ClassVar[str] = "ImportMPANs"
    import_mpan: Annotated[str, Element("ImportMPAN", MPAN)]
    secondary_import_mpan: Annotated[str | None, Element("SecondaryImportMPAN", MPAN)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportMprn:
    """The MPRN of a GSME."""

    element_name: ClassVar[str] = "ImportMPRN"
    value: Annotated[str, Content(MPRN)]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetDeviceConfigurationImportMpxn(FutureDatedBody):
    """Writes the metering point numbers into the meter."""

    srv: ClassVar[str] = "6.20.1"
    root_element: ClassVar[str] = "SetDeviceConfigurationImportMPxN"
    mpxn: Annotated[ImportMpans | ImportMprn, Choice()]
