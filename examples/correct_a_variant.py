"""The smallest use of sitrig without pytest: one estate, one correction, before and after SECMP0125.

python examples/correct_a_variant.py
"""

from sitrig.emulators.estate import build
from sitrig.emulators.protocol.duis.requests.sr08_04_update_inventory import (
    UpdateDeviceDetails,
    UpdateInventory,
)
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from sitrig.harness.clock import Clock
from sitrig.harness.evidence import last_decision
from sitrig.harness.fixtures import CROWDED, Parties
from sitrig.harness.premises.draft import Draft
from sitrig.harness.premises.names import device_named
from sitrig.harness.targets.embedded import EmbeddedTarget

ESME = device_named("the ESME")


def correct(*modifications: str) -> str:
    """What the Responsible Supplier's correction of a Commissioned ESME gets, and by which row."""
    draft = Draft(CROWDED)
    draft.modifications(modifications)
    estate = build(draft.plan())
    parties = Parties(estate, EmbeddedTarget(estate), Clock(estate.world))
    details = UpdateDeviceDetails(esme_variant=EsmeVariant.BDE)
    parties["Acorn Energy"].submit(UpdateInventory(device_id=ESME, change=details))
    recorded = estate.dsp.state.inventory[ESME].esme_variant
    return f"{last_decision(estate.world.journal).split(' (')[0]}; the record says {recorded}"


if __name__ == "__main__":
    print("before SECMP0125:", correct())
    print("after SECMP0125: ", correct("SECMP0125"))
