"""The state changes through `apply` alone, knows every change, and refuses anything else."""

from __future__ import annotations

import pickle
from typing import get_args

import pytest

from sitrig.emulators.dsp.changes import Change, CounterSpent, DeviceRemoved
from sitrig.emulators.dsp.state import DspState, make
from sitrig.emulators.protocol.identifiers import Eui
from tests.emulators.dsp.examples import EXAMPLES
from tests.emulators.dsp.premises import build_premises

CHANGES = get_args(Change)
ONE, OTHER = Eui("90-B3-D5-1F-30-01-00-00"), Eui("90-B3-D5-1F-30-00-00-02")


@pytest.mark.parametrize("kind", CHANGES, ids=lambda kind: kind.__name__)
def test_every_change_has_a_way_to_be_made(kind: type) -> None:
    assert make.dispatch(kind) is not make.dispatch(object)


def test_the_union_lists_every_change_there_is() -> None:
    registered = set(make.registry) - {object}
    assert registered == set(CHANGES)


@pytest.mark.parametrize("strange", [None, "DeviceRemoved", object()])
def test_what_is_not_a_change_is_refused(strange: object) -> None:
    with pytest.raises(TypeError, match="is not a change"):
        DspState().apply(strange)


def test_a_change_to_nothing_is_a_programming_error_and_not_silence() -> None:
    with pytest.raises(KeyError):
        DspState().apply(DeviceRemoved(ONE))


def test_counters_remember_the_highest_and_single_numbers_when_asked_to() -> None:
    state = DspState()
    for counter, remember in ((9, False), (4, True), (7, True)):
        state.apply(CounterSpent(ONE, OTHER, counter, remember))
    assert state.counters == {(ONE, OTHER): 9}
    assert state.used_counters == {(ONE, OTHER): {4, 7}}


def test_the_state_survives_pickling_with_work_in_progress() -> None:
    premises = build_premises("SECMP0039", "SECMP0125")
    for example in EXAMPLES.values():
        premises.send(example.user, example.body, target=example.target)
    state = premises.estate.dsp.state
    assert state.commands
    assert state.transforms
    assert state.returns
    assert pickle.loads(pickle.dumps(state)) == state
