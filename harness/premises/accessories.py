"""PPMIDs, HCALCS and IHDs of the premises, while they are still being described."""

from __future__ import annotations

from sitrig.emulators.plan import PlannedAccessory
from sitrig.emulators.protocol.vocabulary import DeviceType, SmiStatus
from sitrig.harness.premises.draft import Draft
from sitrig.harness.premises.names import device_named, user_named


def bring_hcalcs(draft: Draft, supplier: str) -> None:
    """Put an HCALCS of that Supplier on the HAN of the premises; it is joined with no meter yet."""
    draft.add_accessory(
        PlannedAccessory(
            device_id=device_named("the HCALCS"),
            device_type=DeviceType.HCALCS,
            hub=device_named("the Comms Hub"),
            joined=True,
            device_manufacturer="77C1",
            device_model="C1C10001",
            firmware_version="00000600",
            install_code="A5112233445566778899AABBCCDDEEFF",
            status=SmiStatus.INSTALLED_NOT_COMMISSIONED,
            pre_notifier=user_named(supplier),
            supplier_credentials=user_named(supplier),
        )
    )
