"""One request for every Service Request of series 4 and 6 that reads or sets a meter: sender, body, target."""

from __future__ import annotations

from sitrig.emulators.protocol.duis.requests import (
    ReadActivePowerImport,
    ReadDeviceConfigurationBillingCalendar,
    ReadDeviceConfigurationInstantaneousPowerThresholds,
    ReadDeviceConfigurationMpxn,
    ReadDeviceConfigurationPaymentMode,
    ReadDeviceConfigurationRandomisation,
    ReadDeviceConfigurationVoltage,
    ReadInstantaneousExportRegisters,
    ReadInstantaneousImportBlockCounters,
    ReadInstantaneousImportTouMatrices,
    ReadInstantaneousImportTouWithBlocksMatrices,
    ReadMaximumDemandExportRegisters,
    ReadMaximumDemandImportRegisters,
    ReadNetworkData,
    ReadPrepaymentConfiguration,
    ReadTariffPrimaryElement,
    ReadTariffSecondaryElement,
    RequestBody,
)
from sitrig.emulators.protocol.duis.requests.log_periods import ReadLogPeriod
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import SmiStatus
from tests.emulators.dsp.premises import START, Premises

_ESME = Premises.device("B0", SmiStatus.COMMISSIONED)
_GSME = Premises.device("E0", SmiStatus.COMMISSIONED)
_DAY = ReadLogPeriod(start_date_time=START - 86_400_000, end_date_time=START - 1_800_000)

READING_EXAMPLES: tuple[tuple[str, RequestBody, Eui], ...] = (
    ("gas", ReadInstantaneousImportTouMatrices(), _GSME),
    ("distributor", ReadInstantaneousImportTouWithBlocksMatrices(), _ESME),
    ("gas", ReadInstantaneousImportBlockCounters(), _GSME),
    ("export", ReadInstantaneousExportRegisters(), _ESME),
    ("distributor", ReadNetworkData(read_log_period=_DAY), _ESME),
    ("other user", ReadTariffPrimaryElement(), _ESME),
    ("responsible", ReadTariffSecondaryElement(), _ESME),
    ("responsible", ReadMaximumDemandImportRegisters(execution_date_time=START + 60_000), _ESME),
    ("export", ReadMaximumDemandExportRegisters(), _ESME),
    ("responsible", ReadPrepaymentConfiguration(), _ESME),
    ("distributor", ReadActivePowerImport(), _ESME),
    ("distributor", ReadDeviceConfigurationVoltage(), _ESME),
    ("appointed agent", ReadDeviceConfigurationRandomisation(), _ESME),
    ("appointed agent", ReadDeviceConfigurationBillingCalendar(), _ESME),
    ("responsible", ReadDeviceConfigurationInstantaneousPowerThresholds(), _ESME),
    ("transporter", ReadDeviceConfigurationMpxn(), _GSME),
    ("appointed agent", ReadDeviceConfigurationPaymentMode(), _ESME),
)
