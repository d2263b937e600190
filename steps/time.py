"""Time passes, always by a stated amount and only simulated."""

from __future__ import annotations

from pytest_bdd import given, when

from sitrig.harness.clock import Clock
from sitrig.steps.placeholders import phrase


@given(phrase("{duration:Duration} have passed"))
@when(phrase("{duration:Duration} pass"))
def time_passes(clock: Clock, duration: int) -> None:
    clock.run_for(duration)


@given(phrase("time has reached {moment:Instant}"))
@when(phrase("time reaches {moment:Instant}"))
def time_reaches(clock: Clock, moment: int) -> None:
    clock.run_to(moment)
