"""OTA files: the published one, our own, and every broken one."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from hypothesis import given
from hypothesis import strategies as st

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.ota_image import build_image, read_image
from sitrig.emulators.protocol.vocabulary import EsmeVariant

KEY = ec.derive_private_key(0xC0FFEE, ec.SECP256R1())
OTHER_KEY = ec.derive_private_key(0xBEEF, ec.SECP256R1())


def sign(octets: bytes) -> bytes:
    r, s = utils.decode_dss_signature(KEY.sign(octets, ec.ECDSA(hashes.SHA256())))
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")


def build(firmware: bytes = b"\x07opcode", becomes: EsmeVariant | None = None) -> bytes:
    return build_image(
        manufacturer_code=0x1EAF,
        image_type=0x10AD,
        version="0ABC1234",
        min_hardware_version=0x0102,
        max_hardware_version=0x0203,
        variants=(EsmeVariant.A, EsmeVariant.BDE),
        becomes=becomes,
        firmware=firmware,
        sign=sign,
    )


def test_an_image_is_laid_out_octet_by_octet_as_published() -> None:
    body = b"SITRIG-FIRMWARE/1\nvariants=A,BDE\nbecomes=ADE\n\n\x07opcode"
    assert build(becomes=EsmeVariant.ADE)[:-64] == (
        bytes.fromhex("1ef1ee0b00013c000400af1ead103412bc0a0200")
        + b"sitrig".ljust(32, b"\0")
        + (60 + len(body) + 66).to_bytes(4, "little")
        + bytes.fromhex("02010302")
        + body
        + bytes.fromhex("0040")
    )


@given(
    firmware=st.binary(max_size=200),
    variants=st.sets(st.sampled_from(EsmeVariant), min_size=1),
    becomes=st.none() | st.sampled_from(EsmeVariant),
    version=st.integers(0, 2**32 - 1),
)
def test_what_is_built_is_read_back(
    firmware: bytes, variants: set[EsmeVariant], becomes: EsmeVariant | None, version: int
) -> None:
    image = read_image(
        build_image(
            manufacturer_code=1,
            image_type=2,
            version=f"{version:08x}",
            min_hardware_version=3,
            max_hardware_version=4,
            variants=sorted(variants),
            becomes=becomes,
            firmware=firmware,
        )
    )
    assert image.content is not None
    assert set(image.content.variants) == variants
    assert image.content.becomes == becomes
    assert image.version == f"{version:08X}"
    assert image.manufacturer_image.endswith(firmware)
    assert (image.manufacturer_code, image.image_type) == (1, 2)
    assert (image.min_hardware_version, image.max_hardware_version) == (3, 4)


def test_the_hash_is_over_the_manufacturer_image_alone() -> None:
    one, same, other = (read_image(build(firmware)) for firmware in (b"x", b"x", b"y"))
    assert one.image_hash == same.image_hash != other.image_hash
    assert re.fullmatch("[0-9a-f]{64}", one.image_hash)


def test_the_signature_tells_who_made_the_image() -> None:
    image = read_image(build())
    assert image.signed_by(KEY.public_key())
    assert not image.signed_by(OTHER_KEY.public_key())


@pytest.mark.parametrize(
    "broken, said",
    [
        (b"", "0 octets"),
        (build()[:125], "125 octets"),
        (b"\x00" + build()[1:], "magic"),
        (build()[:6] + b"\x3d" + build()[7:], "header length"),
        (build()[:8] + b"\x00" + build()[9:], "field control"),
        (build() + b"\x00", "total size"),
        (build()[:-65] + b"\x41" + build()[-64:], "signature length"),
        (build().replace(b"=A,BDE", b"=A,BE?"), "'BE?' is not a EsmeVariant"),
        (build().replace(b"variants", b"variance"), "manufacturer image header"),
    ],
)
def test_a_broken_image_is_refused_by_name(broken: bytes, said: str) -> None:
    with pytest.raises(PayloadError, match=re.escape(said)):
        read_image(broken)


def test_the_published_image_is_read_and_states_no_variant(reference: Path) -> None:
    path = reference / "rtds" / "duis" / "11.1_UPDATE_FIRMWARE_REQUEST_DUIS.XML"
    found = re.search(r"FirmwareImage>([^<]+)<", path.read_text("utf-8"))
    assert found is not None
    image = read_image(base64.b64decode(found[1]))
    assert image.content is None
    assert (image.min_hardware_version, image.max_hardware_version) == (0x1111, 0x1211)
    assert image.version == "ACDCACDC"
