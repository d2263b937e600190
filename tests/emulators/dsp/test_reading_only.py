"""Deciding changes nothing, refusing changes nothing but counters, and the same seed gives the same journal."""

from __future__ import annotations

import hashlib
import json

import pytest
from msgspec.structs import replace

from sitrig.emulators.dsp.door import HttpCall
from sitrig.emulators.dsp.modifications import ALL
from sitrig.emulators.estate import build
from sitrig.emulators.protocol.vocabulary import SmiStatus
from tests.emulators.dsp.examples import EXAMPLES
from tests.emulators.dsp.premises import USERS, Premises, build_premises, plan

SPENT = {"counters", "used_counters", "versions"}


def digest(premises: Premises, *, but: frozenset[str] | set[str] = frozenset()) -> str:
    """One hash of all DSP and device state."""
    state = premises.estate.state()
    dsp = state["dsp"]
    assert isinstance(dsp, dict)
    kept = {**state, "dsp": {name: part for name, part in dsp.items() if name not in but}}
    return hashlib.sha256(json.dumps(kept, sort_keys=True, default=repr).encode()).hexdigest()


def corrupted(call: HttpCall, position: int) -> HttpCall:
    """The same with one byte other."""
    body = bytearray(call.body)
    body[position] ^= 1
    return HttpCall(call.method, call.path, call.content_type, bytes(body))


def test_handling_never_changes_state() -> None:
    premises = build_premises(*ALL)
    estate = premises.estate
    before, head = digest(premises), estate.world.journal.head()
    for example in EXAMPLES.values():
        for user in USERS:
            call = premises.call(user, example.body, target=example.target)
            for one in (call, corrupted(call, 700), corrupted(call, 40)):
                estate.dsp.handle(one, estate.world.now)
    assert (digest(premises), estate.world.journal.head()) == (before, head)


@pytest.mark.parametrize("srv", EXAMPLES)
def test_a_refusal_changes_counters_and_nothing_else(srv: str) -> None:
    premises = build_premises(*ALL)
    example = EXAMPLES[srv]
    refused = 0
    for user in USERS:
        if not (decision := premises.ask(user, example.body, target=example.target).decision):
            continue
        if decision.accepted:
            continue
        before = digest(premises, but=SPENT)
        premises.send(user, example.body, target=example.target)
        assert digest(premises, but=SPENT) == before
        refused += 1
    assert refused or srv in ("8.2", "6.2.4", "11.2", "12.2")


@pytest.mark.parametrize("position", [5, 60, 130, 250, 400, 640, 900, 1500, -200, -20])
def test_one_corrupted_byte_is_refused_and_spends_nothing(position: int) -> None:
    premises = build_premises(*ALL)
    example = EXAMPLES["8.4"]
    call = premises.call(example.user, example.body, target=example.target)
    broken = corrupted(call, position)
    before = digest(premises)
    headers = {"Content-Type": "application/xml"}
    reply = premises.estate.handle("POST", broken.path, headers, broken.body)
    assert digest(premises) == before
    outcome = premises.estate.dsp.handle(broken, premises.START)
    assert reply.status == 400 or (outcome.decision and not outcome.decision.accepted)


def test_a_request_sent_again_byte_for_byte_is_refused_and_changes_nothing() -> None:
    premises = build_premises(*ALL)
    example = EXAMPLES["8.4"]
    call = premises.call(example.user, example.body, target=example.target)
    headers = {"Content-Type": call.content_type}
    premises.estate.handle(call.method, call.path, headers, call.body)
    before = digest(premises)
    again = premises.estate.dsp.handle(call, premises.START)
    premises.estate.handle(call.method, call.path, headers, call.body)
    assert again.decision is not None
    assert again.decision.row == "AD-USED"
    assert digest(premises) == before
    record = premises.estate.dsp.state.inventory[Premises.device("B0", SmiStatus.COMMISSIONED)]
    assert len(record.corrections) == 1


def journal_of(seed: str) -> tuple[str, bytes]:
    """The journal after everything was sent and two hours went by."""
    estate = build(replace(plan(ALL, {}), seed=seed))
    premises = Premises(estate)
    for example in EXAMPLES.values():
        premises.send(example.user, example.body, target=example.target)
    estate.world.run_for(7_200_000)
    return estate.world.journal.head(), estate.world.journal.to_jsonl()


def test_the_same_seed_and_inputs_give_the_same_journal() -> None:
    first, second = journal_of("one"), journal_of("one")
    assert first == second
    assert first[0] != journal_of("another")[0]
