"""Defects of local delivery: what is handed out, what is sent as well, which responses count."""

from __future__ import annotations

from typing import Any

import pytest

from sitrig.emulators.dsp import answers, deciding, local_delivery
from sitrig.emulators.dsp.case import ReturnedResponse
from sitrig.emulators.dsp.changes import OpenCommand
from sitrig.emulators.dsp.deciding import Passed
from sitrig.emulators.dsp.work import Work
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.vocabulary import LOCAL_DELIVERY
from tests.planted_defects.defect import altered, noticed_by


@noticed_by("SIT-0000-800", "SIT-0000-801")
def what_is_for_local_delivery_is_sent_all_the_same(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(local_delivery, "SENT_TOO", LOCAL_DELIVERY)


@noticed_by("SIT-0000-802")
def what_is_handed_out_is_never_sent(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(local_delivery, "SENT_TOO", frozenset())


@noticed_by("SIT-0000-806")
def local_delivery_gets_the_code_of_the_wan(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(deciding, "for_local_delivery", lambda decided: decided)


@noticed_by("SIT-0000-810", "SIT-0000-811", "SIT-0000-812")
def a_returned_response_leads_to_nothing(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(answers, "settle", lambda work, services, command, message: None)


def _answers_whatever(patch: pytest.MonkeyPatch, **overlooked: Any) -> None:
    original = local_delivery._answered

    def lax(
        work: Work, passed: Passed, returned: ReturnedResponse, message: DeviceMessage
    ) -> OpenCommand | None:
        if "request" in overlooked:
            returned = altered(returned, request_id=None)
        key = (message.originator, message.recipient, message.counter)
        command = work.state.commands.get(key)
        if "user" in overlooked and command is not None:
            return command
        return original(work, passed, returned, message)

    patch.setattr(local_delivery, "_answered", lax)


@noticed_by("SIT-0000-814")
def anybody_may_return_a_response(patch: pytest.MonkeyPatch) -> None:
    _answers_whatever(patch, user=True)


@noticed_by("SIT-0000-815")
def the_request_that_a_return_names_is_not_looked_at(patch: pytest.MonkeyPatch) -> None:
    _answers_whatever(patch, request=True)


@noticed_by("SIT-0000-813")
def a_command_stays_open_for_more_responses(patch: pytest.MonkeyPatch) -> None:
    original = answers.settle

    def settled(work: Work, services: Any, command: OpenCommand, message: DeviceMessage) -> None:
        original(work, services, command, message)
        work.changes[:] = [one for one in work.changes if type(one).__name__ != "CommandClosed"]

    patch.setattr(answers, "settle", settled)
