"""Allure's reporter without the file it writes for every fixture that merely worked.

Every step of a scenario is a fixture too, so the plain reporter writes seven such files a
scenario; only one with a failure, a step or an attachment in it tells a reader anything.
"""

from __future__ import annotations

from allure_commons import plugin_manager
from allure_commons.model2 import ExecutableItem, Status, TestResultContainer
from allure_commons.reporter import AllureReporter


class QuietReporter(AllureReporter):  # type: ignore[misc]  # Allure's reporter has no types
    """Reports a group of fixtures only when there is something to tell."""

    def stop_group(self, uuid: str, **changes: object) -> None:
        """Close the group, and report it if any of its fixtures failed or holds evidence."""
        self._update_item(uuid, **changes)
        group: TestResultContainer = self._items.pop(uuid)
        if any(_tells(fixture) for fixture in [*group.befores, *group.afters]):
            plugin_manager.hook.report_container(container=group)


def _tells(fixture: ExecutableItem) -> bool:
    # A finalizer that worked is left without a status by allure-pytest 2.16.
    worked = fixture.status in (None, Status.PASSED)
    return bool(not worked or fixture.steps or fixture.attachments)
