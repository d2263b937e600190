"""The Gas Proxy Function: it answers for its own gas meter, and is nobody's before it is handed over."""

from __future__ import annotations

import pytest
from msgspec import structs

from sitrig.emulators.devices.faults import Silent
from sitrig.emulators.protocol.effects import MirrorReport
from sitrig.emulators.protocol.gas_reading import GasReading
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice, LoggedType
from sitrig.emulators.protocol.gbcs.message import Proof
from sitrig.emulators.protocol.gbcs.use_cases import cs04, cs07, cs10, gcs13a, gcs13b, gcs13c, gcs28
from sitrig.emulators.protocol.gbcs.use_cases.cs03 import JoinCode, JoinResult
from sitrig.emulators.protocol.gbcs.use_cases.gcs62 import DeviceLogBackup
from sitrig.emulators.protocol.identifiers import ACB
from sitrig.emulators.protocol.smki.pki import Pki
from tests.emulators.devices.gas_bench import (
    GAS_METER,
    GAS_SUPPLIER,
    PROXY,
    TRANSPORTER,
    GasBench,
)
from tests.emulators.devices.kept import kept

METER_ENTRY = LoggedDevice(GAS_METER, LoggedType.GSME)
PROXY_ENTRY = LoggedDevice(PROXY, LoggedType.GPF)


@pytest.fixture
def bench(pki: Pki) -> GasBench:
    return GasBench(pki).mirrored()


def test_a_gas_meter_joins_its_proxy_and_both_log_it(pki: Pki) -> None:
    bench = GasBench(pki).installed()
    sent = bench.tell(bench.join_proxy())
    assert bench.gsme.device_log == (PROXY_ENTRY,)
    assert bench.gpf.device_log == (METER_ENTRY,)
    (answer,) = [one for one in sent if isinstance(one.body, JoinResult)]
    assert answer.body == JoinResult(JoinCode.SUCCESS)
    assert answer.proof == Proof(mac_by=GAS_METER)
    (backup,) = [one for one in sent if isinstance(one.body, DeviceLogBackup)]
    assert (backup.originator, backup.recipient) == (PROXY, ACB)
    assert backup.body == DeviceLogBackup("8071", backup.counter, (METER_ENTRY,))


READS = {
    gcs13a.NAME: gcs13a.ReadConsumption(),
    gcs13b.NAME: gcs13b.ReadBlocks(),
    gcs13c.NAME: gcs13c.ReadTimeOfUse(),
}


@pytest.mark.parametrize("use_case", READS)
def test_it_answers_as_its_meter_would_though_the_meter_takes_no_notice(
    bench: GasBench, use_case: str
) -> None:
    (by_meter,) = bench.tell(bench.gas(use_case, READS[use_case]))
    bench.gsme.attach(Silent())
    assert bench.tell(bench.gas(use_case, READS[use_case])) == []
    (by_proxy,) = bench.tell(bench.gas(use_case, READS[use_case], recipient=PROXY))
    assert (by_proxy.originator, by_proxy.recipient) == (PROXY, GAS_SUPPLIER)
    assert by_proxy.body == by_meter.body


@pytest.mark.parametrize("use_case", READS)
def test_without_a_meter_it_says_that_it_cannot_tell(pki: Pki, use_case: str) -> None:
    bench = GasBench(pki).installed()
    (answer,) = bench.tell(bench.gas(use_case, READS[use_case], recipient=PROXY))
    told = structs.asdict(answer.body)
    statuses = told.pop("statuses")
    assert set(told.values()) == {None}
    assert statuses == (0x86,) * len(told)


def test_only_its_own_meter_tells_it_anything(bench: GasBench) -> None:
    before = bench.gpf.mirror
    other = GasReading(volume=1, tiers=(1, 2, 3, 4), blocks=(5, 6, 7, 8))
    bench.give(bench.gpf, MirrorReport(bench.METER, other))
    assert bench.gpf.mirror == before
    bench.give(bench.gpf, MirrorReport(GAS_METER, other))
    assert bench.gpf.mirror == other


def test_a_meter_that_leaves_the_log_is_mirrored_no_more(bench: GasBench) -> None:
    sent = bench.tell(bench.gas(cs04.METHOD_B, cs04.UnjoinDevice(GAS_METER), recipient=PROXY))
    assert bench.gpf.mirror is None
    assert bench.gpf.device_log == ()
    (backup,) = [one.body for one in sent if isinstance(one.body, DeviceLogBackup)]
    assert backup.entries == ()


def test_it_tells_its_device_log_to_its_supplier_and_to_nobody_else(bench: GasBench) -> None:
    read = cs07.ReadDeviceLog()
    (answer,) = bench.tell(bench.gas(cs07.NAME, read, recipient=PROXY))
    assert answer.body == cs07.DeviceLog(cs07.ReadingCode.SUCCESS, (METER_ENTRY,))
    (alert,) = bench.tell(bench.gas(cs07.NAME, read, recipient=PROXY, originator=bench.SUPPLIER))
    assert getattr(alert.body, "alert_code") == "8F30"  # noqa: B009


def test_a_transporter_reads_the_index_and_not_the_blocks(bench: GasBench) -> None:
    for use_case, code in ((gcs13a.NAME, None), (gcs13b.NAME, "8F30")):
        message = bench.gas(use_case, READS[use_case], recipient=PROXY, originator=TRANSPORTER)
        (sent,) = bench.tell(message)
        assert getattr(sent.body, "alert_code", None) == code


def test_it_has_no_clock_to_set_and_no_credentials_to_lose_by_a_replay(bench: GasBench) -> None:
    before = kept(bench.gpf)
    body = gcs28.SetClock(bench.now, bench.now + 60_000)
    (alert,) = bench.tell(bench.gas(gcs28.NAME, body, recipient=PROXY, signed=True))
    assert getattr(alert.body, "alert_code") == "8F1E"  # noqa: B009
    assert kept(bench.gpf) == before


def test_it_has_a_copy_of_its_meters_event_log(bench: GasBench) -> None:
    window = gcs28.SetClock(bench.now, bench.now + 60_000)
    bench.tell(bench.gas(gcs28.NAME, window, signed=True))
    read = cs10.ReadEvents(None, None)
    (by_meter,) = bench.tell(bench.gas(cs10.EVENT_LOG, read))
    (by_proxy,) = bench.tell(bench.gas(cs10.EVENT_LOG, read, recipient=PROXY))
    assert isinstance(by_proxy.body, cs10.Events)
    assert [event.event_code for event in by_proxy.body.events] == ["8F69"]
    assert by_proxy.body == by_meter.body
