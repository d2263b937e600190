"""Requests that read a meter, by what they ask for in the words scenarios use."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.log_periods import ReadLogPeriod
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
from sitrig.emulators.protocol.duis.requests.sr06_13_read_event_or_security_log import (
    LogToRead,
    ReadEventOrSecurityLog,
)
from sitrig.emulators.protocol.duis.requests.sr07_04_read_supply_status import ReadSupplyStatus
from sitrig.emulators.protocol.duis.requests.sr07_07_read_auxiliary_load_switch_data import (
    ReadAlcsData,
)
from sitrig.emulators.protocol.duis.requests.sr07_11_read_boost_button_details import (
    ReadBoostButtonDetails,
)
from sitrig.emulators.protocol.duis.requests.sr07_14_read_auxiliary_controller_configuration import (
    ReadAuxiliaryControllerConfigurationData,
)
from sitrig.emulators.protocol.duis.requests.sr07_15_read_auxiliary_controller_operational import (
    ReadAuxiliaryControllerOperationalData,
)
from sitrig.harness.clock import DAY
from sitrig.harness.errors import PhraseError

Build = Callable[[int], RequestBody]
"""The request of that instant."""


def last_day(now: int) -> ReadLogPeriod:
    """The 24 hours before."""
    return ReadLogPeriod(start_date_time=now - DAY, end_date_time=now)


def _log(which: LogToRead, now: int) -> RequestBody:
    return ReadEventOrSecurityLog(read_log_period=last_day(now), log_to_read=which)


READS: Mapping[str, Build] = {
    "the time-of-use registers": lambda now: ReadInstantaneousImportTouMatrices(),
    "the block registers": lambda now: ReadInstantaneousImportTouWithBlocksMatrices(),
    "the block counters": lambda now: ReadInstantaneousImportBlockCounters(),
    "the export registers": lambda now: ReadInstantaneousExportRegisters(),
    "the network data": lambda now: ReadNetworkData(read_log_period=last_day(now)),
    "the network data since 1970": lambda now: ReadNetworkData(
        read_log_period=ReadLogPeriod(start_date_time=0, end_date_time=now)
    ),
    "the tariff": lambda now: ReadTariffPrimaryElement(),
    "the secondary tariff": lambda now: ReadTariffSecondaryElement(),
    "the highest import": lambda now: ReadMaximumDemandImportRegisters(),
    "the highest export": lambda now: ReadMaximumDemandExportRegisters(),
    "the prepayment settings": lambda now: ReadPrepaymentConfiguration(),
    "the power": lambda now: ReadActivePowerImport(),
    "the voltage thresholds": lambda now: ReadDeviceConfigurationVoltage(),
    "the randomised offset": lambda now: ReadDeviceConfigurationRandomisation(),
    "the billing calendar": lambda now: ReadDeviceConfigurationBillingCalendar(),
    "the identity": lambda now: ReadDeviceConfigurationIdentityExcMpxn(),
    "the power thresholds": lambda now: ReadDeviceConfigurationInstantaneousPowerThresholds(),
    "the event log": lambda now: _log(LogToRead.EVENT, now),
    "the security log": lambda now: _log(LogToRead.SECURITY, now),
    "the power event log": lambda now: _log(LogToRead.POWER_EVENT, now),
    "the log of its loads": lambda now: _log(LogToRead.ALCS_EVENT, now),
    "a gas meter's event log": lambda now: _log(LogToRead.GSME_EVENT, now),
    "the MPxN": lambda now: ReadDeviceConfigurationMpxn(),
    "the supply": lambda now: ReadSupplyStatus(),
    "the load switches": lambda now: ReadAlcsData(),
    "the boost button": lambda now: ReadBoostButtonDetails(read_log_period=last_day(now)),
    "the controllers": lambda now: ReadAuxiliaryControllerConfigurationData(),
    "the controllers' states": lambda now: ReadAuxiliaryControllerOperationalData(),
    "the payment mode": lambda now: ReadDeviceConfigurationPaymentMode(),
}


def read_request(srv: str, what: str, now: int) -> RequestBody:
    """The request of that SRV; raises PhraseError where it reads something else."""
    body = READS[what](now)
    if body.srv != srv:
        raise PhraseError(f"SR {srv} does not read {what}; SR {body.srv} does")
    return body
