"""Requests that the DSP holds: carried out at their time, judged again then, cancelled, withdrawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import msgspec
import pytest

from sitrig.emulators.dsp.changes import PointSet
from sitrig.emulators.dsp.registration import Registration
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.sr04_01_1_read_instantaneous_import_registers import (
    ReadInstantaneousImportRegisters,
)
from sitrig.emulators.protocol.duis.requests.sr08_03_decommission_device import DecommissionDevice
from sitrig.emulators.protocol.duis.responses import DccAlertMessage
from sitrig.emulators.protocol.gbcs.message import CANCELLATION
from sitrig.emulators.protocol.vocabulary import SmiStatus
from tests.emulators.dsp.core_bench import CoreBench
from tests.emulators.dsp.examples import EXAMPLES
from tests.emulators.dsp.premises import IMPORT, USERS, Premises, build_premises

HOUR, DAY = 3_600_000, 86_400_000
ESME = Premises.device("B0", SmiStatus.COMMISSIONED)
SUPPLIER = USERS["responsible"].eui
GAINING_DAY = date(2026, 1, 6)


class Held:
    """A core and the means to send it requests."""

    def __init__(self) -> None:
        self.premises = build_premises()
        self.core = CoreBench(self.premises.estate.dsp, Premises.START)

    def ask(self, body: RequestBody, user: str = "responsible", **header: object) -> str:
        """Send it; the row that decided."""
        header = {"target": ESME, **header}
        outcome = self.core.serve(self.premises.call(user, body, **header))  # type: ignore[arg-type]
        assert outcome.decision is not None
        return outcome.decision.row

    def read_at(self, due: int, user: str = "responsible") -> str:
        """A future-dated 4.1.1."""
        return self.ask(ReadInstantaneousImportRegisters(execution_date_time=due), user)

    @property
    def alerts(self) -> list[str]:
        """Codes of the DCC Alerts the Supplier was posted."""
        contents = [answer.content for _, user, answer in self.core.posted if user == SUPPLIER]
        return [c.code.value for c in contents if isinstance(c, DccAlertMessage)]

    def move_registration(self) -> None:
        """The metering point goes to Cedar on the next day."""
        point = self.core.dsp.state.points[IMPORT]
        moved = Registration(party="Cedar", effective_from=GAINING_DAY)
        kept = tuple(r for r in point.registrations if r.effective_from < GAINING_DAY)
        self.core.operate(PointSet(msgspec.structs.replace(point, registrations=(*kept, moved))))


def test_a_held_request_goes_out_at_its_time_and_not_before() -> None:
    held = Held()
    held.read_at(Premises.START + HOUR)
    held.core.advance(HOUR - 1)
    assert held.core.commands == []
    held.core.advance(1)
    (command,) = held.core.commands
    assert (command.use_case, command.execution_time) == ("ECS17b", None)
    assert held.core.dsp.state.held == {}


def test_a_held_request_is_judged_again_at_its_time() -> None:
    held = Held()
    held.read_at(Premises.START + 2 * DAY)
    held.move_registration()
    held.core.advance(2 * DAY)
    assert held.core.commands == []
    assert held.core.codes(SUPPLIER) == ["E4"]
    assert "held-request-refused" in held.core.records


def test_a_request_of_tomorrow_does_not_help_todays_stranger() -> None:
    """Only SR 6.23 is judged by its execution date at once."""
    held = Held()
    held.move_registration()
    assert held.read_at(Premises.START + 2 * DAY, "future") == "RG-4.1.1-10"


@pytest.mark.parametrize("srv", ["4.1.1", "11.2", "6.20.1"])
@pytest.mark.parametrize("offset", [-1, 30 * DAY + 1])
def test_an_execution_time_in_the_past_or_too_far_off_is_refused(srv: str, offset: int) -> None:
    held, example = Held(), EXAMPLES[srv]
    body = replace(example.body, execution_date_time=Premises.START + offset)  # type: ignore[call-arg]
    assert held.ask(body, example.user) == "EX-DATE"
    assert held.core.dsp.state.held == {}


@pytest.mark.parametrize("offset", [0, 30 * DAY])
def test_the_ends_of_the_allowed_time_are_allowed(offset: int) -> None:
    held = Held()
    assert held.read_at(Premises.START + offset, "distributor") == "RQ-4.1.1-99"
    held.core.advance(offset)
    assert len(held.core.commands) == 1


def test_a_cancellation_drops_what_this_user_had_held_for_this_device_and_request() -> None:
    held = Held()
    held.read_at(Premises.START + HOUR)
    held.read_at(Premises.START + 2 * HOUR)
    mpan = replace(EXAMPLES["6.20.1"].body, execution_date_time=Premises.START + HOUR)  # type: ignore[call-arg]
    held.ask(mpan)
    held.ask(
        ReadInstantaneousImportRegisters(execution_date_time=Premises.START + HOUR), "distributor"
    )
    other = Premises.device("B1", SmiStatus.COMMISSIONED)
    held.ask(
        ReadInstantaneousImportRegisters(execution_date_time=Premises.START + HOUR), target=other
    )
    held.read_at(CANCELLATION)
    kept = {
        (h.request.request_id.originator, h.request.request_id.target, h.request.body.srv)  # type: ignore[union-attr]
        for h in held.core.dsp.state.held.values()
    }
    assert kept == {
        (SUPPLIER, ESME, "6.20.1"),
        (USERS["distributor"].eui, ESME, "4.1.1"),
        (SUPPLIER, other, "4.1.1"),
    }
    held.core.advance(3 * HOUR)
    assert {(c.originator, c.recipient, c.use_case) for c in held.core.commands} == {
        (SUPPLIER, ESME, "ECS39a"),
        (USERS["distributor"].eui, ESME, "ECS17b"),
        (SUPPLIER, other, "ECS17b"),
    }


def test_a_cancellation_with_nothing_held_is_acknowledged_and_sends_nothing() -> None:
    held = Held()
    assert held.read_at(CANCELLATION) == "RQ-4.1.1-99"
    held.core.advance(DAY)
    assert held.core.commands == []


def test_decommissioning_drops_what_is_held_for_the_device_and_tells_its_users() -> None:
    held = Held()
    held.read_at(Premises.START + HOUR)
    held.ask(DecommissionDevice(device_id=ESME), target=EXAMPLES["8.3"].target)
    assert held.core.dsp.state.held == {}
    assert held.alerts == ["N10"]
    held.core.advance(DAY)
    assert held.core.commands == []


def test_the_cos_party_checks_five_seconds_later_before_it_signs() -> None:
    held = Held()
    held.ask(EXAMPLES["6.23"].body)
    assert held.core.commands == []
    held.core.advance(5_000)
    (command,) = held.core.commands
    cos = held.premises.estate.dsp.keys.cos_party
    assert command.use_case == "CS02b"
    assert command.originator == cos.eui
    assert command.proof.signer_ski == cos.signing.certificate.ski


def test_a_switch_withdrawn_before_the_cos_partys_check_stops_it() -> None:
    held = Held()
    held.ask(EXAMPLES["6.23"].body)
    point = held.core.dsp.state.points[IMPORT]
    held.core.operate(PointSet(msgspec.structs.replace(point, registrations=())))
    held.core.advance(5_000)
    assert held.core.commands == []
    assert held.alerts == ["N26"]


def test_a_future_dated_change_of_supplier_is_held_by_the_meter() -> None:
    """Sent at once; registration is judged for the execution date."""
    held = Held()
    due = Premises.START + 3 * DAY
    body = replace(EXAMPLES["6.23"].body, execution_date_time=due)  # type: ignore[call-arg]
    held.ask(body)
    held.core.advance(5_000)
    (command,) = held.core.commands
    assert command.execution_time == due


def test_registration_is_judged_at_the_execution_date_of_a_change_of_supplier() -> None:
    held = Held()
    held.move_registration()
    body = EXAMPLES["6.23"].body
    late = replace(body, execution_date_time=Premises.START + 3 * DAY)  # type: ignore[call-arg]
    assert held.ask(late) == "RG-6.23-10"
    assert held.ask(body) == "CO-99"
