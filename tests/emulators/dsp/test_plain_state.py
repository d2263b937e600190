"""State and changes as plain data: the same in every process and after a snapshot."""

from __future__ import annotations

from msgspec.structs import replace

from sitrig.emulators.dsp.changes import ProductSet, UserSet
from sitrig.emulators.dsp.products import Product
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant, UserRole
from tests.emulators.dsp.wire import ACORN, wire

EVERY_ROLE = sorted(role.value for role in UserRole)
EVERY_VARIANT = sorted(variant.value for variant in EsmeVariant)
PRODUCT = Product(
    device_type=DeviceType.ESME,
    manufacturer="0D02",
    model="D0020003",
    firmware_version="00000104",
    variants=frozenset(EsmeVariant),
)


def test_sets_are_in_order_in_the_state_and_in_the_journal() -> None:
    estate = wire().estate
    user = replace(estate.dsp.state.users[ACORN], roles=frozenset(UserRole))
    estate.operate(UserSet(user), ProductSet(PRODUCT))
    shown: dict[str, dict[str, dict[str, object]]] = estate.dsp.plain_state()  # type: ignore[assignment]
    assert shown["users"][ACORN]["roles"] == EVERY_ROLE
    assert shown["products"]["0D02 D0020003 00000104"]["variants"] == EVERY_VARIANT
    first, second = (entry.facts["change"] for entry in estate.world.journal.entries(kind="change"))
    assert first["user"]["roles"] == EVERY_ROLE  # type: ignore[index]
    assert second["product"]["variants"] == EVERY_VARIANT  # type: ignore[index]


def test_a_restored_world_is_in_the_same_state() -> None:
    estate = wire().estate
    estate.operate(ProductSet(PRODUCT))
    assert estate.restored(estate.snapshot()).state() == estate.state()
