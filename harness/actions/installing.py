"""Installation and commissioning: what an installer does on site and the Service Requests around it.

What a device is, its install code and its hub come from the plan, as from its label.
"""

from __future__ import annotations

from collections.abc import Callable

from sitrig.emulators.estate import Estate
from sitrig.emulators.plan import EstatePlan, PlannedAccessory, PlannedHub, PlannedMeter
from sitrig.emulators.protocol.duis.requests.sr08_01_1_commission_device import (
    CommissionDeviceSynchroniseClock,
)
from sitrig.emulators.protocol.duis.requests.sr08_11_update_han_device_log import (
    AddDeviceToChfWhitelist,
    DeviceLogRequestType,
    UpdateHanDeviceLog,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_1_chf_install_success import (
    ChfInstallSuccessSmWan,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_2_chf_install_no_sm_wan import (
    ChfInstallSuccessNoSmWan,
    PremiseType,
)
from sitrig.emulators.protocol.duis.requests.sr12_02_device_prenotification import (
    DevicePrenotification,
)
from sitrig.emulators.protocol.duis.simple_types import ChfInstallType, ChfLocation
from sitrig.emulators.protocol.effects import PowerOn
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant, SmiStatus
from sitrig.harness.clock import HOUR, MINUTE, SECOND, Clock
from sitrig.harness.errors import PhraseError
from sitrig.harness.observations.device_truth import acb_counter
from sitrig.harness.parties import Party
from sitrig.harness.premises.names import device_named
from sitrig.harness.premises.new_premises import NEW_POINTS


def prenotification(
    plan: EstatePlan, device: Eui, variant: EsmeVariant | None
) -> DevicePrenotification:
    """SR 12.2 for a planned device."""
    planned = planned_device(plan, device)
    hub = planned if isinstance(planned, PlannedHub) else None
    meter = planned if isinstance(planned, PlannedMeter) else None
    return DevicePrenotification(
        device_id=device,
        device_manufacturer=planned.device_manufacturer,
        device_model=planned.device_model,
        device_type=meter.device_type if meter else DeviceType.CHF,
        smets_chts_version=planned.smets_chts_version,
        firmware_version=planned.firmware_version,
        esme_variant=variant,
        associated_gpf_device_id=hub.gpf if hub else None,
    )


def prenotified_details(plan: EstatePlan, device: Eui) -> dict[str, str]:
    """What SR 8.2 shows of a device just pre-notified, but for an ESME Variant, by element."""
    gpf_of = next((hub for hub in plan.hubs if hub.gpf == device), None)
    planned = gpf_of or planned_device(plan, device)
    kind = DeviceType.GPF if gpf_of else DeviceType.CHF
    if isinstance(planned, PlannedMeter):
        kind = planned.device_type
    region = {"CSPRegion": "Unknown"} if kind is DeviceType.CHF else {}
    return region | {
        "DeviceID": device,
        "DeviceType": kind.value,
        "DeviceStatus": "Pending",
        "DeviceManufacturer": planned.device_manufacturer,
        "DeviceModel": planned.device_model,
        "SMETSCHTSVersion": planned.smets_chts_version or "",
        "DeviceFirmwareVersion": planned.firmware_version or "",
        "DeviceFirmwareVersionStatus": "Active",
        "CPLStatus": "Active",
    }


def planned_device(plan: EstatePlan, device: Eui) -> PlannedHub | PlannedMeter:
    """A hub or meter of the plan; raises PhraseError."""
    candidates: tuple[PlannedHub | PlannedMeter, ...] = (*plan.hubs, *plan.meters)
    for planned in candidates:
        if planned.device_id == device:
            return planned
    raise PhraseError(f"{device} is neither a hub nor a meter of these premises")


def planned_meter(plan: EstatePlan, device: Eui) -> PlannedMeter:
    """A meter of the plan; raises PhraseError."""
    planned = planned_device(plan, device)
    if not isinstance(planned, PlannedMeter):
        raise PhraseError(f"{device} is no meter")
    return planned


def addition(plan: EstatePlan, device: Eui, window: int) -> UpdateHanDeviceLog:
    """SR 8.11 Add, with the install code on the device's label, for a join window in milliseconds."""
    accessory = next((one for one in plan.accessories if one.device_id == device), None)
    labelled = accessory or planned_meter(plan, device)
    return UpdateHanDeviceLog(
        device_id=device,
        request_type=DeviceLogRequestType.ADD,
        add=AddDeviceToChfWhitelist(
            join_time_period=window // SECOND,
            install_code=bytes.fromhex(labelled.install_code),
            import_mpxn=_point(labelled),
        ),
    )


def _point(labelled: PlannedMeter | PlannedAccessory) -> str | None:
    """The metering point a meter is installed at; an accessory is at none."""
    if isinstance(labelled, PlannedAccessory):
        return None
    return labelled.import_mpxn or NEW_POINTS[labelled.device_type]


def removal(device: Eui) -> UpdateHanDeviceLog:
    """SR 8.11 Remove."""
    return UpdateHanDeviceLog(device_id=device, request_type=DeviceLogRequestType.REMOVE)


def install_notice(
    hub: Eui, mpxn: str, *, with_wan: bool
) -> ChfInstallSuccessSmWan | ChfInstallSuccessNoSmWan:
    """SR 8.14.1, or 8.14.2 where the hub found no SM WAN."""
    if with_wan:
        return ChfInstallSuccessSmWan(
            device_id=hub,
            chf_install_type=ChfInstallType.NEW,
            mpxn=mpxn,
            aerial_install=False,
            chf_location=ChfLocation.INDOORS_ON_EXTERNAL_WALL,
        )
    return ChfInstallSuccessNoSmWan(
        device_id=hub,
        chf_install_type=ChfInstallType.NO_SM_WAN,
        mpxn=mpxn,
        aerial_install=False,
        chf_location=ChfLocation.INDOORS_ON_EXTERNAL_WALL,
        premise_type=PremiseType.TERRACED,
        metal_obstruction_check=True,
        connectivity_obstruction_check=True,
        shared_obstruction_check=False,
    )


def clock_command(now: int, tolerance: int) -> CommissionDeviceSynchroniseClock:
    """SR 8.1.1 for a clock that is right within `tolerance` milliseconds after now."""
    return CommissionDeviceSynchroniseClock(
        current_date_time=now, tolerance_period=tolerance // SECOND
    )


def installed_paths(estate: Estate, hub: Eui, device: Eui) -> list[str]:
    """What may have changed as a hub and a meter reached their statuses; raises AssertionError.

    The rest of both records, and of the GPF's, must be what the two statuses imply.
    """
    records = estate.dsp.state.inventory
    chf, esme = records[hub], records[device]
    on_wan, listed = chf.status is not SmiStatus.PENDING, esme.status is not SmiStatus.PENDING
    gpf = records[chf.associated_gpf or hub]
    joined = SmiStatus.INSTALLED_NOT_COMMISSIONED
    assert gpf.status is (joined if on_wan else SmiStatus.PENDING), f"the GPF is {gpf.status}"
    assert (hub in estate.dsp.state.wan_seen) is on_wan, "SM WAN and SMI Status disagree"
    assert esme.hub == (hub if listed else None), f"the ESME is recorded on {esme.hub}"
    commissioned = esme.status is SmiStatus.COMMISSIONED
    assert (esme.date_commissioned is not None) is commissioned, f"{esme.date_commissioned}"
    return [
        *acb_counter(estate, hub),
        *(f"dsp/inventory/{gpf.device_id}/{field}" for field in ("status", "history/*")),
        *(f"dsp/inventory/{device}/{field}" for field in ("hub", "import_mpxn")),
        *(f"dsp/commands/{address} *" for address in (hub, device)),
        *(f"devices/{hub}/{slot}" for slot in ("powered", "log/*")),
        f"dsp/inventory/{device}/date_commissioned",
        f"dsp/joins/{device}/*",
        f"dsp/wan_seen/{hub}",
    ]


def power_on(estate: Estate, device: Eui) -> None:
    """The installer gives a device supply."""
    core = estate.world.cores[device]
    estate.world.call(device, lambda now: core.receive(PowerOn(), now))


class Installation:
    """The new premises installed stage by stage by one Supplier, which takes each answer as it comes."""

    def __init__(self, estate: Estate, clock: Clock) -> None:
        self._estate = estate
        self._clock = clock
        self._left = dict(STAGES)

    def carry_out(self, party: Party, until: str = "SR 8.1.1") -> None:
        """Go on with the stages, five minutes each, whatever comes of them; raises PhraseError."""
        if until not in STAGES:
            raise PhraseError(f"{until!r} is no stage; one of {', '.join(STAGES)}")
        while self._left and until in self._left:
            name = next(iter(self._left))
            self._left.pop(name)(self._estate, party, self._clock.now)
            self._clock.run_for(5 * MINUTE)


def _prenotify(estate: Estate, party: Party, now: int) -> None:
    for name in ("the new Comms Hub", "the new ESME"):
        device = device_named(name)
        planned = planned_device(estate.plan, device)
        variant = planned.esme_variant if isinstance(planned, PlannedMeter) else None
        party.submit(prenotification(estate.plan, device, variant))


def _register(estate: Estate, party: Party, now: int) -> None:
    power_on(estate, device_named("the new Comms Hub"))


def _whitelist(estate: Estate, party: Party, now: int) -> None:
    body = addition(estate.plan, device_named("the new ESME"), HOUR)
    party.submit(body, device=device_named("the new Comms Hub"))


def _join(estate: Estate, party: Party, now: int) -> None:
    power_on(estate, device_named("the new ESME"))


def _commission(estate: Estate, party: Party, now: int) -> None:
    party.submit(clock_command(now, MINUTE), device=device_named("the new ESME"))


STAGES: dict[str, Callable[[Estate, Party, int], None]] = {
    "pre-notification": _prenotify,
    "SM WAN registration": _register,
    "SR 8.11": _whitelist,
    "the HAN join": _join,
    "SR 8.1.1": _commission,
}
"""What an installation consists of, in turn; each but the first is something that a device answers."""
