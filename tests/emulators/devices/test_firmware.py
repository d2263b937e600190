"""Firmware from the hub's delivery to the executing version, and every way it fails to arrive."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypedDict

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils

from sitrig.emulators.devices.faults import (
    CorruptsImage,
    RefusesActivation,
    Silent,
    TransferFails,
    WrongHash,
)
from sitrig.emulators.protocol.effects import ImageAnswer, ImageDelivery, ImageOffer
from sitrig.emulators.protocol.gbcs.message import Proof
from sitrig.emulators.protocol.gbcs.ota_image import build_image, read_image
from sitrig.emulators.protocol.gbcs.use_cases.ccs02 import RemoveDevice
from sitrig.emulators.protocol.gbcs.use_cases.ccs08 import FirmwareTransfer, TransferCode
from sitrig.emulators.protocol.gbcs.use_cases.cs06 import (
    ActivateFirmware,
    ActivationCode,
    ActivationResult,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs47 import ActivateAuxiliaryLoad
from sitrig.emulators.protocol.gbcs.use_cases.ecs52 import FirmwareVersion, ReadFirmwareVersion
from sitrig.emulators.protocol.gbcs.use_cases.fdra import FirmwareReceived
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from tests.emulators.devices.narrowing import alert_code, of_kind, succeeded

if TYPE_CHECKING:
    from sitrig.emulators.protocol.gbcs.message import DeviceMessage
    from sitrig.emulators.protocol.smki.pki import Credentials
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]

NEW = "00020001"


class Misfit(TypedDict, total=False):
    """What of an image does not suit the meter."""

    variants: tuple[EsmeVariant, ...]
    manufacturer: int
    image_type: int
    hardware: tuple[int, int]


def image(
    signer: Credentials,
    *,
    variants: tuple[EsmeVariant, ...] = (EsmeVariant.A, EsmeVariant.AD),
    becomes: EsmeVariant | None = None,
    manufacturer: int = 0x1EAF,
    image_type: int = 0x10AD,
    hardware: tuple[int, int] = (0x0100, 0x01FF),
) -> bytes:
    def sign(octets: bytes) -> bytes:
        signature = signer.signing.private_key.sign(octets, ec.ECDSA(hashes.SHA256()))
        r, s = utils.decode_dss_signature(signature)
        return r.to_bytes(32, "big") + s.to_bytes(32, "big")

    return build_image(
        manufacturer_code=manufacturer,
        image_type=image_type,
        version=NEW,
        min_hardware_version=hardware[0],
        max_hardware_version=hardware[1],
        variants=variants,
        becomes=becomes,
        firmware=b"\x01\x02",
        sign=sign,
    )


def deliver(bench: Bench, octets: bytes, *targets: Eui) -> list[DeviceMessage]:
    bench.outbox.clear()
    bench.give(bench.hub, ImageDelivery(octets, NEW, targets or (bench.METER,)))
    return bench.messages


def activate(bench: Bench, octets: bytes) -> ActivationResult:
    body = ActivateFirmware(read_image(octets).image_hash)
    answer = bench.send(bench.command("CS06", body, signed=True))[0]
    return of_kind(ActivationResult, answer.body)


def transferred(bench: Bench, code: TransferCode) -> FirmwareTransfer:
    alert = "8F8A" if code is TransferCode.FILE_TRANSFER_SUCCESS else "8F89"
    return FirmwareTransfer(alert, bench.now, bench.METER, NEW, code)


def test_an_image_that_fits_is_taken_receipted_and_reported(bench: Bench) -> None:
    octets = image(bench.supplier)
    by_hub, by_meter = sorted(deliver(bench, octets), key=lambda sent: sent.use_case)
    assert by_hub.body == transferred(bench, TransferCode.FILE_TRANSFER_SUCCESS)
    assert (by_hub.recipient, by_hub.proof) == (ACB, Proof(signer_ski=bench.HUB_SKI))
    assert by_meter.body == FirmwareReceived("8F72", bench.now, read_image(octets).image_hash)
    assert by_meter.recipient == bench.SUPPLIER
    assert by_meter.proof == Proof(signer_ski=bench.METER_SKI)
    assert bench.meter.firmware_version == "00010000"
    assert bench.hub.transfers == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"variants": (EsmeVariant.BDE, EsmeVariant.AD)},
        {"manufacturer": 0x1EAE},
        {"image_type": 0x10AE},
        {"hardware": (0x0104, 0x01FF)},
        {"hardware": (0x0100, 0x0102)},
    ],
)
def test_an_image_for_other_hardware_or_another_true_variant_is_not_taken(
    bench: Bench, wrong: Misfit
) -> None:
    before = bench.kept()
    (alert,) = deliver(bench, image(bench.supplier, **wrong))
    assert alert.body == transferred(bench, TransferCode.HARDWARE_VERSION_MISMATCH)
    assert bench.kept() == before


@pytest.mark.parametrize("hardware", [(0x0103, 0x01FF), (0x0100, 0x0103), (0x0103, 0x0103)])
def test_the_hardware_range_is_inclusive(bench: Bench, hardware: tuple[int, int]) -> None:
    alerts = deliver(bench, image(bench.supplier, hardware=hardware))
    assert transferred(bench, TransferCode.FILE_TRANSFER_SUCCESS) in [a.body for a in alerts]


def test_what_is_no_image_is_discarded(bench: Bench) -> None:
    before = bench.kept()
    (alert,) = deliver(bench, b"\x00" * 300)
    assert alert.body == transferred(bench, TransferCode.FIRMWARE_IMAGE_DISCARDED)
    assert bench.kept() == before


def test_an_image_that_another_supplier_signed_fails_its_verification(bench: Bench) -> None:
    alerts = deliver(bench, image(bench.gaining))
    assert sorted(alert_code(alert) for alert in alerts) == ["8F1C", "8F8A"]
    assert bench.meter.held_image is None


def test_activation_changes_the_version_and_says_so(bench: Bench) -> None:
    octets = image(bench.supplier)
    deliver(bench, octets)
    bench.outbox.clear()
    assert activate(bench, octets) == ActivationResult(ActivationCode.SUCCESS, NEW)
    assert bench.alerts() == ["8F43"]
    (version,) = bench.send(bench.command("ECS52", ReadFirmwareVersion()))
    assert version.body == FirmwareVersion(NEW)
    assert bench.meter.variant is EsmeVariant.A


def test_activation_without_an_image_fails(bench: Bench) -> None:
    result = activate(bench, image(bench.supplier))
    assert result == ActivationResult(ActivationCode.NO_IMAGE_HELD, "00010000")


def test_activation_of_another_hash_fails_and_keeps_the_image(bench: Bench) -> None:
    octets = image(bench.supplier)
    deliver(bench, octets)
    result = activate(bench, image(bench.supplier, becomes=EsmeVariant.AD))
    assert result == ActivationResult(ActivationCode.HASH_MISMATCH, "00010000")
    assert activate(bench, octets).code is ActivationCode.SUCCESS


def test_an_image_is_executed_once(bench: Bench) -> None:
    octets = image(bench.supplier)
    deliver(bench, octets)
    activate(bench, octets)
    assert activate(bench, octets) == ActivationResult(ActivationCode.NO_IMAGE_HELD, NEW)


def test_an_upgrade_may_change_what_the_meter_can_do(bench: Bench) -> None:
    def switches_on() -> bool:
        body = ActivateAuxiliaryLoad(1, 5)
        answer = bench.send(bench.command("ECS47Activate", body, signed=True))[0]
        return succeeded(answer.body)

    assert not switches_on()
    octets = image(bench.supplier, becomes=EsmeVariant.AD)
    deliver(bench, octets)
    assert not switches_on()
    activate(bench, octets)
    assert switches_on()
    assert bench.meter.variant is EsmeVariant.AD


def test_a_meter_that_became_another_variant_does_not_execute_an_image_for_the_old(
    bench: Bench,
) -> None:
    octets = image(bench.supplier, variants=(EsmeVariant.A,))
    deliver(bench, octets)
    bench.meter.become(EsmeVariant.AD)
    assert activate(bench, octets).code is ActivationCode.ACTIVATION_FAILURE


def test_an_element_gained_starts_at_nothing_and_readings_survive(bench: Bench) -> None:
    before = bench.meter.registers
    bench.meter.become(EsmeVariant.B)
    assert bench.meter.registers[0] == before[0]
    assert bench.meter.registers[1].active_wh == (0,)
    bench.meter.become(EsmeVariant.C)
    assert bench.meter.registers[0].active_wh == (*before[0].active_wh, 0, 0)


def test_each_target_is_reported_for_itself(bench: Bench) -> None:
    alerts = deliver(bench, image(bench.supplier), bench.STRANGER, bench.METER)
    reported = [of_kind(FirmwareTransfer, a.body) for a in alerts if a.use_case == "CCS08"]
    assert [(report.target, report.code) for report in reported] == [
        (bench.STRANGER, TransferCode.FILE_TRANSFER_FAILURE),
        (bench.METER, TransferCode.FILE_TRANSFER_SUCCESS),
    ]


def test_a_device_that_never_answers_fails_its_transfer_after_six_hours(bench: Bench) -> None:
    bench.meter.attach(Silent())
    assert deliver(bench, image(bench.supplier)) == []
    bench.run_for(6 * 3_600_000 - 1)
    assert bench.outbox == []
    bench.run_for(1)
    (alert,) = bench.messages
    assert alert.body == transferred(bench, TransferCode.FILE_TRANSFER_FAILURE)
    bench.give(bench.hub, ImageAnswer(bench.METER, NEW, 0))
    assert len(bench.outbox) == 1


def test_removing_a_device_ends_its_transfer(bench: Bench) -> None:
    bench.meter.attach(Silent())
    deliver(bench, image(bench.supplier))
    sent = bench.send(bench.to_hub("CCS02", RemoveDevice(bench.METER)))
    assert [message.use_case for message in sent] == ["CCS02", "CS14", "CCS08"]
    bench.run_for(7 * 3_600_000)
    assert len([a for a in bench.messages if a.use_case == "CCS08"]) == 1


def test_an_offer_from_a_strange_hub_is_ignored(bench: Bench) -> None:
    before = bench.kept()
    offer = ImageOffer(bench.STRANGER, image(bench.supplier), NEW)
    assert bench.meter.receive(offer, bench.now) == ()
    assert bench.kept() == before


def test_a_hub_may_break_off_transfers(bench: Bench) -> None:
    bench.hub.attach(TransferFails())
    (alert,) = deliver(bench, image(bench.supplier))
    assert alert.body == transferred(bench, TransferCode.FILE_TRANSFER_FAILURE)
    assert bench.records[-1].facts == {"fault": "transfer fails"}


def test_a_meter_may_corrupt_what_it_takes(bench: Bench) -> None:
    bench.meter.attach(CorruptsImage())
    deliver(bench, image(bench.supplier))
    assert sorted(bench.alerts()) == ["8F1C", "8F8A"]
    assert bench.records[-1].facts == {"fault": "corrupts image"}


def test_a_meter_may_hold_another_hash(bench: Bench) -> None:
    bench.meter.attach(WrongHash())
    octets = image(bench.supplier)
    deliver(bench, octets)
    assert activate(bench, octets).code is ActivationCode.HASH_MISMATCH
    assert bench.records[-1].facts == {"fault": "wrong hash"}


def test_a_meter_may_refuse_activation_until_repaired(bench: Bench) -> None:
    bench.meter.attach(RefusesActivation())
    octets = image(bench.supplier, becomes=EsmeVariant.AD)
    deliver(bench, octets)
    result = activate(bench, octets)
    assert result == ActivationResult(ActivationCode.ACTIVATION_FAILURE, "00010000")
    assert bench.meter.variant is EsmeVariant.A
    assert bench.records[-1].facts == {"fault": "refuses activation"}
    bench.meter.repair(RefusesActivation)
    assert activate(bench, octets).code is ActivationCode.SUCCESS
