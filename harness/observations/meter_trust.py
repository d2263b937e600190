"""What a meter truly holds, read from its core: for assertions only, no party ever sees this."""

from __future__ import annotations

from sitrig.emulators.devices import event_log
from sitrig.emulators.devices.esme import Esme
from sitrig.emulators.devices.gsme_state import GsmeState
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.devices.meter_state import MeterState
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.pki import Credentials
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.errors import PhraseError
from sitrig.harness.ledger import Ledger

_SUPPLIER = RemotePartyRole.SUPPLIER
_OF_A_CHANGE = (_SUPPLIER, RemotePartyRole.TRANSCOS)


def meter(estate: Estate, device: Eui) -> Esme:
    """The meter's core; raises PhraseError when that device is not emulated as an ESME."""
    core = estate.world.cores.get(device)
    if not isinstance(core, Esme):
        raise PhraseError(f"{device} is not an emulated ESME")
    return core


def smart_meter(estate: Estate, device: Eui) -> MeterState:
    """An electricity or gas meter's core; raises PhraseError for any other device."""
    core = estate.world.cores.get(device)
    if not isinstance(core, MeterState):
        raise PhraseError(f"{device} is no emulated meter")
    return core


def trusting(estate: Estate, device: Eui) -> HanDevice:
    """A device with a Supplier's cells: a meter, a Gas Proxy, an HCALCS; raises PhraseError."""
    core = estate.world.cores.get(device)
    if not isinstance(core, HanDevice):
        raise PhraseError(f"{device} is no emulated device of a Supplier")
    return core


def supplier_cells(estate: Estate, device: Eui) -> dict[CellUsage, Eui]:
    """Whose credentials are in the meter's Supplier cells."""
    cells = trusting(estate, device).anchors.cells_of(_SUPPLIER)
    return {usage: anchor.subject for usage, anchor in cells}


def supplier_keys(estate: Estate, device: Eui) -> set[str]:
    """The subject key identifiers in the meter's Supplier cells."""
    return {anchor.ski for _, anchor in trusting(estate, device).anchors.cells_of(_SUPPLIER)}


def keys_of(held: Credentials) -> set[str]:
    """The subject key identifiers of a Supplier's own three certificates."""
    pairs = (held.signing, held.agreement, held.top_up)
    return {pair.certificate.ski for pair in pairs if pair is not None}


def keys_for(estate: Estate, device: Eui, held: Credentials) -> set[str]:
    """Those of a Supplier's certificates that the device has a cell for."""
    pairs = {
        CellUsage.DIGITAL_SIGNATURE: held.signing,
        CellUsage.KEY_AGREEMENT: held.agreement,
        CellUsage.KEY_AGREEMENT_TOP_UP: held.top_up,
    }
    cells = supplier_cells(estate, device)
    return {pair.certificate.ski for usage, pair in pairs.items() if pair and usage in cells}


def keys_on(estate: Estate, device: Eui, held: Credentials) -> set[str]:
    """Which of a Supplier's own keys a device of that kind has cells for; an HCALCS has none for top-ups."""
    usages = {usage for usage, _ in trusting(estate, device).anchors.cells_of(_SUPPLIER)}
    if CellUsage.KEY_AGREEMENT_TOP_UP in usages or held.top_up is None:
        return keys_of(held)
    return keys_of(held) - {held.top_up.certificate.ski}


def supplier_counter(estate: Estate, device: Eui) -> int:
    """The counter that the meter has stored for its Supplier."""
    return trusting(estate, device).anchors.counter(_SUPPLIER)


def declare_cells(ledger: Ledger, estate: Estate, device: Eui) -> None:
    """The Supplier's cells, its counter and the CoS Party's may have changed; nothing else trusted.

    Raises AssertionError when another party's counter moved or the meter still holds a command.
    """
    core = trusting(estate, device)
    for number, (role, _, _) in enumerate(core.anchors.cells):
        if role is _SUPPLIER:
            ledger.declare(f"devices/{device}/anchors/cells/{number}/2/*")
    declare_counters(ledger, estate, device, *_OF_A_CHANGE)
    assert not core.held_commands, f"{device} still holds {core.held_commands}"
    ledger.declare(f"devices/{device}/held_commands/*")


def declare_counters(ledger: Ledger, estate: Estate, device: Eui, *roles: RemotePartyRole) -> None:
    """The counters stored for these roles may have changed; raises AssertionError for another's."""
    path = f"devices/{device}/anchors/counters"
    before = {
        str(role): ledger.before(f"{path}/{number}/1")
        for number in range(len(RemotePartyRole))
        if (role := ledger.before(f"{path}/{number}/0")) is not None
    }
    after = {role.value: count for role, count in trusting(estate, device).anchors.counters}
    named = {role.value for role in roles}
    others = {role for role in before.keys() | after.keys() if role not in named}
    moved = [role for role in others if before.get(role) != after.get(role)]
    assert not moved, f"{device} stored another counter for {moved}"
    ledger.declare(f"{path}/*")
    declare_events(ledger, estate, device)


def security_log(estate: Estate, device: Eui) -> list[str]:
    """The event codes on a meter's security log, the newest last."""
    core = smart_meter(estate, device)
    if isinstance(core, GsmeState):
        return [event.event_code for event in core.events if event.log == event_log.SECURITY]
    return [event.code for event in meter(estate, device).events.security]


def declare_events(ledger: Ledger, estate: Estate, device: Eui) -> None:
    """A device logs what it obeys, and the proxy of a gas meter has a copy."""
    core = estate.world.cores.get(device)
    proxy = core.proxy() if isinstance(core, GsmeState) else None
    logs = (device,) if proxy is None else (device, proxy)
    ledger.declare(*(f"devices/{log}/events/*" for log in logs))
