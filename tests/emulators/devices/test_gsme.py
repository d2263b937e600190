"""The gas meter: what its commands do, what it answers, and whom it does not obey."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import structs

from sitrig.emulators.devices import event_log
from sitrig.emulators.devices.faults import Asleep, ClockOff
from sitrig.emulators.devices.own_keys import NO_KEYS, OwnKeys
from sitrig.emulators.protocol.effects import ImageDelivery, PowerOn
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, Proof, UseCaseBody
from sitrig.emulators.protocol.gbcs.ota_image import read_image
from sitrig.emulators.protocol.gbcs.use_cases import (
    cs02b,
    cs02c,
    cs02d,
    cs02e,
    cs06,
    cs10,
    cs11,
    ecs70,
    gas_alerts,
    gcs13a,
    gcs13b,
    gcs13c,
    gcs28,
    gcs33,
    gcs38,
    gcs39,
    gcs41,
    gcs46,
)
from sitrig.emulators.protocol.gbcs.use_cases.ccs08 import FirmwareTransfer, TransferCode
from sitrig.emulators.protocol.gbcs.use_cases.fdra import FirmwareReceived
from sitrig.emulators.protocol.gbcs.use_cases.gcs33 import GasSupply
from sitrig.emulators.protocol.identifiers import ACB, COS_PARTY
from sitrig.emulators.protocol.smki.pki import Pki
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from tests.emulators.devices.gas_bench import (
    GAS_METER,
    GAS_SKI,
    GAS_SUPPLIER,
    TRANSPORTER,
    GasBench,
)
from tests.emulators.devices.kept import kept
from tests.emulators.devices.test_credentials import replacements
from tests.emulators.devices.test_firmware import NEW, image

HOUR = 3_600_000


@pytest.fixture
def bench(pki: Pki) -> GasBench:
    return GasBench(pki).mirrored()


def clock(bench: GasBench, *, late_by: int = 0) -> DeviceMessage:
    start = bench.now + late_by
    return bench.gas(gcs28.NAME, gcs28.SetClock(start, start + 60_000), signed=True)


def answered(bench: GasBench, message: DeviceMessage) -> UseCaseBody:
    (response,) = bench.tell(message)
    assert (response.originator, response.recipient) == (GAS_METER, message.originator)
    assert (response.use_case, response.counter) == (message.use_case, message.counter)
    return response.body


def test_a_gas_meter_that_joins_has_an_unreliable_clock_and_tells_its_supplier(pki: Pki) -> None:
    bench = GasBench(pki).installed()
    assert bench.gsme.clock_status is ecs70.ClockStatus.UNRELIABLE
    assert bench.gsme.proxy() is None and bench.gpf.mirror is None
    bench.give(bench.gsme, PowerOn())
    assert bench.outbox == []  # it is on the HAN already


def test_its_clock_becomes_reliable_and_it_says_so_once_signed(bench: GasBench) -> None:
    response, alert = bench.tell(clock(bench))
    assert response.body == gcs28.ClockSet(bench.now - 60_000, gcs28.ClockStatus.RELIABLE)
    assert response.proof == Proof(signer_ski=GAS_SKI)
    assert (alert.use_case, alert.recipient) == (gas_alerts.NON_CRITICAL, GAS_SUPPLIER)
    assert getattr(alert.body, "alert_code") == "8F69"  # noqa: B009
    assert len(bench.tell(clock(bench))) == 1  # commissioned already


def test_a_clock_outside_the_window_stays_unreliable(bench: GasBench) -> None:
    bench.gsme.attach(ClockOff(-HOUR))
    response, _ = bench.tell(clock(bench))
    assert isinstance(response.body, gcs28.ClockSet)
    assert response.body.status is gcs28.ClockStatus.UNRELIABLE
    assert not bench.gsme.commissioned
    assert bench.alerts() == ["81C6"]


READS = {
    gcs13a.NAME: (
        gcs13a.ReadConsumption(),
        gcs13a.Consumption(divisor=1_000, multiplier=1, unit=1, volume=4_204_507),
    ),
    gcs13b.NAME: (
        gcs13b.ReadBlocks(),
        gcs13b.Blocks(3_000_001, 900_002, 300_003, 4_501, 1_000, 1, 1),
    ),
    gcs13c.NAME: (
        gcs13c.ReadTimeOfUse(),
        gcs13c.TimeOfUse(1_000, 1, 1, 2_100_203, 1_050_101, 740_003, 314_200),
    ),
    gcs33.NAME: (gcs33.ReadSupplyStatus(), gcs33.SupplyStatus(3_650, GasSupply.ON)),
    gcs38.NAME: (gcs38.ReadFirmwareVersion(), gcs38.FirmwareVersion("00030000")),
    gcs46.NAME: (gcs46.ReadMprn(), gcs46.Mprn("")),
}


@pytest.mark.parametrize("use_case", READS)
def test_a_read_is_answered_and_changes_nothing(bench: GasBench, use_case: str) -> None:
    command, expected = READS[use_case]
    before = kept(bench.gsme)
    assert answered(bench, bench.gas(use_case, command)) == expected
    assert kept(bench.gsme) == before


@pytest.mark.parametrize("use_case", [gcs13a.NAME, gcs13c.NAME, gcs33.NAME, gcs46.NAME])
def test_the_gas_transporter_reads_by_its_own_cell(bench: GasBench, use_case: str) -> None:
    command, expected = READS[use_case]
    message = bench.gas(use_case, command, originator=TRANSPORTER)
    assert answered(bench, message) == expected


def test_the_mprn_is_what_the_supplier_set_last(bench: GasBench) -> None:
    for mprn in ("4000000001", "4000000019"):
        set_mprn = bench.gas(gcs41.NAME, gcs41.SetMprn(bench.now, mprn))
        assert answered(bench, set_mprn) == gcs41.MprnSet(0)
    assert answered(bench, bench.gas(gcs46.NAME, gcs46.ReadMprn())) == gcs46.Mprn("4000000019")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (GasSupply.OFF, GasSupply.ARMED),
        (GasSupply.ARMED, GasSupply.ARMED),
        (GasSupply.ON, GasSupply.ON),
    ],
)
def test_arming_lets_a_supply_that_is_off_be_turned_on(
    bench: GasBench, before: GasSupply, after: GasSupply
) -> None:
    bench.gsme.supply = before
    armed = answered(bench, bench.gas(gcs39.NAME, gcs39.ArmSupply(issued=7_000), signed=True))
    assert armed == gcs39.SupplyArmed(issued=7_000, supply=after)


def test_events_are_logged_told_by_time_and_cleared_by_the_supplier(bench: GasBench) -> None:
    bench.tell(clock(bench))
    since = bench.now
    bench.gsme.attach(ClockOff(-HOUR))
    bench.tell(clock(bench))
    bench.gsme.repair(ClockOff)
    read = bench.gas(cs10.EVENT_LOG, cs10.ReadEvents(None, None))
    told = answered(bench, read)
    assert isinstance(told, cs10.Events)
    assert [event.event_code for event in told.events] == ["81C6", "8F69"]
    late = answered(bench, bench.gas(cs10.EVENT_LOG, cs10.ReadEvents(since, None)))
    assert isinstance(late, cs10.Events) and late.matching == 0  # its clock was behind
    cleared = bench.gas(cs11.NAME, cs11.ClearEventLog())
    assert answered(bench, cleared) == cs11.EventLogCleared(0, 8)
    assert answered(bench, bench.gas(cs10.EVENT_LOG, cs10.ReadEvents(None, None))) == cs10.Events()


def test_a_change_of_credentials_stands_in_the_security_log_which_nobody_clears(
    bench: GasBench,
) -> None:
    replace_supplier(bench)
    bench.tell(bench.gas(cs11.NAME, cs11.ClearEventLog(), originator=bench.GAINING))
    (response,) = bench.tell(
        bench.gas(cs10.SECURITY_LOG, cs10.ReadEvents(None, None), originator=bench.GAINING)
    )
    assert isinstance(response.body, cs10.Events)
    assert [event.event_code for event in response.body.events] == ["8F70"]


def replace_supplier(bench: GasBench) -> list[DeviceMessage]:
    body = cs02b.UpdateSecurityCredentials(
        cs02b.ReplacementMode.SUPPLIER_BY_TRANSCOS,
        replacements(bench.gaining),
        (bench.pki.issuing.certificate.der,),
        5_000,
        6_000,
    )
    return bench.tell(bench.gas(cs02b.NAME, body, originator=COS_PARTY, signed=True))


def test_after_a_change_of_supplier_it_obeys_the_new_one_alone(bench: GasBench) -> None:
    replace_supplier(bench)
    bench.forget()
    refused = bench.tell(clock(bench))
    before = bench.gsme.clock_status
    assert [getattr(sent.body, "alert_code") for sent in refused] == ["8F30"]  # noqa: B009
    assert refused[0].recipient == bench.GAINING
    body = gcs28.SetClock(bench.now, bench.now + 60_000)
    bench.tell(bench.gas(gcs28.NAME, body, originator=bench.GAINING, signed=True, counter=5_001))
    assert before is ecs70.ClockStatus.UNRELIABLE
    assert bench.gsme.clock_status is ecs70.ClockStatus.RELIABLE


def test_a_command_that_is_not_in_order_changes_nothing(bench: GasBench) -> None:
    right = clock(bench)
    wrong = {
        "8F3D": structs.replace(right, proof=structs.replace(right.proof, mac_by=None)),
        "8F30": structs.replace(right, originator=bench.SUPPLIER),
        "8F1E": bench.gas(ecs70.NAME, ecs70.SetClock(bench.now, bench.now), signed=True),
    }
    unsigned = structs.replace(right, proof=Proof(mac_by=ACB))
    by_the_electricity_supplier = bench.gas(
        gcs28.NAME, right.body, signed=True, signer=bench.supplier
    )
    before = kept(bench.gsme)
    for code, message in wrong.items():
        (alert,) = bench.tell(message)
        assert getattr(alert.body, "alert_code") == code  # noqa: B009
        assert (alert.use_case, alert.recipient) == (gas_alerts.CRITICAL, GAS_SUPPLIER)
    for message in (unsigned, by_the_electricity_supplier):
        (alert,) = bench.tell(message)
        assert getattr(alert.body, "alert_code") == "8F3D"  # noqa: B009
    assert kept(bench.gsme) == before
    logged = [event.event_code for event in bench.gsme.events if event.log == event_log.SECURITY]
    assert logged == [*wrong, "8F3D", "8F3D"]


def test_a_command_is_obeyed_once(bench: GasBench) -> None:
    message = clock(bench)
    bench.tell(message)
    before = kept(bench.gsme)
    (alert,) = bench.tell(message)
    assert getattr(alert.body, "alert_code") == "8F53"  # noqa: B009
    assert kept(bench.gsme) == before


VARIANTLESS: dict[str, Any] = {
    "variants": (),
    "manufacturer": 0x6A50,
    "image_type": 0x60AD,
    "hardware": (0x0101, 0x0102),
}


def deliver(bench: GasBench, octets: bytes) -> list[DeviceMessage]:
    bench.forget()
    bench.give(bench.hub, ImageDelivery(octets, NEW, (GAS_METER,)))
    return [sent for sent in bench.outbox if isinstance(sent, DeviceMessage)]


def test_an_image_of_its_supplier_is_taken_receipted_and_activated(bench: GasBench) -> None:
    octets = image(bench.gas_supplier, **VARIANTLESS)
    digest = read_image(octets).image_hash
    receipt = next(sent for sent in deliver(bench, octets) if sent.originator == GAS_METER)
    assert (receipt.use_case, receipt.recipient) == (gas_alerts.RECEIPT, GAS_SUPPLIER)
    assert receipt.body == FirmwareReceived("8F72", bench.now, digest)
    response, alert = bench.tell(bench.gas(cs06.NAME, cs06.ActivateFirmware(digest), signed=True))
    assert response.body == cs06.ActivationResult(cs06.ActivationCode.SUCCESS, NEW)
    assert getattr(alert.body, "alert_code") == "8F43"  # noqa: B009
    assert answered(bench, bench.gas(gcs38.NAME, gcs38.ReadFirmwareVersion())) == (
        gcs38.FirmwareVersion(NEW)
    )
    told = answered(bench, bench.gas(cs10.EVENT_LOG, cs10.ReadEvents(None, None)))
    assert isinstance(told, cs10.Events)
    assert [event.event_code for event in told.events] == ["8F43"]


@pytest.mark.parametrize(
    "wrong", [{"variants": (EsmeVariant.A,)}, {"image_type": 0x10AD}, {"manufacturer": 0x1EAF}]
)
def test_an_image_for_another_device_is_not_taken(bench: GasBench, wrong: dict[str, Any]) -> None:
    (report,) = deliver(bench, image(bench.gas_supplier, **(VARIANTLESS | wrong)))
    assert isinstance(report.body, FirmwareTransfer)
    assert report.body.code is TransferCode.HARDWARE_VERSION_MISMATCH
    assert bench.gsme.held_image is None


def test_an_image_that_another_supplier_signed_is_not_verified(bench: GasBench) -> None:
    receipt = next(
        sent
        for sent in deliver(bench, image(bench.supplier, **VARIANTLESS))
        if sent.originator == GAS_METER
    )
    assert isinstance(receipt.body, FirmwareReceived) and receipt.body.alert_code == "8F1C"
    assert bench.gsme.held_image is None


def test_a_future_dated_activation_happens_when_its_time_has_come(bench: GasBench) -> None:
    octets = image(bench.gas_supplier, **VARIANTLESS)
    deliver(bench, octets)
    body = cs06.ActivateFirmware(read_image(octets).image_hash)
    later = bench.gas(cs06.NAME, body, signed=True, execution_time=bench.now + HOUR)
    assert answered(bench, later) == cs06.ActivationAccepted()
    bench.forget()
    bench.run_for(HOUR)
    assert bench.gsme.firmware_version == NEW
    outcome = next(sent for sent in bench.outbox if getattr(sent, "use_case", "") == cs06.NAME)
    assert isinstance(outcome, DeviceMessage)
    assert getattr(outcome.body, "alert_code") == "8F66"  # noqa: B009


def test_while_it_sleeps_commands_wait_and_each_is_obeyed_once(bench: GasBench) -> None:
    bench.gsme.attach(Asleep(HOUR // 2))
    command = bench.gas(gcs41.NAME, gcs41.SetMprn(bench.now, "4000000019"))
    read = bench.gas(gcs46.NAME, gcs46.ReadMprn())
    assert bench.tell(command) == bench.tell(read) == bench.tell(command) == []
    assert bench.gsme.mprn == ""
    bench.run_for(HOUR // 2)
    answers = [sent.body for sent in bench.outbox if isinstance(sent, DeviceMessage)]
    assert answers == [gcs41.MprnSet(0), gcs46.Mprn("4000000019")]
    assert bench.gsme.buffer == ()


def test_it_makes_key_pairs_and_shows_a_certificate_once_it_has_one(bench: GasBench) -> None:
    usage = cs02b.CellUsage.DIGITAL_SIGNATURE
    read = cs02e.ReadCertificate(usage)
    failed = cs02e.ReadingFailure.FAILED
    assert bench.gsme.held_keys() == NO_KEYS
    refused = answered(bench, bench.gas(cs02c.NAME, cs02c.GenerateKeyPair(usage), signed=True))
    assert refused == cs02c.CertificationRequest(None, cs02c.RequestFailure.FAILED)
    bench.gsme.keep_keys(OwnKeys("a seed"))
    made = answered(bench, bench.gas(cs02c.NAME, cs02c.GenerateKeyPair(usage), signed=True))
    assert isinstance(made, cs02c.CertificationRequest) and made.request is not None
    wrong = cs02d.StoreCertificate(bench.gas_supplier.signing.certificate.der)
    stored = answered(bench, bench.gas(cs02d.NAME, wrong, signed=True))
    assert stored == cs02d.CertificateStored(cs02d.StoringCode.INVALID_CERTIFICATE)
    shown = answered(bench, bench.gas(cs02e.NAME, read, signed=True))
    assert isinstance(shown, cs02e.DeviceCertificate)
    assert (shown.certificate is None) is (shown.failure is failed)
