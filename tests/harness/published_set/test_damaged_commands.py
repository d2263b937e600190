"""A published Command with any octet of it changed has no effect on the device that would have accepted it."""

from __future__ import annotations

import random
from pathlib import Path

from sitrig.emulators.protocol.errors import SitrigError
from sitrig.emulators.protocol.gbcs.crypto import SharedSecrets
from sitrig.emulators.protocol.gbcs.envelope import decode
from sitrig.emulators.protocol.gbcs.message import Rejected
from sitrig.emulators.protocol.gbcs.sealing import open_octets
from sitrig.harness.published_set.devices import cores
from sitrig.harness.published_set.folder import PublishedSet
from sitrig.harness.published_set.keys import device_ring
from sitrig.harness.published_set.transforming import NOW
from tests.emulators.devices.kept import kept

CHANGES = 12


def test_no_octet_of_a_command_can_be_changed_unnoticed(reference: Path) -> None:
    published, secrets, chance = PublishedSet(reference), SharedSecrets(), random.Random(39)
    tried = 0
    for message in published.messages():
        if not message.name.endswith("_COMMAND_GBCS"):
            continue
        recipient = decode(message.octets).recipient
        core = next(cores(published, recipient), None)
        if core is None:
            continue
        ring, before = device_ring(published, recipient, secrets), kept(core)
        for at in chance.sample(range(len(message.octets)), CHANGES):
            changed = bytearray(message.octets)
            changed[at] ^= 1 << chance.randrange(8)
            try:
                opened = open_octets(bytes(changed), ring)
            except SitrigError:  # no test key of the originator that the change names
                continue
            if not isinstance(opened, Rejected):
                core.receive(opened, NOW)
            assert kept(core) == before, f"{message.name}: octet {at}"
            tried += 1
    assert tried > 2000
