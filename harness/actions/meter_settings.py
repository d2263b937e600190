"""Requests that set something on a device, by what they set in the words scenarios use."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.load_schedules import (
    DayName,
    DayOfWeekApplicability,
    DaysOfWeekApplicability,
    ScheduleDatesAndTime,
)
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
    NonSpecifiedDayOfWeek,
    NonSpecifiedYear,
    SpecifiedDayOfMonth,
    SpecifiedMonth,
    Year,
)
from sitrig.emulators.protocol.duis.requests.sr06_11_synchronise_clock import SynchroniseClock
from sitrig.emulators.protocol.duis.requests.sr06_14_1_update_alc_descriptions import (
    AlcsHcalcsDescription,
    UpdateDeviceConfigurationAlcDescriptions,
)
from sitrig.emulators.protocol.duis.requests.sr06_14_2_update_alc_scheduler import (
    ActivateDeactivateSwitch,
    ActivateSwitch,
    ConnectionSchedule,
    DeactivateSwitch,
    SwitchOnSpecialDay,
    SwitchSpecialDay,
    UpdateDeviceConfigurationAlcScheduler,
)
from sitrig.emulators.protocol.duis.requests.sr06_14_3_update_auxiliary_controller_scheduler import (
    AuxiliaryControllerAction,
    AuxiliaryControllerSchedule,
    ControllerOnSpecialDay,
    ControllerSpecialDay,
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
    ImportMprn,
    SetDeviceConfigurationImportMpxn,
)
from sitrig.emulators.protocol.duis.requests.sr06_20_2_set_export_mpan import (
    SetDeviceConfigurationExportMpan,
)
from sitrig.emulators.protocol.duis.requests.sr06_21_request_handover import (
    RequestHandoverOfDccControlledDevice,
)
from sitrig.emulators.protocol.duis.requests.sr06_24_1_retrieve_device_security_credentials import (
    RetrieveDeviceSecurityCredentialsKrp,
)
from sitrig.emulators.protocol.duis.requests.sr06_24_2_retrieve_device_security_credentials import (
    RetrieveDeviceSecurityCredentialsDevice,
)
from sitrig.emulators.protocol.duis.requests.sr08_05_service_opt_out import (
    AcbCertificates,
    ServiceOptOut,
)
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.smki.pki import Credentials, Pki
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.clock import HOUR, MINUTE
from sitrig.harness.errors import PhraseError
from sitrig.harness.parties import Party
from sitrig.harness.premises.names import METERING_POINTS, user_named

FLOOR = 5
_WORKDAYS = tuple(DayName)[:5]


def _date(month: int, day: int) -> dict[str, object]:
    return {
        "year": Year(choice=NonSpecifiedYear()),
        "month": Month(choice=SpecifiedMonth(value=month)),
        "day_of_month": DayOfMonth(choice=SpecifiedDayOfMonth(value=day)),
        "day_of_week": DayOfWeek(choice=NonSpecifiedDayOfWeek()),
    }


def _calendar(month: int, day: int) -> CalendarDate:
    return CalendarDate(**_date(month, day))  # type: ignore[arg-type]


def _winter(hour: int) -> ScheduleDatesAndTime:
    return ScheduleDatesAndTime(
        switch_time=hour * HOUR, start_date=_calendar(10, 1), end_date=_calendar(3, 31)
    )


def _workdays() -> DaysOfWeekApplicability:
    days = tuple(DayOfWeekApplicability(day_of_week_id=day) for day in _WORKDAYS)
    return DaysOfWeekApplicability(days=days)


def switch_names(party: Party, pki: Pki) -> RequestBody:
    """Two of the five switches."""
    return UpdateDeviceConfigurationAlcDescriptions(
        descriptions=(
            AlcsHcalcsDescription(index=1, switch_description="Immersion heater"),
            AlcsHcalcsDescription(index=4, switch_description="Car charger"),
        )
    )


def switch_calendar(party: Party, pki: Pki) -> RequestBody:
    """The first switch closed by night in winter, on workdays and on Christmas Day."""
    return UpdateDeviceConfigurationAlcScheduler(
        schedules=tuple(
            ConnectionSchedule(
                switch=ActivateDeactivateSwitch(index=1, choice=choice),
                special_days=(SwitchOnSpecialDay(index=1),),
                days_of_week=_workdays(),
                when=_winter(hour),
            )
            for choice, hour in ((ActivateSwitch(), 1), (DeactivateSwitch(), 5))
        ),
        special_days=(SwitchSpecialDay(index=1, **_date(12, 25)),),  # type: ignore[arg-type]
        switches=(),
    )


def controller_calendar(party: Party, pki: Pki) -> RequestBody:
    """The first controller at half and full level by night in winter."""
    return UpdateDeviceConfigurationAuxiliaryControllerScheduler(
        schedules=tuple(
            AuxiliaryControllerSchedule(
                action=AuxiliaryControllerAction(controller=1, commanded_state_level=level),
                special_days=(ControllerOnSpecialDay(identifier=1),),
                days_of_week=_workdays(),
                when=_winter(hour),
            )
            for level, hour in ((50, 2), (100, 4))
        ),
        special_days=(ControllerSpecialDay(identifier=1, **_date(12, 26)),),  # type: ignore[arg-type]
    )


def _replaced(
    role: RemotePartyRole, held: Credentials, pki: Pki, *, top_up: bool
) -> UpdateSecurityCredentialsKrp:
    return UpdateSecurityCredentialsKrp(
        remote_party_role=role,
        remote_party_floor_seq_number=FLOOR,
        replacement_certificates=SupplierOrNetworkOperatorCertificates(
            digital_signing_certificate=held.signing.certificate.der,
            key_agreement_certificate=held.agreement.certificate.der,
            key_agreement_top_up_certificate=held.top_up.certificate.der
            if top_up and held.top_up
            else None,
        ),
        certification_path_certificates=(pki.issuing.certificate.der,),
        apply_time_based_cpv_checks=True,
    )


def supplier_credentials(party: Party, pki: Pki) -> RequestBody:
    """The sender's own three certificates in the Supplier's cells."""
    return _replaced(RemotePartyRole.SUPPLIER, party.credentials, pki, top_up=True)


def network_credentials(party: Party, pki: Pki) -> RequestBody:
    """The sender's own two in the network operator's cells."""
    return _replaced(RemotePartyRole.NETWORK_OPERATOR, party.credentials, pki, top_up=False)


def load_controller_credentials(party: Party, pki: Pki) -> RequestBody:
    """The sender's own two in the Load Controller's cells."""
    return _replaced(RemotePartyRole.LOAD_CONTROLLER, party.credentials, pki, top_up=False)


def mixed_credentials(party: Party, pki: Pki) -> RequestBody:
    """One certificate of the sender's and one of another Supplier's."""
    other = pki.organisation(user_named("Ivy Supply"), OrganisationRole.SUPPLIER)
    return UpdateSecurityCredentialsKrp(
        remote_party_role=RemotePartyRole.SUPPLIER,
        replacement_certificates=SupplierOrNetworkOperatorCertificates(
            digital_signing_certificate=party.credentials.signing.certificate.der,
            key_agreement_certificate=other.agreement.certificate.der,
        ),
        certification_path_certificates=(pki.issuing.certificate.der,),
        apply_time_based_cpv_checks=True,
    )


def handover(party: Party, pki: Pki) -> RequestBody:
    """The Supplier's cells of a device that the DCC holds, for the sender."""
    return _handed_over(RemotePartyRole.SUPPLIER, party.credentials, pki)


def network_handover(party: Party, pki: Pki) -> RequestBody:
    """The Gas Transporter's cells of a device that the DCC holds, for the one of these premises."""
    holder = pki.organisation(user_named("Fir Pipelines"), OrganisationRole.NETWORK_OPERATOR)
    return _handed_over(RemotePartyRole.NETWORK_OPERATOR, holder, pki)


def _handed_over(role: RemotePartyRole, held: Credentials, pki: Pki) -> RequestBody:
    return RequestHandoverOfDccControlledDevice(
        remote_party_role=role,
        remote_party_floor_seq_number=FLOOR,
        replacement_certificates=HandoverCertificates(
            digital_signing_certificate=held.signing.certificate.der,
            key_agreement_certificate=held.agreement.certificate.der,
        ),
        certification_path_certificates=(pki.issuing.certificate.der,),
        apply_time_based_cpv_checks=True,
    )


def opting_out(party: Party, pki: Pki) -> RequestBody:
    """The ACB's own certificates again in its cells, as leaving the DCC's service would have it."""
    acb = pki.dsp()
    return ServiceOptOut(
        execution_date_time=party.now() + HOUR,
        acb_floor_seq_number=FLOOR,
        replacement_certificates=AcbCertificates(
            digital_signing_certificate=acb.signing.certificate.der,
            key_agreement_certificate=acb.agreement.certificate.der,
        ),
        certification_path_certificates=(pki.issuing.certificate.der,),
        apply_time_based_cpv_checks=True,
    )


Build = Callable[[Party, Pki], RequestBody]

REQUESTS: Mapping[str, Build] = {
    "the names of its switches": switch_names,
    "the calendar of its switches": switch_calendar,
    "the calendar of its controllers": controller_calendar,
    "its clock": lambda party, pki: SynchroniseClock(
        current_date_time=party.now(), tolerance_period=MINUTE // 1000
    ),
    "its clock, an hour late": lambda party, pki: SynchroniseClock(
        current_date_time=party.now() - HOUR, tolerance_period=MINUTE // 1000
    ),
    "the export MPAN": lambda party, pki: SetDeviceConfigurationExportMpan(
        export_mpan=METERING_POINTS["the export MPAN"]
    ),
    "an MPRN": lambda party, pki: SetDeviceConfigurationImportMpxn(
        mpxn=ImportMprn(value=METERING_POINTS["the MPRN"])
    ),
    "its Supplier's credentials": supplier_credentials,
    "its network operator's credentials": network_credentials,
    "its Load Controller's credentials": load_controller_credentials,
    "credentials of two holders": mixed_credentials,
    "its Supplier's credentials, held by the DCC": handover,
    "its network operator's credentials, held by the DCC": network_handover,
    "the DCC's own credentials": opting_out,
    "a new key pair": lambda party, pki: IssueSecurityCredentials(
        credential_type=CredentialType.DIGITAL_SIGNATURE
    ),
    "a certificate of its own": lambda party, pki: UpdateSecurityCredentialsDevice(
        device_certificate=party.credentials.signing.certificate.der
    ),
    "its own certificate": lambda party, pki: RetrieveDeviceSecurityCredentialsDevice(
        credential_type=CredentialType.KEY_AGREEMENT
    ),
    "whom it trusts with loads": lambda party, pki: RetrieveDeviceSecurityCredentialsKrp(
        remote_party_roles=(RemotePartyRole.SUPPLIER, RemotePartyRole.LOAD_CONTROLLER)
    ),
}


def setting_request(srv: str, what: str, party: Party, pki: Pki) -> RequestBody:
    """The request of that SRV; raises PhraseError where it is about something else."""
    body = REQUESTS[what](party, pki)
    if body.srv != srv:
        raise PhraseError(f"SR {srv} is not about {what}; SR {body.srv} is")
    return body
