"""All that one electricity meter holds, and what follows from it; commands live elsewhere."""

from __future__ import annotations

from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.devices.esme_registers import Registers, factory_registers, laid_out
from sitrig.emulators.devices.faults import ClockOff, find, fired
from sitrig.emulators.devices.firmware import Hardware, HeldImage
from sitrig.emulators.devices.future_dated import HeldCommand
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.devices.variants import CAPABILITIES, Capabilities
from sitrig.emulators.protocol.effects import Effect, Link, Record, Send
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage
from sitrig.emulators.protocol.gbcs.use_cases.ecs70 import ClockStatus
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant, RemotePartyRole

# Meters of one variant leave the factory with one and the same value.
_FACTORY_REGISTERS = {variant: factory_registers(CAPABILITIES[variant]) for variant in EsmeVariant}
FACTORY_FIRMWARE = "00010000"


class EsmeState(DeviceCore):
    """A meter's slots. `variant` is the true one: what the meter is, whatever a record says.

    `link_key` is None while the meter is off the HAN; `attempts` counts the join requests left.
    """

    __slots__ = (
        "attempts",
        "clock_offset",
        "clock_status",
        "commissioned",
        "firmware_version",
        "held_commands",
        "held_image",
        "hub",
        "import_mpan",
        "install_code",
        "link_key",
        "manufacturer",
        "model",
        "registers",
        "secondary_import_mpan",
        "secondary_tariff",
        "switches_closed_until",
        "variant",
    )

    def __init__(
        self,
        *,
        eui: Eui,
        hub: Eui,
        variant: EsmeVariant,
        install_code: str,
        signing_ski: str,
        anchors: TrustAnchors,
        manufacturer: str,
        model: str,
        firmware_version: str = FACTORY_FIRMWARE,
        link_key: str | None = None,
        import_mpan: str | None = None,
        secondary_import_mpan: str | None = None,
        commissioned: bool = False,
    ) -> None:
        """A meter from the factory, or with a `link_key` one that is on its hub's HAN already."""
        super().__init__(
            eui=eui, signing_ski=signing_ski, anchors=anchors, powered=link_key is not None
        )
        self.hub: Eui = hub
        self.variant: EsmeVariant = variant
        self.install_code: bytes = bytes.fromhex(install_code)
        self.manufacturer: str = manufacturer
        self.model: str = model
        self.firmware_version: str = firmware_version
        self.link_key: str | None = link_key
        self.attempts: int = 0
        self.clock_offset: int = 0
        self.clock_status: ClockStatus = _clock(link_key is not None, commissioned)
        self.commissioned: bool = commissioned
        self.import_mpan: str | None = import_mpan
        self.secondary_import_mpan: str | None = secondary_import_mpan
        self.registers: Registers = _FACTORY_REGISTERS[variant]
        self.secondary_tariff: str | None = None
        self.switches_closed_until: tuple[int, ...] = ()
        self.held_image: HeldImage | None = None
        self.held_commands: tuple[HeldCommand, ...] = ()

    @property
    def capabilities(self) -> Capabilities:
        """What this meter truly has."""
        return CAPABILITIES[self.variant]

    @property
    def hardware(self) -> Hardware:
        """What an image is matched against."""
        return Hardware(self.manufacturer, self.model, self.variant)

    def time(self, now: int) -> int:
        """The meter's clock: the hub's time, this meter's offset and any clock fault."""
        fault = find(self.faults, ClockOff)
        return now + self.clock_offset + (fault.by if fault else 0)

    def clock_fault(self) -> tuple[Effect, ...]:
        """The trace of a clock fault, left where the clock decides something."""
        fault = find(self.faults, ClockOff)
        return () if fault is None else (fired(fault),)

    def alert_recipient(self) -> Eui:
        """The Supplier in the meter's own cell, whoever is registered."""
        usage = CellUsage.DIGITAL_SIGNATURE
        anchor = self.anchors.find(RemotePartyRole.SUPPLIER, usage)
        return anchor.subject if anchor else self.eui

    def become(self, variant: EsmeVariant) -> None:
        """Be able to do from now on what that variant can."""
        self.variant = variant
        self.registers = laid_out(self.registers, self.capabilities)
        self.switches_closed_until = self.switches_closed_until[: self.capabilities.load_switches]

    def _transmit(self, message: DeviceMessage) -> tuple[Effect, ...]:
        if self.link_key is None:
            return (Record("not sent: off the HAN", {"use_case": message.use_case}),)
        return (Send(self.hub, message, Link.HAN),)


def _clock(joined: bool, commissioned: bool) -> ClockStatus:
    if commissioned:
        return ClockStatus.RELIABLE
    return ClockStatus.UNRELIABLE if joined else ClockStatus.INVALID
