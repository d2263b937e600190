"""What becomes of a firmware distribution: at the DSP, at the Comms Hub, at the meter."""

from __future__ import annotations

from pytest_bdd import then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.responses import TransferResponseCode
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.actions.forging import report_transfer
from sitrig.harness.actions.upgrades import (
    REASONS,
    Upgrades,
    dropped,
    failures_told,
    transfers_told,
)
from sitrig.harness.clock import Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import sender_of
from sitrig.harness.observations.meter_trust import smart_meter
from sitrig.steps.firmware import READERS
from sitrig.steps.placeholders import one_of, phrase

_SUCCESS = TransferResponseCode.FILE_TRANSFER_SUCCESS
ENDINGS = {
    "succeeds": [_SUCCESS],
    "ends at the wrong hardware": [TransferResponseCode.HARDWARE_VERSION_MISMATCH],
    "ends with the image discarded": [TransferResponseCode.FIRMWARE_IMAGE_DISCARDED],
    "fails": [TransferResponseCode.FILE_TRANSFER_FAILURE],
    "never begins": [],
}
ANSWERS = {"without a warning": ("I0", "I99"), "with a warning": ("W110101", "W110401")}


@when(
    phrase(
        "{hub:Device} reports that it has handed firmware {version:Firmware} to {device:Device}",
        **READERS,
    )
)
def reports_transfer(estate: Estate, clock: Clock, hub: Eui, version: str, device: Eui) -> None:
    report_transfer(estate, clock, hub, device, version)


@then(phrase("the Service Request is accepted {codes:Codes}", Codes=one_of(ANSWERS)))
def accepted_with(answer: Exchange, codes: tuple[str, ...]) -> None:
    assert answer.code in codes, f"the answer is {answer.code}"


@then(
    phrase(
        "the warning names {devices:Devices} as {reason:Reason} and no other device",
        Reason=one_of(REASONS),
        **READERS,
    )
)
def warning_names(answer: Exchange, devices: tuple[Eui, ...], reason: str) -> None:
    assert answer.code in ANSWERS["with a warning"], f"the answer is {answer.code}"
    assert dropped(answer) == {reason: devices}, f"it names {dropped(answer)}"


@then(
    phrase(
        "the warning names {devices:Devices} as {reason:Reason}", Reason=one_of(REASONS), **READERS
    )
)
def warning_names_too(answer: Exchange, devices: tuple[Eui, ...], reason: str) -> None:
    assert dropped(answer).get(reason) == devices, f"it names {dropped(answer)}"


@then(
    phrase(
        "within {limit:Duration} the transfer to {device:Device} {ending:Ending}",
        Ending=one_of(ENDINGS),
    )
)
def transfer_ends(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    answer: Exchange,
    limit: int,
    device: Eui,
    ending: list[TransferResponseCode],
) -> None:
    clock.run_for(limit)
    sender, asked = sender_of(parties, answer), answer.request_id
    told = transfers_told(sender, asked, device)
    assert told == ending, f"the Comms Hub reported {told}"
    failed = int(bool(ending) and ending != [_SUCCESS])
    assert failures_told(sender, asked, device) == failed, "failures told"
    assert device not in estate.dsp.state.distributions, "the transfer is still in progress"


@then(phrase("the transfer to {device:Device} is in progress"))
def transfer_in_progress(estate: Estate, ledger: Ledger, upgrades: Upgrades, device: Eui) -> None:
    under_way = estate.dsp.state.distributions.get(device)
    assert under_way is not None, "no transfer is in progress"
    assert under_way.version in upgrades, f"it is that of firmware {under_way.version}"
    if ledger.before(f"dsp/distributions/{device}/version") is None:
        ledger.declare(f"dsp/distributions/{device}/*")


@then(phrase("the transfer to {device:Device} is over"))
def transfer_over(estate: Estate, ledger: Ledger, device: Eui) -> None:
    ledger.declare(f"dsp/distributions/{device}/*")
    assert device not in estate.dsp.state.distributions, "it is still in progress"


@then(phrase("{device:Device} holds firmware {version:Firmware} ready to be activated", **READERS))
def holds(estate: Estate, ledger: Ledger, upgrades: Upgrades, device: Eui, version: str) -> None:
    ledger.declare(f"devices/{device}/held_image*")
    held = smart_meter(estate, device).held_image
    assert held is not None, "it holds no image"
    assert held.version == version, f"it holds {held.version}"
    assert held.image_hash == upgrades[version].image_hash.hex(), f"its hash is {held.image_hash}"


@then(
    phrase(
        "within {limit:Duration} {device:Device} holds firmware {version:Firmware} "
        "ready to be activated",
        **READERS,
    )
)
def holds_within(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    upgrades: Upgrades,
    answer: Exchange,
    limit: int,
    device: Eui,
    version: str,
) -> None:
    transfer_ends(parties, estate, clock, answer, limit, device, [_SUCCESS])
    holds(estate, ledger, upgrades, device, version)


@then(
    phrase(
        'within {limit:Duration} "{party}" is told by DCC Alert that {device:Device} '
        "did not get the firmware"
    )
)
def told_of_failure(
    parties: Parties, clock: Clock, answer: Exchange, limit: int, party: str, device: Eui
) -> None:
    asked = answer.request_id
    clock.expect(
        lambda: failures_told(parties[party], asked, device) > 0, limit, "no such DCC Alert"
    )
    assert failures_told(parties[party], asked, device) == 1, "it is told more than once"


@then(phrase("{device:Device} holds no firmware to be activated"))
def holds_none(estate: Estate, device: Eui) -> None:
    held = smart_meter(estate, device).held_image
    assert held is None, f"it holds {held}"
