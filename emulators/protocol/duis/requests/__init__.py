"""Service Request bodies, one module per Service Request; `BODIES` lists those that are built."""

# fmt: off
# isort: off
from sitrig.emulators.protocol.duis.requests.body import (
    RequestBody as RequestBody, SignedPreCommand as SignedPreCommand,
)
from sitrig.emulators.protocol.duis.requests.built import (
    ActivateAuxiliaryLoad as ActivateAuxiliaryLoad, ActivateFirmware as ActivateFirmware,
    BODIES as BODIES, ChfFaultReturn as ChfFaultReturn,
    ChfInstallSuccessNoSmWan as ChfInstallSuccessNoSmWan,
    ChfInstallSuccessSmWan as ChfInstallSuccessSmWan, ChfNoFaultReturn as ChfNoFaultReturn,
    CommissionDeviceSynchroniseClock as CommissionDeviceSynchroniseClock,
    DecommissionDevice as DecommissionDevice, DevicePrenotification as DevicePrenotification,
    ReadDeviceConfigurationIdentityExcMpxn as ReadDeviceConfigurationIdentityExcMpxn,
    ReadFirmwareVersion as ReadFirmwareVersion,
    ReadInstantaneousImportRegisters as ReadInstantaneousImportRegisters,
    ReadInventory as ReadInventory,
    RetrieveDeviceSecurityCredentialsKrp as RetrieveDeviceSecurityCredentialsKrp,
    SetDeviceConfigurationImportMpxn as SetDeviceConfigurationImportMpxn,
    UpdateFirmware as UpdateFirmware, UpdateHanDeviceLog as UpdateHanDeviceLog,
    UpdateImportTariffSecondaryElement as UpdateImportTariffSecondaryElement,
    UpdateInventory as UpdateInventory,
    UpdateSecurityCredentialsCos as UpdateSecurityCredentialsCos,
)
# fmt: on
# isort: on
