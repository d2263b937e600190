"""Firmware images as SR 11.1 carries them: ZigBee OTA header, manufacturer image, signature.

Layout (little endian) as in the published 11.1 test data: a 60-byte header, the manufacturer image,
one force-replace octet, a length octet 0x40 and a 64-byte ECDSA P-256 signature (r, s) by the
sending Supplier over the manufacturer image. The hash that SR 11.3 and the products list give is
SHA-256 over the manufacturer image alone.

A real manufacturer image is opaque. Ours state what they are for in a text header, one field a
line, closed by an empty line; the firmware itself follows::

    SITRIG-FIRMWARE/1
    variants=A,AD       (none for a device that has no variant)
    becomes=AD          (only when executing it changes what the meter can do)
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable, Iterable

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from msgspec import Struct

from sitrig.emulators.protocol.errors import InvalidValueError, PayloadError
from sitrig.emulators.protocol.vocabulary import EsmeVariant

MAGIC = 0x0BEEF11E
SIGNATURE_LENGTH = 64
_HEADER = struct.Struct("<IHHHHHIH32sIHH")
_HEADER_VERSION, _FIELD_CONTROL, _STACK = 0x0100, 0x0004, 0x0002
_TRAILER = b"\x00" + bytes([SIGNATURE_LENGTH])
_CONTENT = b"SITRIG-FIRMWARE/1\n"
UNSIGNED = bytes(SIGNATURE_LENGTH)

Sign = Callable[[bytes], bytes]


class ImageContent(Struct, frozen=True):
    """What our own manufacturer images state: variants they fit, and what they make of a meter."""

    variants: tuple[EsmeVariant, ...]
    becomes: EsmeVariant | None = None


class OtaImage(Struct, frozen=True, kw_only=True):
    """An OTA file taken apart; `content` is None when the manufacturer image is not one of ours."""

    manufacturer_code: int
    image_type: int
    file_version: int
    min_hardware_version: int
    max_hardware_version: int
    manufacturer_image: bytes
    signature: bytes
    content: ImageContent | None

    @property
    def version(self) -> str:
        """The firmware version that a device reports later: eight hex digits, upper case."""
        return f"{self.file_version:08X}"

    @property
    def image_hash(self) -> str:
        """SHA-256 of the manufacturer image, lower-case hex."""
        return hashlib.sha256(self.manufacturer_image).hexdigest()

    def signed_by(self, public_key: ec.EllipticCurvePublicKey) -> bool:
        """Whether the key's owner signed the manufacturer image."""
        r, s = (int.from_bytes(self.signature[half : half + 32], "big") for half in (0, 32))
        try:
            public_key.verify(
                utils.encode_dss_signature(r, s),
                self.manufacturer_image,
                ec.ECDSA(hashes.SHA256()),
            )
        except InvalidSignature:
            return False
        return True


def build_image(
    *,
    manufacturer_code: int,
    image_type: int,
    version: str,
    min_hardware_version: int,
    max_hardware_version: int,
    variants: Iterable[EsmeVariant],
    becomes: EsmeVariant | None = None,
    firmware: bytes = b"",
    sign: Sign = lambda _: UNSIGNED,
) -> bytes:
    """An OTA file; `sign` makes the 64-byte signature (r, s) over the manufacturer image."""
    body = _content_header(ImageContent(tuple(variants), becomes)) + firmware
    header = _HEADER.pack(
        MAGIC,
        _HEADER_VERSION,
        _HEADER.size,
        _FIELD_CONTROL,
        manufacturer_code,
        image_type,
        int(version, 16),
        _STACK,
        b"sitrig",
        _HEADER.size + len(body) + len(_TRAILER) + SIGNATURE_LENGTH,
        min_hardware_version,
        max_hardware_version,
    )
    return header + body + _TRAILER + sign(body)


def read_image(image: bytes) -> OtaImage:
    """Take an OTA file apart; raises PayloadError naming the field that is wrong."""
    shortest = _HEADER.size + len(_TRAILER) + SIGNATURE_LENGTH
    if len(image) < shortest:
        raise PayloadError(f"OTA image of {len(image)} octets: the shortest has {shortest}")
    fields = _HEADER.unpack_from(image)
    magic, _, header_length, field_control, manufacturer, image_type, version = fields[:7]
    total, min_hardware, max_hardware = fields[9:]
    _expect("magic", magic, MAGIC)
    _expect("header length", header_length, _HEADER.size)
    _expect("field control", field_control, _FIELD_CONTROL)
    _expect("total size", total, len(image))
    end = len(image) - SIGNATURE_LENGTH
    _expect("signature length", image[end - 1], SIGNATURE_LENGTH)
    manufacturer_image = image[_HEADER.size : end - len(_TRAILER)]
    return OtaImage(
        manufacturer_code=manufacturer,
        image_type=image_type,
        file_version=version,
        min_hardware_version=min_hardware,
        max_hardware_version=max_hardware,
        manufacturer_image=manufacturer_image,
        signature=image[end:],
        content=_read_content(manufacturer_image),
    )


def _expect(field: str, found: int, wanted: int) -> None:
    if found != wanted:
        raise PayloadError(f"OTA image {field} is {found:#x}, not {wanted:#x}")


def _content_header(content: ImageContent) -> bytes:
    becomes = f"becomes={content.becomes}\n" if content.becomes else ""
    return _CONTENT + f"variants={','.join(content.variants)}\n{becomes}\n".encode()


def _read_content(manufacturer_image: bytes) -> ImageContent | None:
    if not manufacturer_image.startswith(_CONTENT):
        return None
    header, closed, _ = manufacturer_image.partition(b"\n\n")
    lines = header[len(_CONTENT) :].decode("ascii", "replace").splitlines()
    fields = dict(line.partition("=")[::2] for line in lines)
    if not closed or "variants" not in fields or not fields.keys() <= {"variants", "becomes"}:
        raise PayloadError(f"manufacturer image header {header[:80]!r}: variants=, then becomes=")
    try:
        variants = tuple(map(EsmeVariant.read, filter(None, fields["variants"].split(","))))
        becomes = EsmeVariant.read(fields["becomes"]) if "becomes" in fields else None
    except InvalidValueError as error:
        raise PayloadError(f"manufacturer image header: {error}") from error
    return ImageContent(variants, becomes)
