"""The names scenarios use for the parties, devices and metering points of the crowded premises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.errors import PhraseError

_Name = TypeVar("_Name", bound=str)

USERS: Mapping[str, Eui] = {
    "Acorn Energy": Eui("90-B3-D5-1F-30-01-00-00"),
    "Acorn Energy (gas)": Eui("90-B3-D5-1F-30-01-00-01"),
    "Birch Power": Eui("90-B3-D5-1F-30-03-00-00"),
    "Cedar Gas": Eui("90-B3-D5-1F-30-04-00-00"),
    "Dogwood Export": Eui("90-B3-D5-1F-30-05-00-00"),
    "Elm Networks": Eui("90-B3-D5-1F-30-02-00-00"),
    "Fir Pipelines": Eui("90-B3-D5-1F-30-02-00-01"),
    "Gorse Metering": Eui("90-B3-D5-1F-30-01-00-09"),
    "Hazel Insights": Eui("00-DB-12-34-56-78-00-04"),
    "Ivy Supply": Eui("90-B3-D5-1F-30-06-00-00"),
    "Juniper Energy": Eui("90-B3-D5-1F-30-07-00-00"),
    "Kelp Trading": Eui("90-B3-D5-1F-30-08-00-00"),
    "Larch Power": Eui("90-B3-D5-1F-30-09-00-00"),
    "Nettle Gas": Eui("90-B3-D5-1F-30-0A-00-00"),
    "Maple Agents": Eui("90-B3-D5-1F-30-01-00-0A"),
}
"""Kelp Trading holds certificates but is no DCC User; Juniper Energy is suspended."""

DEVICES: Mapping[str, Eui] = {
    "the ESME": Eui("00-DB-12-34-56-78-90-A0"),
    "the second ESME": Eui("00-DB-12-34-56-78-90-B0"),
    "the GSME": Eui("00-DB-12-34-56-78-90-A1"),
    "the Comms Hub": Eui("00-DB-12-34-56-78-90-A2"),
    "the GPF": Eui("00-DB-12-34-56-78-90-A3"),
    "the PPMID": Eui("00-DB-12-34-56-78-90-A4"),
    "the HCALCS": Eui("00-DB-12-34-56-78-90-A5"),
    "the IHD": Eui("00-DB-12-34-56-78-90-A6"),
    "the neighbour's ESME": Eui("00-DB-12-34-56-78-91-A0"),
    "the neighbour's Comms Hub": Eui("00-DB-12-34-56-78-91-A2"),
    "the SMETS1 ESME": Eui("00-DB-12-34-56-78-92-A0"),
    "the SMETS1 Comms Hub": Eui("00-DB-12-34-56-78-92-A2"),
    "the spare Comms Hub": Eui("00-DB-12-34-56-78-93-A2"),
    "the spare GPF": Eui("00-DB-12-34-56-78-93-A3"),
    "a new ESME": Eui("00-DB-12-34-56-78-94-A0"),
    "a new GSME": Eui("00-DB-12-34-56-78-94-A1"),
    "a new Comms Hub": Eui("00-DB-12-34-56-78-94-A2"),
    "a new GPF": Eui("00-DB-12-34-56-78-94-A3"),
    "the new ESME": Eui("00-DB-12-34-56-78-94-A0"),
    "the new GSME": Eui("00-DB-12-34-56-78-94-A1"),
    "the new Comms Hub": Eui("00-DB-12-34-56-78-94-A2"),
    "the new GPF": Eui("00-DB-12-34-56-78-94-A3"),
    "an unknown device": Eui("00-DB-12-34-56-78-99-FF"),
}
"""Every device a scenario may name; the new ones stand in no inventory until a scenario brings them."""

METERING_POINTS: Mapping[str, str] = {
    "the import MPAN": "1200000000011",
    "the export MPAN": "1200000000029",
    "the second import MPAN": "1200000000037",
    "the MPRN": "4000000001",
    "the neighbour's MPAN": "1200000000045",
    "the secondary MPAN": "1200000000052",
    "the SMETS1 MPAN": "1200000000060",
    "an unregistered MPAN": "1200000000078",
    "the new MPAN": "1200000000086",
    "the new MPRN": "4000000019",
}


def user_named(name: str) -> Eui:
    """The User ID behind a name; raises PhraseError."""
    return _named(USERS, name, "party")


def device_named(name: str) -> Eui:
    """The Device ID behind a name, with or without a capital; raises PhraseError."""
    return _named(DEVICES, name[:1].lower() + name[1:], "device")


def metering_point_named(name: str) -> str:
    """The MPxN behind a name; raises PhraseError."""
    return _named(METERING_POINTS, name, "metering point")


def _named(names: Mapping[str, _Name], name: str, kind: str) -> _Name:
    found = names.get(name)
    if found is None:
        raise PhraseError(f"{name!r} is no {kind} of these premises; one of {', '.join(names)}")
    return found
