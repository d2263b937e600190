"""One module per Service Request Variant, named as the module of its body is in `protocol.duis.requests`."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from sitrig.emulators.dsp.case import RequestService
from sitrig.emulators.dsp.rulebook import Rulebook
from sitrig.emulators.protocol.duis.requests import MODULES


def _service(module: str) -> RequestService:
    service: RequestService = import_module(f"{__name__}.{module}").SERVICE
    return service


SERVICES: Mapping[str, RequestService] = MappingProxyType(
    {service.rules.srv: service for service in map(_service, MODULES)}
)
"""What follows from a request, by Service Reference Variant."""

BASE = Rulebook({srv: service.rules for srv, service in SERVICES.items()})
"""The rules before any Modification."""
