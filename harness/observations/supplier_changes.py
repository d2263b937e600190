"""What is heard of a change of supplier, by DCC Alerts and from the meter, and what is still under way."""

from __future__ import annotations

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.responses import (
    ChangeOfSupplierRequestFailed,
    DeviceChangedSupplier,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import (
    CredentialsUpdated,
    FutureDatedCredentials,
    StatusCode,
)
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.harness.parties import Party

IN_PLACE, REFUSED = "in place", "refused"


def changed_supplier(party: Party, device: Eui) -> int:
    """How many DCC Alerts told the party that the device has changed Supplier."""
    return sum(
        isinstance(told.alert, DeviceChangedSupplier) and told.alert.device.device_id == device
        for told in party.dcc_alerts()
    )


def failed_change(party: Party) -> RequestId | None:
    """The Service Request that a DCC Alert called a failed change of supplier."""
    for told in party.dcc_alerts():
        if isinstance(told.alert, ChangeOfSupplierRequestFailed):
            return told.alert.change_of_supplier_service_request_id
    return None


def reported_status(party: Party, device: Eui) -> str | None:
    """What the meter last said of the credentials: in place when every cell has them."""
    said = None
    for got in party.mailbox:
        message = got.device_message
        if message is None or message.originator != device:
            continue
        if isinstance(message.body, CredentialsUpdated | FutureDatedCredentials):
            done = all(cell.status is StatusCode.SUCCESS for cell in message.body.outcomes)
            said = IN_PLACE if done else REFUSED
    return said


def held_changes(estate: Estate, device: Eui) -> list[RequestId]:
    """The 6.23 requests for the device that the CoS Party has still to check."""
    return [
        held.request.request_id
        for held in estate.dsp.state.held.values()
        if held.request.service_reference_variant == "6.23"
        and held.request.request_id.target == device
    ]
