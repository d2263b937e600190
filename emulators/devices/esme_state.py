"""All that one electricity meter holds, and what follows from it; commands live elsewhere."""

from __future__ import annotations

from msgspec import structs

from sitrig.emulators.devices import esme_logs
from sitrig.emulators.devices.esme_configuration import EsmeConfiguration, factory
from sitrig.emulators.devices.esme_logs import EMPTY_LOGS, EsmeLogs
from sitrig.emulators.devices.esme_registers import Registers, factory_registers, laid_out
from sitrig.emulators.devices.firmware import Hardware
from sitrig.emulators.devices.load_state import UNTOUCHED, LoadState, fitted
from sitrig.emulators.devices.meter_state import MeterState
from sitrig.emulators.devices.own_keys import OwnKeys
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.devices.variants import CAPABILITIES, Capabilities
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice, LoggedType
from sitrig.emulators.protocol.gbcs.use_cases.ecs01c import SecondaryTariff
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant

# Meters of one variant leave the factory with one and the same value.
_FACTORY_REGISTERS = {variant: factory_registers(CAPABILITIES[variant]) for variant in EsmeVariant}

FACTORY_FIRMWARE = "00010000"


class EsmeState(MeterState):
    """A meter's slots. `variant` is the true one: what the meter is, whatever a record says."""

    __slots__ = (
        "configuration",
        "events",
        "import_mpan",
        "loads",
        "registers",
        "secondary_import_mpan",
        "secondary_tariff",
        "variant",
    )

    kind = LoggedType.ESME

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
        device_log: tuple[LoggedDevice, ...] = (),
        import_mpan: str | None = None,
        secondary_import_mpan: str | None = None,
        commissioned: bool = False,
        key_seed: str | None = None,
    ) -> None:
        """A meter from the factory, or with a `link_key` one that is on its hub's HAN already."""
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
            commissioned=commissioned,
        )
        self.variant: EsmeVariant = variant
        self.configuration: EsmeConfiguration = factory(key_seed)
        self.events: EsmeLogs = EMPTY_LOGS
        self.import_mpan: str | None = import_mpan
        self.secondary_import_mpan: str | None = secondary_import_mpan
        self.registers: Registers = _FACTORY_REGISTERS[variant]
        self.secondary_tariff: SecondaryTariff | None = None
        self.loads: LoadState = UNTOUCHED

    def held_keys(self) -> OwnKeys:
        """The key pairs that this meter made for itself."""
        return self.configuration.own_keys

    def keep_keys(self, keys: OwnKeys) -> None:
        """Have these key pairs from now on."""
        self.configuration = structs.replace(self.configuration, own_keys=keys)

    @property
    def capabilities(self) -> Capabilities:
        """What this meter truly has."""
        return CAPABILITIES[self.variant]

    @property
    def hardware(self) -> Hardware:
        """What an image is matched against."""
        return Hardware(self.manufacturer, self.model, self.variant)

    def non_critical_alert(self, code: str, now: int) -> tuple[Effect, ...]:
        """Tell the alert's recipient, and log the event."""
        self.events = esme_logs.with_event(self.events, code, self.time(now))
        return super().non_critical_alert(code, now)

    def note_refusal(self, code: str, now: int) -> None:
        """Put a refused command on the security log."""
        self.events = esme_logs.with_security_event(self.events, code, self.time(now))

    def become(self, variant: EsmeVariant) -> None:
        """Be able to do from now on what that variant can."""
        self.variant = variant
        self.registers = laid_out(self.registers, self.capabilities)
        self.loads = fitted(self.loads, self.capabilities)
