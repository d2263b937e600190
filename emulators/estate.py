"""Composition root: a plan becomes a world with a DSP, hubs and meters in it, ready for requests.

The one place that knows the DSP, the devices and the network at once. It decides nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from sitrig.emulators.device_building import device_cores, hub_core
from sitrig.emulators.devices.gpf_state import GpfState
from sitrig.emulators.devices.hub_state import HubState
from sitrig.emulators.dsp.changes import Change, HubSeen, LogBackedUp
from sitrig.emulators.dsp.door import HttpCall, HttpReply
from sitrig.emulators.dsp.keys import DspKeys
from sitrig.emulators.dsp.modifications import amended
from sitrig.emulators.dsp.rulebook import Decision
from sitrig.emulators.dsp.rules import BASE
from sitrig.emulators.dsp.service import Dsp, Outcome
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.dsp.switches import read_switches
from sitrig.emulators.journal import Journal
from sitrig.emulators.network import Network
from sitrig.emulators.plan import EstatePlan
from sitrig.emulators.plan_checks import check
from sitrig.emulators.planned_records import planned_changes
from sitrig.emulators.protocol.effects import DSP, Deliver, Effect, Record
from sitrig.emulators.protocol.gbcs.codec import Codec, Fidelity
from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from sitrig.emulators.protocol.gbcs.model_codec import MODEL
from sitrig.emulators.protocol.gbcs.wire_codec import WIRE
from sitrig.emulators.protocol.identifiers import ACB, COS_PARTY, Eui
from sitrig.emulators.protocol.smki.certificates import Certificate, OrganisationRole
from sitrig.emulators.protocol.smki.key_store import KeyStore
from sitrig.emulators.protocol.smki.pki import Credentials, Pki
from sitrig.emulators.protocol.vocabulary import UserRole
from sitrig.emulators.wire import Wire
from sitrig.emulators.world import World

CODECS: Mapping[Fidelity, Codec] = {Fidelity.MODEL: MODEL, Fidelity.WIRE: WIRE}
KEPT_UNVERIFIED = 64 * 1024
"""Octets of a refused body that stay in memory although its sender is not known."""

_CERTIFICATE_ROLES = {
    UserRole.IMPORT_SUPPLIER: OrganisationRole.SUPPLIER,
    UserRole.EXPORT_SUPPLIER: OrganisationRole.SUPPLIER,
    UserRole.GAS_SUPPLIER: OrganisationRole.SUPPLIER,
    UserRole.ELECTRICITY_DISTRIBUTOR: OrganisationRole.NETWORK_OPERATOR,
    UserRole.GAS_TRANSPORTER: OrganisationRole.NETWORK_OPERATOR,
    UserRole.SUPPLIER_NOMINATED_AGENT: OrganisationRole.OTHER,
    UserRole.OTHER_USER: OrganisationRole.OTHER,
}


class Identities:
    """Who can prove to be whom: parties' credentials, imported ones first, and look-ups for the DSP."""

    def __init__(self, pki: Pki, imported: KeyStore | None = None) -> None:
        self.pki = pki
        self.store = imported or KeyStore()
        self._by_ski: dict[str, Eui] = {}
        self._known: dict[Eui, Credentials] = {}

    def register(self, eui: Eui, role: OrganisationRole) -> Credentials:
        """A party's credentials; its certificates can be looked up from now on."""
        known = self._known.get(eui)
        if known is not None:
            return known
        own = self.pki.organisation(eui, role)
        imported = self.store.credentials(eui)
        # A published key store lacks a key here and there: the CoS Party's for key agreement.
        credentials = imported.completed_by(own) if imported is not None else own
        self._known[eui] = credentials
        self.store.add(credentials.signing.certificate)
        if credentials.xml_signing is not None:
            self.store.add(credentials.xml_signing.certificate)
        self._by_ski[credentials.signing.certificate.ski] = eui
        return credentials

    def credentials(self, eui: Eui) -> Credentials:
        """A registered party's credentials; raises KeyError."""
        return self._known[eui]

    def dsp_keys(self) -> DspKeys:
        """What the DSP works with."""
        acb = self.register(ACB, OrganisationRole.ACB)
        return DspKeys(
            xml_signing=acb.xml_signing or acb.signing,
            acb=acb,
            cos_party=self.register(COS_PARTY, OrganisationRole.TRANSCOS),
            find=self.store.find,
            find_by_ski=self._find_by_ski,
            find_signer=self._signing_certificate,
            find_agreement=lambda device: self.pki.device(device).agreement.certificate,
            ring=self.dsp_ring(),
        )

    def dsp_ring(self) -> KeyRing:
        """What the DSP seals and opens device messages with."""
        cos_party = self.register(COS_PARTY, OrganisationRole.TRANSCOS)
        return replace(self.party_ring(ACB), acts_for={COS_PARTY: cos_party})

    def party_ring(self, eui: Eui) -> KeyRing:
        """What a registered party reads device messages with: its keys, every device's certificates."""
        return KeyRing(
            own=self._known[eui],
            signer=lambda device: self.pki.device(device).signing.certificate,
            partner=lambda device: self.pki.device(device).agreement.certificate,
        )

    def _signing_certificate(self, eui: Eui) -> Certificate | None:
        known = self._known.get(eui)
        return known.signing.certificate if known is not None else None

    def _find_by_ski(self, ski: str) -> Certificate | None:
        eui = self._by_ski.get(ski)
        return self._known[eui].signing.certificate if eui is not None else None


OnAnswer = Callable[[str, str, Outcome], None]
"""Is told of a request that was answered: its method, its path, and what became of it."""


def _nobody(method: str, path: str, outcome: Outcome) -> None:
    """Nobody listens."""


@dataclass(slots=True)
class Estate:
    """A running estate: one world, its DSP, and the way in for requests."""

    plan: EstatePlan
    identities: Identities
    world: World
    dsp: Dsp
    on_answer: OnAnswer = _nobody

    def handle(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> HttpReply:
        """One HTTP request at this instant; what it leads to later comes with time."""
        named = {name.lower(): value for name, value in headers.items()}
        content_type = named.get("content-type", "")
        call = HttpCall(method, path, content_type, body, named.get("content-encoding", ""))
        outcome = self.dsp.serve(call, self.world.now)
        if outcome.decision is None:
            return self.turn_away(method, path, outcome.reply)
        self.world.perform(DSP, self._evidence(call, outcome, outcome.decision))
        self.on_answer(method, path, outcome)
        return outcome.reply

    def turn_away(self, method: str, path: str, reply: HttpReply) -> HttpReply:
        """Record a request that HTTP refuses: where it went and what it was told, not its body."""
        records = (
            Record("request", {"method": method, "path": path}),
            self._reply_record(reply),
        )
        self.world.perform(DSP, records)
        self.on_answer(method, path, Outcome(reply=reply))
        return reply

    def operate(self, *changes: Change, effects: tuple[Effect, ...] = ()) -> None:
        """Make changes that come from outside DUIS: a registration feed, DCC's operator."""
        self.world.call(DSP, lambda now: self.dsp.operate(changes, now, effects))

    def listen(self, deliver: Callable[[Deliver], None]) -> None:
        """Where signed answers and alerts for Users go."""
        self.world.deliver = deliver

    def delivered(self, delivery: Deliver, taken: bool, reason: str = "") -> None:
        """Whether a User took a delivery, and if not why."""
        self.world.call(
            DSP, lambda now: self.dsp.delivered(delivery.user, delivery.number, taken, now, reason)
        )

    def snapshot(self) -> bytes:
        """The whole world as bytes, for `restored`."""
        return self.world.snapshot()

    def restored(self, snapshot: bytes) -> Estate:
        """An estate of its own that goes on where the snapshot was taken, with these identities."""
        world = World.restore(snapshot)
        world.wire = self.world.wire
        dsp = world.cores[DSP]
        assert isinstance(dsp, Dsp)
        dsp.keys = self.identities.dsp_keys()
        return Estate(self.plan, self.identities, world, dsp)

    def state(self) -> dict[str, object]:
        """All DSP and device state as plain data, for comparison and digests."""
        devices = {
            str(address): core.state()  # type: ignore[attr-defined]
            for address, core in self.world.cores.items()
            if address != DSP
        }
        return {"dsp": self.dsp.plain_state(), "devices": devices}

    def _evidence(self, call: HttpCall, outcome: Outcome, decision: Decision) -> list[Effect]:
        document = self._kept(call, outcome)
        facts: dict[str, object] = {"method": call.method, "path": call.path, "document": document}
        records: list[Effect] = [Record("request", facts)]
        records.append(Record("decision", decision.plain()))
        records += [Record("change", {"change": change}) for change in outcome.changes]
        records.append(self._reply_record(outcome.reply))
        return [*records, *outcome.effects]

    def _kept(self, call: HttpCall, outcome: Outcome) -> str:
        """The SHA-256 of the body. What nobody is shown to have signed is not kept beyond a modest size."""
        if outcome.request is None and len(call.body) > KEPT_UNVERIFIED:
            return sha256(call.body).hexdigest()
        return self.world.journal.blob(call.body)

    def _reply_record(self, reply: HttpReply) -> Record:
        document = self.world.journal.blob(reply.body)
        return Record("reply", {"status": reply.status, "document": document})


def build(plan: EstatePlan, imported: KeyStore | None = None) -> Estate:
    """An estate as planned; raises PlanError or InvalidValueError for a plan that cannot be built."""
    check(plan)
    identities = Identities(Pki(plan.seed), imported)
    for user in plan.users:
        identities.register(user.eui, _certificate_role(user.roles))
    dsp = Dsp(
        keys=identities.dsp_keys(),
        codec=CODECS[plan.fidelity],
        rulebook=amended(BASE, plan.modifications),
        switches=read_switches(plan.switches),
        state=DspState(),
    )
    network = Network()
    world = World(start=plan.start, seed=plan.seed, network=network, journal=Journal())
    if plan.fidelity is Fidelity.WIRE:
        world.wire = Wire(identities)
    world.add(DSP, dsp)
    estate = Estate(plan, identities, world, dsp)
    for change in planned_changes(plan):
        dsp.state.apply(change)
    _add_devices(estate, network)
    return estate


def _certificate_role(roles: frozenset[UserRole]) -> OrganisationRole:
    return _CERTIFICATE_ROLES[sorted(roles)[0]] if roles else OrganisationRole.OTHER


def _add_devices(estate: Estate, network: Network) -> None:
    plan = estate.plan
    for hub in plan.hubs:
        if hub.s1sp is not None:
            continue  # a SMETS1 premises is known to the inventory only
        network.place(hub.device_id, hub.csp_region)
        estate.world.add(hub.device_id, hub_core(hub, plan, estate.identities))
        if hub.on_wan:
            estate.dsp.state.apply(HubSeen(hub.device_id, plan.start))
    for device, hub_id, core in device_cores(plan, estate.identities):
        network.attach(device, hub_id)
        estate.world.add(device, core)
    _back_up_logs(estate)


def _back_up_logs(estate: Estate) -> None:
    """What hubs and GPFs have on their logs they have told before the world starts."""
    for core in estate.world.cores.values():
        if (isinstance(core, HubState) and core.log) or (
            isinstance(core, GpfState) and core.device_log
        ):
            backup = core.log_told(estate.plan.start)
            estate.dsp.state.apply(LogBackedUp(core.eui, backup))
