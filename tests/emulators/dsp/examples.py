"""One request for every built Service Request, sent by somebody who may: what the golden requests hold."""

from __future__ import annotations

from dataclasses import dataclass

from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.secondary_tariff import (
    CalendarDate,
    DayOfMonth,
    DayOfWeek,
    DayProfile,
    ElectricityPriceElement,
    LastDayOfMonth,
    Month,
    NonSpecifiedDayOfWeek,
    NonSpecifiedYear,
    PriceElements,
    ProfileSchedule,
    ReferencedDayName,
    Season,
    SpecialDay,
    SpecifiedDayOfMonth,
    SpecifiedMonth,
    SpecifiedYear,
    SwitchingTable,
    WeekProfile,
    Year,
)
from sitrig.emulators.protocol.duis.requests.sr01_01_2_update_import_tariff_secondary_element import (
    UpdateImportTariffSecondaryElement,
)
from sitrig.emulators.protocol.duis.requests.sr04_01_1_read_instantaneous_import_registers import (
    ReadInstantaneousImportRegisters,
)
from sitrig.emulators.protocol.duis.requests.sr06_02_4_read_device_configuration_identity import (
    ReadDeviceConfigurationIdentityExcMpxn,
)
from sitrig.emulators.protocol.duis.requests.sr06_20_1_set_import_mpxn import (
    ImportMpans,
    SetDeviceConfigurationImportMpxn,
)
from sitrig.emulators.protocol.duis.requests.sr06_23_update_security_credentials_cos import (
    SupplierReplacementCertificates,
    UpdateSecurityCredentialsCos,
)
from sitrig.emulators.protocol.duis.requests.sr06_24_1_retrieve_device_security_credentials import (
    RetrieveDeviceSecurityCredentialsKrp,
)
from sitrig.emulators.protocol.duis.requests.sr07_05_activate_auxiliary_load import (
    ActivateAlcsHcalcs,
    ActivateAuxiliaryLoad,
)
from sitrig.emulators.protocol.duis.requests.sr08_01_1_commission_device import (
    CommissionDeviceSynchroniseClock,
)
from sitrig.emulators.protocol.duis.requests.sr08_02_read_inventory import ByDeviceId, ReadInventory
from sitrig.emulators.protocol.duis.requests.sr08_03_decommission_device import DecommissionDevice
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import (
    UpdateDeviceDetails,
    UpdateInventory,
)
from sitrig.emulators.protocol.duis.requests.sr08_11_update_han_device_log import (
    AddDeviceToChfWhitelist,
    DeviceLogRequestType,
    UpdateHanDeviceLog,
)
from sitrig.emulators.protocol.duis.requests.sr08_13_return_local_command_response import (
    ReturnLocalCommandResponse,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_1_chf_install_success import (
    ChfInstallSuccessSmWan,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_2_chf_install_no_sm_wan import (
    ChfInstallSuccessNoSmWan,
    PremiseType,
)
from sitrig.emulators.protocol.duis.requests.sr11_01_update_firmware import UpdateFirmware
from sitrig.emulators.protocol.duis.requests.sr11_02_read_firmware_version import (
    ReadFirmwareVersion,
)
from sitrig.emulators.protocol.duis.requests.sr11_03_activate_firmware import ActivateFirmware
from sitrig.emulators.protocol.duis.requests.sr12_02_device_prenotification import (
    DevicePrenotification,
)
from sitrig.emulators.protocol.duis.simple_types import ChfInstallType, ChfLocation
from sitrig.emulators.protocol.identifiers import ACB, Eui, RequestId
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.smki.pki import Pki
from sitrig.emulators.protocol.vocabulary import (
    DeviceType,
    EsmeVariant,
    RemotePartyRole,
    SmiStatus,
)
from tests.emulators.dsp.han_examples import HAN_EXAMPLES
from tests.emulators.dsp.load_examples import LIMIT, LOAD_EXAMPLES
from tests.emulators.dsp.notices import return_notice
from tests.emulators.dsp.premises import IMAGE, IMPORT, START, USERS, Premises
from tests.emulators.dsp.reading_examples import READING_EXAMPLES

_HUB = Premises.device("A0", SmiStatus.COMMISSIONED)
_ESME = Premises.device("B0", SmiStatus.COMMISSIONED)
_JOINED = Premises.device("B0", SmiStatus.INSTALLED_NOT_COMMISSIONED)


@dataclass(frozen=True, slots=True)
class Example:
    """A request and who sends it to whom."""

    user: str
    body: RequestBody
    target: Eui = ACB

    @property
    def srv(self) -> str:
        """Its Service Reference Variant."""
        return self.body.srv


def _tariff() -> UpdateImportTariffSecondaryElement:
    start = CalendarDate(
        year=Year(choice=NonSpecifiedYear()),
        month=Month(choice=SpecifiedMonth(value=4)),
        day_of_month=DayOfMonth(choice=SpecifiedDayOfMonth(value=1)),
        day_of_week=DayOfWeek(choice=NonSpecifiedDayOfWeek()),
    )
    special = CalendarDate(
        year=Year(choice=SpecifiedYear(value=2027)),
        month=Month(choice=SpecifiedMonth(value=12)),
        day_of_month=DayOfMonth(choice=LastDayOfMonth()),
        day_of_week=DayOfWeek(choice=NonSpecifiedDayOfWeek()),
    )
    day = DayProfile(
        day_name=1, schedules=(ProfileSchedule(start_time=25_200_000, tou_tariff_action=2),)
    )
    days = tuple(ReferencedDayName(index=index, day_name=1) for index in range(1, 8))
    week = WeekProfile(week_name=3, days=days)
    season = Season(season_name="Spring", season_start_date=start, referenced_week_name=3)
    return UpdateImportTariffSecondaryElement(
        switching_table=SwitchingTable(
            day_profiles=(day,), week_profiles=(week,), seasons=(season,)
        ),
        special_days=(SpecialDay(date=special, referenced_day_name=1),),
        price_elements=PriceElements(
            price_scale=-5, prices=(ElectricityPriceElement(index=2, price=1_234),)
        ),
    )


def _change_of_supplier() -> UpdateSecurityCredentialsCos:
    pki = Pki("sitrig")
    gaining = pki.organisation(USERS["responsible"].eui, OrganisationRole.SUPPLIER)
    return UpdateSecurityCredentialsCos(
        supplier_floor_seq_number=77,
        supplier_replacement_certificates=SupplierReplacementCertificates(
            digital_signing_certificate=gaining.signing.certificate.der,
            key_agreement_certificate=gaining.agreement.certificate.der,
        ),
        certification_path_certificates=(pki.issuing.certificate.der,),
        apply_time_based_cpv_checks=False,
        import_mpxn=IMPORT,
    )


def _installed(body: type[RequestBody], **more: object) -> RequestBody:
    return body(
        device_id=_HUB,
        chf_install_type=ChfInstallType.REPLACEMENT,
        install_date_time=START - 3_600_000,
        user_ref_id="REF-11",
        mpxn=IMPORT,
        aerial_install=True,
        chf_location=ChfLocation.DEEP_INDOORS,
        additional_information="second floor",
        **more,
    )  # type: ignore[call-arg]


EXAMPLES: dict[str, Example] = {
    example.srv: example
    for example in (
        Example("responsible", _tariff(), _ESME),
        Example("responsible", ReadInstantaneousImportRegisters(), _ESME),
        Example("distributor", ReadDeviceConfigurationIdentityExcMpxn(), _ESME),
        Example(
            "responsible",
            SetDeviceConfigurationImportMpxn(
                mpxn=ImportMpans(import_mpan=IMPORT, secondary_import_mpan="1200000000037")
            ),
            _ESME,
        ),
        Example("responsible", _change_of_supplier(), _ESME),
        Example(
            "distributor",
            RetrieveDeviceSecurityCredentialsKrp(
                remote_party_roles=(RemotePartyRole.SUPPLIER, RemotePartyRole.NETWORK_OPERATOR)
            ),
            _ESME,
        ),
        Example(
            "responsible",
            ActivateAuxiliaryLoad(switch=ActivateAlcsHcalcs(index=4, duration=45)),
            _ESME,
        ),
        Example(
            "responsible",
            CommissionDeviceSynchroniseClock(current_date_time=START, tolerance_period=20),
            _JOINED,
        ),
        Example("other user", ReadInventory(query=ByDeviceId(device_id=_ESME))),
        Example("responsible", DecommissionDevice(device_id=_ESME)),
        Example(
            "responsible",
            UpdateInventory(
                device_id=_ESME, change=UpdateDeviceDetails(esme_variant=EsmeVariant.BDE)
            ),
        ),
        Example(
            "responsible",
            UpdateHanDeviceLog(
                device_id=Premises.device("B1", SmiStatus.PENDING),
                request_type=DeviceLogRequestType.ADD,
                add=AddDeviceToChfWhitelist(
                    join_time_period=600, install_code=bytes(range(16)), import_mpxn=IMPORT
                ),
            ),
            _HUB,
        ),
        Example(
            "responsible",
            ReturnLocalCommandResponse(
                original_request_id=RequestId(USERS["responsible"].eui, _ESME, 977),
                device_gbcs_response=bytes(range(7)),
            ),
        ),
        Example("responsible", _installed(ChfInstallSuccessSmWan)),
        Example(
            "responsible",
            _installed(
                ChfInstallSuccessNoSmWan,
                premise_type=PremiseType.TERRACED,
                metal_obstruction_check=True,
                connectivity_obstruction_check=False,
                shared_obstruction_check=True,
            ),
        ),
        Example("agent", return_notice("8.14.3", Premises.device("A0", SmiStatus.PENDING))),
        Example("agent", return_notice("8.14.4", Premises.device("A0", SmiStatus.PENDING))),
        Example(
            "responsible",
            UpdateFirmware(
                firmware_image=IMAGE,
                firmware_version="00000103",
                device_id_list=(_ESME, _JOINED),
            ),
        ),
        Example("appointed agent", ReadFirmwareVersion(), _ESME),
        Example("responsible", ActivateFirmware(firmware_hash=bytes(range(32))), _ESME),
        Example(
            "installer",
            DevicePrenotification(
                device_id=Eui("00-DB-12-34-56-78-BF-01"),
                device_manufacturer="0D02",
                device_model="D0020002",
                device_type=DeviceType.ESME,
                smets_chts_version="V5.1",
                firmware_version="00000102",
                esme_variant=EsmeVariant.ADE,
            ),
        ),
        *(Example(user, body, target) for user, body, target in READING_EXAMPLES),
        *(Example(user, body, target) for user, body, target in LOAD_EXAMPLES),
        Example("responsible", LIMIT, _ESME),
        *(Example(user, body, target) for user, body, target in HAN_EXAMPLES),
    )
}
