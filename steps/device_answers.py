"""Whether devices answer, and what the sender may conclude."""

from __future__ import annotations

import pytest
from pytest_bdd import then

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.gbcs.message import NO_PROOF
from sitrig.emulators.protocol.gbcs.use_cases import cs08, gcs38
from sitrig.emulators.protocol.gbcs.use_cases.ecs52 import FirmwareVersion
from sitrig.emulators.protocol.gbcs.use_cases.ecs70 import ClockResult, ClockStatus
from sitrig.emulators.protocol.gbcs.use_cases.gcs28 import ClockSet
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.clock import Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.errors import InconclusiveError
from sitrig.harness.expectations import expect_definite
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import device_answer, final_code, open_commands
from sitrig.harness.observations.meter_trust import declare_counters
from sitrig.steps.placeholders import one_of, phrase

_CLOCKS = {"reliable": ClockStatus.RELIABLE, "unreliable": ClockStatus.UNRELIABLE}


@then(phrase("{limit:Duration} later the outcome is inconclusive and the command stays open"))
def inconclusive(
    parties: Parties, estate: Estate, clock: Clock, ledger: Ledger, answer: Exchange, limit: int
) -> None:
    code = final_code(parties, clock, answer, limit)
    with pytest.raises(InconclusiveError):
        expect_definite(code)
    still = open_commands(estate, answer)
    assert len(still) == 1, f"{len(still)} commands are open"
    ledger.declare(f"dsp/commands/{still[0]}/*")


@then(phrase("no command to {device:Device} is open any more"))
def no_open_command(estate: Estate, ledger: Ledger, device: Eui) -> None:
    ledger.declare(f"dsp/commands/{device} *")
    still = [key for key in estate.dsp.state.commands if key[0] == device]
    assert not still, f"the DSP still waits for {still}"


@then(
    phrase(
        "within {limit:Duration} {device:Device} answers that its clock is {status:Clock}",
        Clock=one_of(_CLOCKS),
    )
)
def clock_answer(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    answer: Exchange,
    limit: int,
    device: Eui,
    status: ClockStatus,
) -> None:
    declare_counters(ledger, estate, device, RemotePartyRole.SUPPLIER)
    body = device_answer(parties, clock, answer, limit).body
    assert isinstance(body, ClockResult | ClockSet), f"it answered {body}"
    assert body.status.name == status.name, f"it answered {body.status}"


@then(
    phrase(
        "within {limit:Duration} an answer comes that nothing shows to be from {device:Device}",
    )
)
def answer_without_proof(
    parties: Parties, clock: Clock, answer: Exchange, limit: int, device: Eui
) -> None:
    message = device_answer(parties, clock, answer, limit)
    assert message.originator == device, f"{message.originator} answered"
    assert message.proof == NO_PROOF, f"it is shown: {message.proof}"


@then(phrase("within {limit:Duration} {device:Device} answers that it runs firmware {version}"))
def version_answer(
    parties: Parties, clock: Clock, answer: Exchange, limit: int, device: Eui, version: str
) -> None:
    message = device_answer(parties, clock, answer, limit)
    assert message.originator == device, f"{message.originator} answered"
    assert isinstance(
        message.body, FirmwareVersion | gcs38.FirmwareVersion | cs08.FirmwareVersion
    ), f"it answered {message.body}"
    assert message.body.version == version, f"it answered {message.body.version}"
