"""Defects of joins, device logs and of a Comms Hub that takes another one's place."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sitrig.emulators.devices import (
    device_log,
    han_receiving,
    hub_device_log,
    hub_joining,
    partner_keys,
)
from sitrig.emulators.devices.device_log import Joins
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.devices.hub_state import HubState
from sitrig.emulators.dsp import device_alerts
from sitrig.emulators.dsp.case import Case
from sitrig.emulators.dsp.changes import StatusReached
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.rules import join_services
from sitrig.emulators.dsp.rules import sr08_11_update_han_device_log as sr08_11
from sitrig.emulators.dsp.work import Work
from sitrig.emulators.protocol.effects import (
    Effect,
    KeyEstablished,
    KeyEstablishment,
    Link,
    Send,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs14 import DeviceLogChanged
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import SmiStatus
from tests.planted_defects.defect import noticed_by


@noticed_by("SIT-0000-618")
def a_meter_tells_whoever_asks(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(han_receiving, "may_be_told", lambda device, asker, link_key: True)


@noticed_by("SIT-0000-615", "SIT-0000-616", "PIT-0039-70")
def an_unjoin_keeps_the_key(patch: pytest.MonkeyPatch) -> None:
    original = Joins.with_key

    def keeping(self: Joins, device: Eui, link_key: str | None) -> Joins:
        return self if link_key is None else original(self, device, link_key)

    patch.setattr(Joins, "with_key", keeping)


@noticed_by("SIT-0000-615", "SIT-0000-656")
def an_unjoin_keeps_the_entry(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(device_log, "without", lambda log, device: log)


@noticed_by("SIT-0000-603")
def a_device_agrees_on_a_key_with_a_stranger(patch: pytest.MonkeyPatch) -> None:
    def trusting(device: HanDevice, asked: KeyEstablishment) -> Sequence[Effect]:
        return (Send(asked.device, KeyEstablished(device.eui), Link.HAN),)

    patch.setattr(partner_keys, "_challenged", trusting)


@noticed_by("SIT-0000-600", "SIT-0000-602")
def a_device_that_has_joined_is_commissioned_by_nobody(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(join_services, "_commissioned", lambda seen, device: ())


@noticed_by("SIT-0000-613")
def devices_of_two_hans_join(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(join_services, "_place", lambda case, other: "the same")


@noticed_by("SIT-0000-621")
def a_hub_has_a_key_for_a_device_that_is_not_there(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(HubState, "reaches", lambda self, device: True)


@noticed_by("SIT-0000-640", "SIT-0000-641")
def a_new_hub_calls_none_of_the_devices(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(hub_joining, "call_devices", lambda hub: ())


@noticed_by("PIT-0039-82")
def a_hub_remembers_nobody_who_left(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(hub_device_log, "remembered", lambda historic, entry: historic)


@noticed_by("SIT-0000-830")
def a_device_that_is_pending_again_is_still_its_old_hubs(patch: pytest.MonkeyPatch) -> None:
    original = sr08_11._place

    def bound(case: Case, device: DeviceRecord | None) -> str:
        if device is None or device.hub in (None, case.record.device_id):
            return original(case, device)
        return "another"

    patch.setattr(sr08_11, "_place", bound)


@noticed_by("SIT-0000-831")
def any_hub_says_that_a_device_has_joined(patch: pytest.MonkeyPatch) -> None:
    original = device_alerts._log_changed

    def believed(work: Work, hub: Eui, body: DeviceLogChanged) -> None:
        original(work, hub, body)
        for entry in body.entries:
            record = work.state.inventory.get(entry.device)
            if entry.link_key and record and record.status is SmiStatus.WHITELISTED:
                joined = SmiStatus.INSTALLED_NOT_COMMISSIONED
                work.change(StatusReached(entry.device, joined, work.now, "CS14"))

    patch.setattr(device_alerts, "_log_changed", believed)
