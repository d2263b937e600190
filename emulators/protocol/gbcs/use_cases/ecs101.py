"""ECS101 Limit APC Level Command processed alert (8F86)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.load_control import LIMITED, Direction
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import CODE, MOMENT, UINT8
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "ECS101"


class LimitProcessed(UseCaseBody, frozen=True, tag="ECS101.alert"):
    """Controller `index` is limited to `level` per cent of its output or input from `start` to `end`."""

    alert_code: str
    time: int
    index: int
    direction: Direction
    start: int
    end: int
    level: int


USE_CASE = UseCase(
    name=NAME,
    message_code=0x0121,
    alert=accesses.alert(
        LimitProcessed,
        alert_code=CODE,
        time=MOMENT,
        controller_=LIMITED,
        start=MOMENT,
        end=MOMENT,
        level=UINT8,
    ),
    signed=True,
)
