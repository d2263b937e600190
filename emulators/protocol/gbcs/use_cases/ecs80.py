"""ECS80 Supply Outage Restore alert (8F35 to 8F3C)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import CODE, MOMENT
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "ECS80"


class SupplyRestored(UseCaseBody, frozen=True, tag="ECS80.alert"):
    """The supply failed at `outage` and was back at `restored` (Unix milliseconds)."""

    alert_code: str
    time: int
    outage: int
    restored: int


USE_CASE = UseCase(
    name=NAME,
    message_code=0x0067,
    alert=accesses.alert(
        SupplyRestored, alert_code=CODE, time=MOMENT, outage=MOMENT, restored=MOMENT
    ),
    signed=True,
)
