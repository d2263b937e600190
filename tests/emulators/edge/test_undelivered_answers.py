"""A Receive Response address that is down, slow or answers 500: order kept, retried, nothing lost, all journalled."""

import itertools
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from msgspec.structs import replace

from sitrig.emulators.dsp.changes import UserSet
from sitrig.emulators.estate import build
from sitrig.emulators.protocol.duis.requests.sr11_02_read_firmware_version import (
    ReadFirmwareVersion,
)
from sitrig.emulators.protocol.duis.responses import read_response
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.harness.targets.server import ServerTarget
from tests.emulators.dsp.wire import ACORN, ESME, STARTER, S, Wire
from tests.emulators.edge.receivers import answering, receiving, unused_address

SECOND, MINUTE, HOUR = 1000, 60_000, 3_600_000


@contextmanager
def sender(address: str | None) -> Iterator[tuple[Wire, ServerTarget]]:
    """A stepped world behind HTTP in which Acorn Energy's answers go to that address."""
    acorn, *others = STARTER.users
    acorn = replace(acorn, receive_address=address)
    estate = build(replace(STARTER, users=(acorn, *others)))
    with ServerTarget(estate) as target:
        yield Wire(estate), target


def ask(wire: Wire, target: ServerTarget, count: int = 1) -> None:
    """Read the meter's firmware version so many times over HTTP."""
    for _ in range(count):
        document = wire.signed(ReadFirmwareVersion(), srv="11.2", cv=1, target=ESME)
        status, _, _ = target.post(S, document, {"content-type": "application/xml"})
        assert status == 200


def journal(wire: Wire, kind: str) -> list[tuple[int, dict[str, Any]]]:
    return [(entry.at, entry.facts) for entry in wire.estate.world.journal.entries(kind=kind)]


def first_failure(wire: Wire) -> dict[str, Any]:
    """Let time pass until a delivery has failed once."""
    wire.estate.world.run_until(lambda: bool(journal(wire, "delivery-failed")), within=MINUTE)
    [(_, facts)] = journal(wire, "delivery-failed")
    return facts


def counters(bodies: list[bytes]) -> list[int]:
    requests = [read_response(parse(body)).request_id for body in bodies]
    return [request.counter for request in requests if request is not None]


def move(wire: Wire, target: ServerTarget, address: str) -> None:
    """The User gives DCC another address."""
    user = wire.estate.dsp.state.users[ACORN]
    wire.estate.operate(UserSet(replace(user, receive_address=address)))


def test_an_answer_is_posted_once_to_an_address_that_takes_it() -> None:
    with (
        receiving(answering("204 No Content")) as (address, bodies),
        sender(address) as (wire, target),
    ):
        ask(wire, target, 3)
        wire.estate.world.run_for(HOUR)
        assert counters(bodies) == [1, 2, 3]
        assert journal(wire, "delivery-failed") == []
        assert wire.estate.dsp.state.deliveries == {}


@pytest.mark.parametrize(
    "status", ["500 Internal Server Error", "404 Not Found", "400 Bad Request"]
)
def test_only_a_status_of_success_takes_an_answer(status: str) -> None:
    with receiving(answering(status)) as (address, bodies), sender(address) as (wire, target):
        ask(wire, target)
        failed = first_failure(wire)
        assert failed["reason"] == f"HTTP {status[:3]}"
        assert len(bodies) == 1


def test_a_redirect_is_not_followed() -> None:
    with receiving(answering("204 No Content")) as (elsewhere, others):
        redirect = answering("307 Temporary Redirect", f"location: {elsewhere}\r\n")
        with receiving(redirect) as (address, _), sender(address) as (wire, target):
            ask(wire, target)
            failed = first_failure(wire)
        assert failed["reason"] == "HTTP 307"
        assert others == []


def test_an_address_that_is_down_is_tried_after_10_s_1_5_and_15_minutes_then_hourly() -> None:
    with sender(unused_address()) as (wire, target):
        ask(wire, target)
        wire.estate.world.run_for(4 * HOUR)
        posted = [at for at, _ in journal(wire, "posted")]
        waits = [after - before for before, after in itertools.pairwise(posted)]
        assert waits == [10 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, HOUR, HOUR]
        failures = [facts for _, facts in journal(wire, "delivery-failed")]
        assert len(failures) == len(posted)
        assert all(facts["user"] == ACORN and "Connect" in facts["reason"] for facts in failures)


def test_order_is_kept_and_nothing_lost_until_an_address_comes_back() -> None:
    with (
        receiving(answering("204 No Content")) as (address, bodies),
        sender(None) as (wire, target),
    ):
        ask(wire, target, 5)
        wire.estate.world.run_for(30 * MINUTE)
        assert {facts["number"] for _, facts in journal(wire, "posted")} == {1}
        assert len(wire.estate.dsp.state.deliveries[ACORN]) == 5
        move(wire, target, address)
        wire.estate.world.run_for(HOUR)
        assert counters(bodies) == [1, 2, 3, 4, 5]
        assert wire.estate.dsp.state.deliveries == {}


def test_an_address_that_fails_now_and_then_gets_every_answer_in_order() -> None:
    attempts: list[bytes] = []

    def every_third(connection: socket.socket, body: bytes) -> None:
        attempts.append(body)
        status = "204 No Content" if len(attempts) % 3 == 0 else "500 Internal Server Error"
        answering(status)(connection, body)

    with receiving(every_third) as (address, _), sender(address) as (wire, target):
        ask(wire, target, 4)
        wire.estate.world.run_for(HOUR)
        assert counters(attempts) == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]
        posted = [at for at, _ in journal(wire, "posted")]
        assert posted[2] - posted[1] == MINUTE  # a head of the line starts again at 10 s
        assert posted[4] - posted[3] == 10 * SECOND


def test_three_seconds_without_an_answer_are_a_failure_and_no_simulated_time() -> None:
    def silent(connection: socket.socket, body: bytes) -> None:
        connection.recv(1)  # until the other side gives up

    with receiving(silent) as (address, _), sender(address) as (wire, target):
        ask(wire, target)
        began = time.monotonic()
        first_failure(wire)
        assert 3 <= time.monotonic() - began < 5
        [(posted, _)], [(failed, facts)] = journal(wire, "posted"), journal(wire, "delivery-failed")
        assert (failed - posted, facts["reason"]) == (0, "no answer within 3 seconds")


def test_an_answer_that_never_ends_is_a_failure_too() -> None:
    def dripping(connection: socket.socket, body: bytes) -> None:
        try:
            connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n")
            for _ in range(50):
                connection.sendall(b".")
                time.sleep(0.1)
        except OSError:
            return  # the other side has given up

    with receiving(dripping) as (address, _), sender(address) as (wire, target):
        ask(wire, target)
        assert first_failure(wire)["reason"] == "no answer within 3 seconds"


def test_a_host_that_does_not_exist_is_a_failure_with_its_reason() -> None:
    with sender("http://user.invalid/duis") as (wire, target):
        ask(wire, target)
        assert first_failure(wire)["reason"]
