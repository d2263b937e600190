"""One ordinary request of each SRV about a device, for scenarios in which only the SRV matters.

Everything in it is right, so that nothing but what the scenario is about can get it refused.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.sr04_01_1_read_instantaneous_import_registers import (
    ReadInstantaneousImportRegisters,
)
from sitrig.emulators.protocol.duis.requests.sr08_02_read_inventory import (
    ByDeviceId,
    ByMpxn,
    ReadInventory,
)
from sitrig.emulators.protocol.duis.requests.sr08_03_decommission_device import DecommissionDevice
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import (
    DeleteDevice,
    HubStatus,
    ImportMpxn,
    InventoryChange,
    ReturnableStatus,
    UpdateDeviceDetails,
    UpdateDeviceStatusCh,
    UpdateDeviceStatusExceptCh,
    UpdateInventory,
    UpdateMpxn,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_3_chf_fault_return import (
    ChfConnectionMethod,
    ChfFaultReason,
    ChfFaultReturn,
    ChfFaultReturnType,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_4_chf_no_fault_return import (
    ChfNoFaultReturn,
    ChfNoFaultReturnType,
)
from sitrig.emulators.protocol.duis.requests.sr11_02_read_firmware_version import (
    ReadFirmwareVersion,
)
from sitrig.emulators.protocol.duis.requests.sr11_03_activate_firmware import ActivateFirmware
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.vocabulary import CommandVariant, EsmeVariant, SchemaVersion
from sitrig.harness.actions import installing
from sitrig.harness.actions.supplier_credentials import change_of_supplier, own_bundle
from sitrig.harness.actions.upgrades import Upgrade, distribution, signature_of
from sitrig.harness.clock import HOUR, MINUTE
from sitrig.harness.duis_client import Exchange
from sitrig.harness.errors import PhraseError
from sitrig.harness.parties import Party
from sitrig.harness.premises.names import DEVICES, METERING_POINTS

IMPORT_MPAN = METERING_POINTS["the import MPAN"]
# Mandatory even before installation, and Commissioned: a rule that looks at it instead of the hub shows.
_OTHER_DEVICE = DEVICES["the ESME"]

FIRMWARE = Upgrade(version="00020000", variants=(EsmeVariant.A,))
"""What an ordinary SR 11.1 distributes and an ordinary SR 11.3 activates."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Who asks about which device, in which estate."""

    estate: Estate
    party: Party
    device: Eui


Build = Callable[[Occasion], RequestBody]


def return_notice(srv: str, hub: Eui, **details: object) -> ChfFaultReturn | ChfNoFaultReturn:
    """SRV 8.14.3 or 8.14.4, complete but for what the scenario states."""
    if srv == ChfNoFaultReturn.srv:
        kind = {"chf_no_fault_return_type": ChfNoFaultReturnType.GENERAL}
        return ChfNoFaultReturn(device_id=hub, **{**kind, **details})  # type: ignore[arg-type]
    if srv != ChfFaultReturn.srv:
        raise PhraseError(f"SRV {srv} returns no Comms Hub; 8.14.3 and 8.14.4 do")
    fault = {
        "chf_fault_return_type": ChfFaultReturnType.PRIOR_TO_INSTALLATION,
        "other_device_id": _OTHER_DEVICE,
        "chf_connection_method": ChfConnectionMethod.HOT_SHOE,
        "chf_fault_reason": ChfFaultReason.LED_FAULT,
    }
    return ChfFaultReturn(device_id=hub, **{**fault, **details})  # type: ignore[arg-type]


def install_notice(srv: str, hub: Eui) -> RequestBody:
    """SRV 8.14.1 or 8.14.2 at the premises of the import MPAN."""
    if srv not in ("8.14.1", "8.14.2"):
        raise PhraseError(f"SRV {srv} reports no installation; 8.14.1 and 8.14.2 do")
    return installing.install_notice(hub, IMPORT_MPAN, with_wan=srv == "8.14.1")


def submit(
    name: str,
    occasion: Occasion,
    *,
    version: SchemaVersion | None = None,
    counter: int | None = None,
) -> Exchange:
    """Send the request of that name as its SRV is sent."""
    body = build(name, occasion)
    to = _target(body, occasion)
    return occasion.party.submit(body, device=to, version=version, counter=counter)


def prepare(
    name: str,
    occasion: Occasion,
    *,
    variant: CommandVariant | None = None,
    counter: int | None = None,
) -> Request:
    """The request of that name, not sent, in the first Command Variant of its SRV unless one is given."""
    body = build(name, occasion)
    return occasion.party.client.request(
        body,
        srv=body.srv,
        target=_target(body, occasion),
        variant=variant or min(SRVS[body.srv].command_variants),
        counter=counter,
    )


def build(name: str, occasion: Occasion) -> RequestBody:
    """The body of that name; raises PhraseError naming the ones there are."""
    found = ORDINARY.get(name)
    if found is None:
        raise PhraseError(f"{name!r} is no ordinary request; one of {', '.join(ORDINARY)}")
    return found(occasion)


def _target(body: RequestBody, occasion: Occasion) -> Eui:
    """Where it is sent: to the DCC, to the device, or for its device log to the Comms Hub."""
    if CommandVariant.DCC_ONLY in SRVS[body.srv].command_variants:
        return ACB
    if body.srv == "8.11":
        return installing.planned_meter(occasion.estate.plan, occasion.device).hub
    return occasion.device


def _inventory(change: InventoryChange) -> Build:
    return lambda occasion: UpdateInventory(device_id=occasion.device, change=change)


def _pre_notification(occasion: Occasion) -> RequestBody:
    plan, device = occasion.estate.plan, occasion.device
    is_meter = any(meter.device_id == device for meter in plan.meters)
    return installing.prenotification(plan, device, EsmeVariant.A if is_meter else None)


def _credentials(occasion: Occasion) -> RequestBody:
    party, pki = occasion.party, occasion.estate.identities.pki
    return change_of_supplier(own_bundle(party.credentials, pki))


ORDINARY: Mapping[str, Build] = {
    "SR 12.2": _pre_notification,
    "SRV 8.1.1": lambda o: installing.clock_command(o.party.now(), MINUTE),
    "SR 8.2 (by Device ID)": lambda o: ReadInventory(query=ByDeviceId(device_id=o.device)),
    "SR 8.2 (by MPxN)": lambda o: ReadInventory(query=ByMpxn(mpxn=IMPORT_MPAN)),
    "SR 8.3": lambda o: DecommissionDevice(device_id=o.device),
    "SR 8.4 (Installed Not Commissioned)": _inventory(
        UpdateDeviceStatusExceptCh(status=ReturnableStatus.INSTALLED_NOT_COMMISSIONED)
    ),
    "SR 8.4 (Comms Hub withdrawn)": _inventory(UpdateDeviceStatusCh(status=HubStatus.WITHDRAWN)),
    "SR 8.4 (deletion)": _inventory(DeleteDevice()),
    "SR 8.4 (Import MPxN)": _inventory(UpdateMpxn(mpxn=ImportMpxn(value=IMPORT_MPAN))),
    "SR 8.4 (Firmware Version)": _inventory(UpdateDeviceDetails(firmware_version="00010001")),
    "SR 8.4 (ESME Variant)": _inventory(UpdateDeviceDetails(esme_variant=EsmeVariant.BDE)),
    "SR 8.11 (Add)": lambda o: installing.addition(o.estate.plan, o.device, HOUR),
    "SR 8.11 (Remove)": lambda o: installing.removal(o.device),
    "SRV 8.14.1": lambda o: install_notice("8.14.1", o.device),
    "SRV 8.14.2": lambda o: install_notice("8.14.2", o.device),
    "SRV 8.14.3": lambda o: return_notice("8.14.3", o.device),
    "SRV 8.14.4": lambda o: return_notice("8.14.4", o.device),
    "SR 6.23": _credentials,
    "SR 11.1": lambda o: distribution(FIRMWARE, [o.device], signature_of(o.party)),
    "SR 11.2": lambda o: ReadFirmwareVersion(),
    "SR 11.3": lambda o: ActivateFirmware(firmware_hash=FIRMWARE.image_hash),
    "SRV 4.1.1": lambda o: ReadInstantaneousImportRegisters(),
}
"""By the words scenarios use."""
