"""ECS01d Update Price on the secondary element (SR 1.2.2)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.charges import UNIT_CHARGE, UnitCharge
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import EXECUTION
from sitrig.emulators.protocol.gbcs.use_cases.future_dated_instruction import SECONDARY_PRICES

NAME = "ECS01d"
INSTRUCTIONS = SECONDARY_PRICES


class UpdateSecondaryPrice(UseCaseBody, frozen=True, tag="ECS01d.command"):
    """The prices; `execution_time` in Unix milliseconds, None at once."""

    prices: UnitCharge
    execution_time: int | None = None


class UpdateSecondaryPriceResult(UseCaseBody, frozen=True, tag="ECS01d.response"):
    """`success` false is an access failure: the meter has no secondary element."""

    success: bool
    results: tuple[int, ...] = ()


USE_CASE = accesses.use_case(
    NAME,
    0x00C7,
    (UpdateSecondaryPrice, UpdateSecondaryPriceResult),
    accesses.write("prices", UNIT_CHARGE, 113, "0000131405FF", 6),
    accesses.write("execution_time", EXECUTION, 113, "0000131405FF", 7),
    signed=True,
    dated=True,
    verdict=True,
)
