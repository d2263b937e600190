"""Requests that the DSP holds for later, and what their senders hear of them."""

from __future__ import annotations

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.requests.sr04_01_1_read_instantaneous_import_registers import (
    ReadInstantaneousImportRegisters,
)
from sitrig.emulators.protocol.duis.responses import CommandFailure
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.harness.ledger import Ledger
from sitrig.harness.parties import Party


def read_at(due: int) -> ReadInstantaneousImportRegisters:
    """SR 4.1.1 for a time to come: the DSP keeps it until then."""
    return ReadInstantaneousImportRegisters(execution_date_time=due)


def cancelled(party: Party, device: Eui) -> list[RequestId]:
    """The party's requests for the device that a DCC Alert called off."""
    return [
        told.alert.command_request_id
        for told in party.dcc_alerts()
        if isinstance(told.alert, CommandFailure) and told.alert.device_id == device
    ]


def declare_released(ledger: Ledger, estate: Estate, request: RequestId) -> None:
    """The DSP holds that request no more; raises AssertionError when it does."""
    assert request not in estate.dsp.state.held, f"the DSP still holds {request}"
    ledger.declare(f"dsp/held/{request}/*")
