"""Defects at the devices and on the way to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from sitrig.emulators.devices import (
    command_gate,
    credential_commands,
    device_certificates,
    device_core,
    esme_commands,
    future_dated,
    hub_device_log,
)
from sitrig.emulators.devices.command_gate import Admitted, Failure
from sitrig.emulators.devices.esme_row import Handler
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.future_dated import Held
from sitrig.emulators.devices.gsme_state import GsmeState
from sitrig.emulators.devices.hub_device_log import DeviceLog
from sitrig.emulators.devices.hub_state import HubState
from sitrig.emulators.devices.permissions import CommandRule
from sitrig.emulators.devices.trust_anchors import Anchor, CellName, TrustAnchors
from sitrig.emulators.dsp import withdrawal
from sitrig.emulators.dsp.rules import sr06_23_update_security_credentials_cos as sr06_23
from sitrig.emulators.protocol.effects import Effect, TimerName, Wake
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases.ecs70 import SetClock
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.clock import HOUR
from tests.planted_defects.defect import altered, noticed_by


@noticed_by("SIT-0000-129", "SIT-0000-136")
def a_meter_obeys_a_supplier_it_no_longer_trusts(patch: pytest.MonkeyPatch) -> None:
    def trusting(anchors: TrustAnchors, rule: CommandRule, message: DeviceMessage) -> Admitted:
        return Admitted(rule, anchors)

    patch.setattr(command_gate, "_authorise", trusting)


@noticed_by("SIT-0000-155", "SIT-0000-804")
def a_meter_obeys_a_command_twice(patch: pytest.MonkeyPatch) -> None:
    original = command_gate._authorise

    def forgetful(
        anchors: TrustAnchors, rule: CommandRule, message: DeviceMessage
    ) -> Admitted | Failure:
        verdict = original(anchors, rule, message)
        return Admitted(rule, anchors) if verdict is Failure.REPLAY else verdict

    patch.setattr(command_gate, "_authorise", forgetful)


@noticed_by("SIT-0000-129")
def a_refused_command_raises_no_alert(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(device_core, "ALERTS", dict.fromkeys(Failure))


@noticed_by("SIT-0000-121", "SIT-0000-114")
def a_meter_keeps_its_credentials_and_says_it_changed_them(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(TrustAnchors, "replaced", lambda self, anchors: self)


@noticed_by("SIT-0000-122")
def a_change_of_supplier_replaces_every_cell(patch: pytest.MonkeyPatch) -> None:
    original = TrustAnchors.replaced

    def every(self: TrustAnchors, anchors: Mapping[CellName, Anchor]) -> TrustAnchors:
        roles = {role for role, _ in anchors}
        wide = dict(anchors)
        for role, usage, _ in self.cells:
            if role in roles:
                wide.setdefault((role, usage), next(iter(anchors.values())))
        return original(self, wide)

    patch.setattr(TrustAnchors, "replaced", every)


@noticed_by("SIT-0000-150")
def a_meter_takes_any_certificate(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(credential_commands, "path_holds", lambda *asked: True)


@noticed_by("SIT-0000-861")
def a_meter_keeps_any_certificate_of_its_own_key(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(device_certificates, "is_believed", lambda *asked: True)


@noticed_by("SIT-0000-862", "SIT-0000-320")
def a_refused_command_is_not_logged(patch: pytest.MonkeyPatch) -> None:
    for core in (EsmeState, GsmeState, HubState):
        patch.setattr(core, "note_refusal", lambda *told: None)


@noticed_by("SIT-0000-118", "SIT-0000-73")
def a_cancelled_command_is_executed_at_its_time(patch: pytest.MonkeyPatch) -> None:
    """The meter says that it dropped the command, and remembers it."""
    remembered: dict[TimerName, DeviceMessage] = {}
    take, find = future_dated.take, future_dated.find

    def remembering(held: Held, command: DeviceMessage, time: int) -> object:
        if command.execution_time != future_dated.CANCELLATION:
            remembered[future_dated.timer(command)] = command
            return take(held, command, time)
        return future_dated.without(held, future_dated.timer(command)), ()

    patch.setattr(future_dated, "take", remembering)
    patch.setattr(future_dated, "find", lambda held, name: find(held, name) or remembered[name])


@noticed_by("SIT-0000-113", "SIT-0000-65")
def held_commands_are_executed_an_hour_early(patch: pytest.MonkeyPatch) -> None:
    original = future_dated.take

    def early(held: Held, command: DeviceMessage, time: int) -> object:
        taken = original(held, command, time)
        at = command.execution_time
        if taken is None or at is None or at == future_dated.CANCELLATION:
            return taken
        due = at - time - HOUR
        return taken[0], (Wake(future_dated.timer(command), max(due, 0)),)

    patch.setattr(future_dated, "take", early)


@noticed_by("SIT-0000-09", "SIT-0000-37", "SIT-0000-12", "SIT-0000-30")
def devices_answer_that_should_be_silent(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(device_core, "find", lambda faults, kind: None)


@noticed_by("SIT-0000-26")
def a_meter_whose_clock_is_wrong_says_it_is_commissioned(patch: pytest.MonkeyPatch) -> None:
    original = esme_commands.set_clock

    def generous(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
        wide = SetClock(0, now * 2)
        return original(meter, _with_body(message, wide), now)

    handlers: dict[type[UseCaseBody], Handler] = {**esme_commands.HANDLERS, SetClock: generous}
    patch.setattr("sitrig.emulators.devices.esme.HANDLERS", handlers)


@noticed_by("SIT-0000-22")
def a_join_window_never_closes(patch: pytest.MonkeyPatch) -> None:
    original = hub_device_log.joined
    patch.setattr(
        hub_device_log,
        "joined",
        lambda log, hub, device, code, now: original(log, hub, device, code, 0),
    )


@noticed_by("SIT-0000-21")
def a_hub_lets_in_any_install_code(patch: pytest.MonkeyPatch) -> None:
    original = hub_device_log.joined

    def any_code(log: DeviceLog, hub: Eui, device: Eui, code: str, now: int) -> object:
        entry = hub_device_log.find(log, device)
        held = entry.install_code if entry else code
        return original(log, hub, device, held, now)

    patch.setattr(hub_device_log, "joined", any_code)


@noticed_by("SIT-0000-121")
def the_losing_supplier_is_not_told(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sr06_23, "_told", lambda record, losing: ())


@noticed_by("SIT-0000-141", "SIT-0000-142")
def the_losing_suppliers_schedule_is_kept(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sr06_23, "cancelled_requests", lambda *asked, **named: [])


@noticed_by("SIT-0000-143")
def everybodys_schedule_is_cancelled(patch: pytest.MonkeyPatch) -> None:
    original = withdrawal.cancelled_requests
    patch.setattr(
        sr06_23, "cancelled_requests", lambda state, device, of_users: original(state, device)
    )


def _with_body(message: DeviceMessage, body: SetClock) -> DeviceMessage:
    return altered(message, body=body)


@noticed_by("SIT-0000-820")
def a_change_of_supplier_leaves_credentials_held_for_the_losing_one(
    patch: pytest.MonkeyPatch,
) -> None:
    original = credential_commands._may_give
    patch.setattr(
        credential_commands,
        "_may_give",
        lambda meter, command: command.use_case == "CS02b" or original(meter, command),
    )


@noticed_by("SIT-0000-821")
def anybodys_command_replaces_a_held_one_of_its_use_case(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(
        future_dated, "timer", lambda command: (future_dated.FUTURE_DATED, command.use_case)
    )
