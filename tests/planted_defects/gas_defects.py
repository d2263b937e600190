"""Defects of gas meters, of the Gas Proxy, and of what the DSP makes of them."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from sitrig.emulators.devices import (
    command_gate,
    firmware_commands,
    gas_device,
    gsme,
    gsme_commands,
)
from sitrig.emulators.devices.command_gate import Admitted, Failure
from sitrig.emulators.devices.gpf import Gpf
from sitrig.emulators.devices.gsme_state import GsmeState
from sitrig.emulators.devices.permissions import CommandRule
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.rules import sr06_23_update_security_credentials_cos as sr06_23
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.protocol.gas_reading import GasReading
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import gcs28
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from tests.planted_defects.defect import altered, noticed_by


@noticed_by("SIT-0000-320")
def a_gas_meter_takes_its_clock_from_the_gas_transporter(patch: pytest.MonkeyPatch) -> None:
    rows = {
        key: replace(row, roles=(RemotePartyRole.SUPPLIER, RemotePartyRole.NETWORK_OPERATOR))
        if row.command is gcs28.SetClock
        else row
        for key, row in gsme_commands.GSME_COMMANDS.items()
    }
    patch.setattr(gsme, "GSME_COMMANDS", MappingProxyType(rows))


@noticed_by("SIT-0000-320")
def a_gas_meter_looks_at_no_signature(patch: pytest.MonkeyPatch) -> None:
    rows = {key: replace(row, critical=False) for key, row in gsme_commands.GSME_COMMANDS.items()}
    patch.setattr(gsme, "GSME_COMMANDS", MappingProxyType(rows))


@noticed_by("SIT-0000-322")
def a_gas_meter_obeys_a_copy(patch: pytest.MonkeyPatch) -> None:
    original = command_gate._authorise

    def forgetful(
        anchors: TrustAnchors, rule: CommandRule, message: DeviceMessage
    ) -> Admitted | Failure:
        verdict = original(anchors, rule, message)
        copied = verdict is Failure.REPLAY and rule.command is gcs28.SetClock
        return Admitted(rule, anchors) if copied else verdict

    patch.setattr(command_gate, "_authorise", forgetful)


@noticed_by("SIT-0000-308")
def a_gas_meter_finds_every_clock_reliable(patch: pytest.MonkeyPatch) -> None:
    reliable = dict.fromkeys(gsme_commands._GCS28_STATUS, gcs28.ClockStatus.RELIABLE)
    patch.setattr(gsme_commands, "_GCS28_STATUS", reliable)


@noticed_by("SIT-0000-341")
def a_gas_meter_takes_an_image_whoever_signed_it(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(firmware_commands, "_signed_by_supplier", lambda meter, image: True)


@noticed_by("SIT-0000-353")
def a_gas_proxy_answers_for_a_meter_that_never_joined_it(patch: pytest.MonkeyPatch) -> None:
    original = gas_device.consumption

    def inventive(reading: GasReading | None) -> object:
        return original(reading or GasReading(1, (1, 0, 0, 0), (1, 0, 0, 0)))

    patch.setattr(gas_device, "consumption", inventive)


@noticed_by("SIT-0000-360")
def a_gas_proxy_forgets_what_its_meter_tells(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Gpf, "gas_meter", lambda self: None)


@noticed_by("SIT-0000-351")
def a_gas_proxy_mixes_its_registers_up(patch: pytest.MonkeyPatch) -> None:
    original = gas_device.blocks
    patch.setattr(
        gas_device, "blocks", lambda reading: original(altered(reading, blocks=reading.tiers))
    )


@noticed_by("SIT-0000-371")
def billing_data_go_to_who_pre_notified_the_meter(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(GsmeState, "alert_recipient", lambda self: Eui("90-B3-D5-1F-30-04-00-00"))


@noticed_by("SIT-0000-332")
def any_metering_point_will_do_for_a_change_of_supplier(patch: pytest.MonkeyPatch) -> None:
    def every_point(state: DspState, record: DeviceRecord) -> list[DeviceRecord]:
        return list(state.inventory.values())

    patch.setattr(sr06_23, "meters_of", every_point)


@noticed_by("SIT-0000-331")
def a_gas_proxy_says_that_it_changed_hands_and_does_not(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(TrustAnchors, "replaced", lambda self, anchors: self)
