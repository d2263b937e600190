"""One request for every Service Request of series 4 and 6 that reads or sets a meter: sender, body, target."""

from __future__ import annotations

from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.load_schedules import (
    DayName,
    DayOfWeekApplicability,
    DaysOfWeekApplicability,
    ScheduleDatesAndTime,
)
from sitrig.emulators.protocol.duis.requests.log_periods import ReadLogPeriod
from sitrig.emulators.protocol.duis.requests.replaced_credentials import (
    CredentialType,
    HandoverCertificates,
    SupplierOrNetworkOperatorCertificates,
)
from sitrig.emulators.protocol.duis.requests.secondary_tariff import (
    CalendarDate,
    DayOfMonth,
    DayOfWeek,
    Month,
    SpecifiedDayOfMonth,
    SpecifiedDayOfWeek,
    SpecifiedMonth,
    SpecifiedYear,
    Year,
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
    LogToRead,
    ReadEventOrSecurityLog,
)
from sitrig.emulators.protocol.duis.requests.sr06_14_1_update_alc_descriptions import (
    AlcsHcalcsDescription,
    UpdateDeviceConfigurationAlcDescriptions,
)
from sitrig.emulators.protocol.duis.requests.sr06_14_2_update_alc_scheduler import (
    ActivateDeactivateSwitch,
    Alcs,
    ConnectionSchedule,
    DeactivateSwitch,
    Hcalcs,
    SwitchOnSpecialDay,
    SwitchSpecialDay,
    SwitchTypeAndId,
    UpdateDeviceConfigurationAlcScheduler,
)
from sitrig.emulators.protocol.duis.requests.sr06_14_3_update_auxiliary_controller_scheduler import (
    AuxiliaryControllerAction,
    AuxiliaryControllerSchedule,
    ControllerOnSpecialDay,
    ControllerSpecialDay,
    InputFromControlledLoad,
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
from sitrig.emulators.protocol.duis.requests.sr06_20_2_set_export_mpan import (
    SetDeviceConfigurationExportMpan,
)
from sitrig.emulators.protocol.duis.requests.sr06_21_request_handover import (
    RequestHandoverOfDccControlledDevice,
)
from sitrig.emulators.protocol.duis.requests.sr06_24_2_retrieve_device_security_credentials import (
    RetrieveDeviceSecurityCredentialsDevice,
)
from sitrig.emulators.protocol.duis.requests.sr08_05_service_opt_out import (
    AcbCertificates,
    ServiceOptOut,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.smki.pki import Pki
from sitrig.emulators.protocol.vocabulary import RemotePartyRole, SmiStatus
from tests.emulators.dsp.premises import EXPORT, START, USERS, Premises

_ESME = Premises.device("B0", SmiStatus.COMMISSIONED)
_GSME = Premises.device("E0", SmiStatus.COMMISSIONED)
_DAY = ReadLogPeriod(start_date_time=START - 86_400_000, end_date_time=START - 1_800_000)

_PKI = Pki("sitrig")
_BIRCH = _PKI.organisation(USERS["responsible"].eui, OrganisationRole.SUPPLIER)
_GAS = _PKI.organisation(USERS["gas"].eui, OrganisationRole.SUPPLIER)
_GPF = Premises.device("F0", SmiStatus.COMMISSIONED)


def _date(month: int, day: int) -> dict[str, object]:
    return {
        "year": Year(choice=SpecifiedYear(value=2027)),
        "month": Month(choice=SpecifiedMonth(value=month)),
        "day_of_month": DayOfMonth(choice=SpecifiedDayOfMonth(value=day)),
        "day_of_week": DayOfWeek(choice=SpecifiedDayOfWeek(value=6)),
    }


def _when(hour: int) -> ScheduleDatesAndTime:
    start, end = (CalendarDate(**_date(month, 15)) for month in (4, 9))  # type: ignore[arg-type]
    return ScheduleDatesAndTime(switch_time=hour * 3_600_000, start_date=start, end_date=end)


def _days(*names: DayName) -> DaysOfWeekApplicability:
    days = tuple(DayOfWeekApplicability(day_of_week_id=name) for name in names)
    return DaysOfWeekApplicability(days=days)


_SETTINGS: tuple[tuple[str, RequestBody, Eui], ...] = (
    ("responsible", SynchroniseClock(current_date_time=START, tolerance_period=30), _ESME),
    (
        "appointed agent",
        ReadEventOrSecurityLog(read_log_period=_DAY, log_to_read=LogToRead.POWER_EVENT),
        _ESME,
    ),
    (
        "responsible",
        UpdateDeviceConfigurationAlcDescriptions(
            descriptions=(AlcsHcalcsDescription(index=3, switch_description="Heat pump <2>"),)
        ),
        _ESME,
    ),
    (
        "responsible",
        UpdateDeviceConfigurationAlcScheduler(
            execution_date_time=START + 3_600_000,
            schedules=(
                ConnectionSchedule(
                    switch=ActivateDeactivateSwitch(index=2, choice=DeactivateSwitch()),
                    special_days=(SwitchOnSpecialDay(index=7),),
                    when=_when(6),
                ),
            ),
            special_days=(SwitchSpecialDay(index=7, **_date(5, 1)),),  # type: ignore[arg-type]
            switches=(
                SwitchTypeAndId(index=1, choice=Alcs()),
                SwitchTypeAndId(index=2, choice=Hcalcs(value=Eui("00-DB-12-34-56-78-D5-01"))),
            ),
        ),
        _ESME,
    ),
    (
        "responsible",
        UpdateDeviceConfigurationAuxiliaryControllerScheduler(
            schedules=(
                AuxiliaryControllerSchedule(
                    action=AuxiliaryControllerAction(
                        controller=5,
                        commanded_state_level=70,
                        input_from_controlled_load=InputFromControlledLoad(),
                    ),
                    special_days=(ControllerOnSpecialDay(identifier=9),),
                    days_of_week=_days(DayName.TUESDAY, DayName.SUNDAY),
                    when=_when(8),
                ),
            ),
            special_days=(ControllerSpecialDay(identifier=9, **_date(8, 31)),),  # type: ignore[arg-type]
        ),
        _ESME,
    ),
    (
        "responsible",
        UpdateSecurityCredentialsKrp(
            remote_party_role=RemotePartyRole.LOAD_CONTROLLER,
            remote_party_floor_seq_number=11,
            remote_party_prepayment_top_up_floor_seq_number=12,
            replacement_certificates=SupplierOrNetworkOperatorCertificates(
                digital_signing_certificate=_BIRCH.signing.certificate.der
            ),
            certification_path_certificates=(_PKI.issuing.certificate.der,),
            apply_time_based_cpv_checks=False,
        ),
        _ESME,
    ),
    (
        "responsible",
        UpdateSecurityCredentialsDevice(
            device_certificate=_PKI.device(_ESME).signing.certificate.der
        ),
        _ESME,
    ),
    (
        "responsible",
        IssueSecurityCredentials(credential_type=CredentialType.KEY_AGREEMENT),
        _ESME,
    ),
    (
        "export",
        SetDeviceConfigurationExportMpan(execution_date_time=START + 60_000, export_mpan=EXPORT),
        _ESME,
    ),
    (
        "gas",
        RequestHandoverOfDccControlledDevice(
            remote_party_role=RemotePartyRole.NETWORK_OPERATOR,
            remote_party_floor_seq_number=13,
            replacement_certificates=HandoverCertificates(
                digital_signing_certificate=_GAS.signing.certificate.der,
                key_agreement_certificate=_GAS.agreement.certificate.der,
            ),
            certification_path_certificates=(_PKI.issuing.certificate.der,),
            apply_time_based_cpv_checks=True,
        ),
        _GPF,
    ),
    (
        "responsible",
        RetrieveDeviceSecurityCredentialsDevice(credential_type=CredentialType.DIGITAL_SIGNATURE),
        _ESME,
    ),
    (
        "responsible",
        ServiceOptOut(
            execution_date_time=START + 60_000,
            acb_floor_seq_number=17,
            replacement_certificates=AcbCertificates(
                key_agreement_certificate=_GAS.agreement.certificate.der
            ),
            certification_path_certificates=(_PKI.issuing.certificate.der,),
            apply_time_based_cpv_checks=True,
        ),
        _ESME,
    ),
)

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
    *_SETTINGS,
)
