"""The Central Products List (CPL): which firmware is listed for which device model and variants."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.duis.simple_types import ProductStatus
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant


class Product(Struct, frozen=True, kw_only=True):
    """One firmware version for one model; `image_hash` is SHA-256 of the manufacturer image, hex.

    `variants` empty means the entry is not tied to an ESME Variant.
    """

    device_type: DeviceType
    manufacturer: str
    model: str
    firmware_version: str
    image_hash: str = ""
    variants: frozenset[EsmeVariant] = frozenset()
    gbcs_version: str | None = None
    status: ProductStatus = ProductStatus.ACTIVE
