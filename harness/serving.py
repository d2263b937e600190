"""Runs one estate behind HTTP in live time, and tells whoever started it what it is and how to use it."""

from __future__ import annotations

import asyncio
import errno
import signal
import sys
import time
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from sitrig.emulators.dsp.modifications import read_modifications
from sitrig.emulators.edge.app import application
from sitrig.emulators.edge.live import LiveEstate
from sitrig.emulators.edge.server import EdgeServer, bound_socket
from sitrig.emulators.estate import Estate, build
from sitrig.emulators.plan import EstatePlan, load_plan, read_plan
from sitrig.emulators.plan_doubts import doubts
from sitrig.emulators.protocol.effects import Deliver
from sitrig.emulators.protocol.errors import InvalidValueError, PlanError
from sitrig.emulators.protocol.identifiers import ACB, COS_PARTY, Eui
from sitrig.emulators.protocol.smki.key_store import KeyStore
from sitrig.emulators.protocol.smki.key_store_file import write_dccboxed
from sitrig.harness.errors import HarnessError
from sitrig.harness.notice import notice
from sitrig.harness.request_log import RequestLog

if TYPE_CHECKING:
    from sitrig.emulators.edge.deliveries import Deliveries

STARTER = files("sitrig.emulators") / "estates" / "starter.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeOptions:
    """What `sitrig serve` was asked for."""

    estate: Path | None
    key_store: Path | None
    write_keys: Path | None
    host: str
    port: int
    mods: str | None
    rate: float
    quiet: bool = False
    journal: Path | None = None


def run(options: ServeOptions) -> None:
    """Serve until a signal; raises SitrigError for what cannot be served."""
    estate = _estate(options)
    if options.write_keys is not None:
        _write_keys(estate, options.write_keys)
    if options.journal is not None:
        _write_journal(estate, options.journal)  # now, rather than fail after all the requests
    for doubt in doubts(estate.plan):
        print(f"sitrig: warning: {doubt}", file=sys.stderr)  # noqa: T201
    if not options.quiet:
        estate.on_answer = RequestLog(estate.world, sys.stderr).answered
    try:
        with asyncio.Runner(loop_factory=_loop_factory()) as runner:
            runner.run(_serve(estate, options))
    finally:
        if options.journal is not None:
            _write_journal(estate, options.journal)


async def _serve(estate: Estate, options: ServeOptions) -> None:
    posts = _Posts(estate)
    live = LiveEstate(estate, posts.post, options.rate)
    try:
        await _listen(EdgeServer(application(live)), estate, options)
    finally:
        await live.close()
        await posts.close()


async def _listen(server: EdgeServer, estate: Estate, options: ServeOptions) -> None:
    try:
        listening = bound_socket(options.host, options.port)
    except OSError as refusal:
        place = f"{options.host} port {options.port}"
        raise HarnessError(
            f"cannot listen at {place}: {refusal.strerror}; {_instead(refusal)}"
        ) from None
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, server.stop)
    host = f"[{options.host}]" if ":" in options.host else options.host
    url = f"http://{host}:{listening.getsockname()[1]}"
    unheld = _unheld(estate) if options.key_store is not None else ()
    print(notice(estate, url, options.rate, unheld), flush=True)  # noqa: T201
    await server.serve(sockets=[listening])


def _instead(refusal: OSError) -> str:
    """What to try: another port where this one cannot be had, else another address."""
    if refusal.errno in (errno.EADDRINUSE, errno.EACCES):
        return "--port takes another, 0 a free one"
    return "--host takes an address of this machine, such as 127.0.0.1"


class _Posts:
    """Deliveries by HTTP, whose client is imported for the first of them: a seventh of the start-up."""

    def __init__(self, estate: Estate) -> None:
        self._estate = estate
        self._deliveries: Deliveries | None = None

    async def post(self, delivery: Deliver) -> str:
        if self._deliveries is None:
            from sitrig.emulators.edge.deliveries import Deliveries

            self._deliveries = Deliveries(self._address)
        return await self._deliveries.post(delivery)

    async def close(self) -> None:
        if self._deliveries is not None:
            await self._deliveries.close()

    def _address(self, user: Eui) -> str | None:
        known = self._estate.dsp.state.users.get(user)
        return known.receive_address if known is not None else None


def _estate(options: ServeOptions) -> Estate:
    plan = _plan(options)
    try:
        return build(plan, _keys(options.key_store))
    except PlanError as refusal:
        place = "" if options.estate is None else f"{options.estate}: "
        raise HarnessError(f"{place}{refusal}") from None


def _plan(options: ServeOptions) -> EstatePlan:
    path = options.estate
    text = STARTER.read_text(encoding="utf-8") if path is None else None
    plan = load_plan(path) if path is not None else read_plan(text or "", "starter estate")
    changes: dict[str, object] = {}
    if options.mods is not None:
        changes["modifications"] = read_modifications(options.mods)
    if "start" not in tomllib.loads(text or _text(path)):
        changes["start"] = time.time_ns() // 1_000_000
    return replace(plan, **changes)


def _text(path: Path | None) -> str:
    return path.read_text(encoding="utf-8") if path is not None else ""


def _keys(path: Path | None) -> KeyStore | None:
    if path is None:
        return None
    try:
        return KeyStore.read_dccboxed(path.read_bytes())
    except OSError as refusal:
        raise HarnessError(f"cannot read {path}: {refusal.strerror}") from None
    except InvalidValueError as refusal:
        raise HarnessError(f"{path}: {refusal}") from None


def _unheld(estate: Estate) -> tuple[str, ...]:
    """Parties whose keys are generated: a key store was given and has none for them."""
    named = [(user.eui, user.party) for user in estate.plan.users]
    named += [(ACB, "the DSP and ACB"), (COS_PARTY, "the CoS Party")]
    store = estate.identities.store
    return tuple(f"{eui}  {name}" for eui, name in named if store.credentials(eui) is None)


def _write_journal(estate: Estate, path: Path) -> None:
    try:
        path.write_bytes(estate.world.journal.titled({"estate": estate.plan.name}))
    except OSError as refusal:
        raise HarnessError(f"cannot write {path}: {refusal.strerror}") from None


def _write_keys(estate: Estate, path: Path) -> None:
    try:
        path.write_bytes(_users_keys(estate))
    except OSError as refusal:
        raise HarnessError(f"cannot write {path}: {refusal.strerror}") from None


def _users_keys(estate: Estate) -> bytes:
    """The Users' private keys, and of DCC's parties the certificates alone."""
    identities = estate.identities
    users = [identities.credentials(user.eui) for user in estate.plan.users]
    return write_dccboxed(users, [identities.credentials(eui) for eui in (ACB, COS_PARTY)])


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    try:
        import uvloop
    except ImportError:  # there is none for this platform
        return None
    return uvloop.new_event_loop
