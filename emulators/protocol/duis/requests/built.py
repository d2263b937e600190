"""The explicit list of the Service Request bodies that are built. Knows no envelope."""

from collections.abc import Mapping
from types import MappingProxyType

from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.requests.sr01_01_2_update_secondary_tariff import (
    UpdateImportTariffSecondaryElement,
)
from sitrig.emulators.protocol.duis.requests.sr04_01_1_read_instantaneous_import_registers import (
    ReadInstantaneousImportRegisters,
)
from sitrig.emulators.protocol.duis.requests.sr06_02_4_read_device_configuration_identity import (
    ReadDeviceConfigurationIdentityExcMpxn,
)
from sitrig.emulators.protocol.duis.requests.sr06_20_1_set_import_mpxn import (
    SetDeviceConfigurationImportMpxn,
)
from sitrig.emulators.protocol.duis.requests.sr06_23_update_security_credentials_cos import (
    UpdateSecurityCredentialsCos,
)
from sitrig.emulators.protocol.duis.requests.sr06_24_1_retrieve_device_security_credentials import (
    RetrieveDeviceSecurityCredentialsKrp,
)
from sitrig.emulators.protocol.duis.requests.sr07_05_activate_auxiliary_load import (
    ActivateAuxiliaryLoad,
)
from sitrig.emulators.protocol.duis.requests.sr08_01_1_commission_device import (
    CommissionDeviceSynchroniseClock,
)
from sitrig.emulators.protocol.duis.requests.sr08_02_read_inventory import ReadInventory
from sitrig.emulators.protocol.duis.requests.sr08_03_decommission_device import DecommissionDevice
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import UpdateInventory
from sitrig.emulators.protocol.duis.requests.sr08_11_update_han_device_log import UpdateHanDeviceLog
from sitrig.emulators.protocol.duis.requests.sr08_14_1_chf_install_success import (
    ChfInstallSuccessSmWan,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_2_chf_install_no_sm_wan import (
    ChfInstallSuccessNoSmWan,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_3_chf_fault_return import ChfFaultReturn
from sitrig.emulators.protocol.duis.requests.sr08_14_4_chf_no_fault_return import ChfNoFaultReturn
from sitrig.emulators.protocol.duis.requests.sr11_01_update_firmware import UpdateFirmware
from sitrig.emulators.protocol.duis.requests.sr11_02_read_firmware_version import (
    ReadFirmwareVersion,
)
from sitrig.emulators.protocol.duis.requests.sr11_03_activate_firmware import ActivateFirmware
from sitrig.emulators.protocol.duis.requests.sr12_02_device_prenotification import (
    DevicePrenotification,
)

_BUILT: tuple[type[RequestBody], ...] = (
    UpdateImportTariffSecondaryElement,
    ReadInstantaneousImportRegisters,
    ReadDeviceConfigurationIdentityExcMpxn,
    SetDeviceConfigurationImportMpxn,
    UpdateSecurityCredentialsCos,
    RetrieveDeviceSecurityCredentialsKrp,
    ActivateAuxiliaryLoad,
    CommissionDeviceSynchroniseClock,
    ReadInventory,
    DecommissionDevice,
    UpdateInventory,
    UpdateHanDeviceLog,
    ChfInstallSuccessSmWan,
    ChfInstallSuccessNoSmWan,
    ChfFaultReturn,
    ChfNoFaultReturn,
    UpdateFirmware,
    ReadFirmwareVersion,
    ActivateFirmware,
    DevicePrenotification,
)

BODIES: Mapping[str, type[RequestBody]] = MappingProxyType({body.srv: body for body in _BUILT})
"""Service Reference Variant to the class of its body."""

__all__ = [
    "BODIES",
    "ActivateAuxiliaryLoad",
    "ActivateFirmware",
    "ChfFaultReturn",
    "ChfInstallSuccessNoSmWan",
    "ChfInstallSuccessSmWan",
    "ChfNoFaultReturn",
    "CommissionDeviceSynchroniseClock",
    "DecommissionDevice",
    "DevicePrenotification",
    "ReadDeviceConfigurationIdentityExcMpxn",
    "ReadFirmwareVersion",
    "ReadInstantaneousImportRegisters",
    "ReadInventory",
    "RetrieveDeviceSecurityCredentialsKrp",
    "SetDeviceConfigurationImportMpxn",
    "UpdateFirmware",
    "UpdateHanDeviceLog",
    "UpdateImportTariffSecondaryElement",
    "UpdateInventory",
    "UpdateSecurityCredentialsCos",
]
