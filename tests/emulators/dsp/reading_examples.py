"""One request for every Service Request of series 4 and 6 that reads or sets a meter: sender, body, target."""

from __future__ import annotations

from sitrig.emulators.protocol.duis.requests import (
    IssueSecurityCredentials,
    ReadActivePowerImport,
    ReadDeviceConfigurationBillingCalendar,
    ReadDeviceConfigurationInstantaneousPowerThresholds,
    ReadDeviceConfigurationMpxn,
    ReadDeviceConfigurationPaymentMode,
    ReadDeviceConfigurationRandomisation,
    ReadDeviceConfigurationVoltage,
    ReadEventOrSecurityLog,
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
    RequestHandoverOfDccControlledDevice,
    RetrieveDeviceSecurityCredentialsDevice,
    SetDeviceConfigurationExportMpan,
    SynchroniseClock,
    UpdateDeviceConfigurationAlcDescriptions,
    UpdateDeviceConfigurationAlcScheduler,
    UpdateDeviceConfigurationAuxiliaryControllerScheduler,
    UpdateSecurityCredentialsDevice,
    UpdateSecurityCredentialsKrp,
)
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
from sitrig.emulators.protocol.duis.requests.sr06_13_read_event_or_security_log import LogToRead
from sitrig.emulators.protocol.duis.requests.sr06_14_1_update_alc_descriptions import (
    AlcsHcalcsDescription,
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
)
from sitrig.emulators.protocol.duis.requests.sr06_14_3_update_auxiliary_controller_scheduler import (
    AuxiliaryControllerAction,
    AuxiliaryControllerSchedule,
    ControllerOnSpecialDay,
    ControllerSpecialDay,
    InputFromControlledLoad,
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
