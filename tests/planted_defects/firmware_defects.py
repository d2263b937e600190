"""Defects in firmware upgrades and in what a meter of each variant can do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitrig.emulators.devices import esme_commands, esme_state, firmware, firmware_commands
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.variants import CAPABILITIES
from sitrig.emulators.dsp import device_alerts
from sitrig.emulators.dsp.case import Acceptance, Answered, Case
from sitrig.emulators.dsp.changes import Change, DeviceChanged
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.products import Product
from sitrig.emulators.dsp.rules import sr11_01_update_firmware as sr11_01
from sitrig.emulators.dsp.rules import sr11_02_read_firmware_version as sr11_02
from sitrig.emulators.dsp.rules import sr11_03_activate_firmware as sr11_03
from sitrig.emulators.dsp.work import Work
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.ota_image import read_image
from sitrig.emulators.protocol.gbcs.use_cases.ccs08 import FirmwareTransfer
from sitrig.emulators.protocol.gbcs.use_cases.cs06 import ActivationCode
from sitrig.emulators.protocol.gbcs.use_cases.ecs26m import Identity
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant, SmiStatus
from tests.planted_defects.defect import altered, noticed_by
from tests.planted_defects.record_defects import after_answers


@noticed_by("SIT-0000-40", "SIT-0125-89", "SIT-0125-94")
def the_recorded_variant_does_not_matter_to_11_1(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sr11_01, "_suits", lambda product, record: True)


@noticed_by("SIT-0000-835")
def the_manufacturer_does_not_matter_to_11_1(patch: pytest.MonkeyPatch) -> None:
    original = sr11_01._suits

    def any_manufacturer(product: Product, record: DeviceRecord) -> bool:
        return original(altered(product, manufacturer=record.device_manufacturer), record)

    patch.setattr(sr11_01, "_suits", any_manufacturer)


@noticed_by("SIT-0000-836")
def an_entry_counts_whatever_its_status(patch: pytest.MonkeyPatch) -> None:
    def listed(case: Case) -> tuple[Product, ...]:
        wanted = read_image(sr11_01._body(case).firmware_image).image_hash
        products = case.state.products.values()
        return tuple(product for product in products if product.image_hash == wanted)

    patch.setattr(sr11_01, "_products", listed)


@noticed_by("SIT-0000-839")
def any_hub_reports_on_a_transfer(patch: pytest.MonkeyPatch) -> None:
    original = device_alerts._transferred

    def believed(work: Work, hub: Eui, body: FirmwareTransfer) -> None:
        under_way = work.state.distributions.get(body.target)
        original(work, under_way.hub if under_way else hub, body)

    patch.setattr(device_alerts, "_transferred", believed)


@noticed_by("SIT-0000-43")
def one_wrong_record_drops_the_whole_batch(patch: pytest.MonkeyPatch) -> None:
    original = sr11_01._sort

    def all_or_nothing(case: Case, products: tuple[Product, ...]) -> object:
        found = original(case, products)
        wrong = found.not_applicable
        return replace(found, good=()) if wrong else found

    patch.setattr(sr11_01, "_sort", all_or_nothing)


@noticed_by("SIT-0000-40", "SIT-0125-90")
def a_meter_takes_an_image_for_another_variant(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(firmware, "_fits", lambda image, hardware: True)


@noticed_by("SIT-0000-229")
def a_suspended_meter_gets_no_firmware(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sr11_01, "UPGRADABLE", (SmiStatus.COMMISSIONED,))


@noticed_by("SIT-0000-55")
def a_meter_does_not_ask_who_signed_an_image(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(firmware_commands, "_signed_by_supplier", lambda meter, image: True)


@noticed_by("SIT-0000-60")
def a_meter_activates_whatever_it_holds(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(
        firmware,
        "activation",
        lambda held, image_hash, variant: held or ActivationCode.NO_IMAGE_HELD,
    )


@noticed_by("SIT-0000-58", "SIT-0000-66", "SIT-0125-86")
def an_activation_does_not_reach_the_record(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sr11_03, "record_version", lambda seen, version: Acceptance())


@noticed_by("SIT-0000-70")
def the_version_read_does_not_reach_the_record(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sr11_02, "record_version", lambda seen, version: Acceptance())


@noticed_by("SIT-0000-61", "SIT-0000-60")
def a_failed_activation_reaches_the_record(patch: pytest.MonkeyPatch) -> None:
    after_answers(
        patch,
        "11.3",
        lambda seen: (DeviceChanged(seen.message.originator, {"firmware_version": "00020000"}),),
    )


@noticed_by("SIT-0125-93", "SIT-0125-99")
def an_upgrade_never_changes_what_a_meter_is(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(EsmeState, "become", lambda self, variant: None)


@noticed_by("SIT-0125-53")
def an_activation_sets_the_recorded_variant(patch: pytest.MonkeyPatch) -> None:
    def guessed(seen: Answered) -> tuple[Change, ...]:
        return (DeviceChanged(seen.message.originator, {"esme_variant": EsmeVariant.A}),)

    after_answers(patch, "11.3", guessed)


def _all_meters_have(patch: pytest.MonkeyPatch, **wrong: int) -> None:
    table = {variant: altered(has, **wrong) for variant, has in CAPABILITIES.items()}
    patch.setattr(esme_state, "CAPABILITIES", table)


@noticed_by("SIT-0000-83", "SIT-0125-82")
def every_meter_has_load_switches(patch: pytest.MonkeyPatch) -> None:
    _all_meters_have(patch, load_switches=5)


@noticed_by("SIT-0000-82", "SIT-0000-85", "SIT-0000-88")
def no_meter_has_a_second_element(patch: pytest.MonkeyPatch) -> None:
    _all_meters_have(patch, elements=1)


@noticed_by("SIT-0000-80")
def every_meter_answers_base_letter_A(patch: pytest.MonkeyPatch) -> None:
    def read_identity(meter: EsmeState, message: DeviceMessage, now: int) -> object:
        identity = Identity(meter.manufacturer, meter.model, "A")
        return meter.answer(message, identity, critical=False)

    handlers = {**esme_commands.HANDLERS}
    [wanted] = [body for body in handlers if body.__name__ == "ReadIdentity"]
    patch.setattr("sitrig.emulators.devices.esme.HANDLERS", {**handlers, wanted: read_identity})
