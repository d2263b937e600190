"""What is fuzzed: each target takes octets, and may raise nothing but PayloadError (or Escaped, for a broken law)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import dlms, envelope, gbz, ota_image, wire_form
from sitrig.emulators.protocol.gbcs.model_codec import MODEL
from sitrig.emulators.protocol.gbcs.use_cases import WIRED

Target = Callable[[bytes], None]


class EscapedError(Exception):
    """Something came out of a decoder that it must not let out."""


def message(octets: bytes) -> None:
    """A whole GBCS message: what is taken apart goes together again, octet for octet."""
    found = envelope.decode(octets)
    if found.encode() != octets:
        raise EscapedError(f"{octets.hex()} is written back as {found.encode().hex()}")
    wire_form.read(found)


def payload(octets: bytes) -> None:
    """The payload of any use case: the first octet chooses which, and which of its payloads."""
    if not octets:
        return
    _READS[octets[0] % len(_READS)](octets[1:])


def apdu(octets: bytes) -> None:
    """A DLMS APDU."""
    dlms.decode(octets)


def zigbee(octets: bytes) -> None:
    """A GBZ message or alert."""
    try:
        gbz.decode_alert(octets)
    except PayloadError:
        gbz.decode(octets)


def image(octets: bytes) -> None:
    """A firmware image in its OTA container."""
    ota_image.read_image(octets)


def model(octets: bytes) -> None:
    """A payload of an estate at model fidelity."""
    MODEL.decode(b"sitrig-model/1\n" + octets)


def _reads() -> list[Callable[[bytes], object]]:
    """Every payload and every plain value of every use case."""
    found: list[Callable[[bytes], object]] = []
    for case in WIRED:
        found += [form.read for form in (case.command, case.response, case.alert) if form]
        found += [case.plain.read] if case.plain else []
    return found


_READS = _reads()

TARGETS: Mapping[str, Target] = MappingProxyType(
    {one.__name__: one for one in (message, payload, apdu, zigbee, image, model)}
)


def try_all(octets: bytes, only: Target | None = None) -> None:
    """Give the octets to one target, or to the one that their first octet chooses."""
    target = only
    if target is None and octets:
        target, octets = _CHOICES[octets[0] % len(_CHOICES)], octets[1:]
    if target is not None:
        try:
            target(octets)
        except PayloadError:
            return


_CHOICES = (message, message, message, payload, payload, apdu, zigbee, image, model)
