"""A Reference Test Data Set as a folder: its messages, DUIS requests, certificates and test keys."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec

from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.harness.errors import HarnessError

MESSAGES, REQUESTS, KEYS = "rtds/gbcs", "rtds/duis", "rtds/keystore"
_MESSAGE, _REQUEST = ".HEX", "_REQUEST_DUIS.XML"
_SCALARS = "organisation-test-scalars.json"


@dataclass(frozen=True, slots=True)
class Message:
    """A published message: the name of its file, the SRV its folder names ("" for none), its octets."""

    name: str
    srv: str
    octets: bytes


@dataclass(frozen=True, slots=True)
class PublishedSet:
    """What lies in the folder. Raises HarnessError where the set is missing or cannot be read."""

    reference: Path
    _keys: dict[tuple[Eui, str], ec.EllipticCurvePrivateKey | None] = field(default_factory=dict)

    def messages(self) -> Iterator[Message]:
        """Every GBCS message, in the order of folders and names."""
        for file in sorted(self._folder(MESSAGES).glob(f"*/*{_MESSAGE}")):
            srv = file.parent.name.partition("_")[0]
            yield Message(file.stem, "" if srv == "NA" else srv, _octets(file))

    def requests(self) -> Iterator[tuple[str, bytes]]:
        """Name (as its messages have it) and octets of every DUIS request."""
        for file in sorted(self._folder(REQUESTS).glob(f"*{_REQUEST}")):
            yield file.name.removesuffix(_REQUEST), file.read_bytes()

    def certificate(self, eui: Eui, usage: str) -> Certificate | None:
        """A published certificate; usage is `ds`, `ka` or `pp-ka`."""
        file = self.reference / KEYS / f"{eui.octets.hex()}-{usage}.pem"
        return Certificate.from_pem(file.read_bytes()) if file.is_file() else None

    def private_key(self, eui: Eui, usage: str) -> ec.EllipticCurvePrivateKey | None:
        """An organisation's published test key; those of devices are not published."""
        if (eui, usage) not in self._keys:
            self._keys[eui, usage] = self._read_key(eui, usage)
        return self._keys[eui, usage]

    def _read_key(self, eui: Eui, usage: str) -> ec.EllipticCurvePrivateKey | None:
        file = self.reference / KEYS / _SCALARS
        if not file.is_file():
            raise HarnessError(f"no test keys at {file}")
        scalars = json.loads(file.read_text())["organisations"].get(eui.octets.hex(), {})
        if usage not in scalars:
            return None
        return ec.derive_private_key(int(scalars[usage], 16), ec.SECP256R1())

    def _folder(self, name: str) -> Path:
        folder = self.reference / name
        if not folder.is_dir():
            raise HarnessError(
                f"no Reference Test Data Set at {self.reference}: {name} is missing; name the folder that holds rtds/"
            )
        return folder


def _octets(file: Path) -> bytes:
    try:
        return bytes.fromhex(file.read_text(encoding="ascii").strip())
    except ValueError as error:
        raise HarnessError(f"{file} is not hex: {error}") from None
