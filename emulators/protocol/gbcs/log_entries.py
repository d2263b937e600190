"""Device log entries as DER payloads have them: who, and what kind of device. Knows no use case."""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.identifiers import Eui


class LoggedType(IntEnum):
    """Kind of device in a device log; to another device all Type 2 Devices are alike."""

    GSME = 0
    ESME = 1
    CHF = 2
    GPF = 3
    HCALCS = 4
    PPMID = 5
    TYPE_2 = 6


class LoggedDevice(Struct, frozen=True):
    """One entry of a device log."""

    device: Eui
    device_type: LoggedType


def write_entry(entry: LoggedDevice) -> der.Tree:
    """An entry."""
    return {"device": values.write_eui(entry.device), "deviceType": int(entry.device_type)}


def read_entry(tree: der.Tree) -> LoggedDevice:
    """What an entry says."""
    return LoggedDevice(
        values.read_eui(tree["device"]), values.code(LoggedType, tree["deviceType"])
    )
