"""MPANs written on an electricity meter: of import by its Supplier (ECS39a), of export through the ACB (ECS39b)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sitrig.emulators.devices.esme_row import EsmeCommand
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.permissions import ACB, SUPPLIER, write_row
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases import ecs39a, ecs39b


def set_import_mpan(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS39a: a secondary MPAN has a place on a twin element meter only."""
    body = message.body
    assert isinstance(body, ecs39a.SetImportMpan)
    meter.import_mpan = body.import_mpan
    secondary = None
    if body.secondary_import_mpan is not None:
        secondary = meter.capabilities.elements > 1
        if secondary:
            meter.secondary_import_mpan = body.secondary_import_mpan
    result = ecs39a.SetImportMpanResult(primary=True, secondary=secondary)
    return meter.answer(message, result, critical=False)


def set_export_mpan(meter: EsmeState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """ECS39b: every meter has a place for it."""
    body = message.body
    assert isinstance(body, ecs39b.SetExportMpan)
    meter.configuration = replace(meter.configuration, export_mpan=body.export_mpan)
    return meter.answer(message, ecs39b.SetExportMpanResult(), critical=False)


COMMANDS = (
    EsmeCommand(write_row(ecs39a.NAME, ecs39a.SetImportMpan, SUPPLIER), set_import_mpan),
    EsmeCommand(write_row(ecs39b.NAME, ecs39b.SetExportMpan, ACB), set_export_mpan),
)
