"""The explicit list of the Service Request bodies that are built. Knows no envelope."""

from collections.abc import Mapping
from types import MappingProxyType

from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.requests.sr01_01_2_update_secondary_tariff import (
    UpdateImportTariffSecondaryElement,
)
from sitrig.emulators.protocol.duis.requests.sr01_02_2_update_price_secondary_element import (
    UpdatePriceSecondaryElement,
)
from sitrig.emulators.protocol.duis.requests.sr02_02_top_up_device import TopUpDevice
from sitrig.emulators.protocol.duis.requests.sr03_03_clear_event_log import ClearEventLog
from sitrig.emulators.protocol.duis.requests.sr04_01_1_read_instantaneous_import_registers import (
    ReadInstantaneousImportRegisters,
)
from sitrig.emulators.protocol.duis.requests.sr04_01_2_read_instantaneous_import_tou_matrices import (
    ReadInstantaneousImportTouMatrices,
)
from sitrig.emulators.protocol.duis.requests.sr04_01_3_read_instantaneous_import_tou_with_blocks_matrices import (
    ReadInstantaneousImportTouWithBlocksMatrices,
)
from sitrig.emulators.protocol.duis.requests.sr04_01_4_read_instantaneous_import_block_counters import (
    ReadInstantaneousImportBlockCounters,
)
from sitrig.emulators.protocol.duis.requests.sr04_02_read_instantaneous_export_registers import (
    ReadInstantaneousExportRegisters,
)
from sitrig.emulators.protocol.duis.requests.sr04_10_read_network_data import ReadNetworkData
from sitrig.emulators.protocol.duis.requests.sr04_11_1_read_tariff_primary_element import (
    ReadTariffPrimaryElement,
)
from sitrig.emulators.protocol.duis.requests.sr04_11_2_read_tariff_secondary_element import (
    ReadTariffSecondaryElement,
)
from sitrig.emulators.protocol.duis.requests.sr04_12_1_read_maximum_demand_import_registers import (
    ReadMaximumDemandImportRegisters,
)
from sitrig.emulators.protocol.duis.requests.sr04_12_2_read_maximum_demand_export_registers import (
    ReadMaximumDemandExportRegisters,
)
from sitrig.emulators.protocol.duis.requests.sr04_13_read_prepayment_configuration import (
    ReadPrepaymentConfiguration,
)
from sitrig.emulators.protocol.duis.requests.sr04_16_read_active_power_import import (
    ReadActivePowerImport,
)
from sitrig.emulators.protocol.duis.requests.sr06_02_1_read_device_configuration_voltage import (
    ReadDeviceConfigurationVoltage,
)
from sitrig.emulators.protocol.duis.requests.sr06_02_2_read_device_configuration_randomisation import (
    ReadDeviceConfigurationRandomisation,
)
from sitrig.emulators.protocol.duis.requests.sr06_02_3_read_device_configuration_billing_calendar import (
    ReadDeviceConfigurationBillingCalendar,
)
from sitrig.emulators.protocol.duis.requests.sr06_02_4_read_device_configuration_identity import (
    ReadDeviceConfigurationIdentityExcMpxn,
)
from sitrig.emulators.protocol.duis.requests.sr06_02_5_read_device_configuration_power_thresholds import (
    ReadDeviceConfigurationInstantaneousPowerThresholds,
)
from sitrig.emulators.protocol.duis.requests.sr06_02_7_read_device_configuration_mpxn import (
    ReadDeviceConfigurationMpxn,
)
from sitrig.emulators.protocol.duis.requests.sr06_02_9_read_device_configuration_payment_mode import (
    ReadDeviceConfigurationPaymentMode,
)
from sitrig.emulators.protocol.duis.requests.sr06_11_synchronise_clock import SynchroniseClock
from sitrig.emulators.protocol.duis.requests.sr06_13_read_event_or_security_log import (
    ReadEventOrSecurityLog,
)
from sitrig.emulators.protocol.duis.requests.sr06_14_1_update_alc_descriptions import (
    UpdateDeviceConfigurationAlcDescriptions,
)
from sitrig.emulators.protocol.duis.requests.sr06_14_2_update_alc_scheduler import (
    UpdateDeviceConfigurationAlcScheduler,
)
from sitrig.emulators.protocol.duis.requests.sr06_14_3_update_auxiliary_controller_scheduler import (
    UpdateDeviceConfigurationAuxiliaryControllerScheduler,
)
from sitrig.emulators.protocol.duis.requests.sr06_15_1_update_security_credentials_krp import (
    UpdateSecurityCredentialsKrp,
)
from sitrig.emulators.protocol.duis.requests.sr06_15_2_update_security_credentials_device import (
    UpdateSecurityCredentialsDevice,
)
from sitrig.emulators.protocol.duis.requests.sr06_17_issue_security_credentials import (
    IssueSecurityCredentials,
)
from sitrig.emulators.protocol.duis.requests.sr06_20_1_set_import_mpxn import (
    SetDeviceConfigurationImportMpxn,
)
from sitrig.emulators.protocol.duis.requests.sr06_20_2_set_export_mpan import (
    SetDeviceConfigurationExportMpan,
)
from sitrig.emulators.protocol.duis.requests.sr06_21_request_handover import (
    RequestHandoverOfDccControlledDevice,
)
from sitrig.emulators.protocol.duis.requests.sr06_23_update_security_credentials_cos import (
    UpdateSecurityCredentialsCos,
)
from sitrig.emulators.protocol.duis.requests.sr06_24_1_retrieve_device_security_credentials import (
    RetrieveDeviceSecurityCredentialsKrp,
)
from sitrig.emulators.protocol.duis.requests.sr06_24_2_retrieve_device_security_credentials import (
    RetrieveDeviceSecurityCredentialsDevice,
)
from sitrig.emulators.protocol.duis.requests.sr07_01_enable_supply import EnableSupply
from sitrig.emulators.protocol.duis.requests.sr07_02_disable_supply import DisableSupply
from sitrig.emulators.protocol.duis.requests.sr07_03_arm_supply import ArmSupply
from sitrig.emulators.protocol.duis.requests.sr07_04_read_supply_status import ReadSupplyStatus
from sitrig.emulators.protocol.duis.requests.sr07_05_activate_auxiliary_load import (
    ActivateAuxiliaryLoad,
)
from sitrig.emulators.protocol.duis.requests.sr07_06_deactivate_auxiliary_load import (
    DeactivateAuxiliaryLoad,
)
from sitrig.emulators.protocol.duis.requests.sr07_07_read_auxiliary_load_switch_data import (
    ReadAlcsData,
)
from sitrig.emulators.protocol.duis.requests.sr07_08_reset_auxiliary_load import ResetAuxiliaryLoad
from sitrig.emulators.protocol.duis.requests.sr07_09_add_auxiliary_load_to_boost_button import (
    AddAuxiliaryLoadToBoostButton,
)
from sitrig.emulators.protocol.duis.requests.sr07_10_remove_auxiliary_load_from_boost_button import (
    RemoveAuxiliaryLoadFromBoostButton,
)
from sitrig.emulators.protocol.duis.requests.sr07_11_read_boost_button_details import (
    ReadBoostButtonDetails,
)
from sitrig.emulators.protocol.duis.requests.sr07_12_set_randomised_offset_limit import (
    SetRandomisedOffsetLimit,
)
from sitrig.emulators.protocol.duis.requests.sr07_13_set_auxiliary_controller_state import (
    SetAuxiliaryControllerState,
)
from sitrig.emulators.protocol.duis.requests.sr07_14_read_auxiliary_controller_configuration import (
    ReadAuxiliaryControllerConfigurationData,
)
from sitrig.emulators.protocol.duis.requests.sr07_15_read_auxiliary_controller_operational import (
    ReadAuxiliaryControllerOperationalData,
)
from sitrig.emulators.protocol.duis.requests.sr07_16_limit_apc_level import LimitApcLevel
from sitrig.emulators.protocol.duis.requests.sr08_01_1_commission_device import (
    CommissionDeviceSynchroniseClock,
)
from sitrig.emulators.protocol.duis.requests.sr08_02_read_inventory import ReadInventory
from sitrig.emulators.protocol.duis.requests.sr08_03_decommission_device import DecommissionDevice
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import UpdateInventory
from sitrig.emulators.protocol.duis.requests.sr08_07_1_join_service_critical import (
    JoinServiceCritical,
)
from sitrig.emulators.protocol.duis.requests.sr08_07_2_join_service_non_critical import (
    JoinServiceNonCritical,
)
from sitrig.emulators.protocol.duis.requests.sr08_08_1_unjoin_service_critical import (
    UnjoinServiceCritical,
)
from sitrig.emulators.protocol.duis.requests.sr08_08_2_unjoin_service_non_critical import (
    UnjoinServiceNonCritical,
)
from sitrig.emulators.protocol.duis.requests.sr08_09_read_device_log import ReadDeviceLog
from sitrig.emulators.protocol.duis.requests.sr08_11_update_han_device_log import UpdateHanDeviceLog
from sitrig.emulators.protocol.duis.requests.sr08_12_1_restore_han_device_log import (
    RestoreHanDeviceLog,
)
from sitrig.emulators.protocol.duis.requests.sr08_12_2_restore_gpf_device_log import (
    RestoreGpfDeviceLog,
)
from sitrig.emulators.protocol.duis.requests.sr08_13_return_local_command_response import (
    ReturnLocalCommandResponse,
)
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
from sitrig.emulators.protocol.duis.requests.sr11_04_update_ppmid_firmware import (
    UpdatePpmidFirmware,
)
from sitrig.emulators.protocol.duis.requests.sr12_02_device_prenotification import (
    DevicePrenotification,
)

_BUILT: tuple[type[RequestBody], ...] = (
    UpdateImportTariffSecondaryElement,
    UpdatePriceSecondaryElement,
    TopUpDevice,
    ClearEventLog,
    ReadInstantaneousImportRegisters,
    ReadInstantaneousImportTouMatrices,
    ReadInstantaneousImportTouWithBlocksMatrices,
    ReadInstantaneousImportBlockCounters,
    ReadInstantaneousExportRegisters,
    ReadNetworkData,
    ReadTariffPrimaryElement,
    ReadTariffSecondaryElement,
    ReadMaximumDemandImportRegisters,
    ReadMaximumDemandExportRegisters,
    ReadPrepaymentConfiguration,
    ReadActivePowerImport,
    ReadDeviceConfigurationVoltage,
    ReadDeviceConfigurationRandomisation,
    ReadDeviceConfigurationBillingCalendar,
    ReadDeviceConfigurationIdentityExcMpxn,
    ReadDeviceConfigurationInstantaneousPowerThresholds,
    ReadDeviceConfigurationMpxn,
    ReadDeviceConfigurationPaymentMode,
    SynchroniseClock,
    ReadEventOrSecurityLog,
    UpdateDeviceConfigurationAlcDescriptions,
    UpdateDeviceConfigurationAlcScheduler,
    UpdateDeviceConfigurationAuxiliaryControllerScheduler,
    UpdateSecurityCredentialsKrp,
    UpdateSecurityCredentialsDevice,
    IssueSecurityCredentials,
    SetDeviceConfigurationImportMpxn,
    SetDeviceConfigurationExportMpan,
    RequestHandoverOfDccControlledDevice,
    UpdateSecurityCredentialsCos,
    RetrieveDeviceSecurityCredentialsKrp,
    RetrieveDeviceSecurityCredentialsDevice,
    EnableSupply,
    DisableSupply,
    ArmSupply,
    ReadSupplyStatus,
    ActivateAuxiliaryLoad,
    DeactivateAuxiliaryLoad,
    ReadAlcsData,
    ResetAuxiliaryLoad,
    AddAuxiliaryLoadToBoostButton,
    RemoveAuxiliaryLoadFromBoostButton,
    ReadBoostButtonDetails,
    SetRandomisedOffsetLimit,
    SetAuxiliaryControllerState,
    ReadAuxiliaryControllerConfigurationData,
    ReadAuxiliaryControllerOperationalData,
    LimitApcLevel,
    CommissionDeviceSynchroniseClock,
    ReadInventory,
    DecommissionDevice,
    UpdateInventory,
    JoinServiceCritical,
    JoinServiceNonCritical,
    UnjoinServiceCritical,
    UnjoinServiceNonCritical,
    ReadDeviceLog,
    UpdateHanDeviceLog,
    RestoreHanDeviceLog,
    RestoreGpfDeviceLog,
    ReturnLocalCommandResponse,
    ChfInstallSuccessSmWan,
    ChfInstallSuccessNoSmWan,
    ChfFaultReturn,
    ChfNoFaultReturn,
    UpdateFirmware,
    ReadFirmwareVersion,
    ActivateFirmware,
    UpdatePpmidFirmware,
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
    "IssueSecurityCredentials",
    "JoinServiceCritical",
    "JoinServiceNonCritical",
    "ReadActivePowerImport",
    "ReadDeviceConfigurationBillingCalendar",
    "ReadDeviceConfigurationIdentityExcMpxn",
    "ReadDeviceConfigurationInstantaneousPowerThresholds",
    "ReadDeviceConfigurationMpxn",
    "ReadDeviceConfigurationPaymentMode",
    "ReadDeviceConfigurationRandomisation",
    "ReadDeviceConfigurationVoltage",
    "ReadDeviceLog",
    "ReadEventOrSecurityLog",
    "ReadFirmwareVersion",
    "ReadInstantaneousExportRegisters",
    "ReadInstantaneousImportBlockCounters",
    "ReadInstantaneousImportRegisters",
    "ReadInstantaneousImportTouMatrices",
    "ReadInstantaneousImportTouWithBlocksMatrices",
    "ReadInventory",
    "ReadMaximumDemandExportRegisters",
    "ReadMaximumDemandImportRegisters",
    "ReadNetworkData",
    "ReadPrepaymentConfiguration",
    "ReadTariffPrimaryElement",
    "ReadTariffSecondaryElement",
    "RequestHandoverOfDccControlledDevice",
    "RestoreGpfDeviceLog",
    "RestoreHanDeviceLog",
    "RetrieveDeviceSecurityCredentialsDevice",
    "RetrieveDeviceSecurityCredentialsKrp",
    "ReturnLocalCommandResponse",
    "SetDeviceConfigurationExportMpan",
    "SetDeviceConfigurationImportMpxn",
    "SynchroniseClock",
    "UnjoinServiceCritical",
    "UnjoinServiceNonCritical",
    "UpdateDeviceConfigurationAlcDescriptions",
    "UpdateDeviceConfigurationAlcScheduler",
    "UpdateDeviceConfigurationAuxiliaryControllerScheduler",
    "UpdateFirmware",
    "UpdateHanDeviceLog",
    "UpdateImportTariffSecondaryElement",
    "UpdateInventory",
    "UpdatePpmidFirmware",
    "UpdateSecurityCredentialsCos",
    "UpdateSecurityCredentialsDevice",
    "UpdateSecurityCredentialsKrp",
]
