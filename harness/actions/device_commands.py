"""Commands to devices as the DSP and the devices have them; SR 7.5 is the critical one with an effect to see."""

from __future__ import annotations

from collections.abc import Iterable

from sitrig.emulators.estate import Estate
from sitrig.emulators.journal import Journal
from sitrig.emulators.network import Outage
from sitrig.emulators.protocol.duis.requests.sr07_05_activate_auxiliary_load import (
    ActivateAlcsHcalcs,
    ActivateAuxiliaryLoad,
)
from sitrig.emulators.protocol.duis.responses import DeviceAlertMessage
from sitrig.emulators.protocol.gbcs.message import MessageKind
from sitrig.emulators.protocol.gbcs.use_cases.ecs47 import ActivateAuxiliaryLoadResult
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import reports
from sitrig.harness.observations.meter_trust import declare_counters, meter
from sitrig.harness.parties import Party

CLOSE_A_SWITCH = ActivateAuxiliaryLoad(switch=ActivateAlcsHcalcs(index=1, duration=30))

REJECTIONS = frozenset({"8F1E", "8F30", "8F3D", "8F53"})
"""Device Alerts about a command that failed a check; which stands for which is an assumption."""


def has_closed_one(estate: Estate, device: Eui) -> bool:
    """Whether the meter has closed one of its load switches."""
    return any(meter(estate, device).loads.closed_until)


def was_told_of_success(party: Party, device: Eui) -> bool:
    """Whether the meter answered the party that the switch is closed."""
    return ActivateAuxiliaryLoadResult(success=True) in reports(
        party, device, ActivateAuxiliaryLoadResult
    )


def declare_closed_switch(ledger: Ledger, estate: Estate, device: Eui) -> None:
    """A load switch is closed and the Supplier's counter is stored."""
    ledger.declare(f"devices/{device}/loads/closed_until/*")
    ledger.declare(f"devices/{device}/loads/closed_until")
    declare_counters(ledger, estate, device, RemotePartyRole.SUPPLIER)


def declare_nothing_open(ledger: Ledger, estate: Estate, device: Eui, originator: Eui) -> None:
    """The originator's commands to the device are done with; raises AssertionError for an open one."""
    state = estate.dsp.state
    waiting: list[object] = [key for key in state.commands if key[:2] == (device, originator)]
    waiting += [
        key for key in state.transforms if (key.target, key.originator) == (device, originator)
    ]
    assert not waiting, f"the DSP still waits for {waiting}"
    ledger.declare(f"dsp/commands/{device} {originator} *")
    ledger.declare(f"dsp/transforms/{originator}:{device}:*")


def rejections_told(party: Party, device: Eui) -> int:
    """How many Device Alerts told the party that the device rejected a command."""
    return sum(
        isinstance(got.response.content, DeviceAlertMessage)
        and got.response.content.alert_code in REJECTIONS
        and got.device_message is not None
        and got.device_message.originator == device
        for got in party.mailbox
    )


def unanswered(estate: Estate, device: Eui, originator: Eui) -> list[tuple[Eui, Eui, int]]:
    """Commands of that originator to the device whose User was told of a time-out."""
    return [
        key
        for key, command in estate.dsp.state.commands.items()
        if key[:2] == (device, originator) and command.timed_out
    ]


def hub_of(estate: Estate, device: Eui) -> Eui:
    """The Comms Hub that relays to the device, by the inventory."""
    hub = estate.dsp.state.inventory[device].hub
    assert hub is not None, f"{device} is on no Comms Hub"
    return hub


def cut_off(estate: Estate, device: Eui) -> None:
    """The SM WAN of the device's Comms Hub is down from now on."""
    estate.world.declare_outage(Outage(hub_of(estate, device), estate.world.now))


def commands_received(journal: Journal, device: Eui, since: int) -> Iterable[object]:
    """Commands that reached the device from that instant on."""
    return [
        entry.facts
        for entry in journal.entries(kind="received")
        if entry.core == device
        and entry.at >= since
        and entry.facts.get("kind") == MessageKind.COMMAND.value
    ]
