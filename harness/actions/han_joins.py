"""Joining and unjoining devices of a HAN: the Service Requests, and who is asked in which order."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sitrig.emulators.devices.accessory import Accessory
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.sr08_07_1_join_service_critical import (
    JoinServiceCritical,
)
from sitrig.emulators.protocol.duis.requests.sr08_07_2_join_service_non_critical import (
    JoinServiceNonCritical,
)
from sitrig.emulators.protocol.duis.requests.sr08_08_1_unjoin_service_critical import (
    UnjoinServiceCritical,
)
from sitrig.emulators.protocol.duis.requests.sr08_08_2_unjoin_service_non_critical import (
    UnjoinServiceNonCritical,
)
from sitrig.emulators.protocol.effects import PowerOn
from sitrig.emulators.protocol.gbcs.use_cases.cs03 import JoinCode, JoinResult
from sitrig.emulators.protocol.gbcs.use_cases.cs04 import UnjoinCode, UnjoinResult
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType
from sitrig.harness.actions import installing
from sitrig.harness.actions.misbehaviour import device_core
from sitrig.harness.clock import MINUTE, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.errors import PhraseError
from sitrig.harness.expectations import is_accepted
from sitrig.harness.parties import Party

_E, _G, _F = DeviceType.ESME, DeviceType.GSME, DeviceType.GPF
_P, _H, _I = DeviceType.PPMID, DeviceType.HCALCS, DeviceType.IHD
_Table = Mapping[tuple[DeviceType, DeviceType], tuple[tuple[str, DeviceType], ...]]
_TOLD: _Table = MappingProxyType(
    {
        (_E, _P): (("8.7.2", _P), ("8.7.1", _E)),
        (_E, _H): (("8.7.1", _H), ("8.7.1", _E)),
        (_E, _I): (("8.7.2", _E),),
        (_G, _F): (("8.7.2", _G),),
        (_G, _P): (("8.7.1", _G), ("8.7.2", _P)),
        (_F, _P): (("8.7.2", _F),),
        (_F, _I): (("8.7.2", _F),),
    }
)
"""Which of two devices are told of the other, by which SRV and in which order: the responder before the initiator."""

_FORGOTTEN = {**_TOLD, (_G, _F): (("8.7.2", _G), ("8.7.2", _F))}
"""Likewise, who is told to forget: a GPF learns of its gas meter by itself, and forgets it when it is told to."""

_UNJOIN = {"8.7.1": "8.8.1", "8.7.2": "8.8.2"}


def request(srv: str, other: Eui) -> RequestBody:
    """SRV 8.7.1, 8.7.2, 8.8.1 or 8.8.2 about the other device; raises PhraseError."""
    match srv:
        case "8.7.1":
            return JoinServiceCritical(other_device_id=other)
        case "8.7.2":
            return JoinServiceNonCritical(other_device_id=other)
        case "8.8.1":
            return UnjoinServiceCritical(other_device_id=other)
        case "8.8.2":
            return UnjoinServiceNonCritical(other_device_id=other)
    raise PhraseError(f"SRV {srv} joins and unjoins nothing; 8.7.1, 8.7.2, 8.8.1 and 8.8.2 do")


def join(estate: Estate, clock: Clock, party: Party, device: Eui, other: Eui) -> None:
    """Have both devices told of each other, and see that each says it has joined."""
    for srv, asked, about in _steps(_TOLD, estate, device, other):
        answer = party.submit(request(srv, about), device=asked)
        _expect(party, clock, answer, JoinResult(JoinCode.SUCCESS))
        clock.run_for(MINUTE)


def disconnect(estate: Estate, clock: Clock, party: Party, device: Eui, hub: Eui) -> Exchange:
    """HAN disconnection: the device and its partners forget each other, then the hub takes it off.

    Gives the answer to the removal (SR 8.11), which is where it can be refused.
    """
    for entry in _core(estate, device).device_log:
        for srv, asked, about in _steps(_FORGOTTEN, estate, device, entry.device):
            answer = party.submit(request(_UNJOIN[srv], about), device=asked)
            _expect(party, clock, answer, UnjoinResult(UnjoinCode.SUCCESS))
    return party.submit(installing.removal(device), device=hub)


def ask(estate: Estate, asker: Eui, meter: Eui) -> None:
    """A display or switch asks a meter for what it measures."""
    core = device_core(estate, asker)
    if not isinstance(core, Accessory):
        raise PhraseError(f"{asker} asks no meter: it is no PPMID, HCALCS or IHD")
    estate.world.call(asker, lambda now: core.ask(meter))


def replace_hub(estate: Estate, old: Eui, new: Eui) -> None:
    """The installer takes the supply from one Comms Hub and gives it to another in its place."""
    device_core(estate, old).powered = False
    core = device_core(estate, new)
    estate.world.call(new, lambda now: core.receive(PowerOn(), now))


def _core(estate: Estate, device: Eui) -> HanDevice:
    core = device_core(estate, device)
    if not isinstance(core, HanDevice):
        raise PhraseError(f"{device} is on no HAN")
    return core


def _steps(table: _Table, estate: Estate, device: Eui, other: Eui) -> list[tuple[str, Eui, Eui]]:
    """SRV, device asked and device it is told of, for each step."""
    kinds = {estate.dsp.state.inventory[eui].device_type: eui for eui in (device, other)}
    for pair, told in table.items():
        if set(pair) == set(kinds):
            return [
                (srv, kinds[asked], kinds[next(kind for kind in pair if kind is not asked)])
                for srv, asked in told
            ]
    raise PhraseError(f"{device} and {other} do not join")


def _expect(party: Party, clock: Clock, answer: Exchange, told: object) -> None:
    assert is_accepted(answer.code), f"rejected with {answer.code}"

    def answered() -> bool:
        messages = (got.device_message for got in party.answers_to(answer.request_id))
        return any(message is not None and message.body == told for message in messages)

    clock.expect(answered, MINUTE, f"the device answers {told}")
