"""Live time follows the wall clock by its factor, and costs nothing while nothing is due."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from sitrig.emulators.edge.app import application
from sitrig.emulators.edge.live import LiveEstate
from sitrig.emulators.protocol.duis.requests.sr11_02_read_firmware_version import (
    ReadFirmwareVersion,
)
from sitrig.emulators.protocol.effects import DSP, Deliver, Effect
from sitrig.emulators.protocol.errors import InvalidValueError
from tests.emulators.dsp.wire import ESME, XML, D, S, Wire, wire

HOUR = 3_600_000
Test = Callable[[Wire], Coroutine[Any, Any, None]]


class Users:
    """Takes deliveries, the first few of them not."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.posted: list[Deliver] = []

    async def post(self, delivery: Deliver) -> str:
        self.posted.append(delivery)
        self.failures -= 1
        return "not now" if self.failures >= 0 else ""


def run(test: Test) -> None:
    """Run one test on an event loop of its own."""
    asyncio.run(test(wire()))


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.005)


def read_version(sender: Wire) -> bytes:
    return sender.signed(ReadFirmwareVersion(), srv="11.2", cv=1, target=ESME)


def test_time_passes_at_the_factor_of_the_wall_clock() -> None:
    async def test(sender: Wire) -> None:
        live = LiveEstate(sender.estate, Users().post, rate=10_000)
        start = sender.estate.world.now
        await asyncio.sleep(0.05)
        live.handle("POST", D, {"content-type": XML}, sender.signed())
        assert 500_000 <= sender.estate.world.now - start < 5_000_000
        await live.close()

    run(test)


def test_a_devices_answer_comes_by_itself_and_its_delivery_is_reported() -> None:
    async def test(sender: Wire) -> None:
        users = Users()
        live = LiveEstate(sender.estate, users.post, rate=1000)
        live.handle("POST", S, {"content-type": XML}, read_version(sender))
        await until(lambda: bool(users.posted))
        await until(lambda: not sender.estate.dsp.state.deliveries)
        await live.close()

    run(test)


def test_a_failed_delivery_is_retried_when_its_time_has_come() -> None:
    async def test(sender: Wire) -> None:
        users = Users(failures=3)
        live = LiveEstate(sender.estate, users.post, rate=100_000)
        live.handle("POST", S, {"content-type": XML}, read_version(sender))
        await until(lambda: len(users.posted) == 4)
        assert len({delivery.number for delivery in users.posted}) == 1
        await until(lambda: not sender.estate.dsp.state.deliveries)
        failures = [e.facts for e in sender.estate.world.journal.entries(kind="delivery-failed")]
        assert [facts["reason"] for facts in failures] == ["not now"] * 3
        await live.close()

    run(test)


def test_a_world_in_which_nothing_is_due_has_no_timer() -> None:
    async def test(sender: Wire) -> None:
        live = LiveEstate(sender.estate, Users().post, rate=1)
        live.handle("POST", D, {"content-type": XML}, sender.signed())
        loop: Any = asyncio.get_running_loop()
        assert [timer for timer in loop._scheduled if not timer.cancelled()] == []
        await live.close()

    run(test)


def test_nothing_moves_once_it_is_closed() -> None:
    async def test(sender: Wire) -> None:
        users = Users()
        live = LiveEstate(sender.estate, users.post, rate=1000)
        live.handle("POST", S, {"content-type": XML}, read_version(sender))
        await live.close()
        reached = sender.estate.world.now
        await asyncio.sleep(0.05)
        assert (sender.estate.world.now, users.posted) == (reached, [])

    run(test)


@pytest.mark.parametrize("rate", [0.0, -1.0, float("nan")])
def test_time_does_not_stand_still_or_run_backwards(rate: float) -> None:
    async def test(sender: Wire) -> None:
        with pytest.raises(InvalidValueError, match=str(rate)):
            LiveEstate(sender.estate, Users().post, rate)

    run(test)


class Broken:
    """A core that raises as soon as it is woken."""

    def receive(self, payload: object, now: int) -> tuple[Effect, ...]:
        raise RuntimeError("not here")

    def wake(self, name: object, now: int) -> tuple[Effect, ...]:
        raise RuntimeError("broken on purpose")


def test_a_stopped_world_answers_503_with_the_reason() -> None:
    async def test(sender: Wire) -> None:
        world = sender.estate.world
        with pytest.raises(RuntimeError):
            world.call(DSP, lambda now: Broken().wake((), now))
        live = LiveEstate(sender.estate, Users().post)
        status, body = await posted(live, sender.signed())
        assert (status, b"broken on purpose" in body) == (503, True)
        await live.close()

    run(test)


@pytest.mark.parametrize("arrived", [0, 1, 700])
def test_a_body_that_does_not_come_to_its_end_or_at_all_is_408(
    arrived: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitrig.emulators.edge.bodies.BODY_SECONDS", 0.02)

    async def test(sender: Wire) -> None:
        part = sender.signed()[:arrived]
        async with asyncio.timeout(5):
            status, body = await posted(sender.estate, part, complete=False)
        assert (status, b"did not arrive" in body) == (408, True)

    run(test)


@pytest.mark.parametrize("path", ["/", "/\n", f"{D}\n", "/a\r\nx-evil: y", "/\0", "", "*", "a"])
def test_any_other_path_whatever_is_404_in_one_line_and_in_the_journal(path: str) -> None:
    async def test(sender: Wire) -> None:
        status, body = await posted(sender.estate, b"<a/>", path=path)
        assert (status, body.startswith(b"no web service at "), body.count(b"\n")) == (404, True, 1)
        [request] = sender.estate.world.journal.entries(kind="request")
        assert request.facts["path"] == path

    run(test)


async def posted(
    way_in: Any, document: bytes, *, path: str = D, complete: bool = True
) -> tuple[int, bytes]:
    """Post a document to the application, all of it or as much as arrives of it."""
    scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "headers": [(b"content-type", XML.encode())],
    }
    piece = {"type": "http.request", "body": document, "more_body": not complete}
    pieces = [piece] if document else []
    answers: list[Any] = []

    async def receive() -> Any:
        if pieces:
            return pieces.pop()
        await asyncio.sleep(10)
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        answers.append(message)

    await application(way_in)(scope, receive, send)
    return answers[0]["status"], b"".join(answer["body"] for answer in answers[1:])
