"""Defects of what a meter does with its supply, its loads, its credit and the prices of its second element."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from msgspec.structs import replace

from sitrig.emulators.devices import (
    auxiliary_commands,
    auxiliary_loads,
    esme_commands,
    load_state,
    supply_outages,
    tariff_commands,
    top_ups,
    unsupported_commands,
)
from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.load_state import LoadState
from sitrig.emulators.dsp import answers
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs import utrn
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import ecs15c, ecs38, ecs43, ecs44, ecs62
from sitrig.emulators.protocol.gbcs.use_cases.ecs45 import SupplyState
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from tests.planted_defects.defect import noticed_by

ARMED = SupplyState.ARMED
Change = Callable[[LoadState], LoadState]


def _answers(
    patch: pytest.MonkeyPatch,
    command: type[UseCaseBody],
    body: UseCaseBody,
    change: Change = lambda loads: loads,
    *,
    critical: bool = True,
) -> None:
    def execute(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
        meter.loads = change(meter.loads)
        return meter.answer(message, body, critical=critical)

    handlers = {**esme_commands.HANDLERS, command: execute}
    patch.setattr("sitrig.emulators.devices.esme.HANDLERS", handlers)


@noticed_by("SIT-0000-500", "SIT-0000-501")
def a_meter_says_that_its_supply_is_off_and_leaves_it(patch: pytest.MonkeyPatch) -> None:
    _answers(patch, ecs43.DisableSupply, ecs43.DisableSupplyResult())


@noticed_by("SIT-0000-500")
def a_supply_that_is_on_is_armed(patch: pytest.MonkeyPatch) -> None:
    _answers(
        patch, ecs44.ArmSupply, ecs44.ArmSupplyResult(), lambda loads: replace(loads, supply=ARMED)
    )


@noticed_by("SIT-0000-511")
def a_meter_says_that_it_switched_a_load_it_does_not_have(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(auxiliary_commands, "_open", lambda meter, index: True)


@noticed_by("SIT-0000-520", "SIT-0000-521")
def every_meter_takes_any_level(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(auxiliary_commands, "_can", lambda meter, body: True)


@noticed_by("SIT-0000-510")
def a_load_that_is_switched_off_stays_on(patch: pytest.MonkeyPatch) -> None:
    original = auxiliary_loads.close

    def kept(meter: EsmeState, index: int, until: int) -> None:
        original(meter, index, until or auxiliary_loads.CLOSED_UNTIL_TOLD)

    patch.setattr(auxiliary_loads, "close", kept)


@noticed_by("SIT-0000-520", "SIT-0000-524")
def a_level_is_taken_and_not_held(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(load_state.Level, "holds", lambda self, time: False)


@noticed_by("SIT-0000-530", "SIT-0000-531")
def a_boost_button_switches_what_it_always_did(patch: pytest.MonkeyPatch) -> None:
    _answers(patch, ecs62.SetBoost, ecs62.SetBoostResult(True, (0,)), critical=False)


@noticed_by("SIT-0000-540", "SIT-0000-544")
def prices_are_taken_and_not_charged(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(tariff_commands, "_set", lambda meter, command: None)


@noticed_by("SIT-0000-545")
def the_outcome_of_a_tariff_is_told_once(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(answers, "place", lambda instruction: (1, 1))


@noticed_by("SIT-0000-545", "SIT-0000-850", "SIT-0000-851")
def alerts_of_one_instant_share_a_counter(patch: pytest.MonkeyPatch) -> None:
    original = DeviceCore.alert

    def uncounted(
        self: DeviceCore, use_case: str, body: UseCaseBody, to: Eui, now: int, *, signed: bool
    ) -> tuple[Effect, ...]:
        self.outgoing = replace(self.outgoing, alert_counter=0)
        return original(self, use_case, body, to, now, signed=signed)

    patch.setattr(DeviceCore, "alert", uncounted)


@noticed_by("SIT-0000-852", "SIT-0000-853")
def every_answer_before_its_time_means_that_more_is_to_come(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(answers, "_outcome_is_to_come", lambda message, due, now: now < due)


@noticed_by("SIT-0000-505")
def every_meter_has_a_log_of_load_switches(patch: pytest.MonkeyPatch) -> None:
    result = ecs15c.ClearSwitchEventLogResult(success=True)
    _answers(patch, ecs15c.ClearSwitchEventLog, result, critical=False)


@noticed_by("SIT-0000-506")
def an_offset_stays_above_its_limit(patch: pytest.MonkeyPatch) -> None:
    _answers(patch, ecs38.SetOffsetLimit, ecs38.SetOffsetLimitResult())


@noticed_by("SIT-0000-553")
def a_number_is_worth_its_credit_for_any_top_up(patch: pytest.MonkeyPatch) -> None:
    original = utrn.read
    patch.setattr(utrn, "counter_bits", lambda counter: 0)
    patch.setattr(utrn, "read", lambda digits: replace(original(digits), counter=0))


@noticed_by("SIT-0000-550", "SIT-0000-551")
def credit_is_ten_times_what_was_paid(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(top_ups, "UNITS_OF_A_PENNY", 10_000)


@noticed_by("SIT-0000-560")
def every_outage_is_told_as_a_long_one(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(supply_outages, "LONG", 0)


@noticed_by("SIT-0000-560")
def the_network_operator_is_not_told_of_outages(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(supply_outages, "_TOLD", (RemotePartyRole.SUPPLIER,))


@noticed_by("SIT-0000-570")
def a_sender_learns_nothing_of_a_command_that_a_meter_does_not_have(
    patch: pytest.MonkeyPatch,
) -> None:
    patch.setattr(unsupported_commands, "told", lambda meter, message, known, now: ())
