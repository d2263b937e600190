"""Firmware images, the Central Products List, and SR 11.1 Update Firmware as Suppliers submit it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from msgspec import structs
from pytest_bdd import given, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.network import Outage
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from sitrig.harness.actions.upgrades import (
    LISTINGS,
    Upgrade,
    Upgrades,
    distribution,
    signature_of,
    unsigned,
)
from sitrig.harness.clock import HOUR, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.harness.premises.draft import Draft
from sitrig.harness.premises.names import device_named
from sitrig.steps.placeholders import one_of, pattern, phrase


@pattern(r"[A-Z]+(?:(?:, | and )[A-Z]+)*")
def read_variants(text: str) -> tuple[EsmeVariant, ...]:
    return tuple(EsmeVariant.read(name) for name in text.replace(" and ", ", ").split(", "))


@pattern(r"(?:[Tt]he|an?) [\w', ]+")
def read_devices(text: str) -> tuple[Eui, ...]:
    return tuple(device_named(name) for name in text.replace(" and ", ", ").split(", "))


@pattern(r"[0-9A-F]{8}")
def read_firmware(text: str) -> str:
    return text


READERS = {"Variants": read_variants, "Devices": read_devices, "Firmware": read_firmware}


@pytest.fixture
def upgrades() -> Upgrades:
    """The upgrades that the scenario speaks of."""
    return Upgrades()


@given(
    phrase(
        "firmware {version:Firmware} built for ESME Variant {variants:Variants} "
        "is on the Central Products List",
        **READERS,
    )
)
def firmware_listed(
    draft: Draft, upgrades: Upgrades, version: str, variants: tuple[EsmeVariant, ...]
) -> None:
    upgrades[version] = Upgrade(version=version, variants=variants)
    draft.add_product(upgrades[version].product)


@given(
    phrase(
        "firmware {version:Firmware} built for ESME Variant {variants:Variants} "
        "is not on the Central Products List",
        **READERS,
    )
)
def firmware_not_listed(
    upgrades: Upgrades, version: str, variants: tuple[EsmeVariant, ...]
) -> None:
    upgrades[version] = Upgrade(version=version, variants=variants)


@given(
    phrase(
        "firmware {version:Firmware} built for ESME Variant {variants:Variants} "
        "is on the Central Products List {how:Listing}",
        Listing=one_of(LISTINGS),
        **READERS,
    )
)
def firmware_listed_otherwise(
    draft: Draft,
    upgrades: Upgrades,
    version: str,
    variants: tuple[EsmeVariant, ...],
    how: Mapping[str, object],
) -> None:
    upgrades[version] = Upgrade(version=version, variants=variants)
    draft.add_product(structs.replace(upgrades[version].product, **how))


@given(
    phrase(
        "firmware {version:Firmware} built for ESME Variant {variant:Variant}, "
        "which makes it {becomes:Variant}, is on the Central Products List",
        **READERS,
    )
)
def changing_firmware_listed(
    draft: Draft, upgrades: Upgrades, version: str, variant: EsmeVariant, becomes: EsmeVariant
) -> None:
    upgrades[version] = Upgrade(version=version, variants=(variant,), becomes=becomes)
    draft.add_product(upgrades[version].product)


@when(
    phrase(
        '"{party}" submits SR 11.1 to send firmware {version:Firmware} to {devices:Devices}',
        **READERS,
    ),
    target_fixture="answer",
)
def send(
    parties: Parties, upgrades: Upgrades, party: str, version: str, devices: tuple[Eui, ...]
) -> Exchange:
    sender = parties[party]
    return sender.submit(distribution(upgrades[version], devices, signature_of(sender)))


@given(
    phrase('"{party}" has sent firmware {version:Firmware} to {devices:Devices}', **READERS),
    target_fixture="answer",
)
def has_sent(
    parties: Parties,
    clock: Clock,
    upgrades: Upgrades,
    party: str,
    version: str,
    devices: tuple[Eui, ...],
) -> Exchange:
    answer = send(parties, upgrades, party, version, devices)
    assert is_accepted(answer.code), f"the SR 11.1 was rejected with {answer.code}"
    clock.run_for(HOUR)
    return answer


@when(
    phrase(
        '"{party}" submits SR 11.1 to send firmware {version:Firmware} to {device:Device}, '
        'signed by "{signer}"',
        **READERS,
    ),
    target_fixture="answer",
)
def send_signed_by(
    parties: Parties, upgrades: Upgrades, party: str, version: str, device: Eui, signer: str
) -> Exchange:
    sign = unsigned if signer == "nobody" else signature_of(parties[signer])
    return parties[party].submit(distribution(upgrades[version], (device,), sign))


@when(
    phrase(
        '"{party}" submits SR 11.1 to send {file} to {device:Device} as firmware {version:Firmware}',
        **READERS,
    ),
    target_fixture="answer",
)
def send_file(
    parties: Parties, upgrades: Upgrades, party: str, file: str, device: Eui, version: str
) -> Exchange:
    sender = parties[party]
    right = distribution(upgrades[version], (device,), signature_of(sender))
    return sender.submit(_FILES[file](right))


@given(
    phrase('firmware {version:Firmware} of "{party}" is on its way to {device:Device}', **READERS),
    target_fixture="answer",
)
def is_on_its_way(
    parties: Parties, estate: Estate, upgrades: Upgrades, version: str, party: str, device: Eui
) -> Exchange:
    hub = estate.dsp.state.inventory[device].hub or device
    estate.world.declare_outage(Outage(hub, estate.world.now))
    answer = send(parties, upgrades, party, version, (device,))
    assert device in estate.dsp.state.distributions, f"no transfer began: {answer.code}"
    return answer


_FILES = {
    "a text file": lambda right: replace(right, firmware_image=b"no firmware at all" * 9),
    "half an image": lambda right: replace(right, firmware_image=right.firmware_image[:200]),
    "an altered image": lambda right: replace(
        right, firmware_image=right.firmware_image.replace(b"firmware ", b"firmwore ")
    ),
    "another version's number": lambda right: replace(right, firmware_version="00010000"),
}
