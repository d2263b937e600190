"""The capability table against the schema, and every letter against the request that shows it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sitrig.emulators.devices.variants import CAPABILITIES, LETTER_SOURCES
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases.ecs01c import UpdateSecondaryTariff
from sitrig.emulators.protocol.gbcs.use_cases.ecs17b import ImportRegisters, ReadImportRegisters
from sitrig.emulators.protocol.gbcs.use_cases.ecs23b import (
    PolyphaseNetworkData,
    ReadPolyphaseNetworkData,
)
from sitrig.emulators.protocol.gbcs.use_cases.ecs26m import Identity, ReadIdentity
from sitrig.emulators.protocol.gbcs.use_cases.ecs39a import SetImportMpan, SetImportMpanResult
from sitrig.emulators.protocol.gbcs.use_cases.ecs47 import ActivateAuxiliaryLoad
from sitrig.emulators.protocol.gbcs.use_cases.ecs61c import ReadBoostButton
from sitrig.emulators.protocol.gbcs.use_cases.ecs61d import (
    AuxiliaryControllers,
    Controller,
    ReadAuxiliaryControllers,
)
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from tests.emulators.devices.narrowing import of_kind, succeeded
from tests.emulators.devices.tariffs import tariff

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]

VARIANTS = list(EsmeVariant)


def test_every_variant_of_the_vocabulary_has_a_row() -> None:
    assert set(CAPABILITIES) == set(EsmeVariant)
    assert len(CAPABILITIES) == 25


def test_every_variant_of_the_schema_has_a_row(reference: Path) -> None:
    schema = (reference / "duis" / "duis-5.4.xsd").read_text("utf-8")
    listed = re.search(r'name="ESMEVariant">(.*?)</xs:simpleType>', schema, re.DOTALL)
    assert listed is not None
    assert set(re.findall(r'enumeration value="(\w+)"', listed[1])) == set(CAPABILITIES)


def test_every_letter_in_use_has_a_source_and_those_not_published_say_so() -> None:
    assert set(LETTER_SOURCES) == {letter for variant in VARIANTS for letter in variant.value}
    assert all(LETTER_SOURCES[letter].startswith("assumption") for letter in "DEFG")


def test_no_two_variants_can_do_the_same() -> None:
    assert len(set(CAPABILITIES.values())) == 25


def ask(bench: Bench, use_case: str, body: UseCaseBody, *, signed: bool = False) -> UseCaseBody:
    (response,) = bench.send(bench.command(use_case, body, signed=signed))
    return response.body


def import_registers(bench: Bench) -> ImportRegisters:
    return of_kind(ImportRegisters, ask(bench, "ECS17b", ReadImportRegisters()))


def network_data(bench: Bench) -> PolyphaseNetworkData:
    return of_kind(PolyphaseNetworkData, ask(bench, "ECS23b", ReadPolyphaseNetworkData()))


def controllers(bench: Bench) -> tuple[Controller, ...]:
    told = ask(bench, "ECS61d", ReadAuxiliaryControllers())
    return of_kind(AuxiliaryControllers, told).controllers


# One probe per letter: does a joined meter of this true variant answer it, or refuse it?


def probe_a(bench: Bench) -> bool:
    registers = import_registers(bench)
    return (
        registers.secondary_active_import_wh is None and not network_data(bench).average_decivolts
    )


def probe_b(bench: Bench) -> bool:
    body = UpdateSecondaryTariff(tariff("tariff"))
    return succeeded(ask(bench, "ECS01c", body, signed=True))


def probe_c(bench: Bench) -> bool:
    return len(network_data(bench).average_decivolts) == 3


def probe_d(bench: Bench) -> bool:
    return succeeded(ask(bench, "ECS47Activate", ActivateAuxiliaryLoad(1, 30), signed=True))


def probe_e(bench: Bench) -> bool:
    return succeeded(ask(bench, "ECS61c", ReadBoostButton()))


def probe_f(bench: Bench) -> bool:
    return Controller.PROPORTIONAL in controllers(bench)


def probe_g(bench: Bench) -> bool:
    return Controller.STAND_ALONE_PROPORTIONAL in controllers(bench)


PROBES = {
    "A": probe_a,
    "B": probe_b,
    "C": probe_c,
    "D": probe_d,
    "E": probe_e,
    "F": probe_f,
    "G": probe_g,
}


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("letter", PROBES)
def test_a_request_is_answered_by_a_meter_with_the_letter_and_refused_by_one_without(
    make_bench: MakeBench, letter: str, variant: EsmeVariant
) -> None:
    assert PROBES[letter](make_bench(variant).joined()) is (letter in variant.value)


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_meter_tells_its_base_letter_only(make_bench: MakeBench, variant: EsmeVariant) -> None:
    identity = ask(make_bench(variant).joined(), "ECS26m", ReadIdentity())
    assert identity == Identity("1EAF", "10AD0103", variant.value[0])


@pytest.mark.parametrize("variant", VARIANTS)
def test_import_registers_follow_elements_and_phases(
    make_bench: MakeBench, variant: EsmeVariant
) -> None:
    bench = make_bench(variant).joined()
    reading = import_registers(bench)
    assert reading.time == bench.now
    assert (reading.secondary_active_import_wh is not None) is ("B" in variant.value)
    of_three_phases = 3 * 1_204_507 + 3 * 1_009
    assert reading.active_import_wh == (of_three_phases if "C" in variant.value else 1_204_507)


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_secondary_mpan_has_a_place_on_a_twin_element_meter_only(
    make_bench: MakeBench, variant: EsmeVariant
) -> None:
    bench = make_bench(variant).joined()
    twin = "B" in variant.value
    body = SetImportMpan("1200000000017", "1200000000026")
    assert ask(bench, "ECS39a", body) == SetImportMpanResult(primary=True, secondary=twin)
    assert bench.meter.import_mpan == "1200000000017"
    assert bench.meter.secondary_import_mpan == ("1200000000026" if twin else None)


def test_without_a_secondary_mpan_nothing_is_said_of_it(bench: Bench) -> None:
    result = ask(bench, "ECS39a", SetImportMpan("1200000000017"))
    assert result == SetImportMpanResult(primary=True, secondary=None)


@pytest.mark.parametrize("index", [0, 6])
def test_a_switch_that_no_meter_has_is_refused(make_bench: MakeBench, index: int) -> None:
    bench = make_bench(EsmeVariant.ADEF).joined()
    body = ActivateAuxiliaryLoad(index, 30)
    assert not succeeded(ask(bench, "ECS47Activate", body, signed=True))
    assert bench.meter.loads.closed_until == ()


def test_a_switch_closes_for_its_time_and_leaves_the_others_alone(make_bench: MakeBench) -> None:
    bench = make_bench(EsmeVariant.CD).joined()
    for body in (ActivateAuxiliaryLoad(5, 30), ActivateAuxiliaryLoad(2, 0)):
        assert succeeded(ask(bench, "ECS47Activate", body, signed=True))
    half_an_hour = bench.now + 30 * 60_000
    assert bench.meter.loads.closed_until == (0, 2**63 - 1, 0, 0, half_an_hour)
