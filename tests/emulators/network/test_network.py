"""Delays and draws, without a world."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from sitrig.emulators.network import LinkProfile, Network
from sitrig.emulators.network.draws import draw_after, first_draw
from sitrig.emulators.network.lane import Lane
from sitrig.emulators.protocol.effects import DSP, ImageDelivery, Leave, Link, Send
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import CspRegion

FIRST, SECOND = Eui("00-DB-12-34-56-78-90-01"), Eui("00-DB-12-34-56-78-90-02")
ESME = Eui("90-B3-D5-1F-30-01-00-03")


NOW = 1_767_571_200_000


def delays_of(network: Network, hub: str, count: int) -> list[int | None]:
    """Far enough apart that no message has to wait for another."""
    send = Send(hub, Leave(FIRST), Link.WAN)
    return [network.delay(send, DSP, NOW + 1_000_000 * n) for n in range(count)]


def jittery(seed: str = "nine", lost: int = 0) -> Network:
    profile = LinkProfile(base=50, jitter=100_000, lost_per_million=lost)
    network = Network(wan=dict.fromkeys(CspRegion, profile), han=profile)
    network.seed = seed
    network.attach(ESME, FIRST)
    return network


def test_another_hub_direction_or_network_changes_no_draws() -> None:
    together, mixed = jittery(), []
    for n in range(20):
        now = NOW + 1_000_000 * n
        together.delay(Send(SECOND, Leave(FIRST), Link.WAN), DSP, now)
        mixed.append(together.delay(Send(FIRST, Leave(FIRST), Link.WAN), DSP, now))
        together.delay(Send(DSP, Leave(FIRST), Link.WAN), FIRST, now)
        together.delay(Send(ESME, Leave(FIRST), Link.HAN), FIRST, now)
    assert mixed == delays_of(jittery(), FIRST, 20)


def test_draws_differ_by_seed_hub_and_number() -> None:
    seen = [
        tuple(delays_of(jittery(seed), hub, 5)) for seed in ("a", "b") for hub in (FIRST, SECOND)
    ]
    assert len(set(seen)) == 4
    assert len(set(delays_of(jittery(), FIRST, 100))) > 95


def test_draws_begin_at_the_published_hash_and_go_on_by_the_published_generator() -> None:
    # printf 's\0WAN\0h' | b2sum -l 64
    first = first_draw("s", "WAN", "h")
    assert first == 0xEE7359318838B330 % 1_073_741_788 + 1
    assert draw_after(first) == first * 771_645_345 % 1_073_741_789


def test_draws_are_spread_evenly() -> None:
    draw, tenths = first_draw("even", "WAN", "h"), [0] * 10
    for _ in range(10_000):
        draw = draw_after(draw)
        tenths[draw % 10] += 1
    assert 900 < min(tenths) <= max(tenths) < 1_100


@given(base=st.integers(0, 10_000), jitter=st.integers(0, 5_000), seed=st.text(max_size=5))
def test_a_crossing_takes_its_base_and_at_most_its_jitter_more(
    base: int, jitter: int, seed: str
) -> None:
    delay = Lane(LinkProfile(base=base, jitter=jitter), first_draw(seed, "", "")).delay(NOW)
    assert delay is not None
    assert base <= delay <= base + jitter


PROFILES = st.builds(
    LinkProfile,
    base=st.integers(0, 50),
    jitter=st.integers(0, 200),
    lost_per_million=st.sampled_from([0, 300_000]),
)
HOPS = st.sampled_from(
    [
        (DSP, FIRST, Link.WAN),
        (FIRST, DSP, Link.WAN),
        (DSP, SECOND, Link.WAN),
        (SECOND, DSP, Link.WAN),
        (FIRST, ESME, Link.HAN),
        (ESME, FIRST, Link.HAN),
    ]
)


@given(
    wan=PROFILES,
    other=PROFILES,
    han=PROFILES,
    sent=st.lists(st.tuples(HOPS, st.integers(0, 40)), max_size=40),
    moved=st.integers(0, 40),
)
def test_what_is_sent_first_on_a_way_arrives_first_even_over_a_snapshot_and_a_move(
    wan: LinkProfile,
    other: LinkProfile,
    han: LinkProfile,
    sent: list[tuple[tuple[str, str, Link], int]],
    moved: int,
) -> None:
    network = Network(wan={**dict.fromkeys(CspRegion, wan), CspRegion.NORTH: other}, han=han)
    network.seed = "ways"
    network.attach(ESME, FIRST)
    arrivals: dict[tuple[str, str, Link], list[int]] = {}
    now = NOW
    for number, (hop, pause) in enumerate(sent):
        if number == moved:
            network.place(FIRST, CspRegion.NORTH)
            network = pickle.loads(pickle.dumps(network))
        now += pause
        sender, to, link = hop
        delay = network.delay(Send(to, Leave(FIRST), link), sender, now)
        if delay is not None:
            arrivals.setdefault(hop, []).append(now + delay)
    assert all(way == sorted(way) for way in arrivals.values())


def test_the_delay_is_that_of_the_hubs_region_both_ways_and_for_its_devices() -> None:
    wan = {region: LinkProfile(base=100 + n) for n, region in enumerate(CspRegion)}
    network = Network(wan=wan, han=LinkProfile(base=9))
    network.place(FIRST, CspRegion.SOUTH)
    network.place(SECOND, CspRegion.NORTH_4G)
    network.attach(ESME, SECOND)
    south, north_4g = wan[CspRegion.SOUTH].base, wan[CspRegion.NORTH_4G].base
    assert network.delay(Send(FIRST, Leave(FIRST), Link.WAN), DSP, NOW) == south
    assert network.delay(Send(DSP, Leave(FIRST), Link.WAN), FIRST, NOW) == south
    assert network.delay(Send(ESME, Leave(FIRST), Link.WAN), DSP, NOW) == north_4g
    assert network.delay(Send(ESME, Leave(FIRST), Link.HAN), SECOND, NOW) == 9
    network.detach(ESME)
    unknown = wan[CspRegion.UNKNOWN].base
    assert network.delay(Send(ESME, Leave(FIRST), Link.WAN), DSP, NOW) == unknown


@given(size=st.integers(0, 5_000))
def test_the_delay_never_depends_on_length(size: int) -> None:
    network = Network()
    network.place(FIRST, CspRegion.NORTH)
    short = Network()
    short.place(FIRST, CspRegion.NORTH)
    image = ImageDelivery(bytes(size), "v", ())
    assert network.delay(Send(FIRST, image, Link.WAN), DSP, NOW) == short.delay(
        Send(FIRST, Leave(FIRST), Link.WAN), DSP, NOW
    )


def test_a_device_of_no_hub_is_its_own() -> None:
    network = Network()
    network.attach(ESME, FIRST)
    assert (network.hub_of(ESME), network.hub_of(SECOND)) == (FIRST, SECOND)
