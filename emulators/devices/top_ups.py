"""Prepayment top-ups of a meter (CS01a, CS01b): the number is checked once, the credit added once.

Top-ups count apart from every other command: their counter is the one that a change of Supplier sets for
them (domain reference 3.6), so the gate leaves it to this module. The MAC and the check digit of the number
are not published and not checked here; the message's own MAC is (assumption). A number repeats only ten bits
of the counter: it is credited again under a counter that is 1024 higher. Domain reference 8.8 names no list
of the last numbers that would tell, so none is kept (assumption).
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sitrig.emulators.devices.esme_row import EsmeCommand
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.gas_row import GasCommand
from sitrig.emulators.devices.gsme_state import GsmeState
from sitrig.emulators.devices.meter_state import MeterState
from sitrig.emulators.devices.permissions import SUPPLIER, TABLE, read_row
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import utrn
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import cs01a, cs01b
from sitrig.emulators.protocol.gbcs.use_cases.cs01b import TopUpVerdict

UNITS_OF_A_PENNY = 1_000
"""A meter counts credit in 10 to the -5 of a pound."""

_COUNTED_APART = f"{TABLE}; the counter of top-ups is checked with the top-up"


def top_up_electricity(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CS01a: credit, or an access failure."""
    body = message.body
    assert isinstance(body, cs01a.TopUp)
    verdict, _ = _credited(meter, body.utrn, message.counter)
    result = cs01a.TopUpResult(success=verdict is TopUpVerdict.ACCEPTED)
    return meter.answer(message, result, critical=False)


def top_up_gas(meter: GsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CS01b: credit, and what there is now; or why not."""
    body = message.body
    assert isinstance(body, cs01b.TopUp)
    verdict, added = _credited(meter, body.utrn, message.counter)
    told = cs01b.TopUpResult(verdict)
    if verdict is TopUpVerdict.ACCEPTED:
        told = cs01b.TopUpResult(verdict, added, meter.balance)
    return meter.answer(message, told, critical=False)


def _credited(meter: MeterState, digits: str, counter: int) -> tuple[TopUpVerdict, int]:
    """Add what the number is worth, if it belongs to this counter and the counter is a new one."""
    try:
        found = utrn.read(digits)
    except PayloadError:
        return TopUpVerdict.INVALID, 0
    if found.counter != utrn.counter_bits(counter) or counter & utrn.LOWER_HALF:
        return TopUpVerdict.INVALID, 0
    if counter <= meter.anchors.top_up_counter:
        return TopUpVerdict.DUPLICATE, 0
    added = found.pence * UNITS_OF_A_PENNY
    meter.anchors = replace(meter.anchors, top_up_counter=counter)
    meter.balance += added
    return TopUpVerdict.ACCEPTED, added


ESME_COMMANDS = (
    EsmeCommand(
        read_row(cs01a.NAME, cs01a.TopUp, SUPPLIER, source=_COUNTED_APART), top_up_electricity
    ),
)
GSME_COMMANDS: tuple[GasCommand[GsmeState], ...] = (
    GasCommand(read_row(cs01b.NAME, cs01b.TopUp, SUPPLIER, source=_COUNTED_APART), top_up_gas),
)
