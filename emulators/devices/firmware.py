"""Firmware at the device: whether an offered image fits, what is held, what activation gives."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.ota_image import OtaImage, read_image
from sitrig.emulators.protocol.gbcs.use_cases.ccs08 import TransferCode
from sitrig.emulators.protocol.gbcs.use_cases.cs06 import ActivationCode
from sitrig.emulators.protocol.vocabulary import EsmeVariant


class Hardware(Struct, frozen=True):
    """What an image is matched against: identity plate and the variant as built.

    `manufacturer` is four hex digits, `model` eight: image type, then hardware version. Only an
    ESME has a variant.
    """

    manufacturer: str
    model: str
    variant: EsmeVariant | None


class HeldImage(Struct, frozen=True):
    """A verified image waiting for activation; its bytes are no longer needed."""

    version: str
    image_hash: str
    variants: tuple[EsmeVariant, ...]
    becomes: EsmeVariant | None


def offered(image: bytes, hardware: Hardware) -> OtaImage | TransferCode:
    """The image if it is one and built for this hardware and variant, else the transfer code."""
    try:
        read = read_image(image)
    except PayloadError:
        return TransferCode.FIRMWARE_IMAGE_DISCARDED
    return read if _fits(read, hardware) else TransferCode.HARDWARE_VERSION_MISMATCH


def _fits(image: OtaImage, hardware: Hardware) -> bool:
    version = int(hardware.model[4:], 16)
    return (
        image.manufacturer_code == int(hardware.manufacturer, 16)
        and image.image_type == int(hardware.model[:4], 16)
        and image.min_hardware_version <= version <= image.max_hardware_version
        and image.content is not None
        and _is_for(hardware.variant, image.content.variants)
    )


def hold(image: OtaImage) -> HeldImage:
    """What a device keeps of an image that it verified; `image` must state its variants."""
    content = image.content
    return HeldImage(
        version=image.version,
        image_hash=image.image_hash,
        variants=content.variants if content else (),
        becomes=content.becomes if content else None,
    )


def activation(
    held: HeldImage | None, image_hash: str, variant: EsmeVariant | None
) -> HeldImage | ActivationCode:
    """The image to execute, or why none is."""
    if held is None:
        return ActivationCode.NO_IMAGE_HELD
    if held.image_hash != image_hash.lower():
        return ActivationCode.HASH_MISMATCH
    # The meter may have become another variant since it took the image.
    return held if _is_for(variant, held.variants) else ActivationCode.ACTIVATION_FAILURE


def _is_for(variant: EsmeVariant | None, variants: tuple[EsmeVariant, ...]) -> bool:
    """A device without a variant takes an image that names none."""
    return variant in variants if variant is not None else not variants
