"""An estate on paper: parties, metering points, hubs, meters and the rules in force, read from TOML.

A plan says what already holds when the world starts. It builds nothing.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from sitrig.emulators.dsp.modifications import ALL
from sitrig.emulators.dsp.products import Product
from sitrig.emulators.dsp.registration import MeteringPoint
from sitrig.emulators.dsp.switches import read_switches
from sitrig.emulators.dsp.users import User
from sitrig.emulators.plan_wording import told
from sitrig.emulators.protocol.duis.simple_types import Connectivity
from sitrig.emulators.protocol.errors import InvalidValueError, PlanError
from sitrig.emulators.protocol.gbcs.codec import Fidelity
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import CspRegion, DeviceType, EsmeVariant, SmiStatus


class _Planned(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Root of what a plan lists: an unknown key in a TOML file is an error, not ignored."""


class _PlannedDevice(_Planned, frozen=True, kw_only=True):
    """What every recorded device states, as the inventory records it."""

    device_id: Eui
    device_manufacturer: str
    device_model: str
    pre_notifier: Eui | None = None
    status: SmiStatus | None = None
    smets_chts_version: str | None = None
    firmware_version: str | None = None
    s1sp: str | None = None
    gbcs_version: str | None = None
    uprn: int | None = None
    post_code: str | None = None
    address_identifier: str | None = None


class PlannedHub(_PlannedDevice, frozen=True, kw_only=True):
    """A Comms Hub with its Gas Proxy Function. `on_wan`: it has been seen on the SM WAN.

    `gpf_supplier` and `gpf_network` are the User IDs whose credentials the GPF holds; None: the
    Access Control Broker's still, as before a handover (SR 6.21).
    """

    gpf: Eui
    gpf_status: SmiStatus | None = None
    gpf_supplier: Eui | None = None
    gpf_network: Eui | None = None
    on_wan: bool = False
    csp_region: CspRegion = CspRegion.UNKNOWN
    connectivity: Connectivity | None = None
    han_variant: str | None = None
    ordered_by: str | None = None


class PlannedMeter(_PlannedDevice, frozen=True, kw_only=True):
    """An ESME or GSME. `true_variant` is what an ESME is; `esme_variant` what the inventory says.

    `hub` is the hub whose HAN it stands near; `on_hub` whether the inventory associates it;
    `on_gpf` whether a GSME is joined with the GPF of that hub.
    `supplier_credentials` and `network_credentials` name the User IDs in its trust-anchor cells.
    """

    device_type: DeviceType = DeviceType.ESME
    on_gpf: bool = False
    hub: Eui
    on_hub: bool = False
    joined: bool = False
    true_variant: EsmeVariant | None = None
    esme_variant: EsmeVariant | None = None
    install_code: str = "00112233445566778899AABBCCDDEEFF"
    supplier_credentials: Eui | None = None
    network_credentials: Eui | None = None
    import_mpxn: str | None = None
    secondary_import_mpan: str | None = None
    export_mpan: str | None = None
    date_commissioned: date | None = None

    @property
    def is_built(self) -> bool:
        """Whether there is such a device; if not, it stands in the inventory only."""
        return self.s1sp is None and (
            self.device_type is DeviceType.GSME or self.true_variant is not None
        )


class PlannedAccessory(_PlannedDevice, frozen=True, kw_only=True):
    """A PPMID, HCALCS, IHD or CAD; a device where its type is built, else in the inventory only.

    `hub` and `on_hub` as for a meter; one that is not `recorded` is unknown to the inventory yet.
    """

    device_type: DeviceType
    hub: Eui | None = None
    on_hub: bool = True
    joined: bool = False
    recorded: bool = True
    install_code: str = "00112233445566778899AABBCCDDEEFF"
    supplier_credentials: Eui | None = None
    network_credentials: Eui | None = None


class EstatePlan(_Planned, frozen=True, kw_only=True):
    """Everything an estate is built from. `start` is milliseconds since the Unix epoch."""

    name: str
    seed: str = "sitrig"
    fidelity: Fidelity = Fidelity.WIRE
    start: int = 1_767_571_200_000
    modifications: tuple[str, ...] = ALL
    switches: dict[str, str | bool] = {}
    users: tuple[User, ...] = ()
    metering_points: tuple[MeteringPoint, ...] = ()
    products: tuple[Product, ...] = ()
    hubs: tuple[PlannedHub, ...] = ()
    meters: tuple[PlannedMeter, ...] = ()
    accessories: tuple[PlannedAccessory, ...] = ()


def _restore(kind: type, value: Any) -> Any:  # msgspec's hook is untyped by nature
    if kind is Eui:
        try:
            return Eui(value)
        except InvalidValueError as error:
            raise ValueError(str(error)) from None  # which msgspec tells with the key
    raise PlanError(f"cannot read a {kind.__name__} from {value!r}")


def read_plan(text: str, source: str = "estate plan") -> EstatePlan:
    """Read TOML text; raises PlanError that names the key and the value."""
    try:
        plan = msgspec.convert(tomllib.loads(text), EstatePlan, dec_hook=_restore)
        read_switches(plan.switches)
    except msgspec.ValidationError as error:
        raise PlanError(f"{source}: {told(error, EstatePlan)}") from None
    except (tomllib.TOMLDecodeError, InvalidValueError) as error:
        raise PlanError(f"{source}: {error}") from None
    return plan


def load_plan(path: Path) -> EstatePlan:
    """Read a TOML file; raises PlanError."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise PlanError(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise PlanError(f"{path}: {error}") from None
    return read_plan(text, str(path))
