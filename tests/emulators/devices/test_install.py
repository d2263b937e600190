"""From the box to Commissioned, as far as hub and meter have a part in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from sitrig.emulators.devices.hub_device_log import hashed_link_key
from sitrig.emulators.protocol.effects import (
    DSP,
    JoinAnswer,
    JoinRequest,
    Link,
    PowerOn,
    Send,
    WanRegistered,
)
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind, Proof
from sitrig.emulators.protocol.gbcs.use_cases.ccs01 import AddDevice, AddDeviceResult
from sitrig.emulators.protocol.gbcs.use_cases.ccs02 import RemoveDevice, RemoveDeviceResult
from sitrig.emulators.protocol.gbcs.use_cases.cs14 import DeviceLogChanged, LogEntry
from sitrig.emulators.protocol.gbcs.use_cases.ecs26i import HubIdentity, ReadHubIdentity
from sitrig.emulators.protocol.gbcs.use_cases.ecs52 import FirmwareVersion, ReadFirmwareVersion
from sitrig.emulators.protocol.gbcs.use_cases.ecs70 import ClockResult, ClockStatus, SetClock
from sitrig.emulators.protocol.identifiers import ACB
from sitrig.emulators.protocol.vocabulary import DeviceType
from tests.emulators.devices.narrowing import alert_code, of_kind, succeeded

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]

SECOND = 1000


def test_a_hub_registers_on_the_wan_when_it_first_gets_supply_and_only_then(
    make_bench: MakeBench,
) -> None:
    bench = make_bench()
    registered = (Send(DSP, WanRegistered(bench.HUB), Link.WAN),)
    assert bench.hub.receive(PowerOn(), bench.START) == registered
    assert bench.hub.receive(PowerOn(), bench.START + 1) == ()


def test_a_hub_without_supply_ignores_commands(make_bench: MakeBench) -> None:
    bench = make_bench()
    before = bench.state()
    add = bench.to_hub("CCS01", AddDevice(bench.METER, DeviceType.ESME, bench.INSTALL_CODE, 90))
    assert bench.send(add) == []
    assert bench.state() == before


def test_adding_a_meter_answers_backs_up_the_log_and_lets_it_join(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.add_meter()
    registered, response, backup = bench.outbox
    assert registered == WanRegistered(bench.HUB)
    assert isinstance(response, DeviceMessage) and isinstance(backup, DeviceMessage)
    assert response.body == AddDeviceResult(success=True)
    assert response.kind is MessageKind.RESPONSE
    assert (response.originator, response.recipient) == (bench.HUB, ACB)
    assert response.supplementary is not None
    assert response.supplementary.party == bench.SUPPLIER
    assert response.proof == Proof(mac_by=bench.HUB)
    entry = LogEntry(bench.METER, None)
    pan = "00db1234567890a2"
    assert backup.body == DeviceLogChanged(bench.START, (entry,), extended_pan_id=pan)
    assert (backup.kind, backup.recipient) == (MessageKind.ALERT, ACB)
    assert backup.proof == Proof(mac_by=bench.HUB)


@pytest.mark.parametrize("meter_first", [True, False])
def test_a_meter_joins_whether_it_or_the_window_comes_first(
    make_bench: MakeBench, meter_first: bool
) -> None:
    bench = make_bench()
    if meter_first:
        bench.give(bench.meter, PowerOn())
        bench.run_for(3_600 * SECOND)
        bench.add_meter()
    else:
        bench.add_meter()
        bench.run_for(90 * SECOND)
        bench.give(bench.meter, PowerOn())
    key = hashed_link_key(bench.HUB, bench.METER, bench.INSTALL_CODE)
    assert bench.meter.link_key == key
    assert bench.meter.clock_status is ClockStatus.UNRELIABLE
    assert "8183" in bench.alerts()
    backup = next(
        sent
        for sent in reversed(bench.outbox)
        if isinstance(sent, DeviceMessage) and "CS14" in sent.use_case
    )
    assert of_kind(DeviceLogChanged, backup.body).entries == (LogEntry(bench.METER, key),)


def test_a_meter_that_is_not_wanted_asks_six_times_and_then_costs_nothing(
    make_bench: MakeBench,
) -> None:
    bench = make_bench()
    bench.give(bench.hub, PowerOn())
    requests = list(bench.meter.receive(PowerOn(), bench.START))
    for attempt in range(1, 10):
        requests += bench.meter.wake(("join retry",), bench.START + attempt * 10 * SECOND)
    assert sum(isinstance(effect, Send) for effect in requests) == 6
    assert bench.meter.link_key is None


def test_after_the_join_window_a_meter_stays_outside_until_it_is_added_again(
    make_bench: MakeBench,
) -> None:
    bench = make_bench()
    bench.add_meter(join_seconds=60)
    bench.run_for(60 * SECOND + 1)
    assert [record.kind for record in bench.records] == ["join window lapsed"]
    bench.give(bench.meter, PowerOn())
    assert bench.meter.link_key is None
    assert len(bench.outbox) == 3
    bench.run_for(600 * SECOND)
    bench.outbox.clear()
    # The install code of a repeated add is ignored: the hub knows the device already.
    bench.add_meter(install_code="FF" * 16)
    bench.run_for(20 * SECOND)
    assert bench.messages[0].body == AddDeviceResult(success=True)
    assert bench.meter.link_key is not None


def test_the_last_instant_of_the_window_is_inside_it(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.add_meter(join_seconds=60)
    bench.run_for(60 * SECOND)
    bench.give(bench.meter, PowerOn())
    assert bench.meter.link_key is not None


def test_a_wrong_install_code_keeps_a_meter_outside(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.add_meter(install_code="AB" * 16)
    before = bench.hub.state()
    bench.give(bench.meter, PowerOn())
    bench.run_for(50 * SECOND)
    assert bench.meter.link_key is None
    assert bench.hub.state() == before


def test_a_join_request_repeated_after_a_lost_answer_gets_the_same_key(bench: Bench) -> None:
    before = bench.hub.state()
    (again,) = bench.hub.receive(JoinRequest(bench.METER, bench.INSTALL_CODE), bench.now)
    assert of_kind(Send, again).payload == JoinAnswer(bench.HUB, bench.meter.link_key)
    (wrong,) = bench.hub.receive(JoinRequest(bench.METER, "AB" * 16), bench.now)
    assert of_kind(Send, wrong).payload == JoinAnswer(bench.HUB, None)
    assert bench.hub.state() == before


def test_adding_a_joined_meter_again_changes_nothing_but_the_counter(bench: Bench) -> None:
    log = bench.hub.log
    bench.add_meter(install_code="AB" * 16)
    assert [type(sent.body) for sent in bench.messages] == [AddDeviceResult]
    assert bench.hub.log == log


def test_the_seventeenth_device_does_not_go_on_the_log(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.give(bench.hub, PowerOn())
    results = []
    for number in range(17):
        device = type(bench.METER)(f"00-DB-12-34-56-78-00-{number:02X}")
        add = AddDevice(device, DeviceType.PPMID, f"{number:032x}", 30)
        results.append(succeeded(bench.send(bench.to_hub("CCS01", add))[0].body))
    assert results == [True] * 16 + [False]
    assert len(bench.hub.log) == 16


def test_removal_takes_a_meter_off_the_log_and_off_the_han(bench: Bench) -> None:
    sent = bench.send(bench.to_hub("CCS02", RemoveDevice(bench.METER)))
    assert [message.use_case for message in sent] == ["CCS02", "CS14"]
    assert sent[0].body == RemoveDeviceResult(success=True)
    assert of_kind(DeviceLogChanged, sent[1].body).entries == ()
    assert bench.meter.link_key is None
    assert bench.send(bench.command("ECS52", ReadFirmwareVersion())) == []


def test_removal_of_a_device_not_on_the_log_is_answered_as_a_failure(bench: Bench) -> None:
    (response,) = bench.send(bench.to_hub("CCS02", RemoveDevice(bench.STRANGER)))
    assert response.body == RemoveDeviceResult(success=False)


def test_a_removed_meter_comes_back_when_it_is_added_again(bench: Bench) -> None:
    bench.send(bench.to_hub("CCS02", RemoveDevice(bench.METER)))
    bench.add_meter()
    assert bench.meter.link_key is not None


def test_hub_and_meter_tell_their_firmware_version(bench: Bench) -> None:
    (response,) = bench.send(bench.command("ECS52", ReadFirmwareVersion(), counter=31))
    assert response == DeviceMessage(
        kind=MessageKind.RESPONSE,
        use_case="ECS52",
        originator=bench.METER,
        recipient=bench.SUPPLIER,
        counter=31,
        body=FirmwareVersion("00010000"),
        proof=Proof(mac_by=bench.METER),
    )
    (of_hub,) = bench.send(bench.to_hub("ECS52", ReadFirmwareVersion()))
    assert of_hub.body == FirmwareVersion("00009001")


def test_a_hub_tells_its_identity(bench: Bench) -> None:
    (response,) = bench.send(bench.to_hub("ECS26i", ReadHubIdentity()))
    assert response.body == HubIdentity("1C1C", "CCCC0001", bench.HUB)


def set_clock(bench: Bench) -> list[DeviceMessage]:
    body = SetClock(bench.now - 10 * SECOND, bench.now + 10 * SECOND)
    return bench.send(bench.command("ECS70", body, signed=True))


def test_a_clock_inside_its_window_becomes_reliable_and_the_meter_commissioned(
    bench: Bench,
) -> None:
    response, alert = set_clock(bench)
    assert response.body == ClockResult(bench.now, ClockStatus.RELIABLE)
    assert response.proof == Proof(signer_ski=bench.METER_SKI)
    assert (alert_code(alert), alert.recipient) == ("8F69", bench.SUPPLIER)
    assert bench.meter.commissioned


def test_a_meter_is_commissioned_once(bench: Bench) -> None:
    set_clock(bench)
    assert [message.use_case for message in set_clock(bench)] == ["ECS70"]


@pytest.mark.parametrize("offset, reliable", [(10, True), (-10, True), (11, False), (-11, False)])
def test_the_clock_window_is_inclusive_at_both_ends(
    bench: Bench, offset: int, reliable: bool
) -> None:
    bench.meter.clock_offset = offset * SECOND
    response, alert = set_clock(bench)
    status = ClockStatus.RELIABLE if reliable else ClockStatus.UNRELIABLE
    assert response.body == ClockResult(bench.now + offset * SECOND, status)
    assert alert_code(alert) == ("8F69" if reliable else "81C6")
    assert bench.meter.commissioned is reliable
