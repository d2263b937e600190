"""What each ESME Variant can do: the one table from letters to capabilities.

The table describes a meter as built. The variant recorded in the inventory never reaches a device.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sitrig.emulators.protocol.vocabulary import EsmeVariant

LETTER_SOURCES = MappingProxyType(
    {
        "A": "SECMP0125; MRASCo MIF145: single element",
        "B": "SECMP0125; MRASCo MIF145: twin element",
        "C": "SECMP0125; MRASCo MIF145: polyphase, three phases",
        "D": "assumption: auxiliary load control; a switch for each of five loads that has no other controller",
        "E": "assumption: boost function (the schema has it without D too, as in AEF)",
        "F": "assumption: auxiliary proportional controller",
        "G": "assumption: stand-alone auxiliary proportional controller",
    }
)
"""Where the meaning of each letter comes from; D to G are not published and marked."""

LOADS = 5
"""A meter has at most five Auxiliary Controllers, whatever their kinds (GBCS)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What a meter of one variant has; everything a command can be refused for."""

    base_letter: str
    elements: int
    phases: int
    load_switches: int
    boost: bool
    proportional_controller: bool
    stand_alone_controller: bool

    @property
    def controllers(self) -> int:
        """How many Auxiliary Controllers it has: load switches first, then proportional ones."""
        return self.load_switches + self.proportional_controller + self.stand_alone_controller


_ELEMENTS_AND_PHASES = {"A": (1, 1), "B": (2, 1), "C": (1, 3)}


def _row(base_letter: str, suffixes: str) -> Capabilities:
    elements, phases = _ELEMENTS_AND_PHASES[base_letter]
    return Capabilities(
        base_letter=base_letter,
        elements=elements,
        phases=phases,
        load_switches=LOADS - len(set(suffixes) & {"F", "G"}) if "D" in suffixes else 0,
        boost="E" in suffixes,
        proportional_controller="F" in suffixes,
        stand_alone_controller="G" in suffixes,
    )


CAPABILITIES: Mapping[EsmeVariant, Capabilities] = MappingProxyType(
    {
        EsmeVariant.A: _row("A", ""),
        EsmeVariant.B: _row("B", ""),
        EsmeVariant.C: _row("C", ""),
        EsmeVariant.AD: _row("A", "D"),
        EsmeVariant.BD: _row("B", "D"),
        EsmeVariant.CD: _row("C", "D"),
        EsmeVariant.ADE: _row("A", "DE"),
        EsmeVariant.BDE: _row("B", "DE"),
        EsmeVariant.CDE: _row("C", "DE"),
        EsmeVariant.ADF: _row("A", "DF"),
        EsmeVariant.BDF: _row("B", "DF"),
        EsmeVariant.CDF: _row("C", "DF"),
        EsmeVariant.ADEF: _row("A", "DEF"),
        EsmeVariant.BDEF: _row("B", "DEF"),
        EsmeVariant.CDEF: _row("C", "DEF"),
        EsmeVariant.ADG: _row("A", "DG"),
        EsmeVariant.ADEG: _row("A", "DEG"),
        EsmeVariant.AF: _row("A", "F"),
        EsmeVariant.BF: _row("B", "F"),
        EsmeVariant.CF: _row("C", "F"),
        EsmeVariant.AEF: _row("A", "EF"),
        EsmeVariant.BEF: _row("B", "EF"),
        EsmeVariant.CEF: _row("C", "EF"),
        EsmeVariant.AG: _row("A", "G"),
        EsmeVariant.AEG: _row("A", "EG"),
    }
)
"""One row per value of the schema, written out: a value without a row is a meter that cannot be."""
