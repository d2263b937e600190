"""Every public fixture, on one page. The world starts when the first step needs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files

import pytest
from msgspec.structs import replace

from sitrig.emulators.estate import Estate, build
from sitrig.emulators.journal import Journal
from sitrig.emulators.operations import Operations
from sitrig.emulators.plan import EstatePlan, read_plan
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.harness.clock import Clock
from sitrig.harness.draft import Draft
from sitrig.harness.duis_client import DuisClient, Exchange
from sitrig.harness.errors import PhraseError
from sitrig.harness.ledger import Ledger
from sitrig.harness.names import USERS, user_named
from sitrig.harness.options import OPTIONS, RunOptions
from sitrig.harness.parties import Party
from sitrig.harness.targets.embedded import EmbeddedTarget
from sitrig.harness.targets.target import Target

CROWDED: EstatePlan = read_plan((files("sitrig.harness") / "estates/crowded.toml").read_text())


class Parties(Mapping[str, Party]):
    """The parties of the premises by name; each comes to life when first named."""

    def __init__(self, estate: Estate, target: Target, clock: Clock) -> None:
        self._estate = estate
        self._target = target
        self._clock = clock
        self._known: dict[str, Party] = {}

    def __getitem__(self, name: str) -> Party:
        if name not in self._known:
            self._known[name] = self._introduce(name)
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(USERS)

    def __len__(self) -> int:
        return len(USERS)

    def _introduce(self, name: str) -> Party:
        eui = user_named(name)
        identities = self._estate.identities
        # A party that is no DCC User still holds valid certificates: the DSP must tell E1 by itself.
        held = identities.register(eui, OrganisationRole.OTHER)
        client = DuisClient(
            eui=eui,
            key=held.xml_signing or held.signing,
            session=self._target.session(),
            url=self._target.base_url,
            dsp=identities.store.find,
        )
        party = Party(name, eui, held, client, lambda: self._clock.now)
        self._target.receive_at(eui, party.receive)
        return party


@pytest.fixture(scope="session")
def run_options(request: pytest.FixtureRequest) -> RunOptions:
    """What the run was asked for."""
    return request.config.stash[OPTIONS]


@pytest.fixture
def draft(run_options: RunOptions) -> Draft:
    """The premises while they are being described."""
    plan = replace(CROWDED, modifications=run_options.modifications, seed=run_options.seed)
    return Draft(plan)


@pytest.fixture
def estate(draft: Draft) -> Estate:
    """The running world; asking for it ends the description of the premises."""
    return build(draft.plan())


@pytest.fixture
def target(estate: Estate, run_options: RunOptions) -> Iterator[Target]:
    """Where requests go."""
    if run_options.target == "embedded":
        yield EmbeddedTarget(estate)
        return
    # Imported here: an embedded run needs no server.
    from sitrig.harness.targets.server import ServerTarget

    with ServerTarget(estate) as served:
        yield served


@pytest.fixture
def clock(estate: Estate) -> Clock:
    """Simulated time."""
    return Clock(estate.world)


@pytest.fixture
def parties(estate: Estate, target: Target, clock: Clock) -> Parties:
    """Every party by name. All are listening before anything happens."""
    found = Parties(estate, target, clock)
    for name in found:
        found[name]
    return found


@pytest.fixture
def journal(estate: Estate) -> Journal:
    """The one record of what happened."""
    return estate.world.journal


@pytest.fixture
def operations(estate: Estate) -> Operations:
    """What reaches the DSP from outside DUIS."""
    return Operations(estate)


@pytest.fixture
def ledger(estate: Estate) -> Ledger:
    """The whole state before, to be compared with the state after."""
    return Ledger(estate.state)


@pytest.fixture
def answer() -> Exchange:
    """The answer to the last Service Request; a When puts it here."""
    raise PhraseError("no Service Request has been submitted yet")
