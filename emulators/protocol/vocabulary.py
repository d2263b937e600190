"""The SEC's and DUIS's own words as enumerations; each member carries its wire text.

Nothing here knows a rule. Source: DUIS schema 5.4 unless a line says otherwise.
"""

from __future__ import annotations

from enum import Enum, IntEnum, StrEnum
from typing import Self, cast

from sitrig.emulators.protocol.errors import InvalidValueError


class WireText(StrEnum):
    """An enumeration whose values are wire text and that refuses anything else by name."""

    __hash__ = str.__hash__  # equal to its text, so of one hash with it; and quicker than Enum's

    @classmethod
    def read(cls, text: str) -> Self:
        """The member for a wire text; raises InvalidValueError naming the legal ones."""
        found = cls._value2member_map_.get(text)
        if found is None:
            legal = ", ".join(member.value for member in cls)
            raise InvalidValueError(f"{text!r} is not a {cls.__name__}: one of {legal}")
        return cast("Self", found)


class DeviceType(WireText):
    """`DeviceType`."""

    ESME = "ESME"
    GSME = "GSME"
    GPF = "GPF"
    CHF = "CHF"
    HCALCS = "HCALCS"
    PPMID = "PPMID"
    IHD = "IHD"
    CAD = "CAD"


TYPE_2 = frozenset({DeviceType.IHD, DeviceType.CAD})
"""Type 2 Devices stand in the inventory without an SMI Status."""


class SmiStatus(WireText):
    """SMI Status; `words` is the spaced form of SEC documents."""

    PENDING = "Pending"
    WHITELISTED = "Whitelisted"
    INSTALLED_NOT_COMMISSIONED = "InstalledNotCommissioned"
    COMMISSIONED = "Commissioned"
    DECOMMISSIONED = "Decommissioned"
    WITHDRAWN = "Withdrawn"
    SUSPENDED = "Suspended"
    RECOVERY = "Recovery"
    RECOVERED = "Recovered"

    @property
    def words(self) -> str:
        """`Installed Not Commissioned` rather than `InstalledNotCommissioned`."""
        return (
            "Installed Not Commissioned"
            if self is type(self).INSTALLED_NOT_COMMISSIONED
            else self.value
        )


class EsmeVariant(WireText):
    """All 25 values of `ESMEVariant`. The first letter is the base letter."""

    A = "A"
    B = "B"
    C = "C"
    AD = "AD"
    BD = "BD"
    CD = "CD"
    ADE = "ADE"
    BDE = "BDE"
    CDE = "CDE"
    ADF = "ADF"
    BDF = "BDF"
    CDF = "CDF"
    ADEF = "ADEF"
    BDEF = "BDEF"
    CDEF = "CDEF"
    ADG = "ADG"
    ADEG = "ADEG"
    AF = "AF"
    BF = "BF"
    CF = "CF"
    AEF = "AEF"
    BEF = "BEF"
    CEF = "CEF"
    AG = "AG"
    AEG = "AEG"

    @property
    def base_letter(self) -> str:
        """A single element, B twin element, C polyphase."""
        return self.value[0]


class UserRole(WireText):
    """User Role as the SRV matrix writes it; `seed_name` is the name in the two assessments."""

    IMPORT_SUPPLIER = "IS"
    EXPORT_SUPPLIER = "ES"
    GAS_SUPPLIER = "GS"
    SUPPLIER_NOMINATED_AGENT = "RSA"
    ELECTRICITY_DISTRIBUTOR = "ED"
    GAS_TRANSPORTER = "GT"
    OTHER_USER = "OU"

    @property
    def assessment_name(self) -> str:
        """EIS, EES, GIS, SNA, ENO, GNO, OU."""
        return _ASSESSMENT_NAMES[self.value]


_ASSESSMENT_NAMES = {
    "IS": "EIS", "ES": "EES", "GS": "GIS", "RSA": "SNA", "ED": "ENO", "GT": "GNO", "OU": "OU",
}  # fmt: skip


class CommandVariant(IntEnum):
    """`CommandVariant` 1 to 8; 9 is internal to DCC and never accepted."""

    COMMAND = 1
    LOCAL_COMMAND = 2
    COMMAND_AND_LOCAL = 3
    TRANSFORM = 4
    SIGNED_PRE_COMMAND = 5
    SIGNED_LOCAL = 6
    SIGNED_COMMAND_AND_LOCAL = 7
    DCC_ONLY = 8


LOCAL_DELIVERY = frozenset(
    {
        CommandVariant.LOCAL_COMMAND,
        CommandVariant.COMMAND_AND_LOCAL,
        CommandVariant.SIGNED_LOCAL,
        CommandVariant.SIGNED_COMMAND_AND_LOCAL,
    }
)
"""The Command Variants whose answer is the command itself, for the User to take to the HAN."""

SENT_TOO = frozenset({CommandVariant.COMMAND_AND_LOCAL, CommandVariant.SIGNED_COMMAND_AND_LOCAL})
"""Those of them that go over the SM WAN as well."""


class WebService(Enum):
    """The three request web services, with their paths as in DCC Boxed."""

    TRANSFORM = "/api/v1/serviceT"
    SEND_COMMAND = "/api/v1/serviceS"
    NON_DEVICE = "/api/v1/serviceD"


class SchemaVersion(WireText):
    """Published DUIS schema versions that sitrig knows; 5.2 is not known to exist."""

    V5_0 = "5.0"
    V5_1 = "5.1"
    V5_3 = "5.3"
    V5_4 = "5.4"


class CspRegion(WireText):
    """`CSPRegion`."""

    NORTH = "North"
    CENTRAL = "Central"
    SOUTH = "South"
    NORTH_4G = "4G North"
    CENTRAL_4G = "4G Central"
    SOUTH_4G = "4G South"
    UNKNOWN = "Unknown"
    SMETS1 = "SMETS1"


class RemotePartyRole(WireText):
    """Owner of a trust-anchor cell on a device; not a User Role."""

    ACB = "ACB"
    NETWORK_OPERATOR = "NetworkOperator"
    RECOVERY = "Recovery"
    ROOT = "Root"
    SUPPLIER = "Supplier"
    TRANSCOS = "TransCoS"
    LOAD_CONTROLLER = "LoadController"
    WAN_PROVIDER = "WanProvider"  # GBCS only: DUIS does not name it
