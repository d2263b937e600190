"""Delays and draws, without a world."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sitrig.emulators.network import LinkProfile, Network
from sitrig.emulators.network.draws import Draws
from sitrig.emulators.protocol.effects import DSP, ImageDelivery, Leave, Link, Send
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import CspRegion

FIRST, SECOND = Eui("00-DB-12-34-56-78-90-01"), Eui("00-DB-12-34-56-78-90-02")
ESME = Eui("90-B3-D5-1F-30-01-00-03")


def draws_of(draws: Draws, hub: str, count: int) -> list[int]:
    return [draws.next("WAN", hub) for _ in range(count)]


def test_another_hub_changes_no_hubs_draws() -> None:
    alone, together = Draws("nine"), Draws("nine")
    mixed = []
    for _ in range(20):
        together.next("WAN", SECOND)
        mixed.append(together.next("WAN", FIRST))
        together.next("HAN", FIRST)
    assert mixed == draws_of(alone, FIRST, 20)


def test_draws_differ_by_seed_purpose_hub_and_number() -> None:
    seen = {
        Draws(seed).next(purpose, hub)
        for seed in ("a", "b")
        for purpose in ("WAN", "HAN")
        for hub in (FIRST, SECOND)
    }
    assert len(seen) == 8
    assert len(set(draws_of(Draws("a"), FIRST, 100))) == 100


def test_a_draw_is_the_published_hash() -> None:
    # printf 's\0WAN\0h\0001' | b2sum -l 64
    assert Draws("s").next("WAN", "h") == 0x0762C703B8D51E16


@given(base=st.integers(0, 10_000), jitter=st.integers(0, 5_000), draw=st.integers(0, 2**64 - 1))
def test_a_crossing_takes_its_base_and_at_most_its_jitter_more(
    base: int, jitter: int, draw: int
) -> None:
    delay = LinkProfile(base=base, jitter=jitter).crossing(draw)
    assert delay is not None
    assert base <= delay <= base + jitter


def test_the_delay_is_that_of_the_hubs_region_both_ways_and_for_its_devices() -> None:
    wan = {region: LinkProfile(base=100 + n) for n, region in enumerate(CspRegion)}
    network = Network(wan=wan, han=LinkProfile(base=9))
    network.place(FIRST, CspRegion.SOUTH)
    network.place(SECOND, CspRegion.NORTH_4G)
    network.attach(ESME, SECOND)
    south, north_4g = wan[CspRegion.SOUTH].base, wan[CspRegion.NORTH_4G].base
    assert network.delay(Send(FIRST, Leave(FIRST), Link.WAN), DSP) == south
    assert network.delay(Send(DSP, Leave(FIRST), Link.WAN), FIRST) == south
    assert network.delay(Send(ESME, Leave(FIRST), Link.WAN), DSP) == north_4g
    assert network.delay(Send(ESME, Leave(FIRST), Link.HAN), SECOND) == 9
    network.detach(ESME)
    unknown = wan[CspRegion.UNKNOWN].base
    assert network.delay(Send(ESME, Leave(FIRST), Link.WAN), DSP) == unknown


@given(size=st.integers(0, 5_000))
def test_the_delay_never_depends_on_length(size: int) -> None:
    network = Network()
    network.place(FIRST, CspRegion.NORTH)
    short = Network()
    short.place(FIRST, CspRegion.NORTH)
    image = ImageDelivery(bytes(size), "v", ())
    assert network.delay(Send(FIRST, image, Link.WAN), DSP) == short.delay(
        Send(FIRST, Leave(FIRST), Link.WAN), DSP
    )


def test_a_device_of_no_hub_is_its_own() -> None:
    network = Network()
    network.attach(ESME, FIRST)
    assert (network.hub_of(ESME), network.hub_of(SECOND)) == (FIRST, SECOND)
