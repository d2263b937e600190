"""The estate that the published requests are about, as a DSP would have it recorded.

EUIs and roles are those of the published set; what a rule does not need to build a command is left out.
"""

from __future__ import annotations

from typing import NamedTuple

from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.dsp.users import User
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant, SmiStatus, UserRole

HUB = Eui("00-DB-12-34-56-78-90-A2")
ESME = Eui("00-DB-12-34-56-78-90-A0")
DEVICES: dict[Eui, DeviceType] = {
    ESME: DeviceType.ESME,
    Eui("00-DB-12-34-56-78-90-A1"): DeviceType.GSME,
    # A stand-alone auxiliary proportional controller: the schema has it recorded as an ESME (letter G).
    Eui("00-DB-12-34-56-78-90-A6"): DeviceType.ESME,
    HUB: DeviceType.CHF,
    Eui("00-DB-12-34-56-78-90-A3"): DeviceType.GPF,
    Eui("00-DB-12-34-56-78-90-A4"): DeviceType.PPMID,
    Eui("00-DB-12-34-56-78-90-A5"): DeviceType.HCALCS,
}
SUPPLIER = Eui("90-B3-D5-1F-30-01-00-00")
GAINING_SUPPLIER = Eui("90-B3-D5-1F-30-03-00-00")
NETWORK_OPERATOR = Eui("90-B3-D5-1F-30-02-00-00")
LOAD_CONTROLLER = Eui("90-B3-D5-1F-30-01-00-08")
RECOVERY = Eui("90-B3-D5-1F-30-00-00-01")
WAN_PROVIDER = Eui("90-B3-D5-1F-30-00-00-07")
_SUPPLIES = frozenset({UserRole.IMPORT_SUPPLIER, UserRole.EXPORT_SUPPLIER, UserRole.GAS_SUPPLIER})
_DISTRIBUTES = frozenset({UserRole.ELECTRICITY_DISTRIBUTOR, UserRole.GAS_TRANSPORTER})
ROLES: dict[Eui, frozenset[UserRole]] = {
    ACB: frozenset(UserRole),
    SUPPLIER: _SUPPLIES,
    GAINING_SUPPLIER: _SUPPLIES,
    NETWORK_OPERATOR: _DISTRIBUTES,
    LOAD_CONTROLLER: frozenset({UserRole.OTHER_USER}),
}


class Recorded(NamedTuple):
    """What the inventory may say of a published meter, for the set itself does not: some SRVs depend on it."""

    variant: EsmeVariant = EsmeVariant.AD
    gbcs_version: str | None = None


RECORDS = tuple(
    Recorded(variant, version)
    for variant in (EsmeVariant.AD, EsmeVariant.BD, EsmeVariant.CD, EsmeVariant.AF)
    for version in (None, "1.0", "2.0", "3.2", "4.1")
)


def published_state(recorded: Recorded = RECORDS[0]) -> DspState:
    """Every device commissioned on the one Comms Hub, every User in its roles."""
    return DspState(
        users={eui: User(eui=eui, party=str(eui), roles=roles) for eui, roles in ROLES.items()},
        inventory={eui: record(eui, kind, recorded) for eui, kind in DEVICES.items()},
    )


def record(eui: Eui, kind: DeviceType, recorded: Recorded) -> DeviceRecord:
    """A commissioned device as the inventory has it."""
    return DeviceRecord(
        device_id=eui,
        device_type=kind,
        device_manufacturer="AB01",
        device_model="010A030B",
        pre_notifier=SUPPLIER,
        status=SmiStatus.COMMISSIONED,
        esme_variant=recorded.variant if kind is DeviceType.ESME else None,
        gbcs_version=recorded.gbcs_version,
        hub=None if kind is DeviceType.CHF else HUB,
    )
