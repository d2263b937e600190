"""CCS01 Add Device to CHF Device Log (SR 8.11 Add)."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.axdr import Data, Tag
from sitrig.emulators.protocol.gbcs.datum import fixed, mapped, row
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import ENUM, EUI, HEX, UINT16
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType

NAME = "CCS01"


class AddDevice(UseCaseBody, frozen=True, tag="CCS01.command"):
    """Whitelist `device`; it may join for `join_seconds`. `install_code` is hex."""

    device: Eui
    device_type: DeviceType
    install_code: str
    join_seconds: int


class AddDeviceResult(UseCaseBody, frozen=True, tag="CCS01.response"):
    """Whether the hub took the device on its log, and let it join."""

    success: bool
    results: tuple[int, ...] = ()


_LOG = "00001E0300FF"
_BY_INSTALL_CODE = fixed(Data(Tag.ENUM, 1))
_KINDS = mapped(
    {
        DeviceType.ESME: 0,
        DeviceType.GSME: 1,
        DeviceType.HCALCS: 13,
        DeviceType.IHD: 128,
        DeviceType.CAD: 130,
        DeviceType.PPMID: 132,
        DeviceType.GPF: 254,
    },
    ENUM,
)
_DEVICE = row(dict, device=EUI, _key=_BY_INSTALL_CODE, install_code=HEX, device_type=_KINDS)

USE_CASE = accesses.use_case(
    NAME,
    0x0001,
    (AddDevice, AddDeviceResult),
    accesses.act(accesses.WHOLE, _DEVICE, 104, _LOG),
    accesses.write("join_seconds", UINT16, 104, _LOG, 3),
    accesses.write(None, fixed(Data(Tag.BOOLEAN, True)), 104, _LOG),
    verdict=True,
)
