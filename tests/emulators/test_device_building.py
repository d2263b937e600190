"""A plan becomes devices: whose credentials they hold, what they are joined with, what stands on a hub's log."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from sitrig.emulators.devices.comms_hub import CommsHub
from sitrig.emulators.devices.gpf import Gpf
from sitrig.emulators.devices.gsme import Gsme
from sitrig.emulators.estate import Estate, build
from sitrig.emulators.plan import EstatePlan
from sitrig.emulators.protocol.gbcs.cells import CellUsage
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice, LoggedType
from sitrig.emulators.protocol.identifiers import ACB, COS_PARTY, Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, RemotePartyRole
from tests.emulators.dsp.wire import STARTER

HUB, PROXY = STARTER.hubs[0].device_id, STARTER.hubs[0].gpf
GAS_METER = next(m.device_id for m in STARTER.meters if m.device_type is DeviceType.GSME)
SUPPLIER, NETWORK = Eui("90-B3-D5-1F-30-01-00-00"), Eui("90-B3-D5-1F-30-02-00-00")
HOLDERS = (
    RemotePartyRole.SUPPLIER,
    RemotePartyRole.NETWORK_OPERATOR,
    RemotePartyRole.ACB,
    RemotePartyRole.TRANSCOS,
)


def with_hub(**changes: Any) -> EstatePlan:
    first, *others = STARTER.hubs
    return replace(STARTER, hubs=(replace(first, **changes), *others))


def with_gas_meter(**changes: Any) -> EstatePlan:
    meters = (replace(m, **changes) if m.device_id == GAS_METER else m for m in STARTER.meters)
    return replace(STARTER, meters=tuple(meters))


def proxy(estate: Estate) -> Gpf:
    core = estate.world.cores[PROXY]
    assert isinstance(core, Gpf)
    return core


def gas_meter(estate: Estate) -> Gsme:
    core = estate.world.cores[GAS_METER]
    assert isinstance(core, Gsme)
    return core


def holders(core: Gpf | Gsme) -> list[Eui | None]:
    found = [core.anchors.find(role, CellUsage.KEY_AGREEMENT) for role in HOLDERS]
    return [anchor.subject if anchor else None for anchor in found]


def test_a_gpf_that_was_handed_over_obeys_its_supplier_and_one_that_was_not_the_acb() -> None:
    assert holders(proxy(build(STARTER))) == [SUPPLIER, NETWORK, ACB, COS_PARTY]
    kept = with_hub(gpf_supplier=None, gpf_network=None)
    assert holders(proxy(build(kept))) == [ACB, ACB, ACB, COS_PARTY]


def test_a_gpf_has_no_cell_for_top_ups_and_a_gsme_has() -> None:
    estate = build(STARTER)
    cells = [
        core.anchors.find(RemotePartyRole.SUPPLIER, CellUsage.KEY_AGREEMENT_TOP_UP)
        for core in (proxy(estate), gas_meter(estate))
    ]
    assert [cell.subject if cell else None for cell in cells] == [None, SUPPLIER]


def test_a_gsme_on_its_gpf_is_known_to_it_and_mirrored() -> None:
    estate = build(STARTER)
    assert gas_meter(estate).device_log == (LoggedDevice(PROXY, LoggedType.GPF),)
    assert proxy(estate).device_log == (LoggedDevice(GAS_METER, LoggedType.GSME),)
    assert proxy(estate).mirror == gas_meter(estate).reading


def test_a_gsme_that_is_not_on_its_gpf_is_on_the_han_and_not_mirrored() -> None:
    estate = build(with_gas_meter(on_gpf=False))
    assert gas_meter(estate).link_key is not None
    assert gas_meter(estate).device_log == proxy(estate).device_log == ()
    assert proxy(estate).mirror is None


def test_a_gsme_off_the_han_knows_no_mprn_and_its_install_code_stands_on_the_log() -> None:
    estate = build(with_gas_meter(joined=False, on_gpf=False))
    assert (gas_meter(estate).link_key, gas_meter(estate).mprn) == (None, "")
    hub = estate.world.cores[HUB]
    assert isinstance(hub, CommsHub)
    (entry,) = [entry for entry in hub.log if entry.device == GAS_METER]
    assert (entry.link_key, entry.install_code) == (None, "a1112233445566778899aabbccddeeff")


def test_a_gpf_is_no_part_of_its_hubs_device_log_and_the_hub_reaches_it() -> None:
    hub = build(STARTER).world.cores[HUB]
    assert isinstance(hub, CommsHub)
    assert PROXY not in [entry.device for entry in hub.log]
    assert hub.gpf == PROXY


def test_a_smets1_hub_has_no_gpf_that_answers() -> None:
    assert PROXY not in build(with_hub(s1sp="S1SP-1")).world.cores


def test_an_accessory_that_nobody_pre_notified_is_not_in_the_inventory() -> None:
    unknown = replace(STARTER.accessories[0], recorded=False)
    estate = build(replace(STARTER, accessories=(unknown,)))
    assert unknown.device_id not in estate.dsp.state.inventory
    assert unknown.device_id in estate.world.cores
