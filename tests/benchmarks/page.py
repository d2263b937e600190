"""Owns docs/benchmarks.md: one section a part, the others kept as they stand when one is written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tests.benchmarks.measuring import Figure

_TITLE = "# Benchmarks\n"
_PREFACE = """\
Written by `scripts/bench` and by nothing else. A figure is the median of its takes, with the least
and the greatest in brackets; times are processor time unless a line says otherwise. A missed aim
stays in its table, marked **missed**.
"""
_SECTION = re.compile(r"^## (\S+)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def written(page: str, part: str, section: str, order: Sequence[str]) -> str:
    """The page with one part's section new, in the order of the parts."""
    sections = {match[1]: match[2].strip("\n") for match in _SECTION.finditer(page)}
    sections[part] = section.strip("\n")
    kept = [f"## {name}\n\n{sections[name]}\n" for name in order if name in sections]
    return "\n".join((_TITLE, _PREFACE, *kept))


def section(about: str, source: Sequence[str], figures: Sequence[Figure]) -> str:
    """A part's section: what it measures, how it was made, and its table."""
    rows = [_row(figure) for figure in figures]
    made = "\n".join(f"- {line}" for line in source)
    table = "\n".join(("| figure | measured | unit | aim | |", "|---|---:|---|---|---|", *rows))
    return f"{about}\n\n{made}\n\n{table}\n"


def _row(figure: Figure) -> str:
    verdict = {None: "", True: "met", False: "**missed**"}[figure.met]
    return f"| {figure.name} | {figure.value} | {figure.unit} | {figure.aim} | {verdict} |"
