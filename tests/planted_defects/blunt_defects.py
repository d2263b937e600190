"""Defects so blunt that between them every scenario must notice one: what none of them turns red cannot fail.

They begin with a scenario's first When, so that its Givens still hold.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sitrig.emulators.devices.accessory import Accessory
from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.dsp import changes
from sitrig.emulators.dsp.assumptions import response_code
from sitrig.emulators.dsp.deciding import Bench, Passed
from sitrig.emulators.dsp.door import HttpCall
from sitrig.emulators.dsp.rulebook import Decision
from sitrig.emulators.dsp.service import Dsp, Outcome
from sitrig.emulators.dsp.work import Work
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.effects import DataReport, Effect, Payload
from sitrig.emulators.protocol.identifiers import Eui
from tests.planted_defects import began
from tests.planted_defects.defect import Plant, altered

BLUNT: list[Plant] = []
_READS = ("8.2",)
"""A scenario must be able to look."""

_MAY_STILL_CHANGE = (
    changes.CounterSpent,
    changes.VersionUsed,
    changes.DeliveryQueued,
    changes.DeliveryMade,
    changes.DeliveryFailed,
    changes.AcbCounterUsed,
)


def blunt(plant: Plant) -> Plant:
    """Register it."""
    BLUNT.append(plant)
    return plant


@blunt
def every_request_is_refused(patch: pytest.MonkeyPatch) -> None:
    original = Bench.decide

    def refusing(self: Bench, request: Request, now: int) -> Decision | Passed:
        srv = request.service_reference_variant
        decided = original(self, request, now)
        if not began.when or srv in _READS or isinstance(decided, Decision):
            return decided
        return Decision(code="E4", row="defect", source="planted")

    patch.setattr(Bench, "decide", refusing)


@blunt
def every_refusal_is_told_as_an_acceptance(patch: pytest.MonkeyPatch) -> None:
    refused = Dsp._refused

    def told(
        self: Dsp,
        request: Request,
        decision: Decision,
        now: int,
        spent: tuple[changes.Change, ...],
    ) -> Outcome:
        code = "I99" if began.when else decision.code
        return refused(self, request, altered(decision, code=code), now, spent)

    patch.setattr(Dsp, "_refused", told)
    patch.setattr(
        "sitrig.emulators.dsp.service.response_code",
        lambda name: "I99" if began.when else response_code(name),
    )


@blunt
def the_DSP_keeps_nothing(patch: pytest.MonkeyPatch) -> None:
    handle, commit = Dsp.handle, Dsp._commit

    def handled(self: Dsp, call: HttpCall, now: int) -> Outcome:
        outcome = handle(self, call, now)
        return altered(outcome, changes=_kept(outcome.changes)) if began.when else outcome

    def committed(self: Dsp, work: Work) -> Sequence[Effect]:
        if began.when:
            work.changes[:] = _kept(work.changes)
        return commit(self, work)

    patch.setattr(Dsp, "handle", handled)
    patch.setattr(Dsp, "_commit", committed)


def _kept(made: Sequence[changes.Change]) -> tuple[changes.Change, ...]:
    return tuple(one for one in made if isinstance(one, _MAY_STILL_CHANGE))


@blunt
def devices_take_no_notice(patch: pytest.MonkeyPatch) -> None:
    original = DeviceCore.receive

    def deaf(self: DeviceCore, payload: Payload, now: int) -> Sequence[Effect]:
        return () if began.when else original(self, payload, now)

    patch.setattr(DeviceCore, "receive", deaf)


@blunt
def displays_and_switches_make_up_what_they_were_told(patch: pytest.MonkeyPatch) -> None:
    def imagined(self: Accessory, meter: Eui) -> Sequence[Effect]:
        self.hears(DataReport(meter, "", 0, load_on=True))
        return ()

    patch.setattr(Accessory, "ask", imagined)


@blunt
def what_is_asked_of_the_inventory_is_refused(patch: pytest.MonkeyPatch) -> None:
    """For scenarios about SR 8.2 itself: only while their When is running."""
    original = Bench.decide

    def refusing(self: Bench, request: Request, now: int) -> Decision | Passed:
        if began.step == "when" and request.service_reference_variant in _READS:
            return Decision(code="E4", row="defect", source="planted")
        return original(self, request, now)

    patch.setattr(Bench, "decide", refusing)
