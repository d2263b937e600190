"""Firmware upgrades as scenarios name them: images, their Central Products List entries, what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils

from sitrig.emulators.dsp.products import Product
from sitrig.emulators.protocol.duis.requests.sr11_01_update_firmware import UpdateFirmware
from sitrig.emulators.protocol.duis.requests.sr11_04_update_ppmid_firmware import (
    UpdatePpmidFirmware,
)
from sitrig.emulators.protocol.duis.responses import (
    CommsHubAlert,
    FirmwareDistributionFailure,
    FirmwareTransferAlert,
    ResponseMessage,
    TransferResponseCode,
    UpdateFirmwareWarning,
)
from sitrig.emulators.protocol.duis.responses.hub_alerts import (
    ActivateImageResultCode,
    PpmidAlert,
)
from sitrig.emulators.protocol.duis.simple_types import ProductStatus
from sitrig.emulators.protocol.gbcs.ota_image import OtaImage, Sign, build_image, read_image
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant
from sitrig.harness.duis_client import Exchange
from sitrig.harness.errors import PhraseError
from sitrig.harness.parties import Party

MAKES = {
    DeviceType.ESME: ("1EAF", "10AD0103"),
    DeviceType.GSME: ("6A50", "60AD0101"),
    DeviceType.PPMID: ("99D1", "D1D10001"),
    DeviceType.HCALCS: ("77C1", "C1C10001"),
}
"""Manufacturer and model of the devices of the premises: an image type, then a hardware version."""

LISTINGS: Mapping[str, Mapping[str, object]] = {
    "as Cancelled": {"status": ProductStatus.CANCELLED},
    "as Expired": {"status": ProductStatus.EXPIRED},
    "as Withdrawn": {"status": ProductStatus.WITHDRAWN},
    "for another manufacturer": {"manufacturer": "2EBF"},
}
"""Entries of the Central Products List that are not as the image needs, by the words scenarios use."""

_HALF = 32
# The same seed writes the same journal, so the same image has the same signature (RFC 6979).
_DETERMINISTIC = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgrade:
    """One firmware version for some ESME Variants; executing it may make a meter another one.

    A gas meter has none.
    """

    version: str
    variants: tuple[EsmeVariant, ...] = ()
    becomes: EsmeVariant | None = None
    device_type: DeviceType = DeviceType.ESME

    def image(self, sign: Sign) -> bytes:
        """The file that SR 11.1 carries."""
        manufacturer, model = MAKES[self.device_type]
        image_type, hardware = int(model[:4], 16), int(model[4:], 16)
        return build_image(
            manufacturer_code=int(manufacturer, 16),
            image_type=image_type,
            version=self.version,
            min_hardware_version=hardware,
            max_hardware_version=hardware,
            variants=self.variants,
            becomes=self.becomes,
            firmware=f"firmware {self.version}".encode() * 16,
            sign=sign,
        )

    @property
    def image_hash(self) -> bytes:
        """SHA-256 of the manufacturer image, whoever signs it."""
        return bytes.fromhex(self._read().image_hash)

    @property
    def product(self) -> Product:
        """Its entry on the Central Products List."""
        manufacturer, model = MAKES[self.device_type]
        return Product(
            device_type=self.device_type,
            manufacturer=manufacturer,
            model=model,
            firmware_version=self.version,
            image_hash=self.image_hash.hex(),
            variants=frozenset(self.variants),
        )

    def _read(self) -> OtaImage:
        return read_image(self.image(unsigned))


class Upgrades(dict[str, Upgrade]):
    """The upgrades that a scenario speaks of, by version; raises PhraseError for any other."""

    def __missing__(self, version: str) -> Upgrade:
        raise PhraseError(f"firmware {version} was not spoken of; {', '.join(self) or 'none'} was")


def signature_of(party: Party) -> Sign:
    """Sign manufacturer images with a Supplier's own key: r and s, 32 octets each."""

    def sign(body: bytes) -> bytes:
        signed = party.credentials.signing.private_key.sign(body, _DETERMINISTIC)
        halves = utils.decode_dss_signature(signed)
        return b"".join(half.to_bytes(_HALF, "big") for half in halves)

    return sign


def unsigned(body: bytes) -> bytes:
    """A signature of nobody."""
    return bytes(2 * _HALF)


def distribution(upgrade: Upgrade, devices: Iterable[Eui], sign: Sign) -> UpdateFirmware:
    """SR 11.1."""
    return UpdateFirmware(
        firmware_image=upgrade.image(sign),
        firmware_version=upgrade.version,
        device_id_list=tuple(devices),
    )


def accessory_distribution(
    upgrade: Upgrade, devices: Iterable[Eui], sign: Sign
) -> UpdatePpmidFirmware:
    """SR 11.4."""
    return UpdatePpmidFirmware(
        firmware_image=upgrade.image(sign),
        firmware_version=upgrade.version,
        device_id_list=tuple(devices),
    )


def activations_told(party: Party, device: Eui, version: str) -> list[ActivateImageResultCode]:
    """What the party was told by DCC Alert of a device that activates its firmware by itself."""
    alerts = (message.alert for message in party.dcc_alerts())
    return [
        alert.upgrade.result
        for alert in alerts
        if isinstance(alert, PpmidAlert)
        and alert.device_id == device
        and alert.upgrade is not None
        and alert.upgrade.firmware_version == version
    ]


def warning_of(exchange: Exchange) -> UpdateFirmwareWarning | None:
    """The lists of dropped devices in an answer, None when it has none."""
    content = exchange.response.content if exchange.response else None
    payload = content.payload if isinstance(content, ResponseMessage) else None
    return payload if isinstance(payload, UpdateFirmwareWarning) else None


def dropped(exchange: Exchange) -> dict[str, tuple[Eui, ...]]:
    """The devices dropped, by why; only the lists that the answer has."""
    found = warning_of(exchange)
    lists = {name: getattr(found, name, None) for name in REASONS.values()}
    return {name: devices for name, devices in lists.items() if devices is not None}


REASONS = {
    "not the sender's": "invalid",
    "not Commissioned": "not_commissioned",
    "not applicable": "not_applicable",
    "busy with another upgrade": "other_request_in_progress",
}
"""Why SR 11.1 drops a device, to the list that names it."""


def transfers_told(party: Party, asked: RequestId, device: Eui) -> list[TransferResponseCode]:
    """What the Comms Hub said of that request's transfer to the device, in DCC Alerts to the party."""
    return [
        told.transfer_response_code
        for told in _transfers(party, device)
        if told.update_firmware_request_id == asked
    ]


def failures_told(party: Party, asked: RequestId, device: Eui) -> int:
    """How many distribution failures of that request the party was told of for the device."""
    alerts = (message.alert for message in party.dcc_alerts())
    return sum(
        1
        for alert in alerts
        if isinstance(alert, FirmwareDistributionFailure)
        and alert.update_firmware_request_id == asked
        and device in alert.meter_ids
    )


def _transfers(party: Party, device: Eui) -> list[FirmwareTransferAlert]:
    alerts = (message.alert for message in party.dcc_alerts())
    told = (alert.firmware_transfer_alert for alert in alerts if isinstance(alert, CommsHubAlert))
    return [one for one in told if one is not None and one.other_device_id == device]
