"""Defects of what a meter reads out and of what is set on it, and of the DSP that asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from sitrig.emulators.devices import (
    calendar_commands,
    configuration_reads,
    credential_commands,
    esme_commands,
    register_reads,
)
from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.devices.esme_configuration import NO_PRICES
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.dsp import commands
from sitrig.emulators.dsp.rules import party_replacements, sr06_21_request_handover
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import (
    ecs17a,
    ecs23,
    ecs23b,
    ecs24b,
    ecs26b,
    ecs26k,
    ecs35g,
    ecs40,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs24b import SecondaryTariffRead
from tests.planted_defects.defect import altered, noticed_by


def _says(
    patch: pytest.MonkeyPatch,
    command: type[UseCaseBody],
    say: Callable[[EsmeState, UseCaseBody, int], UseCaseBody],
) -> None:
    def execute(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
        return meter.answer(message, say(meter, message.body, meter.time(now)), critical=False)

    handlers = {**esme_commands.HANDLERS, command: execute}
    patch.setattr("sitrig.emulators.devices.esme.HANDLERS", handlers)


@noticed_by("SIT-0000-290")
def what_no_octets_can_say_is_acknowledged(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(commands, "without_octets", lambda work, request, plan: None)


@noticed_by("SIT-0000-408")
def a_meter_with_one_element_tells_of_a_secondary_tariff(patch: pytest.MonkeyPatch) -> None:
    tariff = SecondaryTariffRead(prices=NO_PRICES)
    _says(patch, ecs24b.ReadSecondaryTariff, lambda meter, asked, time: tariff)


@noticed_by("SIT-0000-404")
def a_meter_with_one_phase_tells_of_three(patch: pytest.MonkeyPatch) -> None:
    def three(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
        one = register_reads._phase(0, time - 86_400_000, time, time)
        return ecs23b.PolyphaseNetworkData((2_401,) * 3, (one,) * 3)

    _says(patch, ecs23b.ReadPolyphaseNetworkData, three)


@noticed_by("SIT-0000-405")
def a_meter_with_one_phase_has_thresholds_for_three(patch: pytest.MonkeyPatch) -> None:
    def whole(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
        return altered(configuration_reads._polyphase_voltage(meter, asked, time), results=())

    _says(patch, ecs26k.ReadPolyphaseVoltageSettings, whole)


@noticed_by("SIT-0000-404")
def a_voltage_log_is_told_whole_whatever_was_asked(patch: pytest.MonkeyPatch) -> None:
    def whole(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
        return register_reads._phase(0, 0, time, time)

    _says(patch, ecs23.ReadNetworkData, whole)


@noticed_by("SIT-0000-405")
def a_meter_tells_other_thresholds_than_it_holds(patch: pytest.MonkeyPatch) -> None:
    _says(patch, ecs26b.ReadVoltageSettings, lambda meter, asked, time: ecs26b.VoltageSettings())


@noticed_by("SIT-0000-400")
def a_meter_tells_no_export(patch: pytest.MonkeyPatch) -> None:
    _says(patch, ecs17a.ReadExportRegisters, lambda meter, asked, time: ecs17a.ExportRegisters())


@noticed_by("SIT-0000-413")
def a_meter_without_loads_has_a_log_of_them(patch: pytest.MonkeyPatch) -> None:
    _says(
        patch,
        ecs35g.ReadControllerEventLog,
        lambda meter, asked, time: ecs35g.ControllerEventLog(),
    )


@noticed_by("SIT-0000-412")
def a_meter_logs_nothing(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(EsmeState, "non_critical_alert", DeviceCore.non_critical_alert)


@noticed_by("SIT-0000-426")
def a_meter_tells_its_import_mpan_for_its_export_mpan(patch: pytest.MonkeyPatch) -> None:
    def mixed(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
        return ecs40.Mpans(meter.import_mpan or "", meter.import_mpan or "")

    _says(patch, ecs40.ReadMpans, mixed)


@noticed_by("SIT-0000-421")
def a_meter_takes_a_calendar_for_loads_it_does_not_have(patch: pytest.MonkeyPatch) -> None:
    original = calendar_commands._results
    patch.setattr(
        calendar_commands,
        "_results",
        lambda fitted, schedule, before: original(5, schedule, before),
    )


@noticed_by("SIT-0000-420")
def a_meter_says_it_took_a_calendar_and_forgets_it(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(calendar_commands, "_set", lambda meter, body: None)


@noticed_by("SIT-0000-433")
def a_load_controllers_cells_stay_empty(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(credential_commands, "_filled", TrustAnchors.replaced)


@noticed_by("SIT-0000-431")
def certificates_of_several_holders_pass(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(party_replacements, "_of_one", lambda body: True)


@noticed_by("SIT-0000-434")
def a_gas_proxy_taken_over_is_never_commissioned(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sr06_21_request_handover, "_obeys_supplier", lambda body: False)
