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
    ReadInventory as ReadInventory, ReturnLocalCommandResponse as ReturnLocalCommandResponse,
    RetrieveDeviceSecurityCredentialsKrp as RetrieveDeviceSecurityCredentialsKrp,
    SetDeviceConfigurationImportMpxn as SetDeviceConfigurationImportMpxn,
    JoinServiceCritical as JoinServiceCritical, JoinServiceNonCritical as JoinServiceNonCritical,
    ReadDeviceLog as ReadDeviceLog, RestoreGpfDeviceLog as RestoreGpfDeviceLog,
    RestoreHanDeviceLog as RestoreHanDeviceLog, UnjoinServiceCritical as UnjoinServiceCritical,
    UnjoinServiceNonCritical as UnjoinServiceNonCritical,
    UpdateFirmware as UpdateFirmware, UpdateHanDeviceLog as UpdateHanDeviceLog,
    UpdateImportTariffSecondaryElement as UpdateImportTariffSecondaryElement,
    UpdateInventory as UpdateInventory,
    UpdateSecurityCredentialsCos as UpdateSecurityCredentialsCos,
    ReadInstantaneousImportTouMatrices as ReadInstantaneousImportTouMatrices,
    ReadInstantaneousImportTouWithBlocksMatrices as ReadInstantaneousImportTouWithBlocksMatrices,
    ReadInstantaneousImportBlockCounters as ReadInstantaneousImportBlockCounters,
    ReadInstantaneousExportRegisters as ReadInstantaneousExportRegisters,
    ReadMaximumDemandImportRegisters as ReadMaximumDemandImportRegisters,
    ReadMaximumDemandExportRegisters as ReadMaximumDemandExportRegisters,
    ReadPrepaymentConfiguration as ReadPrepaymentConfiguration,
    ReadTariffPrimaryElement as ReadTariffPrimaryElement,
    ReadTariffSecondaryElement as ReadTariffSecondaryElement,
    ReadActivePowerImport as ReadActivePowerImport,
    ReadDeviceConfigurationVoltage as ReadDeviceConfigurationVoltage,
    ReadDeviceConfigurationRandomisation as ReadDeviceConfigurationRandomisation,
    ReadDeviceConfigurationBillingCalendar as ReadDeviceConfigurationBillingCalendar,
    ReadDeviceConfigurationInstantaneousPowerThresholds as ReadDeviceConfigurationInstantaneousPowerThresholds,
    ReadDeviceConfigurationMpxn as ReadDeviceConfigurationMpxn,
    ReadDeviceConfigurationPaymentMode as ReadDeviceConfigurationPaymentMode,
    ReadNetworkData as ReadNetworkData,
)
# fmt: on
# isort: on
