"""ECS01c Update Import Tariff on the secondary element (SR 1.1.2); only a twin element meter has one."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.message import UseCaseBody

NAME = "ECS01c"


class UpdateSecondaryTariff(UseCaseBody, frozen=True, tag="ECS01c.command"):
    """The tariff of SR 1.1.2 as one canonical text, carried as the meter will store it."""

    tariff: str


class UpdateSecondaryTariffResult(UseCaseBody, frozen=True, tag="ECS01c.response"):
    """`success` false is an access failure: the meter has no secondary element."""

    success: bool


class FutureDatedTariff(UseCaseBody, frozen=True, tag="ECS01c.alert"):
    """Alert 8F66 or 8F67 of a future-dated tariff update, message 00CC."""

    alert_code: str
    time: int
    command_counter: int
