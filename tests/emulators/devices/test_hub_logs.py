"""The hub's logs as commands read and restore them: CCS03, CCS05/04, CCS06, CCS07."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrig.emulators.devices import hub_device_log
from sitrig.emulators.devices.comms_hub import CommsHub
from sitrig.emulators.protocol.effects import (
    PartnerKeyRequest,
    PartnerLinkKey,
    PowerOn,
    Rejoined,
    TrustCentreChanged,
)
from sitrig.emulators.protocol.gbcs.use_cases.ccs02 import RemoveDevice
from sitrig.emulators.protocol.gbcs.use_cases.ccs03 import (
    RestoredDevice,
    RestoreDeviceLog,
    RestoreDeviceLogResult,
)
from sitrig.emulators.protocol.gbcs.use_cases.ccs05 import HubLog, ReadHubLog
from sitrig.emulators.protocol.gbcs.use_cases.ccs07 import HubLogs, ReadHubLogs
from sitrig.emulators.protocol.gbcs.use_cases.cs14 import DeviceLogChanged, LogEntry
from sitrig.emulators.protocol.identifiers import Eui
from tests.emulators.devices.conftest import HUB, METER, STRANGER

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]

PAN = "0011223344556677"


def restore(bench: Bench, *devices: tuple[Eui, str]) -> list[object]:
    """What the hub sends when it is to restore a log with these devices."""
    listed = tuple(RestoredDevice(device, key) for device, key in devices)
    sent = bench.send(bench.to_hub("CCS03", RestoreDeviceLog(PAN, listed)))
    return [message.body for message in sent]


def empty(make_bench: MakeBench) -> Bench:
    """A hub with supply and nothing on its log, and a meter that has joined another one."""
    bench = make_bench()
    bench.give(bench.hub, PowerOn())
    bench.meter.powered = True
    bench.meter.link_key = "5a" * 16
    bench.meter.hub = STRANGER
    return bench


def test_a_meter_follows_the_hub_that_knows_its_key_and_both_make_a_new_one(
    make_bench: MakeBench,
) -> None:
    bench = empty(make_bench)
    result, restored, followed = restore(bench, (METER, "5a" * 16))
    assert result == RestoreDeviceLogResult(success=True)
    assert restored == DeviceLogChanged(
        bench.now, (LogEntry(METER, "5a" * 16),), extended_pan_id=PAN
    )
    key = bench.meter.link_key
    assert isinstance(followed, DeviceLogChanged)
    assert followed.entries == (LogEntry(METER, key),)
    assert bench.meter.hub == HUB
    assert key not in (None, "5a" * 16)
    assert key == hub_device_log.next_key("5a" * 16)


def test_a_meter_does_not_believe_a_hub_that_has_another_key(make_bench: MakeBench) -> None:
    bench = empty(make_bench)
    restore(bench, (METER, "6b" * 16))
    assert (bench.meter.hub, bench.meter.link_key) == (STRANGER, "5a" * 16)
    assert [record.kind for record in bench.records] == ["trust centre not believed"]


def test_a_meter_that_is_off_the_han_follows_nobody(make_bench: MakeBench) -> None:
    bench = empty(make_bench)
    bench.meter.link_key = None
    assert bench.meter.receive(TrustCentreChanged(HUB, "5a" * 16), bench.now)
    assert bench.meter.hub == STRANGER


def test_a_hub_believes_no_rejoin_that_does_not_follow_from_its_key(make_bench: MakeBench) -> None:
    bench = empty(make_bench)
    restore(bench, (METER, "6b" * 16))
    before = bench.hub.state()
    bench.give(bench.hub, Rejoined(METER, "6b" * 16))
    bench.give(bench.hub, Rejoined(STRANGER, hub_device_log.next_key("6b" * 16)))
    assert bench.hub.state() == before


@pytest.mark.parametrize(
    "devices",
    [
        ((METER, "01" * 16), (METER, "02" * 16)),
        tuple((Eui(f"00-DB-12-34-56-78-66-{n:02X}"), f"{n:032x}") for n in range(17)),
    ],
    ids=["one device twice", "more than fit"],
)
def test_a_log_that_cannot_be_is_not_restored(
    make_bench: MakeBench, devices: tuple[tuple[Eui, str], ...]
) -> None:
    bench = empty(make_bench)
    assert restore(bench, *devices) == [RestoreDeviceLogResult(success=False)]
    assert bench.hub.log == ()


def test_a_hub_with_devices_of_its_own_keeps_them(bench: Bench) -> None:
    before = bench.hub.log
    assert restore(bench, (STRANGER, "01" * 16)) == [RestoreDeviceLogResult(success=False)]
    assert bench.hub.log == before
    assert bench.hub.extended_pan_id == HUB.replace("-", "").lower()


@pytest.mark.parametrize("use_case", ["CCS05/CCS04", "CCS06"])
def test_the_log_tells_who_is_on_the_han_and_not_who_may_come(
    make_bench: MakeBench, use_case: str
) -> None:
    bench = make_bench()
    bench.add_meter()
    (whitelisted,) = bench.send(bench.to_hub(use_case, ReadHubLog()))
    assert whitelisted.body == HubLog(())
    bench.give(bench.meter, PowerOn())
    (response,) = bench.send(bench.to_hub(use_case, ReadHubLog()))
    assert isinstance(response.body, HubLog)
    assert [heard.device for heard in response.body.devices] == [METER]
    assert response.use_case == use_case


def test_keys_of_those_who_left_are_remembered_and_of_those_who_never_came_are_not(
    bench: Bench,
) -> None:
    key = bench.meter.link_key
    bench.send(bench.to_hub("CCS02", RemoveDevice(METER)))
    (response,) = bench.send(bench.to_hub("CCS07", ReadHubLogs()))
    assert isinstance(response.body, HubLogs)
    assert response.body.current is not None
    assert response.body.historic is not None
    assert response.body.current.entries == ()
    assert response.body.historic.entries == (LogEntry(METER, key),)
    assert response.body.current.changed == bench.now


EUIS = st.integers(0, 2**16).map(
    lambda n: Eui(f"00-DB-12-34-56-78-{n >> 8 & 255:02X}-{n & 255:02X}")
)


@given(st.lists(EUIS, max_size=40))
def test_the_historic_log_keeps_the_last_fifteen_and_each_once(left: list[Eui]) -> None:
    historic: hub_device_log.Historic = ()
    for number, device in enumerate(left):
        entry = hub_device_log.LoggedDevice(device, None, link_key=f"{number:032x}")
        historic = hub_device_log.remembered(historic, entry)
    last = list(dict.fromkeys(reversed(left)))[:15]
    assert [entry.device for entry in historic] == last[::-1]


@given(st.dictionaries(EUIS, st.binary(min_size=16, max_size=16).map(bytes.hex), max_size=16))
def test_what_is_backed_up_is_restored(keys: dict[Eui, str]) -> None:
    listed = [RestoredDevice(device, key) for device, key in keys.items()]
    log = hub_device_log.restored(listed)
    assert log is not None
    told = [(entry.device, entry.link_key) for entry in hub_device_log.backup(log)]
    assert told == list(keys.items())


def test_a_stranger_gets_no_key_and_a_partner_off_the_han_none_to_share(bench: Bench) -> None:
    asked = bench.hub.receive(PartnerKeyRequest(STRANGER, METER), bench.now)
    assert asked == ()
    (refused,) = bench.hub.receive(PartnerKeyRequest(METER, STRANGER), bench.now)
    assert getattr(refused, "payload", None) == PartnerLinkKey(HUB, STRANGER, None)


def test_the_gpf_is_always_within_reach(bench: Bench) -> None:
    gpf = Eui("00-DB-12-34-56-78-90-A3")
    assert isinstance(bench.hub, CommsHub)
    assert not bench.hub.reaches(gpf)
    bench.hub.gpf = gpf
    assert bench.hub.reaches(gpf)
