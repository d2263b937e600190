"""Firmware that is at a meter already when a scenario begins, however it came there."""

from __future__ import annotations

import hashlib

from sitrig.emulators.devices.firmware import HeldImage
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from sitrig.harness.errors import PhraseError
from sitrig.harness.observations.meter_trust import smart_meter


def run(estate: Estate, device: Eui, version: str) -> None:
    """The meter runs that version, whatever its record says."""
    smart_meter(estate, device).firmware_version = version


def hold(estate: Estate, device: Eui, version: str) -> None:
    """The meter holds a verified image of that version, for any variant, ready to be activated."""
    digest = hashlib.sha256(f"{device} {version}".encode()).hexdigest()
    smart_meter(estate, device).held_image = HeldImage(
        version=version, image_hash=digest, variants=tuple(EsmeVariant), becomes=None
    )


def held_hash(estate: Estate, device: Eui) -> bytes:
    """The hash of the image that the meter holds, as SR 11.3 names it; raises PhraseError."""
    held = smart_meter(estate, device).held_image
    if held is None:
        raise PhraseError(f"{device} holds no image")
    return bytes.fromhex(held.image_hash)
