"""GCS46 Read MPRN from a GSME (SR 6.2.7)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import attributes, zcl
from sitrig.emulators.protocol.gbcs.attributes import Attribute
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "GCS46"


class ReadMprn(UseCaseBody, frozen=True, tag="GCS46.command"):
    """Ask for the meter point reference number."""


class Mprn(UseCaseBody, frozen=True, tag="GCS46.response"):
    """The number, as the meter was told."""

    mprn: str | None
    statuses: tuple[int, ...] = ()


_SITE = Attribute("mprn", 0x0307, 0x41, zcl.TEXT)

USE_CASE = UseCase(
    name=NAME,
    message_code=0x0089,
    command=attributes.reads(ReadMprn, _SITE),
    response=attributes.answers(Mprn, _SITE),
)
