"""ECS102 Limit APC Level ended or cancelled alert (8F87)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.load_control import LIMITED, Direction
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import CODE, MOMENT, UINT8
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "ECS102"


class LimitEnded(UseCaseBody, frozen=True, tag="ECS102.alert"):
    """The limit of controller `index` has ended or is cancelled; it is now at `level` per cent."""

    alert_code: str
    time: int
    index: int
    direction: Direction
    level: int


USE_CASE = UseCase(
    name=NAME,
    message_code=0x0122,
    alert=accesses.alert(
        LimitEnded, alert_code=CODE, time=MOMENT, controller_=LIMITED, level=UINT8
    ),
    signed=True,
)
