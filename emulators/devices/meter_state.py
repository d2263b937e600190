"""What an electricity and a gas meter hold alike: clock, firmware image, whether they are commissioned."""

from __future__ import annotations

from sitrig.emulators.devices.faults import ClockOff, find, fired
from sitrig.emulators.devices.firmware import Hardware, HeldImage
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.devices.own_keys import OwnKeys
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice
from sitrig.emulators.protocol.gbcs.use_cases import fdra
from sitrig.emulators.protocol.gbcs.use_cases.ecs70 import ClockStatus
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant


class MeterState(HanDevice):
    """A meter's slots as far as its fuel does not matter; `balance` is in 10 to the -5 of a pound."""

    __slots__ = ("balance", "clock_offset", "clock_status", "commissioned", "held_image")

    FIRMWARE_RECEIPT = fdra.NAME
    """The use case in which this meter reports on an image that it got."""

    def __init__(
        self,
        *,
        eui: Eui,
        hub: Eui,
        install_code: str,
        signing_ski: str,
        anchors: TrustAnchors,
        manufacturer: str,
        model: str,
        firmware_version: str,
        link_key: str | None = None,
        device_log: tuple[LoggedDevice, ...] = (),
        commissioned: bool = False,
    ) -> None:
        super().__init__(
            eui=eui,
            hub=hub,
            install_code=install_code,
            signing_ski=signing_ski,
            anchors=anchors,
            manufacturer=manufacturer,
            model=model,
            firmware_version=firmware_version,
            link_key=link_key,
            device_log=device_log,
        )
        self.balance: int = 0
        self.clock_offset: int = 0
        self.clock_status: ClockStatus = _clock(link_key is not None, commissioned)
        self.commissioned: bool = commissioned
        self.held_image: HeldImage | None = None

    @property
    def hardware(self) -> Hardware:
        """What an image is matched against."""
        raise NotImplementedError

    def held_keys(self) -> OwnKeys:
        """The key pairs that this meter made for itself."""
        raise NotImplementedError

    def keep_keys(self, keys: OwnKeys) -> None:
        """Have these key pairs from now on."""
        raise NotImplementedError

    def become(self, variant: EsmeVariant) -> None:
        """Be able to do from now on what that variant can; a meter without variants stays as it is."""

    def take_hub_time(self) -> None:
        """Only a command makes the hub's time reliable."""
        if self.clock_status is ClockStatus.INVALID:
            self.clock_status = ClockStatus.UNRELIABLE

    def time(self, now: int) -> int:
        """The meter's clock: the hub's time, this meter's offset and any clock fault."""
        fault = find(self.faults, ClockOff)
        return now + self.clock_offset + (fault.by if fault else 0)

    def clock_fault(self) -> tuple[Effect, ...]:
        """The trace of a clock fault, left where the clock decides something."""
        fault = find(self.faults, ClockOff)
        return () if fault is None else (fired(fault),)


def _clock(joined: bool, commissioned: bool) -> ClockStatus:
    if commissioned:
        return ClockStatus.RELIABLE
    return ClockStatus.UNRELIABLE if joined else ClockStatus.INVALID
