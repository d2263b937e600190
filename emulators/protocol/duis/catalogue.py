"""The catalogue of all 129 Service Request Variants, read from `data/catalogue.toml`.

Knows which requests exist and their published attributes; knows no body and no rule.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from importlib.resources import files
from types import MappingProxyType
from typing import TypedDict

from sitrig.emulators.protocol.duis.values import Listed
from sitrig.emulators.protocol.vocabulary import (
    CommandVariant,
    DeviceType,
    UserRole,
    WebService,
)


class FutureDating(Enum):
    """Who holds a future-dated request until its time."""

    NO = "No"
    DEVICE = "Device"
    DSP = "DSP"
    DSP_AND_DEVICE = "DSP & Device"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRequestVariant:
    """One row of the catalogue.

    `targets` are the device types that the published requests address; none for a request that
    is answered by the DSP itself.
    """

    srv: str
    service_reference: str
    name: str
    root_element: str
    critical: bool
    command_variants: frozenset[CommandVariant]
    future_dated: FutureDating
    dsp_scheduled: bool
    non_device: bool
    eligible_roles: frozenset[UserRole]
    targets: frozenset[DeviceType]
    use_cases: tuple[str, ...]


_WEB_SERVICES = {
    CommandVariant.COMMAND: WebService.SEND_COMMAND,
    CommandVariant.LOCAL_COMMAND: WebService.NON_DEVICE,
    CommandVariant.COMMAND_AND_LOCAL: WebService.SEND_COMMAND,
    CommandVariant.TRANSFORM: WebService.TRANSFORM,
    CommandVariant.SIGNED_PRE_COMMAND: WebService.SEND_COMMAND,
    CommandVariant.SIGNED_LOCAL: WebService.NON_DEVICE,
    CommandVariant.SIGNED_COMMAND_AND_LOCAL: WebService.SEND_COMMAND,
    CommandVariant.DCC_ONLY: WebService.NON_DEVICE,
}


def web_service(command_variant: CommandVariant) -> WebService:
    """The web service to which a request of this Command Variant is posted."""
    return _WEB_SERVICES[command_variant]


class _Row(TypedDict):
    srv: str
    service_reference: str
    name: str
    root_element: str
    critical: bool
    command_variants: list[int]
    future_dated: str
    dsp_scheduled: bool
    non_device: bool
    eligible_roles: list[str]
    targets: list[str]
    use_cases: list[str]


def _variant(row: _Row) -> ServiceRequestVariant:
    return ServiceRequestVariant(
        srv=row["srv"],
        service_reference=row["service_reference"],
        name=row["name"],
        root_element=row["root_element"],
        critical=row["critical"],
        command_variants=frozenset(map(CommandVariant, row["command_variants"])),
        future_dated=FutureDating(row["future_dated"]),
        dsp_scheduled=row["dsp_scheduled"],
        non_device=row["non_device"],
        eligible_roles=frozenset(map(UserRole.read, row["eligible_roles"])),
        targets=frozenset(map(DeviceType.read, row["targets"])),
        use_cases=tuple(row["use_cases"]),
    )


def _read() -> Mapping[str, ServiceRequestVariant]:
    text = files(__package__).joinpath("data/catalogue.toml").read_text(encoding="utf-8")
    rows: list[_Row] = tomllib.loads(text)["srv"]
    return MappingProxyType({row["srv"]: _variant(row) for row in rows})


SRVS: Mapping[str, ServiceRequestVariant] = _read()
"""Every Service Request Variant, by its number, in the order of the schema."""

SERVICE_REFERENCES: frozenset[str] = frozenset(row.service_reference for row in SRVS.values())
"""All legal values of `ServiceReference`."""

SERVICE_REFERENCE = Listed("ServiceReference", SERVICE_REFERENCES)
SERVICE_REFERENCE_VARIANT = Listed("ServiceReferenceVariant", frozenset(SRVS))
