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
from sitrig.harness.duis_client import DuisClient, Exchange
from sitrig.harness.errors import PhraseError
from sitrig.harness.ledger import Ledger
from sitrig.harness.options import OPTIONS, RunOptions
from sitrig.harness.parties import Party
from sitrig.harness.premises.draft import Draft
from sitrig.harness.premises.names import USERS, user_named
from sitrig.harness.targets.embedded import EmbeddedTarget
from sitrig.harness.targets.target import Target

CROWDED: EstatePlan = read_plan((files("sitrig.harness") / "estates/crowded.toml").read_text())


class Parties(Mapping[str, Party]):
    """The parties of the premises by name; all are listening before anything happens."""

    def __init__(self, estate: Estate, target: Target, clock: Clock) -> None:
        self._known = {name: _introduced(name, estate, target, clock) for name in USERS}

    def __getitem__(self, name: str) -> Party:
        user_named(name)  # refuses a name that nobody has
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


def _introduced(name: str, estate: Estate, target: Target, clock: Clock) -> Party:
    eui = user_named(name)
    identities = estate.identities
    # A party that is no DCC User still holds valid certificates: the DSP must tell E1 by itself.
    held = identities.register(eui, OrganisationRole.OTHER)
    client = DuisClient(
        eui=eui,
        key=held.xml_signing or held.signing,
        session=target.session(),
        url=target.base_url,
        dsp=identities.store.find,
    )
    keys = identities.party_ring(eui)
    party = Party(name, eui, held, client, estate.dsp.codec, lambda: clock.now, keys)
    target.receive_at(eui, party.receive)
    return party


@pytest.fixture(scope="session")
def run_options(request: pytest.FixtureRequest) -> RunOptions:
    """What the run was asked for."""
    return request.config.stash[OPTIONS]


@pytest.fixture
def cycle(request: pytest.FixtureRequest) -> int:
    """Which repetition of the packs this is, from 1."""
    return int(getattr(request, "param", 1))


@pytest.fixture
def draft(run_options: RunOptions, cycle: int) -> Draft:
    """The premises while they are being described."""
    seed = run_options.seed_of(cycle)
    return Draft(
        replace(
            CROWDED,
            modifications=run_options.modifications,
            seed=seed,
            fidelity=run_options.fidelity,
        )
    )


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
    """Every party by name."""
    return Parties(estate, target, clock)


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
