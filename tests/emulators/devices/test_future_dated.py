"""Commands that the meter itself holds: execution, replacement, cancellation."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from sitrig.emulators.devices.faults import ClockOff
from sitrig.emulators.devices.firmware import HeldImage
from sitrig.emulators.devices.future_dated import CANCELLATION
from sitrig.emulators.protocol.gbcs.message import Proof
from sitrig.emulators.protocol.gbcs.use_cases.cs06 import (
    ActivateFirmware,
    ActivationAccepted,
    ActivationCode,
    ActivationResult,
    FutureDatedActivation,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs01c import (
    INSTRUCTIONS,
    FutureDatedTariff,
    SecondaryTariff,
    UpdateSecondaryTariff,
    UpdateSecondaryTariffResult,
)
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from tests.emulators.devices.narrowing import alert_code, of_kind
from tests.emulators.devices.tariffs import tariff as named

if TYPE_CHECKING:
    from sitrig.emulators.protocol.gbcs.message import DeviceMessage
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]

HOUR = 3_600_000


@pytest.fixture
def twin(make_bench: MakeBench) -> Bench:
    return make_bench(EsmeVariant.BD).joined()


def tariff(bench: Bench, text: str, at: int | None, counter: int) -> list[DeviceMessage]:
    body = UpdateSecondaryTariff(named(text))
    message = bench.command("ECS01c", body, signed=True, execution_time=at, counter=counter)
    return bench.send(message)


def in_effect(bench: Bench) -> SecondaryTariff | None:
    return bench.meter.secondary_tariff


def test_a_tariff_takes_effect_at_its_time_and_the_supplier_is_told(twin: Bench) -> None:
    due = twin.now + 3 * HOUR
    (response,) = tariff(twin, "night", due, 41)
    assert response.body == UpdateSecondaryTariffResult(success=True)
    twin.outbox.clear()
    twin.run_for(3 * HOUR - 1)
    assert in_effect(twin) is None
    twin.run_for(1)
    assert in_effect(twin) == named("night")
    alerts = twin.messages
    assert [alert.body for alert in alerts] == [
        FutureDatedTariff("8F66", due, 41, instruction) for instruction in INSTRUCTIONS
    ]
    assert [alert.counter for alert in alerts] == [due, due + 1, due + 2]
    alert = alerts[0]
    assert (alert.use_case, alert.recipient) == ("FDI-DLMS", twin.SUPPLIER)
    assert alert.proof == Proof(signer_ski=twin.METER_SKI)
    assert twin.meter.held_commands == ()


def test_a_tariff_without_time_or_with_one_that_has_passed_takes_effect_at_once(
    twin: Bench,
) -> None:
    tariff(twin, "now", None, 41)
    assert twin.meter.secondary_tariff == named("now")
    tariff(twin, "late", twin.now, 42)
    assert twin.meter.secondary_tariff == named("late")
    assert twin.meter.held_commands == ()


def test_the_second_of_two_held_commands_replaces_the_first(twin: Bench) -> None:
    tariff(twin, "first", twin.now + HOUR, 41)
    tariff(twin, "second", twin.now + 2 * HOUR, 42)
    twin.outbox.clear()
    twin.run_for(HOUR)
    assert twin.outbox == []
    twin.run_for(HOUR)
    assert twin.meter.secondary_tariff == named("second")
    bodies = [of_kind(FutureDatedTariff, alert.body) for alert in twin.messages]
    assert [body.command_counter for body in bodies] == [42, 42, 42]


def test_a_cancelled_command_never_takes_effect(twin: Bench) -> None:
    tariff(twin, "night", twin.now + HOUR, 41)
    (response,) = tariff(twin, "night", CANCELLATION, 42)
    assert response.body == UpdateSecondaryTariffResult(success=True)
    twin.outbox.clear()
    twin.run_for(2 * HOUR)
    assert twin.outbox == []
    assert twin.meter.secondary_tariff is None
    assert twin.meter.held_commands == ()


def test_cancelling_what_is_not_held_is_accepted_and_does_nothing(twin: Bench) -> None:
    (response,) = tariff(twin, "night", CANCELLATION, 41)
    assert response.body == UpdateSecondaryTariffResult(success=True)
    assert twin.meter.secondary_tariff is None


def test_the_cancellation_instant_is_the_one_of_duis() -> None:
    assert CANCELLATION == 32_535_129_600_000


def test_a_meter_without_a_secondary_element_holds_no_secondary_tariff(bench: Bench) -> None:
    (response,) = tariff(bench, "night", bench.now + HOUR, 41)
    assert response.body == UpdateSecondaryTariffResult(success=False)
    assert bench.meter.held_commands == ()


def test_a_held_tariff_fails_when_the_meter_has_lost_its_secondary_element(twin: Bench) -> None:
    tariff(twin, "night", twin.now + HOUR, 41)
    twin.meter.become(EsmeVariant.A)
    twin.outbox.clear()
    twin.run_for(HOUR)
    assert twin.alerts() == ["8F67", "8F67", "8F67"]
    assert twin.meter.secondary_tariff is None


def test_execution_goes_by_the_meters_own_clock(twin: Bench) -> None:
    twin.meter.attach(ClockOff(600_000))
    tariff(twin, "night", twin.now + HOUR, 41)
    twin.run_for(HOUR - 600_000)
    assert twin.meter.secondary_tariff == named("night")


HELD = HeldImage("00020001", "ab" * 32, (EsmeVariant.A,), None)


def activation(bench: Bench, at: int | None, counter: int) -> DeviceMessage:
    body = ActivateFirmware("AB" * 32)
    message = bench.command("CS06", body, signed=True, execution_time=at, counter=counter)
    return bench.send(message)[0]


def test_a_future_dated_activation_is_accepted_and_reported_when_done(bench: Bench) -> None:
    bench.meter.held_image = HELD
    due = bench.now + HOUR
    assert activation(bench, due, 51).body == ActivationAccepted()
    assert bench.meter.firmware_version == "00010000"
    bench.outbox.clear()
    bench.run_for(HOUR)
    outcome, changed = bench.messages
    assert outcome.body == FutureDatedActivation(
        "8F66", due, 51, ActivationCode.SUCCESS, "00020001"
    )
    assert alert_code(changed) == "8F43"


def test_a_future_dated_activation_that_fails_is_reported_as_failed(bench: Bench) -> None:
    activation(bench, bench.now + HOUR, 51)
    bench.outbox.clear()
    bench.run_for(HOUR)
    (outcome,) = bench.messages
    assert outcome.body == FutureDatedActivation(
        "8F67", bench.now, 51, ActivationCode.NO_IMAGE_HELD, "00010000"
    )


def test_a_future_dated_activation_is_cancelled(bench: Bench) -> None:
    bench.meter.held_image = HELD
    activation(bench, bench.now + HOUR, 51)
    assert activation(bench, CANCELLATION, 52).body == ActivationAccepted()
    bench.run_for(2 * HOUR)
    assert bench.meter.firmware_version == "00010000"
    assert activation(bench, None, 53).body == ActivationResult(ActivationCode.SUCCESS, "00020001")


def test_commands_of_different_use_cases_are_held_side_by_side(twin: Bench) -> None:
    activation(twin, twin.now + HOUR, 51)
    tariff(twin, "night", twin.now + HOUR, 52)
    activation(twin, CANCELLATION, 53)
    twin.run_for(HOUR)
    assert twin.meter.secondary_tariff == named("night")
