"""Scenarios keep the house's Gherkin style, have permanent ids, and are as many as was promised."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from sitrig.emulators.dsp.modifications import MODIFICATIONS
from sitrig.emulators.dsp.rules import SERVICES
from sitrig.harness import tags
from sitrig.harness.specification.features import read_features
from sitrig.harness.specification.subjects import srvs_of, use_cases_of
from sitrig.harness.use_case_names import built_of
from tests.architecture.gherkin_text import FEATURES, Scenario, document, feature_files, scenarios
from tests.architecture.source import CHECKOUT, place, python_files, tree

STEPS, LINES, BACKGROUND = 7, 120, 3
INSTANCES, COUNTED_OF_AN_OUTLINE = 250, 10
BANNED = re.compile(
    r"\bshould\b|\bI\b|\bwaits?\b|\bsuccessfully\b|\btables?\b|https?\b|\bXML\b|\bJSON\b|\bAPI\b|"
    r"\bURLs?\b|\bGUIDs?\b|\bSQL\b|\bPython\b"
)
REQUESTS = {m.id: m.change_request for m in MODIFICATIONS}
GOLDEN = CHECKOUT / "tests" / "golden" / "requests"
SENDS_NOTHING = frozenset(
    {
        "PIT-0039-50",
        "PIT-0039-51",
        "PIT-0039-53",
        "PIT-0039-54",
        "PIT-0039-56",
        "REG-0000-31",
        "SIT-0000-05",
        "SIT-0000-07",
        "SIT-0000-09",
        "SIT-0000-610",
        "SIT-0000-623",
    }
)
"""Scenarios of features about several SRVs in which no Service Request is what matters."""
SENT = [(case, srv) for case in read_features(FEATURES) for srv in srvs_of(case)]
_USE_CASES = {name for srv in SERVICES for name in built_of(srv)}
FILES = [pytest.param(path, id=str(path.relative_to(CHECKOUT))) for path in feature_files()]


def is_a_journey(scenario: Scenario) -> bool:
    """One continuous scenario, which an assessment asks for by name."""
    return "journey" in scenario.tags


def words(scenario: Scenario) -> list[tuple[int, str]]:
    """Everything of a scenario that is read as a sentence, by line."""
    lines = [(scenario.line, scenario.name)]
    return [*lines, *((step.line, step.text) for step in (*scenario.background, *scenario.steps))]


@pytest.mark.parametrize("path", FILES)
def test_a_feature_file_says_who_wants_it_and_stays_short(path: Path) -> None:
    feature = document(path)["feature"]
    assert feature["description"].strip(), f"{place(path)}: two or three lines: who wants it, why"
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= LINES, f"{place(path)} has {len(lines)} lines: at most {LINES}"


def test_every_folder_of_features_has_a_binder() -> None:
    """What no binder in harness/packs names is never collected, and nothing says so."""
    bound = {
        argument.value
        for path in python_files("harness/packs")
        for call in ast.walk(tree(path))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
        if call.func.id == "scenarios"
        for argument in call.args
        if isinstance(argument, ast.Constant)
    }
    unbound = {path.parent.relative_to(FEATURES).as_posix() for path in feature_files()} - bound
    assert unbound == set(), "write a binder in harness/packs for each of these folders"


def test_a_scenario_is_short() -> None:
    long = [
        f"{one.place} has {count} steps with its Background: at most {STEPS}"
        for one in scenarios()
        if (count := len(one.background) + len(one.steps)) > STEPS and not is_a_journey(one)
    ]
    assert long == []


def test_a_background_is_facts_and_at_most_three() -> None:
    wrong = sorted(
        {
            str(one.file.relative_to(CHECKOUT))
            for one in scenarios()
            if len(one.background) > BACKGROUND or any(s.kind != "Given" for s in one.background)
        }
    )
    assert wrong == []


def test_a_scenario_has_one_when_and_says_what_follows() -> None:
    wrong = [
        f"{one.place} has {kinds['When']} When and {kinds['Then']} Then"
        for one in scenarios()
        if not is_a_journey(one)
        and ((kinds := Counter(s.kind for s in one.steps))["When"] != 1 or not kinds["Then"])
    ]
    assert wrong == []


def test_given_when_then_come_in_that_order() -> None:
    order = ["Given", "When", "Then"]
    wrong = [
        one.place
        for one in scenarios()
        if not is_a_journey(one)
        and (ranks := [order.index(s.kind) for s in one.steps]) != sorted(ranks)
    ]
    assert wrong == []


def test_no_banned_word_is_used() -> None:
    wrong = sorted(
        {
            f"{place(one.file, line)}: {found[0]!r} in {text!r}"
            for one in scenarios()
            for line, text in words(one)
            if (found := BANNED.search(text))
        }
    )
    assert wrong == []


@pytest.mark.parametrize("modification", REQUESTS)
def test_who_names_a_modification_carries_its_tag(modification: str) -> None:
    """A comparison of worlds may name any of them in its Examples without being about it."""
    wrong = [
        f"{one.place} names {modification} and lacks @{modification}"
        for one in scenarios()
        if any(modification in text for _, text in [*words(one), (0, one.feature)])
        and modification not in one.tags
    ]
    wrong += [
        f"{one.place} has @{modification} and lacks @{REQUESTS[modification]}"
        for one in scenarios()
        if modification in one.tags and REQUESTS[modification] not in one.tags
    ]
    assert wrong == []


def test_every_tag_is_legal() -> None:
    wrong = [
        f"{one.place}: @{tag}"
        for one in scenarios()
        for tag in one.tags
        if tag not in tags.legal() and not tags.is_scenario_id(tag)
    ]
    assert wrong == []


def test_every_scenario_has_an_id_of_its_own() -> None:
    without = [one.place for one in scenarios() if not one.ids]
    users: dict[str, list[str]] = {}
    for one in scenarios():
        for scenario_id in one.ids:
            users.setdefault(scenario_id, []).append(one.place)
    twice = {name: places for name, places in users.items() if len(places) > 1}
    assert (without, twice) == ([], {})


def test_an_id_belongs_to_its_modification() -> None:
    wrong = [
        f"{one.place}: {scenario_id} without @SECMP{number}"
        for one in scenarios()
        for scenario_id in one.ids
        if (number := scenario_id.split("-")[1]) != "0000" and f"SECMP{number}" not in one.tags
    ]
    assert wrong == []


def test_every_scenario_is_tagged_with_a_request_or_is_about_none() -> None:
    named = re.compile(r"\bSRV? (\d+(?:\.\d+)+)")
    wrong = [
        f"{one.place} submits {srv} and lacks @SR-{srv}"
        for one in scenarios()
        for step in one.steps
        if step.kind == "When"
        for srv in named.findall(step.text)
        if f"SR-{srv}" not in one.tags
    ]
    assert wrong == []


def test_who_sends_what_is_told_by_the_scenario_itself() -> None:
    """A feature about several SRVs does not say which of them a scenario sends."""
    untold = {
        name: case.place
        for case in read_features(FEATURES)
        if any(tag.startswith("SR-") for tag in case.tags) and not srvs_of(case)
        for name in case.ids
    }
    assert {name: at for name, at in untold.items() if name not in SENDS_NOTHING} == {}, (
        "name the SR in a step, tag the scenario with it, or list its id in SENDS_NOTHING"
    )
    assert set(untold) >= SENDS_NOTHING


@pytest.mark.parametrize("name", sorted(_USE_CASES))
def test_every_built_use_case_has_a_scenario(name: str) -> None:
    found = [case.place for case, srv in SENT if name in use_cases_of(case, srv)]
    assert found, f"no scenario sends {name}"


def test_every_row_of_examples_differs() -> None:
    wrong = [
        f"{one.place}: {row}"
        for one in scenarios()
        for row, count in Counter(one.examples).items()
        if count > 1
    ]
    assert wrong == []


def test_no_two_scenarios_of_a_feature_have_one_name() -> None:
    counted = Counter((one.file, one.rule, one.name) for one in scenarios())
    assert [f"{place(file)}: {name}" for (file, _, name), n in counted.items() if n > 1] == []


def test_there_are_as_many_instances_as_promised() -> None:
    """An Outline counts for at most ten of them."""
    counted = sum(min(one.instances, COUNTED_OF_AN_OUTLINE) for one in scenarios())
    assert counted >= INSTANCES, f"{counted} counted scenario instances of {INSTANCES}"


@pytest.mark.parametrize("srv", SERVICES)
def test_every_built_request_has_a_golden_request_and_a_scenario(srv: str) -> None:
    assert (GOLDEN / f"{srv}.xml").is_file(), f"tests/golden/requests/{srv}.xml is missing"
    tagged = [one.place for one in scenarios() if f"SR-{srv}" in one.tags]
    assert tagged, f"no scenario is tagged @SR-{srv}"
