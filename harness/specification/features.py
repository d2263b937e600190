"""Feature files as test cases: who they are, what holds before, what is done, what is expected. Runs nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gherkin.errors import ParserError
from gherkin.parser import Parser

from sitrig.harness.errors import HarnessError
from sitrig.harness.tags import is_scenario_id

_Node = Mapping[str, Any]  # the Gherkin parser's tree is untyped
_KINDS = ("Given", "When", "Then")


@dataclass(frozen=True, slots=True)
class Line:
    """One step: its kind, whatever And stood there; its words; a data table or text below it."""

    kind: str
    text: str
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Data:
    """The Examples of an Outline: the test case runs once for each row."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TestCase:
    """One scenario with everything that applies to it."""

    __test__ = False

    place: str
    name: str
    feature: str
    rule: str | None
    tags: tuple[str, ...]
    lines: tuple[Line, ...]
    data: tuple[Data, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Its permanent ids."""
        return tuple(tag for tag in self.tags if is_scenario_id(tag))

    def of_kind(self, kind: str) -> tuple[Line, ...]:
        """Its steps of that kind, in order."""
        return tuple(line for line in self.lines if line.kind == kind)


def read_features(folder: Path) -> Iterator[TestCase]:
    """Every scenario below the folder, in the order of files; raises HarnessError for bad Gherkin."""
    files = sorted(folder.rglob("*.feature"))
    if not files:
        raise HarnessError(f"no feature in {folder}")
    for file in files:
        try:
            feature = Parser().parse(file.read_text(encoding="utf-8"))["feature"]
        except ParserError as error:
            raise HarnessError(f"{file}: {error}") from None
        yield from _in_feature(file.relative_to(folder).as_posix(), feature)


def _in_feature(place: str, feature: _Node) -> Iterator[TestCase]:
    before: tuple[Line, ...] = ()
    for child in feature["children"]:
        match child:
            case {"background": background}:
                before = _lines(background["steps"])
            case {"scenario": scenario}:
                yield _case(place, (feature,), before, scenario)
            case {"rule": rule}:
                yield from _in_rule(place, feature, rule, before)


def _in_rule(
    place: str, feature: _Node, rule: _Node, before: tuple[Line, ...]
) -> Iterator[TestCase]:
    inner = before
    for child in rule["children"]:
        match child:
            case {"background": background}:
                inner = (*before, *_lines(background["steps"]))
            case {"scenario": scenario}:
                yield _case(place, (feature, rule), inner, scenario)


def _case(
    place: str, above: tuple[_Node, ...], before: tuple[Line, ...], scenario: _Node
) -> TestCase:
    nodes = (*above, scenario, *scenario["examples"])
    tags = dict.fromkeys(tag["name"].removeprefix("@") for node in nodes for tag in node["tags"])
    return TestCase(
        place=f"{place}:{scenario['location']['line']}",
        name=scenario["name"],
        feature=above[0]["name"],
        rule=above[1]["name"] if len(above) > 1 else None,
        tags=tuple(tags),
        lines=(*before, *_lines(scenario["steps"])),
        data=tuple(map(_data, scenario["examples"])),
    )


def _lines(steps: list[_Node]) -> tuple[Line, ...]:
    kind, found = _KINDS[0], []
    for step in steps:
        keyword = step["keyword"].strip()
        kind = keyword if keyword in _KINDS else kind
        found.append(Line(kind, step["text"], tuple(_below(step))))
    return tuple(found)


def _below(step: _Node) -> Iterator[str]:
    for row in step.get("dataTable", {}).get("rows", ()):
        yield " | ".join(cell["value"] for cell in row["cells"])
    yield from step.get("docString", {}).get("content", "").splitlines()


def _data(examples: _Node) -> Data:
    header = examples.get("tableHeader") or {"cells": ()}
    return Data(
        examples["name"],
        tuple(cell["value"] for cell in header["cells"]),
        tuple(
            tuple(cell["value"] for cell in row["cells"]) for row in examples.get("tableBody", ())
        ),
    )
