"""What DCC does outside DUIS: its operator, its Central Products List and the store of its DSP."""

from __future__ import annotations

from pytest_bdd import when

from sitrig.emulators.operations import Operations
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.steps.placeholders import phrase


@when(phrase('DCC\'s operator corrects the {detail:Detail} of {device:Device} to "{value}"'))
def operator_corrects(
    operations: Operations, detail: tuple[str, str], device: Eui, value: str
) -> None:
    operations.correct_record(device, detail[0], value)
