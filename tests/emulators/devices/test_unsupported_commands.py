"""A meter tells of a command that it has no use case for: to its sender, with the command's code and counter."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from sitrig.emulators.protocol.gbcs.message import MessageKind, Proof, SupplementaryParty
from sitrig.emulators.protocol.gbcs.use_cases.ccs02 import RemoveDevice
from sitrig.emulators.protocol.gbcs.use_cases.ecs100 import CommandNotSupported
from sitrig.emulators.protocol.gbcs.use_cases.generic_alert import GenericAlert
from sitrig.emulators.protocol.identifiers import ACB, Eui

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]

REMOVE = RemoveDevice(Eui("00-DB-12-34-56-78-90-A4"))
USER = Eui("90-B3-D5-1F-30-0F-00-00")


def test_the_sender_is_told_which_command_it_was(bench: Bench) -> None:
    joined = bench.joined()
    before = joined.unlogged_state()
    (alert,) = joined.send(joined.command("CCS02", REMOVE, counter=4_711))
    assert (alert.kind, alert.use_case, alert.recipient) == (
        MessageKind.ALERT,
        "ECS100",
        joined.SUPPLIER,
    )
    assert alert.body == CommandNotSupported("8F85", joined.now, 0x0002, 4_711)
    assert alert.proof == Proof(signer_ski=joined.METER_SKI)
    assert joined.unlogged_state() == before


def test_the_user_behind_the_broker_is_named(bench: Bench) -> None:
    joined = bench.joined()
    command = joined.command("CCS02", REMOVE, originator=ACB)
    behind = SupplementaryParty(USER, 88)
    (alert,) = joined.send(replace(command, supplementary=behind))
    assert (alert.recipient, alert.supplementary) == (ACB, behind)


def test_a_stranger_is_told_nothing_and_the_supplier_what_it_always_is(bench: Bench) -> None:
    joined = bench.joined()
    command = replace(joined.command("CCS02", REMOVE), originator=USER)
    (alert,) = joined.send(command)
    assert (alert.recipient, alert.body) == (joined.SUPPLIER, GenericAlert("8F1E", joined.now))
