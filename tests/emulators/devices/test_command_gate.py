"""What a device refuses: silence or the right alert, and nothing changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from sitrig.emulators.devices.esme_commands import ESME_RULES
from sitrig.emulators.devices.log_limits import CAPACITY
from sitrig.emulators.devices.permissions import CHF_RULES, CommandRule
from sitrig.emulators.protocol.effects import Effect, Record, Send
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind, Proof, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases.ccs01 import AddDevice
from sitrig.emulators.protocol.gbcs.use_cases.ccs02 import RemoveDevice
from sitrig.emulators.protocol.gbcs.use_cases.cs02a import ReadCredentials
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import (
    ReplacementMode,
    UpdateSecurityCredentials,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs06 import ActivateFirmware
from sitrig.emulators.protocol.gbcs.use_cases.ecs01c import UpdateSecondaryTariff
from sitrig.emulators.protocol.gbcs.use_cases.ecs35b import ReadSecurityLog, SecurityLog
from sitrig.emulators.protocol.gbcs.use_cases.ecs35d import HubSecurityLog, ReadHubSecurityLog
from sitrig.emulators.protocol.gbcs.use_cases.ecs39a import SetImportMpan
from sitrig.emulators.protocol.gbcs.use_cases.ecs39b import SetExportMpan
from sitrig.emulators.protocol.gbcs.use_cases.ecs46a import DescribeControllers
from sitrig.emulators.protocol.gbcs.use_cases.ecs46d import ScheduleControllers
from sitrig.emulators.protocol.gbcs.use_cases.ecs47 import ActivateAuxiliaryLoad
from sitrig.emulators.protocol.gbcs.use_cases.ecs52 import ReadFirmwareVersion
from sitrig.emulators.protocol.gbcs.use_cases.ecs70 import SetClock
from sitrig.emulators.protocol.gbcs.use_cases.generic_alert import GenericAlert
from sitrig.emulators.protocol.identifiers import ACB, COS_PARTY, Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant, RemotePartyRole
from tests.emulators.devices.kept import kept
from tests.emulators.devices.narrowing import alert_code, of_kind
from tests.emulators.devices.tariffs import tariff

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench

    MakeBench = Callable[..., Bench]

ACTIVATE = ActivateFirmware("ab" * 32)


def security_log(bench: Bench) -> list[str]:
    """What ECS35b tells, from the same sender."""
    (answer,) = bench.send(bench.command("ECS35b", ReadSecurityLog()))
    return [event.code for event in of_kind(SecurityLog, answer.body).entries]


def refused(bench: Bench, message: DeviceMessage) -> tuple[list[str], list[object]]:
    """Give a message straight to the meter; tells alert codes and reasons, asserts no effect."""
    before = bench.kept()
    bench.outbox.clear()
    bench.give(bench.meter, message)
    assert bench.kept() == before
    assert all(sent.kind is MessageKind.ALERT for sent in bench.messages)
    reasons = [record.facts["reason"] for record in bench.records]
    return bench.alerts(), reasons


def test_a_command_for_another_device_meets_silence(bench: Bench) -> None:
    message = bench.command("ECS52", ReadFirmwareVersion(), recipient=bench.STRANGER)
    assert refused(bench, message) == ([], ["recipient is another device"])


@pytest.mark.parametrize("kind", [MessageKind.RESPONSE, MessageKind.ALERT])
def test_what_is_not_a_command_meets_silence(bench: Bench, kind: MessageKind) -> None:
    message = structs.replace(bench.command("ECS52", ReadFirmwareVersion()), kind=kind)
    assert refused(bench, message) == ([], ["not a command"])


@pytest.mark.parametrize(
    "use_case, body",
    [
        ("ECS52", SetImportMpan("1200000000017")),
        ("ECS99", ReadFirmwareVersion()),
        (
            "CS02b",
            UpdateSecurityCredentials(ReplacementMode.WAN_PROVIDER_BY_WAN_PROVIDER, (), (), 1),
        ),
    ],
)
def test_a_command_that_a_meter_does_not_know_raises_8f1e(
    bench: Bench, use_case: str, body: UseCaseBody
) -> None:
    alerts, _ = refused(bench, bench.command(use_case, body))
    assert alerts == ["8F1E"]


@pytest.mark.parametrize("mac_by", [None, Eui("90-B3-D5-1F-30-01-00-00")])
def test_a_command_without_the_brokers_mac_raises_8f3d(bench: Bench, mac_by: Eui | None) -> None:
    message = bench.command("ECS52", ReadFirmwareVersion())
    message = structs.replace(message, proof=Proof(mac_by=mac_by))
    assert refused(bench, message)[0] == ["8F3D"]


@pytest.mark.parametrize("signed", [False, True])
@pytest.mark.parametrize("mac_by", [None, Eui("90-B3-D5-1F-30-01-00-00")])
def test_a_command_that_is_neither_known_nor_authentic_meets_silence(
    bench: Bench, mac_by: Eui | None, signed: bool
) -> None:
    signer = bench.supplier.signing.certificate.ski if signed else None
    for recipient, use_case in (
        (bench.METER, "CCS02"),
        (bench.METER, "ECS99"),
        (bench.HUB, "CS06"),
    ):
        message = bench.command(use_case, RemoveDevice(bench.STRANGER), recipient=recipient)
        message = structs.replace(message, proof=Proof(signer, mac_by))
        core = bench.hub if recipient == bench.HUB else bench.meter
        assert [type(effect) for effect in core.receive(message, bench.now)] == [Record]


def test_a_party_without_a_cell_raises_8f30(bench: Bench) -> None:
    message = bench.command("ECS52", ReadFirmwareVersion(), originator=bench.GAINING)
    assert refused(bench, message)[0] == ["8F30"]


def test_a_party_whose_role_may_not_send_this_raises_8f30(bench: Bench) -> None:
    message = bench.command("ECS39a", SetImportMpan("1200000000017"), originator=bench.NETWORK)
    assert refused(bench, message)[0] == ["8F30"]


def test_a_critical_command_without_signature_raises_8f3d(bench: Bench) -> None:
    assert refused(bench, bench.command("CS06", ACTIVATE))[0] == ["8F3D"]


def test_a_critical_command_signed_by_another_party_raises_8f3d(bench: Bench) -> None:
    message = bench.command("CS06", ACTIVATE, signed=True, signer=bench.gaining)
    assert refused(bench, message)[0] == ["8F3D"]


def test_a_critical_command_signed_with_the_key_agreement_key_raises_8f3d(bench: Bench) -> None:
    message = bench.command("CS06", ACTIVATE)
    ski = bench.supplier.agreement.certificate.ski
    message = structs.replace(message, proof=Proof(signer_ski=ski, mac_by=ACB))
    assert refused(bench, message)[0] == ["8F3D"]


def test_a_replayed_or_lower_counter_raises_8f53_and_a_higher_one_passes(bench: Bench) -> None:
    body = SetImportMpan("1200000000017")
    assert len(bench.send(bench.command("ECS39a", body, counter=500))) == 1
    for counter in (500, 499):
        bench.records.clear()
        alerts, reasons = refused(bench, bench.command("ECS39a", body, counter=counter))
        assert alerts == ["8F53"]
        assert reasons == ["counter not above the stored one"]
    assert len(bench.send(bench.command("ECS39a", body, counter=501))) == 1


def test_reads_may_repeat_and_do_not_spend_the_counter(bench: Bench) -> None:
    for _ in range(2):
        assert len(bench.send(bench.command("ECS52", ReadFirmwareVersion(), counter=9_000))) == 1
    assert len(bench.send(bench.command("ECS39a", SetImportMpan("1"), counter=8))) == 1


def test_counters_are_kept_per_remote_party(bench: Bench) -> None:
    bench.send(bench.command("ECS39a", SetImportMpan("1"), counter=7_000))
    counter = bench.meter.anchors.counter
    assert counter(RemotePartyRole.SUPPLIER) == 7_000
    assert counter(RemotePartyRole.TRANSCOS) == 0


def test_the_alert_of_a_refusal_goes_to_the_supplier_in_the_cell_and_is_signed(
    bench: Bench,
) -> None:
    bench.give(bench.meter, bench.command("CS06", ACTIVATE, originator=bench.GAINING))
    (alert,) = bench.messages
    assert (alert.use_case, alert.recipient) == ("ALERT1000", bench.SUPPLIER)
    assert alert.proof == Proof(signer_ski=bench.METER_SKI)
    assert of_kind(GenericAlert, alert.body).time == bench.now


def test_a_refusal_is_journalled_with_what_was_refused(bench: Bench) -> None:
    bench.give(bench.meter, bench.command("CS06", ACTIVATE, counter=77))
    (record,) = bench.records
    assert record.kind == "command refused by device"
    assert record.facts == {
        "use_case": "CS06",
        "originator": bench.SUPPLIER,
        "counter": 77,
        "reason": "signer is not the key in the originator's cell",
    }


def test_a_refused_command_stands_in_the_security_log_by_its_alert_code(bench: Bench) -> None:
    assert security_log(bench) == []
    wrong = (
        bench.command("CS06", ACTIVATE, originator=bench.GAINING),
        bench.command("CCS02", RemoveDevice(bench.STRANGER)),
        structs.replace(bench.command("ECS52", ReadFirmwareVersion()), proof=Proof()),
        bench.command("ECS52", ReadFirmwareVersion(), recipient=bench.STRANGER),
        structs.replace(bench.command("ECS99", ReadFirmwareVersion()), proof=Proof()),
    )
    for message in wrong:
        bench.now += 1_500
        bench.give(bench.meter, message)
    assert security_log(bench) == ["8F30", "8F85", "8F3D"]
    first = bench.meter.events.security[0]
    assert first.time == (bench.now - 4 * 1_500) // 1_000 * 1_000
    third = bench.meter.events.security[2].time
    (answer,) = bench.send(bench.command("ECS35b", ReadSecurityLog(third, third)))
    assert [event.time for event in of_kind(SecurityLog, answer.body).entries] == [third]


def test_a_full_security_log_gives_up_its_oldest_entry_and_no_event(bench: Bench) -> None:
    bench.meter.non_critical_alert("8F69", bench.now)
    bench.give(bench.meter, bench.command("CS06", ACTIVATE, originator=bench.GAINING))
    unproven = structs.replace(bench.command("ECS52", ReadFirmwareVersion()), proof=Proof())
    for _ in range(CAPACITY):
        bench.meter.receive(unproven, bench.now)
    assert [event.code for event in bench.meter.events.security] == ["8F3D"] * CAPACITY
    assert "8F69" in [event.code for event in bench.meter.events.general]


def test_a_hub_logs_what_it_refused(bench: Bench) -> None:
    message = bench.command("CCS02", RemoveDevice(bench.METER), recipient=bench.HUB)
    bench.send(message)
    (answer,) = bench.send(bench.to_hub("ECS35d", ReadHubSecurityLog()))
    told = of_kind(HubSecurityLog, answer.body).entries
    assert [(event.time, event.code) for event in told] == [(bench.now // 1_000 * 1_000, "8F30")]


def test_a_meter_off_the_han_hears_nothing(make_bench: MakeBench) -> None:
    bench = make_bench()
    assert bench.meter.receive(bench.command("ECS52", ReadFirmwareVersion()), bench.now) == ()


def test_a_hub_tells_the_broker_about_refusals(bench: Bench) -> None:
    before = kept(bench.hub)
    message = bench.command("CCS02", RemoveDevice(bench.METER), recipient=bench.HUB)
    (alert,) = bench.send(message)
    assert (alert_code(alert), alert.recipient) == ("8F30", ACB)
    assert alert.proof == Proof(signer_ski=bench.HUB_SKI)
    assert kept(bench.hub) == before


def test_a_hub_refuses_a_replayed_add(bench: Bench) -> None:
    add = bench.to_hub("CCS01", AddDevice(bench.STRANGER, DeviceType.PPMID, "AA" * 16, 60))
    bench.send(add)
    bench.send(bench.to_hub("CCS02", RemoveDevice(bench.STRANGER)))
    before = kept(bench.hub)
    (alert,) = bench.send(add)
    assert alert_code(alert) == "8F53"
    assert kept(bench.hub) == before


def test_a_hub_hands_nothing_to_devices_that_are_not_on_its_log(bench: Bench) -> None:
    message = bench.command("ECS52", ReadFirmwareVersion(), recipient=bench.STRANGER)
    assert bench.hub.receive(message, bench.now) == ()


def test_a_hub_hands_nothing_to_a_device_that_has_not_joined(make_bench: MakeBench) -> None:
    bench = make_bench()
    bench.add_meter()
    message = bench.command("ECS52", ReadFirmwareVersion())
    assert bench.hub.receive(message, bench.now) == ()


# The table itself.


def test_every_command_has_one_row_per_device_type_and_mode() -> None:
    for rules in (ESME_RULES, CHF_RULES):
        keys = [(rule.use_case, rule.mode, rule.maced) for rule in rules]
        assert len(set(keys)) == len(keys)


def test_critical_commands_are_replay_protected_and_have_one_sender() -> None:
    critical = [rule for rule in (*ESME_RULES, *CHF_RULES) if rule.critical and rule.maced]
    assert all(len(rule.roles) == 1 for rule in critical)
    # The use case table has the names of switches without it.
    assert {rule.use_case for rule in critical if not rule.replay_protected} == {"ECS46a"}


def test_only_rows_without_a_published_flag_are_marked_as_assumptions() -> None:
    assumed = {rule.use_case for rule in (*ESME_RULES, *CHF_RULES) if "assumption" in rule.source}
    joins = {"CS03A1", "CS03B", "CS04AC", "CS04B", "CCS05/CCS04"}
    switches = {"ECS47Activate", "ECS47Deactivate", "ECS47Reset"}
    credentials = {f"CS02{letter}" for letter in "abcdefg"} | {"CS06"}
    assert assumed == credentials | {"ECS26i", "ECS46c", "ECS52"} | switches | joins


# Whatever is wrong about who sent it, to whom, or with which proof: nothing changes.

BODIES: dict[str, UseCaseBody] = {
    "CS02a": ReadCredentials((RemotePartyRole.SUPPLIER,)),
    "CS02b": UpdateSecurityCredentials(ReplacementMode.SUPPLIER_BY_TRANSCOS, (), (), 12),
    "CS06": ACTIVATE,
    "ECS01c": UpdateSecondaryTariff(tariff("tariff")),
    "CS02g": UpdateSecurityCredentials(ReplacementMode.LOAD_CONTROLLER_BY_SUPPLIER, (), (), 13),
    "ECS39b": SetExportMpan("1200000000029"),
    "ECS46a": DescribeControllers(description_3="heat pump"),
    "ECS46d": ScheduleControllers((), ()),
    "ECS39a": SetImportMpan("1200000000017", "1200000000026"),
    "ECS47Activate": ActivateAuxiliaryLoad(2, 30),
    "ECS70": SetClock(0, 2**62),
}
SENDERS = {"CS02a": ACB, "ECS39b": ACB, "CS02b": COS_PARTY}
EUIS = st.binary(min_size=8, max_size=8).map(Eui.from_bytes)
SKIS = st.none() | st.binary(min_size=8, max_size=8).map(bytes.hex)
# The first row of a use case that has several forms: CS02a is also read under a signature alone.
RULES = {rule.use_case: rule for rule in reversed(ESME_RULES)}


def spoiled(message: DeviceMessage, rule: CommandRule, data: st.DataObject) -> DeviceMessage:
    """The message with at least one of recipient, originator, MAC and signature wrong."""
    choices = ["recipient", "originator", "mac_by", *(["signer_ski"] if rule.critical else [])]
    wrong = data.draw(st.sets(st.sampled_from(choices), min_size=1))
    proof = message.proof
    if "mac_by" in wrong:
        proof = structs.replace(proof, mac_by=data.draw(st.none() | EUIS))
    if "signer_ski" in wrong:
        proof = structs.replace(proof, signer_ski=data.draw(SKIS))
    recipient = data.draw(EUIS) if "recipient" in wrong else message.recipient
    originator = data.draw(EUIS) if "originator" in wrong else message.originator
    return structs.replace(message, recipient=recipient, originator=originator, proof=proof)


def kinds(effects: Sequence[Effect]) -> list[MessageKind]:
    """Of the messages among them; a meter sends nothing else here."""
    return [of_kind(DeviceMessage, e.payload).kind for e in effects if isinstance(e, Send)]


@given(data=st.data(), use_case=st.sampled_from(sorted(BODIES)))
def test_no_message_with_a_wrong_party_or_proof_changes_anything(
    make_bench: MakeBench, data: st.DataObject, use_case: str
) -> None:
    bench = make_bench(EsmeVariant.BDEF).joined()
    rule = RULES[use_case]
    originator = SENDERS.get(use_case, bench.SUPPLIER)
    good = bench.command(use_case, BODIES[use_case], originator=originator, signed=rule.critical)
    bad = spoiled(good, rule, data)
    before = bench.kept()
    effects = bench.meter.receive(bad, bench.now)
    assert bench.kept() == before
    assert all(kind is MessageKind.ALERT for kind in kinds(effects))
    # The same message unspoiled is answered: it was refused for what was wrong with it.
    answers = bench.meter.receive(good, bench.now)
    assert any(kind is MessageKind.RESPONSE for kind in kinds(answers))
