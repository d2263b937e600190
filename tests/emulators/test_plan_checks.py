"""A plan that contradicts itself is refused by name before anything is built."""

from collections import Counter
from typing import Any

import pytest
from msgspec.structs import replace

from sitrig.emulators.estate import build
from sitrig.emulators.plan import EstatePlan
from sitrig.emulators.plan_doubts import doubts
from sitrig.emulators.protocol.errors import PlanError
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType
from tests.emulators.dsp.wire import ESME, STARTER

STRANGER = Eui("90-B3-D5-1F-30-77-00-00")


def meter(**changes: Any) -> EstatePlan:
    first, *others = STARTER.meters
    return replace(STARTER, meters=(replace(first, **changes), *others))


WRONG = {
    "start -1": replace(STARTER, start=-1),
    "user 90-B3-D5-1F-30-01-00-00 is listed twice": replace(
        STARTER, users=(*STARTER.users, STARTER.users[0])
    ),
    f"device {ESME} is listed twice": replace(STARTER, meters=(*STARTER.meters, STARTER.meters[0])),
    "device 00-DB-12-34-56-78-90-A3 is listed twice": replace(
        STARTER, hubs=(*STARTER.hubs, replace(STARTER.hubs[0], device_id=STRANGER))
    ),
    "install_code 'ZZ'": meter(install_code="ZZ"),
    f"credentials of {STRANGER}": meter(supplier_credentials=STRANGER),
    f"GPF {STARTER.hubs[0].gpf} holds credentials of {STRANGER}": replace(
        STARTER, hubs=(replace(STARTER.hubs[0], gpf_supplier=STRANGER), *STARTER.hubs[1:])
    ),
    "a meter is an ESME or a GSME": meter(device_type=DeviceType.PPMID),
    "cannot be on a GPF": meter(on_gpf=True),
    f"ESME {ESME} has hub {STRANGER}, which is not planned": meter(hub=STRANGER),
    f"has hub {STRANGER}, which is not planned": replace(
        STARTER, accessories=(replace(STARTER.accessories[0], hub=STRANGER),)
    ),
    "receive_address 'localhost:9000' of user": replace(
        STARTER, users=(replace(STARTER.users[0], receive_address="localhost:9000"),)
    ),
    "metering point has MPxN 'banana', which is not 1 to 13 digits": replace(
        STARTER, metering_points=(replace(STARTER.metering_points[0], mpxn="banana"),)
    ),
    "has MPxN '12345678901234567', which": meter(import_mpxn="12345678901234567"),
    "has MPxN '', which": meter(secondary_import_mpan=""),
    "has MPxN '12 34', which": meter(export_mpan="12 34"),
    "install_code 'QQ'": replace(
        STARTER, accessories=(replace(STARTER.accessories[0], install_code="QQ"),)
    ),
}


@pytest.mark.parametrize("words", WRONG)
def test_what_is_wrong_is_named(words: str) -> None:
    with pytest.raises(PlanError) as refusal:
        build(WRONG[words])
    assert words in str(refusal.value) and "'starter'" in str(refusal.value)


def test_the_starter_estate_is_right() -> None:
    built = Counter(type(core).__name__ for core in build(STARTER).world.cores.values())
    accessories = {accessory.device_type for accessory in STARTER.accessories}
    assert built == {
        "Dsp": 1,
        "CommsHub": 2,
        "Gpf": 2,
        "Esme": 1,
        "Gsme": 1,
        **{kind.capitalize(): 1 for kind in accessories},
    }


@pytest.mark.parametrize(
    "address",
    [
        "no address",
        "http://",
        "ftp://127.0.0.1/a",
        "http:///duis",
        "http://[::1",
        "http://host:99999/",
    ],
)
def test_an_address_that_is_none_is_named(address: str) -> None:
    first, *others = STARTER.users
    plan = replace(STARTER, users=(replace(first, receive_address=address), *others))
    with pytest.raises(PlanError, match="is not an http:// or https:// address"):
        build(plan)


def test_what_a_plan_seldom_means_is_told_and_no_obstacle() -> None:
    first, *others = STARTER.metering_points
    registered = replace(first.registrations[0], party="Banana Power")
    point = replace(
        first, registrations=(registered,), network_party="Banana Wires", agent_party="Banana Agent"
    )
    plan = replace(meter(import_mpxn="1999999999999"), metering_points=(point, *others))
    hub = replace(plan.hubs[0], ordered_by="Banana Hubs")
    plan = replace(plan, hubs=(hub, *plan.hubs[1:]))
    build(plan)
    told = list(doubts(plan))
    assert [line.split(" of ")[0] for line in told] == [
        "'Banana Power'",
        "'Banana Wires'",
        "'Banana Agent'",
        "'Banana Hubs'",
        "import_mpxn '1999999999999'",
    ]
    assert list(doubts(STARTER)) == []
