"""The named simple types of the DUIS schema, as codecs and enumerations. Source: schema 5.4."""

from __future__ import annotations

from sitrig.emulators.protocol.duis.moments import Instant, TimeOfDay
from sitrig.emulators.protocol.duis.values import (
    Boolean,
    Date,
    Enumerated,
    EuiList,
    HexCode,
    Number,
    Octets,
    Parsed,
    Text,
)
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.emulators.protocol.vocabulary import (
    CspRegion,
    DeviceType,
    EsmeVariant,
    RemotePartyRole,
    SmiStatus,
    WireText,
)


class ChfInstallType(WireText):
    """`CHFInstallType`."""

    NEW = "New CHF Install"
    REPLACEMENT = "Replacement CHF Install"
    NO_SM_WAN = "CHF Install - no SM WAN"


class ChfLocation(WireText):
    """`CHFLocation`."""

    OUTSIDE_PREMISES = "Outside Premises"
    INDOORS_ON_EXTERNAL_WALL = "Indoors on external wall"
    DEEP_INDOORS = "Deep indoors"
    BASEMENT_OR_CELLAR = "Basement or Cellar"


class CertificateType(WireText):
    """`CertificateType` of a DCC Alert."""

    DIGITAL_SIGNING = "DigitalSigning"
    KEY_AGREEMENT = "KeyAgreement"
    KEY_AGREEMENT_TOP_UP = "KeyAgreementTopUp"


class ProductStatus(WireText):
    """`FirmwareVersionStatus` and `CPLStatus`, which have the same values."""

    ACTIVE = "Active"
    CANCELLED = "Cancelled"
    EXPIRED = "Expired"
    WITHDRAWN = "Withdrawn"


class Connectivity(WireText):
    """`Connectivity`."""

    CELLULAR = "Cellular"
    VIRTUAL = "Virtual"


EUI = Parsed(Eui, Eui)
EUI_LIST = EuiList()
REQUEST_ID = Parsed(RequestId, RequestId.parse)
INSTANT = Instant()
TIME_OF_DAY = TimeOfDay()
DATE = Date()
BOOLEAN = Boolean()
BASE64 = Octets()
CERTIFICATE = Octets()
UNSIGNED_SHORT = Number(0, 65_535)
UNSIGNED_INT = Number(0, 2**32 - 1)

ALERT_CODE = HexCode()

DEVICE_TYPE = Enumerated(DeviceType)
DEVICE_STATUS = Enumerated(SmiStatus)
ESME_VARIANT = Enumerated(EsmeVariant)
REMOTE_PARTY_ROLE = Enumerated(RemotePartyRole, frozenset({RemotePartyRole.WAN_PROVIDER.value}))
CSP_REGION = Enumerated(CspRegion)

DEVICE_MANUFACTURER = Text(0, 30)
DEVICE_MODEL = Text(0, 30)
SMETS_CHTS_VERSION = Text(1, 20)
FIRMWARE_VERSION = Text(1, 8)
MPXN = Text(1, 13)
IMPORT_MPXN = Text(1, 13)
MPAN = Text(13, 13)
MPRN = Text(1, 10)
UPRN = Number(1, 999_999_999_999)
POST_CODE = Text(6, 8)
ADDRESS_IDENTIFIER = Text(0, 30)
FLOOR_SEQUENCE_NUMBER = Number(0, 2**63 - 1)
SCHEDULE_ID = Number(0, 1_000_000_000_000)
USER_REF_ID = Text(0, 25)
GIS_DATA = Text(0, 25)
INCIDENT_REFERENCE = Text(0, 15)
ADDITIONAL_INFORMATION = Text(0, 200)
