"""Premises on which rules are tried: an estate with one hub and its meters in every SMI Status."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TypedDict, Unpack

from sitrig.emulators.dsp.door import HttpCall
from sitrig.emulators.dsp.products import Product
from sitrig.emulators.dsp.registration import Fuel, MeteringPoint, Registration
from sitrig.emulators.dsp.service import Outcome
from sitrig.emulators.dsp.users import User
from sitrig.emulators.estate import Estate, build
from sitrig.emulators.plan import EstatePlan, PlannedAccessory, PlannedHub, PlannedMeter
from sitrig.emulators.protocol.duis.catalogue import SRVS, web_service
from sitrig.emulators.protocol.duis.envelope import Request, write_request
from sitrig.emulators.protocol.duis.requests import RequestBody, SignedPreCommand
from sitrig.emulators.protocol.gbcs.codec import Fidelity
from sitrig.emulators.protocol.gbcs.ota_image import build_image, read_image
from sitrig.emulators.protocol.identifiers import ACB, Eui, RequestId
from sitrig.emulators.protocol.smki.xml_signature import sign
from sitrig.emulators.protocol.vocabulary import (
    CommandVariant,
    DeviceType,
    EsmeVariant,
    SchemaVersion,
    SmiStatus,
    UserRole,
)

START = 1_767_571_200_000
IMPORT, EXPORT, GAS = "1200000000011", "1200000000029", "7400000001"
ELSEWHERE = "1200000000045"
"""The stranger's metering point, at another premises."""


def eui(group: str, number: int) -> Eui:
    """`00-DB-12-34-56-78-<group>-<number>`."""
    return Eui(f"00-DB-12-34-56-78-{group}-{number:02X}")


USERS = {
    name: User(eui=Eui(f"90-B3-D5-1F-30-01-{n:02X}-00"), party=party, roles=frozenset(roles))
    for n, (name, party, roles) in enumerate(
        (
            ("installer", "Acorn", {UserRole.IMPORT_SUPPLIER}),
            ("responsible", "Birch", {UserRole.IMPORT_SUPPLIER}),
            ("future", "Cedar", {UserRole.IMPORT_SUPPLIER}),
            ("stranger", "Dogwood", {UserRole.IMPORT_SUPPLIER}),
            ("export", "Elm", {UserRole.EXPORT_SUPPLIER}),
            ("gas", "Fir", {UserRole.GAS_SUPPLIER}),
            ("responsible's gas User ID", "Birch", {UserRole.GAS_SUPPLIER}),
            ("distributor", "Gorse", {UserRole.ELECTRICITY_DISTRIBUTOR}),
            ("transporter", "Hazel", {UserRole.GAS_TRANSPORTER}),
            ("agent", "Ivy", {UserRole.SUPPLIER_NOMINATED_AGENT}),
            ("appointed agent", "Juniper", {UserRole.SUPPLIER_NOMINATED_AGENT}),
            ("other user", "Kale", {UserRole.OTHER_USER}),
            ("agent that supplies", "Larch", {UserRole.SUPPLIER_NOMINATED_AGENT, UserRole.IMPORT_SUPPLIER}),
        )
    )
}  # fmt: skip

POINTS = (
    MeteringPoint(
        mpxn=IMPORT,
        fuel=Fuel.IMPORT,
        registrations=(
            Registration(party="Acorn", effective_from=date(2020, 2, 3)),
            Registration(party="Birch", effective_from=date(2024, 5, 6)),
            Registration(party="Cedar", effective_from=date(2026, 2, 1)),
        ),
        network_party="Gorse",
        agent_party="Juniper",
    ),
    MeteringPoint(
        mpxn=ELSEWHERE,
        fuel=Fuel.IMPORT,
        registrations=(Registration(party="Dogwood", effective_from=date(2019, 3, 4)),),
    ),
    MeteringPoint(
        mpxn=EXPORT,
        fuel=Fuel.EXPORT,
        registrations=(Registration(party="Elm", effective_from=date(2021, 7, 8)),),
        network_party="Gorse",
    ),
    MeteringPoint(
        mpxn=GAS,
        fuel=Fuel.GAS,
        registrations=(Registration(party="Fir", effective_from=date(2022, 9, 10)),),
        network_party="Hazel",
        agent_party="Juniper",
    ),
)


IMAGE = build_image(
    manufacturer_code=0x0D02,
    image_type=7,
    version="00000103",
    min_hardware_version=1,
    max_hardware_version=9,
    variants=(EsmeVariant.A, EsmeVariant.AD),
    firmware=b"new",
)
PRODUCTS = tuple(
    Product(
        device_type=DeviceType.ESME,
        manufacturer="0D02",
        model="D0020002",
        firmware_version=version,
        image_hash=image_hash,
        variants=frozenset({EsmeVariant.A, EsmeVariant.AD}),
    )
    for version, image_hash in (("00000102", ""), ("00000103", read_image(IMAGE).image_hash))
)


def _hub(number: int, status: SmiStatus, *, smets1: bool = False) -> PlannedHub:
    group = "A9" if smets1 else "A0"
    return PlannedHub(
        device_id=eui(group, number),
        gpf=eui("F9" if smets1 else "F0", number),
        gpf_status=status,
        device_manufacturer="0F01",
        device_model="C0010001",
        pre_notifier=USERS["installer"].eui,
        status=status,
        ordered_by="Ivy",
        s1sp="S1SP-1" if smets1 else None,
    )


def _meter(group: str, number: int, status: SmiStatus, installer: str) -> PlannedMeter:
    gas = group == "E0"
    smets1 = group == "E9"
    return PlannedMeter(
        device_id=eui(group, number),
        device_type=DeviceType.GSME if gas else DeviceType.ESME,
        hub=eui("A9" if smets1 else "A0", number),
        on_hub=status is not SmiStatus.PENDING,
        on_gpf=gas and status is not SmiStatus.PENDING,
        device_manufacturer="0D02",
        device_model="D0020002",
        firmware_version="00000102",
        smets_chts_version="V5.1",
        pre_notifier=USERS[installer].eui,
        status=status,
        esme_variant=None if gas else EsmeVariant.A,
        import_mpxn=GAS if gas else IMPORT,
        export_mpan=None if gas else EXPORT,
        s1sp="S1SP-1" if smets1 else None,
    )


def plan(modifications: tuple[str, ...], switches: dict[str, str | bool]) -> EstatePlan:
    """In every status: a hub, an ESME of `installer`, one of `responsible`, one SMETS1, a GSME."""
    statuses = list(enumerate(SmiStatus, start=1))
    meters = [
        _meter(group, number, status, installer)
        for number, status in statuses
        for group, installer in (
            ("B0", "installer"), ("B1", "responsible"), ("E9", "responsible"), ("E0", "gas"),
        )
    ]  # fmt: skip
    return EstatePlan(
        name="every status",
        fidelity=Fidelity.MODEL,  # devices are silent here: answers are put together by hand
        start=START,
        modifications=modifications,
        switches=switches,
        users=tuple(USERS.values()),
        metering_points=POINTS,
        products=PRODUCTS,
        hubs=tuple(
            _hub(n, status, smets1=smets1) for n, status in statuses for smets1 in (False, True)
        ),
        meters=tuple(meters),
        accessories=(
            PlannedAccessory(
                device_id=eui("D0", 4),
                device_type=DeviceType.IHD,
                hub=eui("A0", 4),
                device_manufacturer="0D05",
                device_model="D0050005",
                pre_notifier=USERS["other user"].eui,
            ),
            PlannedAccessory(
                device_id=eui("D1", 4),
                device_type=DeviceType.PPMID,
                hub=eui("A0", 4),
                device_manufacturer="0D06",
                device_model="D0060006",
                firmware_version="00000501",
                pre_notifier=USERS["installer"].eui,
                status=SmiStatus.COMMISSIONED,
            ),
        ),
    )


def golden_request(user: str, body: RequestBody, target: Eui) -> bytes:
    """The unsigned bytes of a request, its counter always the same."""
    entry = SRVS[body.srv]
    return write_request(
        Request(
            schema_version=SchemaVersion.V5_4,
            request_id=RequestId(USERS[user].eui, target, 1_000),
            service_reference=entry.service_reference,
            service_reference_variant=entry.srv,
            command_variant=min(entry.command_variants),
            body=body,
        )
    )


class Header(TypedDict, total=False):
    """What a test may say of a request besides who sends what."""

    target: Eui
    srv: str | None
    command_variant: CommandVariant | None
    counter: int | None
    version: SchemaVersion


class Premises:
    """An estate and the means to ask it; `ask` changes nothing, `send` does."""

    START, IMPORT, EXPORT, GAS, USERS, POINTS = START, IMPORT, EXPORT, GAS, USERS, POINTS

    def __init__(self, estate: Estate) -> None:
        self.estate = estate
        self._counter = 1_000

    @staticmethod
    def device(group: str, status: SmiStatus) -> Eui:
        """A0 hubs, B0 and B1 ESMEs, E9 SMETS1 ESMEs, E0 GSMEs, A9 SMETS1 hubs, F0 GPFs, one D0 IHD."""
        return eui(group, 1 + list(SmiStatus).index(status))

    def ask(self, user: str, body: RequestBody, **header: Unpack[Header]) -> Outcome:
        """What the DSP would answer, with nothing carried out."""
        return self.estate.dsp.handle(self.call(user, body, **header), self.estate.world.now)

    def send(
        self, user: str, body: RequestBody | SignedPreCommand, **header: Unpack[Header]
    ) -> Outcome:
        """Send a request for good."""
        call = self.call(user, body, **header)
        outcome = self.estate.dsp.handle(call, self.estate.world.now)
        headers = {"Content-Type": call.content_type}
        reply = self.estate.handle(call.method, call.path, headers, call.body)
        assert reply == outcome.reply
        return outcome

    def call(
        self,
        user: str,
        body: RequestBody | SignedPreCommand,
        *,
        target: Eui = ACB,
        srv: str | None = None,
        command_variant: CommandVariant | None = None,
        counter: int | None = None,
        version: SchemaVersion = SchemaVersion.V5_4,
    ) -> HttpCall:
        """A signed request; the counter rises by itself."""
        self._counter += 1
        known = USERS[user].eui
        entry = SRVS[srv or body.srv]  # type: ignore[union-attr]
        chosen = command_variant or min(entry.command_variants)
        request = Request(
            schema_version=version,
            request_id=RequestId(known, target, counter or self._counter),
            service_reference=entry.service_reference,
            service_reference_variant=entry.srv,
            command_variant=chosen,
            body=body,
        )
        return self.signed(user, write_request(request), web_service(chosen).value)

    def signed(self, user: str, document: bytes, path: str) -> HttpCall:
        """A document under a User's signature."""
        credentials = self.estate.identities.credentials(USERS[user].eui)
        body = sign(document, credentials.xml_signing or credentials.signing)
        return HttpCall("POST", path, "application/xml", body)


def build_premises(*modifications: str, **switches: str | bool) -> Premises:
    """Premises with these Modifications and switches: a new estate at every call."""
    return Premises(build(plan(modifications, switches)))


standing = cache(build_premises)
"""Premises shared by tests that only `ask`."""
