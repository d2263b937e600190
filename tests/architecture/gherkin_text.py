"""Feature files as scenarios with everything that applies to them, read with the official Gherkin parser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gherkin.parser import Parser

from tests.architecture.source import CHECKOUT

FEATURES = CHECKOUT / "features"
Node = Mapping[str, Any]
Row = tuple[tuple[str, str], ...]
"""One row of Examples: column and cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of a scenario; `kind` is Given, When or Then, whatever And stood there."""

    kind: str
    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A scenario with its Background's steps, and the tags of feature, rule and itself."""

    file: Path
    line: int
    name: str
    feature: str
    rule: str | None
    own_tags: tuple[str, ...]
    tags: frozenset[str]
    background: tuple[Step, ...]
    steps: tuple[Step, ...]
    examples: tuple[Row, ...]

    @property
    def place(self) -> str:
        """`features/inventory/x.feature:12`."""
        return f"{self.file.relative_to(CHECKOUT)}:{self.line}"

    @property
    def ids(self) -> tuple[str, ...]:
        """Its permanent ids, from its own tags and those of its Examples."""
        return tuple(tag for tag in self.own_tags if tag[:4] in ("SIT-", "UIT-", "PIT-", "REG-"))

    def spelled(self) -> Iterator[Step]:
        """Every step as it runs, its Background's included, with each row's cells put in."""
        for step in (*self.background, *self.steps):
            for row in self.examples or ((),):
                text = step.text
                for column, cell in row:
                    text = text.replace(f"<{column}>", cell)
                yield Step(kind=step.kind, text=text, line=step.line)

    @property
    def instances(self) -> int:
        """How often it runs."""
        return len(self.examples) or 1


def feature_files() -> list[Path]:
    """Every feature file, in order."""
    return sorted(FEATURES.rglob("*.feature"))


@cache
def document(path: Path) -> Node:
    """The parsed file; raises on bad Gherkin."""
    found: Node = Parser().parse(path.read_text(encoding="utf-8"))
    return found


@cache
def scenarios() -> tuple[Scenario, ...]:
    """Every scenario of every feature."""
    return tuple(one for path in feature_files() for one in _in_file(path))


def _in_file(path: Path) -> Iterator[Scenario]:
    feature = document(path)["feature"]
    outer: tuple[Step, ...] = ()
    for child in feature["children"]:
        match child:
            case {"background": background}:
                outer = _steps(background["steps"])
            case {"scenario": scenario}:
                yield _scenario(path, feature, None, outer, scenario)
            case {"rule": rule}:
                yield from _in_rule(path, feature, rule, outer)


def _in_rule(path: Path, feature: Node, rule: Node, outer: tuple[Step, ...]) -> Iterator[Scenario]:
    inner = outer
    for child in rule["children"]:
        match child:
            case {"background": background}:
                inner = (*outer, *_steps(background["steps"]))
            case {"scenario": scenario}:
                yield _scenario(path, feature, rule, inner, scenario)


def _scenario(
    path: Path, feature: Node, rule: Node | None, background: tuple[Step, ...], found: Node
) -> Scenario:
    own = (*_tags(found), *(tag for block in found["examples"] for tag in _tags(block)))
    above = (*_tags(feature), *(_tags(rule) if rule else ()))
    return Scenario(
        file=path,
        line=found["location"]["line"],
        name=found["name"],
        feature=feature["name"],
        rule=rule["name"] if rule else None,
        own_tags=own,
        tags=frozenset((*above, *own)),
        background=background,
        steps=_steps(found["steps"]),
        examples=tuple(_rows(found["examples"])),
    )


def _tags(node: Node) -> tuple[str, ...]:
    return tuple(tag["name"].removeprefix("@") for tag in node["tags"])


def _steps(nodes: list[Node]) -> tuple[Step, ...]:
    kind, found = "Given", []
    for node in nodes:
        keyword = node["keyword"].strip()
        kind = keyword if keyword in ("Given", "When", "Then") else kind
        found.append(Step(kind=kind, text=node["text"], line=node["location"]["line"]))
    return tuple(found)


def _rows(blocks: list[Node]) -> Iterator[Row]:
    for block in blocks:
        columns = [cell["value"] for cell in block["tableHeader"]["cells"]]
        for row in block["tableBody"]:
            yield tuple(zip(columns, (cell["value"] for cell in row["cells"]), strict=True))
