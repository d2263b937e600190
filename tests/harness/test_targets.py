"""The same conversation, embedded and behind HTTP: one journal, byte for byte."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from msgspec.structs import replace

from sitrig.emulators.estate import Estate, build
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import (
    UpdateDeviceDetails,
    UpdateInventory,
)
from sitrig.emulators.protocol.duis.requests.sr11_02_read_firmware_version import (
    ReadFirmwareVersion,
)
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from sitrig.harness.clock import HOUR, Clock
from sitrig.harness.fixtures import CROWDED, Parties
from sitrig.harness.premises.names import device_named
from sitrig.harness.targets.embedded import EmbeddedTarget
from sitrig.harness.targets.server import ServerTarget
from sitrig.harness.targets.target import Target

ESME = device_named("the ESME")
Opening = Callable[[Estate], AbstractContextManager[Target]]


@contextmanager
def _embedded(estate: Estate) -> Iterator[Target]:
    yield EmbeddedTarget(estate)


def _conversation(opening: Opening, seed: str) -> tuple[str, list[str], int]:
    """Correct a variant, be refused, read a firmware version, wait: journal head, codes, answers."""
    estate = build(replace(CROWDED, seed=seed))
    with opening(estate) as target:
        clock = Clock(estate.world)
        parties = Parties(estate, target, clock)
        acorn, birch = parties["Acorn Energy"], parties["Birch Power"]
        details = UpdateDeviceDetails(esme_variant=EsmeVariant.BDE)
        change = UpdateInventory(device_id=ESME, change=details)
        codes = [acorn.submit(change).code, birch.submit(change).code]
        codes.append(acorn.submit(ReadFirmwareVersion(), device=ESME).code)
        clock.run_for(HOUR)
        return estate.world.journal.head(), codes, len(acorn.mailbox)


@pytest.mark.parametrize("seed", ["sitrig", "another"])
def test_embedded_and_server_write_the_same_journal(seed: str) -> None:
    embedded = _conversation(_embedded, seed)
    served = _conversation(ServerTarget, seed)
    assert embedded == served
    assert embedded[1][0] == "I99"
    assert embedded[1][1].startswith("E")
    assert embedded[2] == 1


def test_another_seed_writes_another_journal() -> None:
    assert _conversation(_embedded, "sitrig")[0] != _conversation(_embedded, "another")[0]
