"""A Comms Hub and an ESME that no inventory knows yet, for scenarios that begin with an installation."""

from __future__ import annotations

from sitrig.emulators.dsp.registration import Fuel, MeteringPoint, Registration
from sitrig.emulators.plan import PlannedHub, PlannedMeter
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import CspRegion, DeviceType, EsmeVariant
from sitrig.harness.premises.draft import Draft
from sitrig.harness.premises.names import METERING_POINTS, device_named, user_named

NEW_POINTS = {
    DeviceType.ESME: METERING_POINTS["the new MPAN"],
    DeviceType.GSME: METERING_POINTS["the new MPRN"],
}
"""The metering point that a new meter of each kind is put on."""

LOG_CAPACITY = 16
"""Devices besides the hub itself that a Comms Hub's device log holds."""

_NEW_HUB = device_named("the new Comms Hub")


def bring(
    draft: Draft, supplier: str, variant: EsmeVariant, label: EsmeVariant | None = None
) -> None:
    """Put a hub and a meter on the premises that no inventory knows yet, and register their MPAN."""
    since = draft.find_point(METERING_POINTS["the import MPAN"]).registrations[0].effective_from
    draft.point(
        MeteringPoint(
            mpxn=NEW_POINTS[DeviceType.ESME],
            fuel=Fuel.IMPORT,
            registrations=(Registration(party=supplier, effective_from=since),),
            network_party="Elm Networks",
        )
    )
    draft.add_hub(
        PlannedHub(
            device_id=_NEW_HUB,
            gpf=device_named("the new GPF"),
            device_manufacturer="1C1C",
            device_model="CCCC0001",
            firmware_version="00009001",
            smets_chts_version="CHTS V1.4",
            csp_region=CspRegion.NORTH,
            pre_notifier=user_named(supplier),
        )
    )
    draft.add_meter(_new_meter(supplier, variant, label))


def _new_meter(supplier: str, variant: EsmeVariant, label: EsmeVariant | None) -> PlannedMeter:
    return PlannedMeter(
        device_id=device_named("the new ESME"),
        hub=_NEW_HUB,
        device_manufacturer="1EAF",
        device_model="10AD0103",
        firmware_version="00010000",
        smets_chts_version="SMETS V5.1",
        true_variant=variant,
        esme_variant=label,
        install_code="94112233445566778899AABBCCDDEEFF",
        pre_notifier=user_named(supplier),
        supplier_credentials=user_named(supplier),
        network_credentials=user_named("Elm Networks"),
    )


def bring_gas_meter(draft: Draft, supplier: str) -> None:
    """Put a gas meter beside the new hub that no inventory knows yet, and register its MPRN."""
    since = draft.find_point(METERING_POINTS["the MPRN"]).registrations[0].effective_from
    draft.point(
        MeteringPoint(
            mpxn=NEW_POINTS[DeviceType.GSME],
            fuel=Fuel.GAS,
            registrations=(Registration(party=supplier, effective_from=since),),
            network_party="Fir Pipelines",
        )
    )
    draft.add_meter(
        PlannedMeter(
            device_id=device_named("the new GSME"),
            device_type=DeviceType.GSME,
            hub=_NEW_HUB,
            device_manufacturer="6A50",
            device_model="60AD0101",
            firmware_version="00030000",
            smets_chts_version="SMETS V5.1",
            install_code="94212233445566778899AABBCCDDEEFF",
            pre_notifier=user_named(supplier),
            supplier_credentials=user_named(supplier),
            network_credentials=user_named("Fir Pipelines"),
        )
    )


def fill_log(draft: Draft, hub: Eui, places: int) -> None:
    """Whitelist devices that nobody knows until the hub's log has that many entries."""
    taken = sum(1 for meter in draft.meters_near(hub) if meter.on_hub)
    for number in range(places - taken):
        filler = Eui(f"00-DB-12-34-56-78-95-{number:02X}")
        draft.add_meter(
            PlannedMeter(
                device_id=filler,
                hub=hub,
                on_hub=True,
                device_manufacturer="1EAF",
                device_model="10AD0103",
            )
        )
