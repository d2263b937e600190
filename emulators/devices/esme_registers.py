"""The meter's import registers, per element and phase as built; read, never estimated."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.devices.variants import Capabilities
from sitrig.emulators.protocol.gbcs.use_cases.ecs17b import ImportRegisters


class ElementRegisters(Struct, frozen=True):
    """Cumulative import of one element: one reading per phase (Wh), and reactive (varh)."""

    active_wh: tuple[int, ...]
    reactive_varh: int


Registers = tuple[ElementRegisters, ...]

# A meter that has run for a while: every phase and element reads differently, so that a reply
# with the wrong one of them shows.
_ACTIVE_WH = 1_204_507
_REACTIVE_VARH = 88_311


def factory_registers(capabilities: Capabilities) -> Registers:
    """Readings for each element and phase that this meter has."""
    return tuple(
        ElementRegisters(
            tuple(
                _ACTIVE_WH // (element + 1) + 1_009 * phase for phase in range(capabilities.phases)
            ),
            _REACTIVE_VARH // (element + 1),
        )
        for element in range(capabilities.elements)
    )


def laid_out(registers: Registers, capabilities: Capabilities) -> Registers:
    """The same readings on a meter that now has other elements or phases; new ones start at 0.

    The total of an element outlives a change of its phases.
    """
    kept = tuple(_phased(register, capabilities.phases) for register in registers)
    blank = ElementRegisters((0,) * capabilities.phases, 0)
    return (kept + (blank,) * capabilities.elements)[: capabilities.elements]


def _phased(register: ElementRegisters, phases: int) -> ElementRegisters:
    if len(register.active_wh) == phases:
        return register
    total = sum(register.active_wh)
    return ElementRegisters((total, *(0,) * (phases - 1)), register.reactive_varh)


def reading(registers: Registers, time: int) -> ImportRegisters:
    """What ECS17b reads: totals over phases; the second element only where there is one."""
    primary = registers[0]
    return ImportRegisters(
        time=time,
        active_import_wh=sum(primary.active_wh),
        reactive_import_varh=primary.reactive_varh,
        secondary_active_import_wh=sum(registers[1].active_wh) if len(registers) > 1 else None,
    )
