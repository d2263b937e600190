"""Measures GBCS octets against the OpenSSL work they cannot do without, in the same run, by processor time.

One SR 11.2 to an ESME and its answer, one critical ECS70: written, MAC'd, signed, read and checked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from importlib.resources import files

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from msgspec.structs import replace

from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.estate import Estate, build
from sitrig.emulators.plan import read_plan
from sitrig.emulators.protocol.gbcs import envelope, wire_form
from sitrig.emulators.protocol.gbcs.codec import Fidelity
from sitrig.emulators.protocol.gbcs.crypto import SharedSecrets
from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind, Proof
from sitrig.emulators.protocol.gbcs.sealing import open_octets, seal
from sitrig.emulators.protocol.gbcs.use_cases import ecs52, ecs70
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.wire import Wire
from tests.benchmarks.measuring import Figure, Spread, at_least, at_most, microseconds_each, noted

SUPPLIER, ESME = Eui("90-B3-D5-1F-30-01-00-00"), Eui("00-DB-12-34-56-78-90-A0")
TAKES, TIMES = 9, 1000
SECOND = 1_000_000
ALGORITHM = ec.ECDSA(SHA256(), deterministic_signing=True)

Step = Callable[[], object]


class Octets:
    """Both sides' keys, and one message of each kind."""

    def __init__(self) -> None:
        text = (files("sitrig.emulators") / "estates" / "starter.toml").read_text()
        estate = build(replace(read_plan(text), fidelity=Fidelity.WIRE))
        self.acb = estate.identities.dsp_ring()
        self.supplier = estate.identities.party_ring(SUPPLIER)
        self.meter = meter_ring(estate)
        self.read = command(ecs52.NAME, ecs52.ReadFirmwareVersion(), Proof(None, ACB))
        signed = Proof(self.supplier.own.signing.certificate.ski)
        self.clock = command(
            ecs70.NAME, ecs70.SetClock(1_767_571_200_000, 1_767_574_800_000), signed
        )
        self.octets = seal(self.read, self.acb)
        self.signed = seal(self.clock, self.supplier)

    def sealed_with_a_fresh_secret(self) -> bytes:
        """As the ACB sends a first command to a device."""
        keys = KeyRing(
            own=self.acb.own,
            signer=self.acb.signer,
            partner=self.acb.partner,
            secrets=SharedSecrets(),
        )
        return seal(self.read, keys)

    def primitives(self) -> tuple[Step, Step, Step]:
        """Key agreement; key derivation with the MAC; a signature."""
        private, public = self.acb.own.agreement.private_key, _public(self.acb)
        secret, own = private.exchange(ec.ECDH(), public), self.supplier.own.signing.private_key
        found = envelope.decode(self.octets)
        aad, told = b"\x11" + bytes(5) + found.bare(), envelope.decode(self.signed).signed_octets
        info = bytes(4) + secret + bytes(33)

        def mac() -> bytes:
            key = hashlib.sha256(info).digest()[:16]
            return AESGCM(key).encrypt(bytes(12), b"", aad)

        return (
            lambda: private.exchange(ec.ECDH(), public),
            mac,
            lambda: own.sign(told, ALGORITHM),
        )


def meter_ring(estate: Estate) -> KeyRing:
    """What the meter opens with."""
    wire, core = estate.world.wire, estate.world.cores[ESME]
    assert isinstance(wire, Wire) and isinstance(core, DeviceCore)
    return wire.ring(core)


def command(
    use_case: str, body: ecs52.ReadFirmwareVersion | ecs70.SetClock, proof: Proof
) -> DeviceMessage:
    """A command of the Supplier to the ESME."""
    return DeviceMessage(
        kind=MessageKind.COMMAND,
        use_case=use_case,
        originator=SUPPLIER,
        recipient=ESME,
        counter=1000,
        body=body,
        proof=proof,
    )


def _public(keys: KeyRing) -> ec.EllipticCurvePublicKey:
    device = keys.partner(ESME)
    assert device is not None
    return device.public_key


def measure(progress: Callable[[str], None]) -> list[Figure]:
    """Rates, and each against the primitives it needs, taken by turns."""
    octets = Octets()
    agree, mac, sign = octets.primitives()
    found = envelope.decode(octets.octets)
    steps: dict[str, Step] = {
        "agree": agree,
        "mac": mac,
        "sign": sign,
        "write": lambda: wire_form.write(octets.read).encode(),
        "read": lambda: wire_form.read(envelope.decode(octets.octets)),
        "cached": lambda: seal(octets.read, octets.acb),
        "fresh": octets.sealed_with_a_fresh_secret,
        "signed": lambda: seal(octets.clock, octets.supplier),
        "opened": lambda: open_octets(octets.octets, octets.meter),
    }
    assert found.mac is not None
    takes: dict[str, list[float]] = {name: [] for name in steps}
    for take in range(TAKES):
        progress(f"take {take + 1} of {TAKES}")
        for name, step in steps.items():
            takes[name].append(microseconds_each(step, TIMES))
    return _figures(takes)


def _figures(takes: dict[str, list[float]]) -> list[Figure]:
    def rate(name: str) -> Spread:
        return Spread.of([SECOND / each for each in takes[name]])

    def ratio(name: str, *primitives: str) -> Spread:
        needed = [sum(each) for each in zip(*(takes[one] for one in primitives), strict=True)]
        return Spread.of([one / other for one, other in zip(takes[name], needed, strict=True)])

    return [
        noted("Commands written, without proof", rate("write"), "per s"),
        noted("Commands read, without proof", rate("read"), "per s"),
        at_least("MAC'd commands, the secret known", rate("cached"), 30_000, "per s"),
        noted("- against key derivation and AES-GCM", ratio("cached", "mac")),
        noted("MAC'd commands, each with a fresh secret", rate("fresh"), "per s"),
        at_most("- against ECDH, key derivation and AES-GCM", ratio("fresh", "agree", "mac"), 1.5),
        noted("Signed commands", rate("signed"), "per s"),
        noted("- against the signature alone", ratio("signed", "sign")),
        noted("MAC'd commands opened by the meter, the secret known", rate("opened"), "per s"),
    ]
