"""Feature files as test cases: who they are, what holds before, what is done, what is expected. Runs nothing.

Each row of an Outline's Examples is a test case of its own, with its values filled in.
"""

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

    def filled(self, data: Data) -> Line:
        """With the values of a row."""
        return Line(self.kind, data.into(self.text), tuple(map(data.into, self.below)))


@dataclass(frozen=True, slots=True)
class Data:
    """One row of an Outline's Examples, the `number`th `of` as many."""

    title: str
    number: int
    of: int
    values: tuple[tuple[str, str], ...]

    def into(self, text: str) -> str:
        """The text with this row's values in place of its slots."""
        for column, value in self.values:
            text = text.replace(f"<{column}>", value)
        return text


@dataclass(frozen=True, slots=True, kw_only=True)
class TestCase:
    """One scenario, or one row of an Outline, with everything that applies to it.

    `own_tags` are those of its rule, itself and its Examples; `tags` have those of its feature besides.
    """

    __test__ = False

    place: str
    name: str
    feature: str
    rule: str | None
    tags: tuple[str, ...]
    own_tags: tuple[str, ...]
    lines: tuple[Line, ...]
    data: Data | None = None

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
                yield from _cases(place, (feature,), before, scenario)
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
                yield from _cases(place, (feature, rule), inner, scenario)


def _cases(
    place: str, above: tuple[_Node, ...], before: tuple[Line, ...], scenario: _Node
) -> Iterator[TestCase]:
    nodes = (*above, scenario)
    if not scenario["examples"]:
        yield _case(place, nodes, before, scenario)
    total = sum(len(block.get("tableBody", ())) for block in scenario["examples"])
    number = 0
    for block in scenario["examples"]:
        for values in _rows(block):
            number += 1
            data = Data(block["name"], number, total, values)
            yield _case(place, (*nodes, block), before, scenario, data)


def _case(
    place: str,
    nodes: tuple[_Node, ...],
    before: tuple[Line, ...],
    scenario: _Node,
    data: Data | None = None,
) -> TestCase:
    feature = nodes[0]
    lines = (*before, *_lines(scenario["steps"]))
    return TestCase(
        place=f"{place}:{scenario['location']['line']}",
        name=data.into(scenario["name"]) if data else scenario["name"],
        feature=feature["name"],
        rule=next((node["name"] for node in nodes[1:] if node["keyword"] == "Rule"), None),
        tags=_tags(*nodes),
        own_tags=_tags(*nodes[1:]),
        lines=tuple(line.filled(data) for line in lines) if data else lines,
        data=data,
    )


def _tags(*nodes: _Node) -> tuple[str, ...]:
    found = (tag["name"].removeprefix("@") for node in nodes for tag in node["tags"])
    return tuple(dict.fromkeys(found))


def _rows(examples: _Node) -> Iterator[tuple[tuple[str, str], ...]]:
    columns = [cell["value"] for cell in (examples.get("tableHeader") or {"cells": ()})["cells"]]
    for row in examples.get("tableBody", ()):
        yield tuple(zip(columns, (cell["value"] for cell in row["cells"]), strict=True))


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
