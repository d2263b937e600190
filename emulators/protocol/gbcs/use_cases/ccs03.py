"""CCS03 Restore CHF Device Log (SR 8.12.1)."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import row, table
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import EUI, HEX, octets
from sitrig.emulators.protocol.identifiers import Eui

NAME = "CCS03"


class RestoredDevice(Struct, frozen=True):
    """A device and its hashed trust-centre link key (hex)."""

    device: Eui
    link_key: str


class RestoreDeviceLog(UseCaseBody, frozen=True, tag="CCS03.command"):
    """Take over the HAN `extended_pan_id` (hex) of another hub, with these devices."""

    extended_pan_id: str
    devices: tuple[RestoredDevice, ...]


class RestoreDeviceLogResult(UseCaseBody, frozen=True, tag="CCS03.response"):
    """Whether the log was restored."""

    success: bool
    results: tuple[int, ...] = ()


_DEVICES = table(row(RestoredDevice, device=EUI, link_key=HEX))

USE_CASE = accesses.use_case(
    NAME,
    0x0003,
    (RestoreDeviceLog, RestoreDeviceLogResult),
    accesses.act(
        accesses.WHOLE,
        row(dict, extended_pan_id=octets(8), devices=_DEVICES),
        104,
        "00001E0300FF",
        5,
    ),
    verdict=True,
)
