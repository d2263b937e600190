"""Where a scenario stands in the report: its tree of labels, from Gherkin alone.

Knows no Allure and no pytest; a label is a name of Allure's with its value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath

MODIFICATION = re.compile(r"SECMP\d{4}")
NO_MODIFICATION = "No Modification"


def scenario_labels(
    *, feature: str, file: str, rule: str | None, tags: Iterable[str]
) -> list[tuple[str, str]]:
    """Labels for two trees: Modification, Feature, Rule; and folder, Feature, Rule."""
    epics = sorted(tag for tag in tags if MODIFICATION.fullmatch(tag)) or [NO_MODIFICATION]
    labels = [("epic", epic) for epic in epics]
    labels += [("feature", feature), ("parentSuite", _capability(file)), ("suite", feature)]
    if rule:
        labels += [("story", rule), ("subSuite", rule)]
    return labels


def _capability(file: str) -> str:
    """`install_and_commission/join.feature` belongs to "Install and commission"."""
    return PurePath(file).parent.name.replace("_", " ").capitalize()
