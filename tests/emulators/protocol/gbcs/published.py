"""The published test data set as these tests need it: messages, certificates, the organisations' test keys."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec

from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import Certificate

HAN_ONLY = ("PCS01", "PCS02")
"""Messages between PPMID and GSME: no remote party's key makes their MAC."""


def messages(reference: Path) -> Iterator[tuple[str, bytes]]:
    """File stem and octets of every published message."""
    for file in sorted((reference / "rtds/gbcs").glob("*/*.HEX")):
        yield file.stem, bytes.fromhex(file.read_text().strip())


@cache
def certificate(reference: Path, eui: Eui, usage: str) -> Certificate:
    """A published certificate; usage is `ds`, `ka` or `pp-ka`."""
    file = reference / f"rtds/keystore/{eui.octets.hex()}-{usage}.pem"
    return Certificate.from_pem(file.read_bytes())


@cache
def private_key(reference: Path, eui: Eui, usage: str) -> ec.EllipticCurvePrivateKey | None:
    """An organisation's published test key; devices' private keys are not published."""
    file = reference / "rtds/keystore/organisation-test-scalars.json"
    scalars = json.loads(file.read_text())["organisations"].get(eui.octets.hex(), {})
    if usage not in scalars:
        return None
    return ec.derive_private_key(int(scalars[usage], 16), ec.SECP256R1())
