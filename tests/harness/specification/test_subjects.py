"""What a test case is about is read from its own steps and tags, and holds when it is run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from sitrig.harness.specification.features import Line, TestCase, read_features
from sitrig.harness.specification.subjects import alerts_of, srvs_of, use_cases_of
from sitrig.harness.specification.use_case_words import ALERT_WORDS, USE_CASE_WORDS
from sitrig.harness.use_case_names import alerts_built, built_of, srvs_built
from tests.architecture.gherkin_text import FEATURES

MAIN = "import sys; from sitrig.harness.cli import main; sys.exit(main())"
PACKS = "meter_reads or meter_configuration or joins"


def case(
    *lines: tuple[str, str], tags: tuple[str, ...] = (), own: tuple[str, ...] = ()
) -> TestCase:
    return TestCase(
        place="x:1",
        name="",
        feature="",
        rule=None,
        tags=(*tags, *own),
        own_tags=own,
        lines=tuple(Line(kind, text) for kind, text in lines),
    )


SWITCHED = ("Given", "load 2 was switched on by SR 7.5")


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        (case(SWITCHED, ("When", "it is switched off by SR 7.6"), own=("SR-8.4",)), ("7.6",)),
        (case(SWITCHED, ("When", "an hour passes"), tags=("SR-7.5", "SR-7.6")), ("7.5",)),
        (case(("When", "an hour passes"), tags=("SR-7.5", "SR-7.6"), own=("SR-7.8",)), ("7.8",)),
        (case(("When", "an hour passes"), tags=("SR-7.5", "sit")), ("7.5",)),
        (case(("When", "an hour passes"), tags=("SR-7.5", "SR-7.6")), ()),
    ],
)
def test_the_srvs_of_a_case_are_those_that_it_sends(
    about: TestCase, expected: tuple[str, ...]
) -> None:
    assert srvs_of(about) == expected


@pytest.mark.parametrize(
    ("step", "srv", "use_case"),
    [
        ("asks the GSME for the supply by SR 7.4", "7.4", "GCS33"),
        ("asks the ESME for the supply by SR 7.4", "7.4", "ECS45"),
        ("asks the ESME for the security log by SR 6.13", "6.13", "ECS35b"),
        ("asks the Comms Hub for the event log by SR 6.13", "6.13", "ECS35c"),
        ("submits SRV 8.7.2 for the PPMID about the GSME", "8.7.2", "CS03CNonCritical"),
        ("submits SRV 8.7.2 for the ESME about the IHD", "8.7.2", "CS03B"),
        ("submits SR 11.2, which ECS52 answers, to the GSME", "11.2", "ECS52"),
        ("switches a load off by SR 7.6", "7.6", "ECS47Deactivate"),
    ],
)
def test_a_case_is_about_the_use_case_of_the_device_and_the_words_of_its_step(
    step: str, srv: str, use_case: str
) -> None:
    assert use_cases_of(case(("When", step)), srv) == {use_case}


def test_the_record_is_read_from_the_premises() -> None:
    old = ("Given", "the ESME is recorded with GBCS version 1.2")
    assert use_cases_of(case(old, ("When", "sends the ESME SR 6.2.3")), "6.2.3") == {"ECS26d"}


def test_an_alert_is_known_by_what_is_expected() -> None:
    assert alerts_of(case(("Then", 'the ESME alerts "Elm" that its supply is back'))) == {"ECS80"}


def test_the_tables_name_what_is_built_and_decide_wherever_fuel_does_not() -> None:
    rows = {srv: {row.use_case for row in table} for srv, table in USE_CASE_WORDS.items()}
    assert rows == {srv: set(built_of(srv)) for srv in rows}
    assert set(ALERT_WORDS) <= set(alerts_built())
    several = {srv for srv in srvs_built() if _several_of_one_fuel(srv)}
    assert several <= set(rows)


def _several_of_one_fuel(srv: str) -> bool:
    fuels = [name[:1] for name in built_of(srv)]
    return len(fuels) != len(set(fuels)) or ("C" in fuels and len(fuels) > 1)


def test_a_run_shows_each_use_case_in_a_scenario_that_is_specified_for_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", MAIN, "rtds", "export", str(tmp_path / "set"), "-k", PACKS]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stdout
    told = msgspec.json.decode((tmp_path / "set/manifest.json").read_bytes())
    wrong = [
        (entry["scenario"], entry["srv"], entry["use_case"])
        for entry in told["exchanges"]
        if entry["srv"] and entry["use_case"]
        for specified in [_specified(entry["scenario"], entry["srv"])]
        if specified and entry["use_case"] not in specified
    ]
    assert wrong == []


def _specified(ids: list[str], srv: str) -> set[str]:
    """Empty where the SRV only prepared what the scenario is about."""
    cases = [one for one in read_features(FEATURES) if set(one.ids) & set(ids)]
    return {name for one in cases if srv in srvs_of(one) for name in use_cases_of(one, srv)}
