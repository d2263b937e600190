"""Who a device was joined with, read from the devices themselves; for Then steps only."""

from __future__ import annotations

from sitrig.emulators.devices.accessory import Accessory
from sitrig.emulators.devices.device_log import CAPACITY
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.effects import DataReport
from sitrig.emulators.protocol.gbcs.use_cases.ccs03 import RestoreDeviceLogResult
from sitrig.emulators.protocol.gbcs.use_cases.ccs05 import HubLog
from sitrig.emulators.protocol.gbcs.use_cases.ccs07 import HubLogs
from sitrig.emulators.protocol.gbcs.use_cases.cs07 import DeviceLog
from sitrig.emulators.protocol.gbcs.use_cases.gcs59 import DeviceLogRestored, RestoringCode
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.actions.misbehaviour import device_core
from sitrig.harness.errors import PhraseError
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_truth import log_entry, log_traces
from sitrig.harness.observations.meter_trust import declare_counters

_ASKING = (RemotePartyRole.SUPPLIER, RemotePartyRole.ACB)


def han_device(estate: Estate, device: Eui) -> HanDevice:
    """A device of a HAN; raises PhraseError."""
    core = device_core(estate, device)
    if not isinstance(core, HanDevice):
        raise PhraseError(f"{device} is on no HAN")
    return core


def own_log(estate: Estate, device: Eui) -> list[Eui]:
    """The devices on its own device log, in order."""
    return [entry.device for entry in han_device(estate, device).device_log]


def declare_entry_added(ledger: Ledger, estate: Estate, device: Eui, other: Eui) -> None:
    """The other device stands last on the log and nothing before it moved; raises AssertionError."""
    log, before = own_log(estate, device), _log_before(ledger, device)
    kept = [one for one in before if one != other]
    assert log == [*kept, other], f"it has {log}, having had {before}"
    _declare_log(ledger, device)


def declare_entry_gone(ledger: Ledger, estate: Estate, device: Eui, other: Eui) -> None:
    """The log is what it was but for the other device; raises AssertionError."""
    log, before = own_log(estate, device), _log_before(ledger, device)
    assert log == [one for one in before if one != other], f"it has {log}, having had {before}"
    _declare_log(ledger, device)


def declare_asked(ledger: Ledger, estate: Estate, device: Eui) -> None:
    """A Supplier or the ACB sent the device a command that it counted."""
    declare_counters(ledger, estate, device, *_ASKING)


def shared_key(estate: Estate, device: Eui, other: Eui) -> str | None:
    """The key that the device holds for the other."""
    return han_device(estate, device).joins.key_with(other)


def told(estate: Estate, device: Eui) -> DataReport | None:
    """What a display or switch was told last."""
    core = device_core(estate, device)
    if not isinstance(core, Accessory):
        raise PhraseError(f"{device} is told nothing: it is no PPMID, HCALCS or IHD")
    return core.told


def listed(body: object) -> list[Eui]:
    """The devices in an answer to SR 8.9; raises AssertionError for another answer."""
    match body:
        case HubLog(devices=devices):
            return [one.device for one in devices]
        case DeviceLog(entries=entries) if entries is not None:
            return [one.device for one in entries]
        case HubLogs(current=current) if current is not None:
            return [one.device for one in current.entries]
    raise AssertionError(f"it answered {body}")


def declare_come_over(ledger: Ledger, estate: Estate, device: Eui, to: Eui) -> None:
    """The device follows that hub, which knows its new key, and is recorded there; raises AssertionError."""
    core, entry = han_device(estate, device), log_entry(estate, to, device)
    assert core.hub == to, f"{device} follows {core.hub}"
    assert entry is not None, f"{device} is not on the device log"
    assert entry[1].link_key == core.link_key, f"{device} has another key"
    found = estate.dsp.state.inventory[device].hub
    assert found == to, f"{device} is recorded on {found}"
    ledger.declare(f"devices/{device}/hub", f"devices/{device}/link_key")
    ledger.declare(f"devices/{to}/log/{entry[0]}/*", f"dsp/inventory/{device}/hub")
    ledger.declare(f"devices/{to}/anchors/counters/*", *log_traces(to))


def declare_on_han(ledger: Ledger, estate: Estate, device: Eui, to: Eui) -> None:
    """The device is on that hub's HAN, under the key that the hub has for it; raises AssertionError."""
    core, entry = han_device(estate, device), log_entry(estate, to, device)
    assert entry is not None, f"{device} is not on the device log"
    assert core.link_key is not None, f"{device} is off the HAN"
    assert entry[1].link_key == core.link_key, f"the hub has {entry[1].link_key} for it"
    ledger.declare(*(f"devices/{device}/{slot}" for slot in ("powered", "attempts", "link_key")))
    ledger.declare(f"devices/{to}/log/{entry[0]}/*", *log_traces(to))


def was_restored(body: object) -> bool:
    """Whether an answer to SRV 8.12.1 or 8.12.2 says that the whole log was taken over."""
    match body:
        case RestoreDeviceLogResult(success=success):
            return success
        case DeviceLogRestored(entries=entries):
            return all(entry.code is RestoringCode.SUCCESS for entry in entries)
    return False


def _declare_log(ledger: Ledger, device: Eui) -> None:
    ledger.declare(f"devices/{device}/device_log/*", *log_traces(device))


def _log_before(ledger: Ledger, device: Eui) -> list[object]:
    path = f"devices/{device}/device_log"
    found = (ledger.before(f"{path}/{place}/device") for place in range(CAPACITY))
    return [one for one in found if one is not None]
