"""An electricity meter without supply: deaf and dumb, and once the supply is back it tells of the outage (ECS80).

Source: the published alert, of an outage of nine minutes. That the code before it is for shorter ones, and
that network operator and Supplier are both told, are assumptions.
"""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.faults import NoSupply, find
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.use_cases import ecs80
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

RESTORED, RESTORED_AFTER_LONG = "8F35", "8F36"
LONG = 180_000
"""Three minutes."""

_TOLD = (RemotePartyRole.NETWORK_OPERATOR, RemotePartyRole.SUPPLIER)


def lose_supply(meter: EsmeState, now: int) -> Sequence[Effect]:
    """The supply fails; what reaches the meter until it is back is lost."""
    meter.attach(NoSupply(meter.time(now)))
    return ()


def regain_supply(meter: EsmeState, now: int) -> Sequence[Effect]:
    """The supply is back: an alert to each party whose business it is."""
    outage = find(meter.faults, NoSupply)
    if outage is None:
        return ()
    meter.repair(NoSupply)
    time = meter.time(now)
    code = RESTORED if time - outage.since < LONG else RESTORED_AFTER_LONG
    body = ecs80.SupplyRestored(code, time, outage.since, time)
    told: list[Effect] = []
    for role in _TOLD:
        party = meter.anchors.identity(role)
        if party is not None:
            told += meter.alert(ecs80.NAME, body, party.subject, now, signed=True)
    return told
