"""Answers to a User that is down: kept in order, the head retried, nothing lost, nobody else held up."""

from __future__ import annotations

import itertools

from sitrig.emulators.dsp.changes import HubSeen
from sitrig.emulators.protocol.vocabulary import SmiStatus
from tests.emulators.dsp.core_bench import CoreBench
from tests.emulators.dsp.examples import EXAMPLES
from tests.emulators.dsp.premises import USERS, Premises, build_premises

SECOND, MINUTE, HOUR = 1_000, 60_000, 3_600_000
AGENT, DISTRIBUTOR = USERS["appointed agent"].eui, USERS["distributor"].eui
WAITS = [10 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, HOUR, HOUR]


def silent_devices() -> CoreBench:
    """Three of the agent's requests and one of the distributor's, all about to time out."""
    premises = build_premises()
    core = CoreBench(premises.estate.dsp, Premises.START, takes=False)
    core.operate(HubSeen(Premises.device("A0", SmiStatus.COMMISSIONED), core.now))
    for srv, times in (("11.2", 3), ("6.2.4", 1)):
        for _ in range(times):
            example = EXAMPLES[srv]
            core.serve(premises.call(example.user, example.body, target=example.target))
    core.advance(3 * MINUTE)
    return core


def counters(core: CoreBench, user: str) -> list[int]:
    """Request ID counters of what the User was posted, in order."""
    answers = [answer for _, to, answer in core.posted if to == user]
    return [answer.request_id.counter for answer in answers if answer.request_id]


def test_the_head_of_the_line_waits_and_the_rest_behind_it() -> None:
    core = silent_devices()
    assert len(core.dsp.state.deliveries[AGENT]) == 3
    assert len(counters(core, AGENT)) == 1


def test_the_head_is_retried_after_10_s_1_5_and_15_min_and_then_every_hour() -> None:
    core = silent_devices()
    core.advance(4 * HOUR)
    posted = [at for at, user, _ in core.posted if user == AGENT]
    assert [later - earlier for earlier, later in itertools.pairwise(posted)] == WAITS
    assert len(set(counters(core, AGENT))) == 1
    assert core.records.count("delivery-failed") >= len(WAITS)


def test_once_the_user_is_up_everything_comes_in_order_and_once() -> None:
    core = silent_devices()
    core.advance(HOUR)
    core.posted.clear()
    core.takes = True
    core.advance(HOUR)
    got = counters(core, AGENT)
    assert got == sorted(got)
    assert len(set(got)) == 3
    assert core.dsp.state.deliveries == {}
    core.advance(24 * HOUR)
    assert len(counters(core, AGENT)) == 3


def test_one_users_trouble_is_not_anothers() -> None:
    core = silent_devices()
    assert len(counters(core, DISTRIBUTOR)) == 1
    core.takes = True
    core.advance(10 * SECOND)
    assert DISTRIBUTOR not in core.dsp.state.deliveries


def test_a_new_answer_joins_the_end_of_a_waiting_line() -> None:
    core = silent_devices()
    head = core.dsp.state.deliveries[AGENT][0]
    premises = build_premises()
    example = EXAMPLES["11.2"]
    core.serve(premises.call(example.user, example.body, target=example.target, counter=9_999))
    core.advance(3 * MINUTE + 1)
    line = core.dsp.state.deliveries[AGENT]
    assert (line[0].number, len(line)) == (head.number, 4)
    assert [delivery.number for delivery in line] == sorted(d.number for d in line)


def test_a_report_on_anything_but_the_head_is_ignored() -> None:
    core = silent_devices()
    line = core.dsp.state.deliveries[AGENT]
    core.dsp.delivered(AGENT, line[1].number, True, core.now)
    core.dsp.delivered(AGENT, 999, True, core.now)
    core.dsp.delivered("90-B3-D5-1F-30-01-00-00", line[0].number, True, core.now)
    assert core.dsp.state.deliveries[AGENT] == line
