"""Gas meters and proxies themselves, read from their cores; for Then steps only."""

from __future__ import annotations

from sitrig.emulators.devices.gpf import Gpf
from sitrig.emulators.devices.gsme import Gsme
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.actions.misbehaviour import device_core
from sitrig.harness.errors import PhraseError


def gas_meter(estate: Estate, device: Eui) -> Gsme:
    """A gas meter; raises PhraseError."""
    core = device_core(estate, device)
    if not isinstance(core, Gsme):
        raise PhraseError(f"{device} is no GSME")
    return core


def gas_proxy(estate: Estate, device: Eui) -> Gpf:
    """A Gas Proxy Function; raises PhraseError."""
    core = device_core(estate, device)
    if not isinstance(core, Gpf):
        raise PhraseError(f"{device} is no GPF")
    return core
