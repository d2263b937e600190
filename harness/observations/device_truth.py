"""What devices themselves hold of an installation, whatever any record says; for Then steps only."""

from __future__ import annotations

from sitrig.emulators.devices.comms_hub import CommsHub
from sitrig.emulators.devices.hub_device_log import CAPACITY, LoggedDevice
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.gbcs.use_cases.ecs70 import ClockStatus
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.actions.misbehaviour import device_core
from sitrig.harness.errors import PhraseError
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.meter_trust import smart_meter

WITHOUT_POWER = "without power"
OFF_THE_HAN = "off the HAN"
CLOCK_NOT_SET = "on the HAN with its clock not set"
CLOCK_RELIABLE = "on the HAN with its clock reliable"

_JOINED = ("powered", "attempts", "link_key", "clock_status", "events/*")
HAN_TRUTHS: dict[str, tuple[str, ...]] = {
    WITHOUT_POWER: (),
    OFF_THE_HAN: ("powered", "attempts", "link_key"),
    CLOCK_NOT_SET: _JOINED,
    CLOCK_RELIABLE: (*_JOINED, "commissioned", "anchors/counters/*"),
}
"""Where a meter can stand, and which of its slots say so."""


def hub(estate: Estate, device: Eui) -> CommsHub:
    """A Comms Hub itself; raises PhraseError."""
    core = device_core(estate, device)
    if not isinstance(core, CommsHub):
        raise PhraseError(f"{device} is no Comms Hub")
    return core


def han_truth(estate: Estate, device: Eui) -> str:
    """One of HAN_TRUTHS."""
    core = smart_meter(estate, device)
    if core.link_key is None:
        return OFF_THE_HAN if core.powered else WITHOUT_POWER
    return CLOCK_RELIABLE if core.clock_status is ClockStatus.RELIABLE else CLOCK_NOT_SET


def log_entry(estate: Estate, on: Eui, device: Eui) -> tuple[int, LoggedDevice] | None:
    """The device's place on a hub's device log, counted from 0, and what stands there."""
    for place, entry in enumerate(hub(estate, on).log):
        if entry.device == device:
            return place, entry
    return None


def removal_paths(estate: Estate, ledger: Ledger, on: Eui, device: Eui) -> list[str]:
    """The log of a hub that lost one entry; raises AssertionError when another one changed."""
    path = f"devices/{on}/log"
    before = {
        ledger.before(f"{path}/{place}/device"): ledger.before(f"{path}/{place}/link_key")
        for place in range(CAPACITY)
    }
    kept = {entry.device: entry.link_key for entry in hub(estate, on).log}
    expected = {name: key for name, key in before.items() if name not in (device, None)}
    assert kept == expected, f"the device log shows {kept}"
    return [f"{path}/*"]


def log_traces(on: Eui) -> list[str]:
    """Where a change of a device log shows besides: at the hub or GPF itself, and in the DSP's backup of it."""
    return [f"devices/{on}/past/*", f"dsp/log_backups/{on}/*"]


def refusal_traces(on: Eui) -> list[str]:
    """Where a device shows that it refused a command: in its Security Log."""
    return [f"devices/{on}/events/security/*", f"devices/{on}/past/refused/*"]


def acb_counter(estate: Estate, on: Eui) -> list[str]:
    """What commands of the ACB leave at a hub besides its log; raises AssertionError for another's counter."""
    roles = {role for role, _ in hub(estate, on).anchors.counters}
    assert roles <= {RemotePartyRole.ACB}, f"it stored counters of {roles}"
    return [f"devices/{on}/anchors/counters/*", *log_traces(on)]
