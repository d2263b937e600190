"""Commands that are authentic and yet wrong: damaged before the MAC and the signature were made."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator, Sequence

from msgspec import structs

from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.protocol.effects import Effect, Wake
from sitrig.emulators.protocol.gbcs import envelope, use_cases, wire_form
from sitrig.emulators.protocol.gbcs.envelope import Envelope
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, Unread
from tests.emulators.octets.coverage_guided import mutated
from tests.emulators.octets.orders import Order
from tests.emulators.octets.test_hostile_octets import (
    ORDERS,
    REFUSED,
    TRAFFIC,
    VALID,
    of_every,
    unharmed,
)
from tests.emulators.octets.traffic import alerts, sent

NOW = TRAFFIC.estate.world.now
FOUND = {order: envelope.decode(octets) for order, octets in VALID.items()}
FLIPS, MUTANTS, OTHERS = 24, 24, 8
UNUSED = next(code for code in range(1, 0x10000) if not use_cases.by_message_code(code))


def sealed_anew(order: Order, changed: Envelope) -> bytes:
    """Another message of the same sender, with a MAC and a signature that hold."""
    bare = dataclasses.replace(changed, mac=None, signature=None if order.rule.critical else b"")
    return TRAFFIC.octets(structs.replace(TRAFFIC.command(order), octets=bare.encode()))


def damaged(payload: bytes, chance: random.Random) -> Iterator[bytes]:
    """The payload with one octet changed, here and there, and changed more than that."""
    for at in chance.sample(range(len(payload)), min(FLIPS, len(payload))):
        yield payload[:at] + bytes([payload[at] ^ chance.randrange(1, 256)]) + payload[at + 1 :]
    for _ in range(MUTANTS):
        yield mutated(payload, FOUND[chance.choice(ORDERS)].payload, chance)


def goes_on(core: DeviceCore, effects: Sequence[Effect]) -> None:
    """All that it has to tell has octets, now and when its timers are due."""
    for message in sent(effects):
        assert isinstance(TRAFFIC.wire.put(message, core, NOW), DeviceMessage)
    for effect in effects:
        if isinstance(effect, Wake):
            goes_on(core, core.wake(effect.name, NOW + effect.after))


@of_every(ORDERS)
def test_what_is_sealed_anew_unchanged_is_the_same(order: Order) -> None:
    assert sealed_anew(order, FOUND[order]) == VALID[order]


def taken_as_it_reads(order: Order, changed: Envelope) -> None:
    """A command that can be read is judged as what it now is; one that cannot be changes nothing."""
    core, octets = TRAFFIC.copied(order.device), sealed_anew(order, changed)
    if isinstance(wire_form.read(changed).body, Unread):
        unharmed(core, octets, REFUSED)
    else:
        goes_on(core, TRAFFIC.deliver(core, octets))
        assert core.state()


@of_every(ORDERS)
def test_a_damaged_payload_is_carried_out_as_it_now_reads_or_has_no_effect(order: Order) -> None:
    for payload in damaged(FOUND[order].payload, random.Random(str(order))):
        taken_as_it_reads(order, dataclasses.replace(FOUND[order], payload=payload))


@of_every(ORDERS)
def test_a_payload_under_the_message_code_of_other_commands(order: Order) -> None:
    for other in random.Random(str(order)).sample(ORDERS, OTHERS):
        taken_as_it_reads(order, coded(order, FOUND[other].other.message_code))


@of_every(ORDERS)
def test_a_message_code_that_nobody_knows(order: Order) -> None:
    effects = unharmed(
        TRAFFIC.core(order.device), sealed_anew(order, coded(order, UNUSED)), REFUSED
    )
    # The signer is not known either where no MAC of the Access Control Broker vouches for the message.
    assert alerts(effects) == (["8F1E"] if order.rule.maced else [])


def coded(order: Order, code: int) -> Envelope:
    """The command under that message code."""
    told = dataclasses.replace(FOUND[order].other, message_code=code)
    return dataclasses.replace(FOUND[order], other=told)
