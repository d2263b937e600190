"""What a gaining Supplier does to verify the ESME Variant it inherits (SECMP0125 PIA 5.6).

It asks as a party can: SR 8.2 for the record, SR 6.2.4 for the meter's own base letter. The letters
after the base letter are in nothing that can be read remotely; it has them from its asset data.
"""

from __future__ import annotations

from sitrig.emulators.journal import Journal
from sitrig.emulators.protocol.duis.requests.sr06_02_4_read_device_configuration_identity import (
    ReadDeviceConfigurationIdentityExcMpxn,
)
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import (
    UpdateDeviceDetails,
    UpdateInventory,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs26m import Identity
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from sitrig.harness.clock import MINUTE, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.fixtures import Parties
from sitrig.harness.observations.device_answers import device_answer
from sitrig.harness.observations.inventory_view import shown

_UPDATE_INVENTORY = b"<sr:ServiceReferenceVariant>8.4</sr:ServiceReferenceVariant>"


def verify(
    parties: Parties, clock: Clock, party: str, device: Eui, asset_data: EsmeVariant
) -> Exchange | None:
    """Verify the record and correct it by SR 8.4 if it is wrong; None when nothing was to correct."""
    supplier = parties[party]
    record = shown(supplier, device)
    assert record is not None, f"{party} is shown no such device"
    found = EsmeVariant.read(_base_letter(parties, clock, party, device) + asset_data[1:])
    if record.get("ESMEVariant") == found:
        return None
    change = UpdateDeviceDetails(esme_variant=found)
    return supplier.submit(UpdateInventory(device_id=device, change=change))


def updates_submitted(journal: Journal) -> int:
    """How many SR 8.4 reached the DSP so far, whoever sent them."""
    documents = (
        journal.blobs.get(str(entry.facts.get("document")), b"")
        for entry in journal.entries(kind="request")
    )
    return sum(_UPDATE_INVENTORY in document for document in documents)


def _base_letter(parties: Parties, clock: Clock, party: str, device: Eui) -> str:
    asked = parties[party].submit(ReadDeviceConfigurationIdentityExcMpxn(), device=device)
    identity = device_answer(parties, clock, asked, MINUTE).body
    assert isinstance(identity, Identity), f"it answered {identity}"
    return identity.base_letter
