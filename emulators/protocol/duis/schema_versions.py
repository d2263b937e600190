"""What each DUIS schema version does not know, read from `data/schema_versions.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from sitrig.emulators.protocol.vocabulary import SchemaVersion


@cache
def _rows() -> list[dict[str, object]]:
    text = files(__package__).joinpath("data/schema_versions.toml").read_text(encoding="utf-8")
    rows: list[dict[str, object]] = tomllib.loads(text)["row"]
    return rows


def _rows_unknown_to(version: SchemaVersion) -> list[dict[str, object]]:
    return [row for row in _rows() if version.value in _texts(row["unknown_to"])]


def _texts(value: object) -> list[str]:
    assert isinstance(value, list)
    return value


@cache
def unknown_elements(version: SchemaVersion) -> frozenset[tuple[str, str]]:
    """(owner, element) pairs that this version lacks."""
    rows = [row for row in _rows_unknown_to(version) if "element" in row]
    return frozenset((str(row["inside"]), str(row["element"])) for row in rows)


@cache
def unknown_values(version: SchemaVersion) -> Mapping[str, frozenset[str]]:
    """Enumeration name, case-folded, to the wire texts that this version lacks."""
    rows = [row for row in _rows_unknown_to(version) if "enumeration" in row]
    return {str(row["enumeration"]).casefold(): frozenset(_texts(row["values"])) for row in rows}
