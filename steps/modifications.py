"""Which rules hold: Modifications in force and named switches."""

from __future__ import annotations

from pytest_bdd import given

from sitrig.emulators.dsp.modifications import read_modifications
from sitrig.harness.premises.draft import Draft
from sitrig.steps.placeholders import phrase


@given(phrase("the modifications in force are {names}"))
def modifications_in_force(draft: Draft, names: str) -> None:
    draft.modifications(read_modifications(names))


@given(phrase("the switch {name} is {value}"))
def switch_is(draft: Draft, name: str, value: str) -> None:
    draft.switch(name, {"on": True, "off": False}.get(value, value))
