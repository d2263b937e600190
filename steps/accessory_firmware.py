"""SR 11.4 Update PPMID Firmware, and what a PPMID or HCALCS makes of an image by itself."""

from __future__ import annotations

from pytest_bdd import given, then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.responses.hub_alerts import ActivateImageResultCode
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType
from sitrig.harness.actions.upgrades import (
    Upgrade,
    Upgrades,
    accessory_distribution,
    activations_told,
    signature_of,
)
from sitrig.harness.clock import Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.han_partners import han_device
from sitrig.harness.premises.draft import Draft
from sitrig.steps.firmware import READERS
from sitrig.steps.placeholders import one_of, phrase

_BUILT_FOR = one_of({"PPMIDs": DeviceType.PPMID, "HCALCSs": DeviceType.HCALCS})
_RESULTS = one_of(
    {
        "runs": ActivateImageResultCode.SUCCESS,
        "could not run": ActivateImageResultCode.FAILURE,
    }
)


@given(
    phrase(
        "firmware {version:Firmware} built for {kind:Kind} is on the Central Products List",
        Kind=_BUILT_FOR,
        **READERS,
    )
)
def listed(draft: Draft, upgrades: Upgrades, version: str, kind: DeviceType) -> None:
    upgrades[version] = Upgrade(version=version, device_type=kind)
    draft.add_product(upgrades[version].product)


@when(
    phrase(
        '"{party}" submits SR 11.4 to send firmware {version:Firmware} to {devices:Devices}',
        **READERS,
    ),
    target_fixture="answer",
)
def send(
    parties: Parties, upgrades: Upgrades, party: str, version: str, devices: tuple[Eui, ...]
) -> Exchange:
    sender = parties[party]
    return sender.submit(accessory_distribution(upgrades[version], devices, signature_of(sender)))


@then(
    phrase(
        "within {limit:Duration} {device:Device} runs firmware {version:Firmware} by itself",
        **READERS,
    )
)
def runs(
    estate: Estate, clock: Clock, ledger: Ledger, limit: int, device: Eui, version: str
) -> None:
    clock.run_for(limit)
    core, record = han_device(estate, device), estate.dsp.state.inventory[device]
    assert core.firmware_version == version, f"it runs {core.firmware_version}"
    assert record.firmware_version == version, f"{record.firmware_version} is recorded"
    ledger.declare(f"devices/{device}/firmware_version", f"dsp/inventory/{device}/firmware_version")


@then(
    phrase(
        '"{party}" is told by DCC Alert that {device:Device} {result:Result} '
        "firmware {version:Firmware}",
        Result=_RESULTS,
        **READERS,
    )
)
def told(
    parties: Parties, party: str, device: Eui, result: ActivateImageResultCode, version: str
) -> None:
    found = activations_told(parties[party], device, version)
    assert found == [result], f"it was told {found}"
