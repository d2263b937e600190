"""Cores as data: the whole-state view leaves nothing out, they pickle, and idle ones are small."""

from __future__ import annotations

import gc
import json
import pickle
import tracemalloc
from collections.abc import Callable
from typing import TYPE_CHECKING

from sitrig.emulators.devices.comms_hub import CommsHub
from sitrig.emulators.devices.esme import Esme
from sitrig.emulators.devices.faults import AnswersLate, ClockOff
from sitrig.emulators.devices.hub_device_log import LoggedDevice, hashed_link_key
from sitrig.emulators.protocol.gbcs.use_cases.ecs01c import UpdateSecondaryTariff
from sitrig.emulators.protocol.gbcs.use_cases.ecs52 import ReadFirmwareVersion
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant
from tests.emulators.devices.tariffs import tariff

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]


def busy(make_bench: MakeBench) -> Bench:
    """A pair with something in as many slots as can be."""
    bench = make_bench(EsmeVariant.BDE).joined()
    bench.meter.attach(AnswersLate(60_000))
    bench.meter.attach(ClockOff(7))
    body = UpdateSecondaryTariff(tariff("night"))
    later = bench.now + 3_600_000
    bench.send(bench.command("ECS01c", body, signed=True, execution_time=later))
    bench.send(bench.command("ECS52", ReadFirmwareVersion()))
    return bench


def test_the_view_names_every_slot_of_the_core(make_bench: MakeBench) -> None:
    bench = make_bench()
    for core in (bench.hub, bench.meter):
        assert not hasattr(core, "__dict__")
        assert set(core.state()) == set(core.slots())
    assert {"variant", "anchors", "held_commands", "outgoing", "faults"} <= set(bench.meter.slots())
    assert {"log", "transfers", "anchors", "faults"} <= set(bench.hub.slots())


def test_the_view_is_plain_data_and_shows_a_change_in_any_slot(make_bench: MakeBench) -> None:
    bench = busy(make_bench)
    for core in (bench.hub, bench.meter):
        before = core.state()
        assert json.loads(json.dumps(before)) == json.loads(json.dumps(core.state()))
        for name in core.slots():
            kept = getattr(core, name)
            setattr(core, name, "something else")
            assert core.state() != before, name
            setattr(core, name, kept)
        assert core.state() == before


def test_cores_survive_a_pickle_and_go_on_as_before(make_bench: MakeBench) -> None:
    bench = busy(make_bench)
    hub, meter = pickle.loads(pickle.dumps((bench.hub, bench.meter)))
    assert (hub.state(), meter.state()) == bench.state()
    message = bench.command("ECS52", ReadFirmwareVersion())
    assert meter.receive(message, bench.now) == bench.meter.receive(message, bench.now)
    name = ("future dated", "ECS01c")
    assert meter.wake(name, bench.now) == bench.meter.wake(name, bench.now)
    assert (hub.state(), meter.state()) == bench.state()


def pair(bench: Bench, number: int) -> tuple[CommsHub, Esme]:
    hub = Eui(f"00-DB-12-34-56-00-{number >> 8:02X}-{number & 255:02X}")
    device = Eui(f"00-DB-12-34-57-00-{number >> 8:02X}-{number & 255:02X}")
    code = f"{number:032x}"
    key = hashed_link_key(hub, device, code)
    entry = LoggedDevice(device, DeviceType.ESME, link_key=key)
    return (
        CommsHub(
            eui=hub,
            signing_ski=f"{number:016x}",
            anchors=bench.hub.anchors,
            manufacturer="1C1C",
            model="CCCC0001",
            log=(entry,),
            registered=True,
        ),
        Esme(
            eui=device,
            hub=hub,
            variant=EsmeVariant.A,
            install_code=code,
            signing_ski=f"{number + 1:016x}",
            anchors=bench.meter.anchors,
            manufacturer="1EAF",
            model="10AD0103",
            link_key=key,
            import_mpan=f"12000{number:08d}",
            commissioned=True,
        ),
    )


def test_an_idle_commissioned_pair_with_its_identifiers_is_under_a_kilobyte(
    make_bench: MakeBench,
) -> None:
    bench = make_bench()
    count = 2_000
    cores: list[object] = [None] * (2 * count)
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for number in range(count):
        cores[2 * number], cores[2 * number + 1] = pair(bench, number)
    gc.collect()
    used = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert used // count < 1_024, f"{used // count} bytes"
