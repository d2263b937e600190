"""SR 8.3: what is dropped with the device."""

from __future__ import annotations

from sitrig.emulators.dsp.changes import JoinSettled, JoinWatch, JoinWatched
from sitrig.emulators.protocol.duis.requests.sr08_03_decommission_device import DecommissionDevice
from sitrig.emulators.protocol.effects import Cancel
from sitrig.emulators.protocol.identifiers import RequestId
from sitrig.emulators.protocol.vocabulary import SmiStatus
from tests.emulators.dsp.premises import USERS, build_premises

SENDER = USERS["responsible"].eui


def test_a_decommissioned_device_is_awaited_on_no_han() -> None:
    """Else its User were told of a join of a device whose life has ended."""
    premises = build_premises()
    device = premises.device("B0", SmiStatus.WHITELISTED)
    watch = JoinWatch(device=device, user=SENDER, request_id=RequestId(SENDER, device, 1))
    premises.estate.dsp.state.apply(JoinWatched(watch))

    outcome = premises.ask("responsible", DecommissionDevice(device_id=device))

    assert JoinSettled(device) in outcome.changes
    assert Cancel(("join", device)) in outcome.effects


def test_a_device_that_nobody_awaits_has_no_join_to_settle() -> None:
    premises = build_premises()
    device = premises.device("B0", SmiStatus.COMMISSIONED)

    outcome = premises.ask("responsible", DecommissionDevice(device_id=device))

    assert JoinSettled(device) not in outcome.changes
    assert Cancel(("join", device)) not in outcome.effects
