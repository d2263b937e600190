"""Defects of the lines of answers that wait for Users."""

from __future__ import annotations

from typing import Any

import pytest

from sitrig.emulators.dsp import deliveries
from sitrig.emulators.dsp.changes import Delivery, DeliveryMade
from sitrig.emulators.dsp.work import Work
from tests.planted_defects.defect import noticed_by


@noticed_by("SIT-0000-241")
def a_delivery_is_never_tried_again(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(deliveries, "retry", lambda work, user: None)


@noticed_by("SIT-0000-240", "SIT-0000-241")
def what_is_not_taken_is_lost(patch: pytest.MonkeyPatch) -> None:
    def lost(work: Work, head: Delivery, reason: str) -> None:
        work.change(DeliveryMade(head.user))

    patch.setattr(deliveries, "_failed", lost)


@noticed_by("SIT-0000-242")
def failed_deliveries_are_not_on_record(patch: pytest.MonkeyPatch) -> None:
    original = Work.record

    def silent(self: Work, kind: str, **facts: object) -> None:
        if kind != "delivery-failed":
            original(self, kind, **facts)

    patch.setattr(Work, "record", silent)


@noticed_by("SIT-0000-243")
def one_users_line_holds_up_everybody(patch: pytest.MonkeyPatch) -> None:
    original = Work.__init__

    def crowded(self: Work, *given: Any) -> None:
        original(self, *given)
        if self._waiting:
            self._waiting = set(self.state.users)

    patch.setattr(Work, "__init__", crowded)
