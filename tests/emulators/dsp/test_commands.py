"""Commands to devices: sent again, given up, answered late, and what a response leads to."""

from __future__ import annotations

import dataclasses

import pytest
from msgspec.structs import replace

from sitrig.emulators.dsp.changes import DeviceChanged, HubSeen, PointSet, StatusReached
from sitrig.emulators.protocol.duis.catalogue import SRVS, FutureDating
from sitrig.emulators.protocol.duis.requests import SignedPreCommand
from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody
from sitrig.emulators.protocol.duis.requests.sr06_23_update_security_credentials_cos import (
    UpdateSecurityCredentialsCos,
)
from sitrig.emulators.protocol.duis.requests.sr08_11_update_han_device_log import (
    AddDeviceToChfWhitelist,
    DeviceLogRequestType,
    UpdateHanDeviceLog,
)
from sitrig.emulators.protocol.duis.responses import (
    FutureDatedDeviceAlert,
    GbcsPayload,
    ResponseMessage,
)
from sitrig.emulators.protocol.effects import WanRegistered
from sitrig.emulators.protocol.gbcs.message import (
    CANCELLATION,
    NO_PROOF,
    DeviceMessage,
    MessageKind,
    Proof,
    UseCaseBody,
)
from sitrig.emulators.protocol.gbcs.model_codec import MODEL
from sitrig.emulators.protocol.gbcs.use_cases import (
    ccs01,
    ccs08,
    cs02b,
    cs06,
    ecs01c,
    ecs01d,
    ecs46c,
    ecs46d,
    ecs52,
    ecs70,
)
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.vocabulary import CommandVariant, SmiStatus
from tests.emulators.dsp.core_bench import CoreBench
from tests.emulators.dsp.examples import EXAMPLES
from tests.emulators.dsp.premises import USERS, Premises, build_premises

MINUTE = 60_000
SUPPLIER, AGENT = USERS["responsible"].eui, USERS["appointed agent"].eui
ESME = Premises.device("B0", SmiStatus.COMMISSIONED)
JOINED = Premises.device("B0", SmiStatus.INSTALLED_NOT_COMMISSIONED)
HUB = Premises.device("A0", SmiStatus.COMMISSIONED)


def bench(premises: Premises) -> CoreBench:
    """The DSP core of these premises."""
    return CoreBench(premises.estate.dsp, Premises.START)


def sent(srv: str, by: str = "") -> CoreBench:
    """A core that was just sent the example of this request, by its usual sender or another."""
    premises = build_premises()
    core, example = bench(premises), EXAMPLES[srv]
    core.serve(premises.call(by or example.user, example.body, target=example.target))
    return core


def reply(command: DeviceMessage, body: UseCaseBody) -> DeviceMessage:
    """The device's response to a command."""
    return DeviceMessage(
        kind=MessageKind.RESPONSE,
        use_case=command.use_case,
        originator=command.recipient,
        recipient=command.originator,
        counter=command.counter,
        body=body,
        supplementary=command.supplementary,
        proof=Proof("A1B2C3D4E5F60718") if command.proof.signer_ski else Proof(None, ESME),
    )


def test_a_request_is_acknowledged_and_one_command_sent() -> None:
    core = sent("11.2")
    (command,) = core.commands
    assert (command.recipient, command.use_case, command.originator) == (ESME, "ECS52", ACB)
    assert command.supplementary is not None
    assert command.supplementary.party == AGENT
    assert core.posted == []


def test_a_known_remote_party_originates_its_own_command() -> None:
    (command,) = sent("4.1.1").commands
    assert (command.originator, command.supplementary) == (SUPPLIER, None)


def test_a_silent_device_is_asked_three_times_and_then_given_up() -> None:
    core = sent("11.2")
    core.advance(MINUTE - 1)
    assert len(core.commands) == 1
    core.advance(2 * MINUTE)
    assert len(core.commands) == 3
    assert len(set(map(repr, core.commands))) == 1
    core.advance(MINUTE)
    assert core.codes(AGENT) == ["E20"]
    core.advance(100 * MINUTE)
    assert (len(core.commands), core.codes(AGENT)) == (3, ["E20"])


def test_a_device_behind_a_hub_that_was_seen_is_e21() -> None:
    core = sent("11.2")
    core.operate(HubSeen(HUB, core.now))
    core.advance(3 * MINUTE)
    assert core.codes(AGENT) == ["E21"]


def test_an_answer_stops_the_clock_and_is_forwarded_once() -> None:
    core = sent("11.2")
    core.advance(MINUTE + 1)
    answer = reply(core.commands[0], ecs52.FirmwareVersion("00000105"))
    core.receive(answer)
    core.receive(answer)
    core.advance(100 * MINUTE)
    ((_, user, response),) = core.posted
    assert (user, response.response_code.value, len(core.commands)) == (AGENT, "I0", 2)
    assert response.response_id is not None
    assert response.request_id is not None
    assert response.response_id == response.request_id.reply()
    assert isinstance(response.content, ResponseMessage)
    assert isinstance(response.content.payload, GbcsPayload)
    assert core.records.count("response-unmatched") == 1
    assert core.dsp.state.inventory[ESME].firmware_version == "00000105"


def test_a_late_answer_still_counts() -> None:
    core = sent("11.2")
    core.advance(10 * MINUTE)
    assert core.codes(AGENT) == ["E20"]
    core.receive(reply(core.commands[0], ecs52.FirmwareVersion("00000106")))
    assert core.codes(AGENT) == ["E20", "I0"]
    assert core.dsp.state.inventory[ESME].firmware_version == "00000106"
    assert core.dsp.state.commands == {}


@pytest.mark.parametrize("wrong", ["originator", "recipient", "counter"])
def test_a_response_that_answers_nothing_changes_nothing(wrong: str) -> None:
    core = sent("11.2")
    stranger = {"originator": JOINED, "recipient": SUPPLIER, "counter": 999_999}[wrong]
    answer = reply(core.commands[0], ecs52.FirmwareVersion("00000107"))
    core.receive(replace(answer, **{wrong: stranger}))
    assert core.posted == []
    assert core.dsp.state.inventory[ESME].firmware_version == "00000102"
    assert "response-unmatched" in core.records


def critical(srv: str, due: int | None = None) -> CoreBench:
    """A core to which the Signed Pre-Command of this critical request came back, for a time if one is given."""
    premises = build_premises()
    core, example = bench(premises), EXAMPLES[srv]
    body = example.body
    if due is not None:
        assert isinstance(body, FutureDatedBody)
        body = dataclasses.replace(body, execution_date_time=due)
    core.serve(premises.call(example.user, body, target=example.target))
    ((request_id, transform),) = core.dsp.state.transforms.items()
    key = premises.estate.identities.credentials(request_id.originator).signing
    signed = SignedPreCommand(gbcs_payload=MODEL.sign_pre_command(transform.pre_command, key))
    call = premises.call(
        example.user,
        signed,
        srv=srv,
        target=example.target,
        command_variant=CommandVariant.SIGNED_PRE_COMMAND,
        counter=request_id.counter,
    )
    core.serve(call)
    assert core.dsp.state.transforms == {}
    return core


def test_a_critical_command_carries_its_originators_signature() -> None:
    core = critical("11.3")
    (command,) = core.commands
    assert command.proof.mac_by == ACB
    assert command.proof.signer_ski is not None
    assert command.originator == SUPPLIER


def test_a_meter_with_a_reliable_clock_is_commissioned_by_its_own_word() -> None:
    core = critical("8.1.1")
    (command,) = core.commands
    assert core.dsp.state.inventory[JOINED].status is SmiStatus.INSTALLED_NOT_COMMISSIONED
    core.receive(reply(command, ecs70.ClockResult(core.now, ecs70.ClockStatus.RELIABLE)))
    record = core.dsp.state.inventory[JOINED]
    assert record.status is SmiStatus.COMMISSIONED
    assert record.date_commissioned is not None
    assert core.codes(SUPPLIER) == ["I0", "I0"]  # the response, and MeterIdentity
    assert core.codes(USERS["distributor"].eui) == ["I0"]


@pytest.mark.parametrize("clock", [ecs70.ClockStatus.INVALID, ecs70.ClockStatus.UNRELIABLE])
def test_a_meter_without_one_stays_as_it_is(clock: ecs70.ClockStatus) -> None:
    core = critical("8.1.1")
    core.receive(reply(core.commands[0], ecs70.ClockResult(core.now, clock)))
    assert core.dsp.state.inventory[JOINED].status is SmiStatus.INSTALLED_NOT_COMMISSIONED
    assert core.codes(SUPPLIER) == ["I0"]


@pytest.mark.parametrize("code", cs06.ActivationCode)
def test_the_inventory_follows_an_activation_that_worked_and_no_other(
    code: cs06.ActivationCode,
) -> None:
    core = critical("11.3")
    core.receive(reply(core.commands[0], cs06.ActivationResult(code, "00000109")))
    version = core.dsp.state.inventory[ESME].firmware_version
    assert (version == "00000109") is (code is cs06.ActivationCode.SUCCESS)


DUE = Premises.START + 10 * MINUTE
MODE = cs02b.ReplacementMode.SUPPLIER_BY_SUPPLIER
ACTIVATED = cs06.ActivationResult(cs06.ActivationCode.SUCCESS, "00000109")
DONE_AT_ONCE = [
    ("11.3", ACTIVATED),
    ("11.3", cs06.ActivationResult(cs06.ActivationCode.NO_IMAGE_HELD, "00000102")),
    ("6.15.1", cs02b.CredentialsUpdated(MODE, ())),
    ("1.1.2", ecs01c.UpdateSecondaryTariffResult(success=False)),
    ("1.2.2", ecs01d.UpdateSecondaryPriceResult(success=False)),
    ("6.14.2", ecs46c.ScheduleSwitchesResult(success=False)),
    ("6.14.3", ecs46d.ScheduleControllersResult(success=False)),
]
HELD = [
    ("11.3", cs06.ActivationAccepted()),
    ("6.15.1", cs02b.CredentialsAccepted(MODE)),
    ("1.1.2", ecs01c.UpdateSecondaryTariffResult(success=True)),
    ("1.2.2", ecs01d.UpdateSecondaryPriceResult(success=True)),
    ("6.14.2", ecs46c.ScheduleSwitchesResult(success=True)),
    ("6.14.3", ecs46d.ScheduleControllersResult(success=True)),
]


@pytest.mark.parametrize(("srv", "body"), DONE_AT_ONCE)
def test_a_final_answer_ends_a_command_before_its_time(srv: str, body: UseCaseBody) -> None:
    """The device's clock is past that time, or the device cannot do it: no alert will follow."""
    core = critical(srv, DUE)
    core.receive(reply(core.commands[0], body))
    assert core.dsp.state.commands == {}
    core.advance(100 * MINUTE)
    assert core.codes(SUPPLIER) == ["I0"]


@pytest.mark.parametrize(("srv", "body"), HELD)
def test_an_answer_that_it_is_held_leaves_a_command_open_for_its_outcome(
    srv: str, body: UseCaseBody
) -> None:
    core = critical(srv, DUE)
    core.receive(reply(core.commands[0], body))
    (command,) = core.dsp.state.commands.values()
    assert command.accepted
    core.advance(100 * MINUTE)
    assert core.codes(SUPPLIER) == ["I0", "E30"]


def test_the_record_follows_an_activation_that_was_done_before_its_time() -> None:
    core = critical("11.3", DUE)
    core.receive(reply(core.commands[0], ACTIVATED))
    assert core.dsp.state.inventory[ESME].firmware_version == "00000109"


def test_every_device_held_request_that_is_built_is_tried_both_ways() -> None:
    dated = {
        srv
        for srv, example in EXAMPLES.items()
        if isinstance(example.body, FutureDatedBody)
        and SRVS[srv].critical
        and SRVS[srv].future_dated in (FutureDating.DEVICE, FutureDating.DSP_AND_DEVICE)
    }
    assert dated == {srv for srv, _ in DONE_AT_ONCE} == {srv for srv, _ in HELD}


def test_an_acceptance_that_comes_after_the_execution_time_still_awaits_its_outcome() -> None:
    """The WAN was down: the meter has held the command and carried it out before its word came through."""
    premises = build_premises()
    core, example = bench(premises), EXAMPLES["6.23"]
    due = core.now + 10 * MINUTE
    assert isinstance(example.body, UpdateSecurityCredentialsCos)
    body = dataclasses.replace(example.body, execution_date_time=due)
    core.serve(premises.call(example.user, body, target=example.target))
    core.advance(11 * MINUTE)
    command = core.commands[0]
    core.receive(reply(command, cs02b.CredentialsAccepted()))
    outcome = cs02b.FutureDatedCredentials("8F66", due, command.counter, ())
    core.receive(replace(reply(command, outcome), kind=MessageKind.ALERT))
    user = USERS[example.user].eui
    *_, told = [answer for _, to, answer in core.posted if to == user]
    assert isinstance(told.content, ResponseMessage)
    assert isinstance(told.content.payload, FutureDatedDeviceAlert)
    assert "outcome-unmatched" not in core.records
    assert core.dsp.state.commands == {}


def test_what_is_cancelled_at_one_meter_is_still_awaited_from_another() -> None:
    """The same User has the same request held by two meters, and takes it back from one of them."""
    premises = build_premises()
    core, example = bench(premises), EXAMPLES["6.23"]
    one, other = (Premises.device(group, SmiStatus.COMMISSIONED) for group in ("B0", "B1"))
    point = core.dsp.state.points[Premises.IMPORT]
    # Who supplies in the end may cancel: nobody is to take over from this User.
    core.operate(PointSet(replace(point, registrations=point.registrations[:-1])))

    def ask(target: Eui, due: int) -> DeviceMessage:
        assert isinstance(example.body, FutureDatedBody)
        body = dataclasses.replace(example.body, execution_date_time=due)
        core.serve(premises.call(example.user, body, target=target))
        core.advance(MINUTE)
        command = core.commands[-1]
        core.receive(reply(command, cs02b.CredentialsAccepted()))
        return command

    held = {target: ask(target, core.now + 60 * MINUTE) for target in (one, other)}
    assert {key[0] for key in core.dsp.state.commands} == {one, other}
    ask(one, CANCELLATION)
    (left,) = core.dsp.state.commands.values()
    assert left.message == held[other]


@pytest.mark.parametrize("srv", ["11.2", "8.1.1"])
def test_an_answer_that_the_dsp_can_see_is_not_authentic_leads_to_nothing(srv: str) -> None:
    """11.2 by an agent is MAC'd for the ACB; 8.1.1 is critical, so its answer is signed."""
    core = sent(srv) if srv == "11.2" else critical(srv)
    (command,) = core.commands
    before = core.dsp.plain_state()
    core.receive(replace(reply(command, ecs52.FirmwareVersion("0001000A")), proof=NO_PROOF))
    assert core.dsp.plain_state() == before
    assert core.posted == []
    assert "response-refused" in core.records


@pytest.mark.parametrize(
    ("damaged", "believed"), [(False, False), (True, True)], ids=["no MAC", "a MAC that fails"]
)
def test_an_answer_for_a_user_needs_a_mac_that_the_dsp_cannot_check(
    damaged: bool, believed: bool
) -> None:
    core = sent("11.2", by="responsible")
    (command,) = core.commands
    assert command.originator == SUPPLIER
    answer = replace(reply(command, ecs52.FirmwareVersion("0001000A")), proof=NO_PROOF)
    core.receive(replace(answer, damaged=damaged))
    assert (core.dsp.state.inventory[ESME].firmware_version == "0001000A") is believed
    assert core.codes(SUPPLIER) == (["I0"] if believed else [])
    assert ("response-refused" in core.records) is not believed


def test_only_the_hub_that_got_the_image_reports_on_its_transfer() -> None:
    core = sent("11.1")
    ((device, distribution),) = core.dsp.state.distributions.items()
    body = ccs08.FirmwareTransfer(
        "8F8A", core.now, device, distribution.version, ccs08.TransferCode.FILE_TRANSFER_SUCCESS
    )
    for hub, left in ((Premises.device("A0", SmiStatus.SUSPENDED), 1), (distribution.hub, 0)):
        report = DeviceMessage(
            kind=MessageKind.ALERT,
            use_case=ccs08.NAME,
            originator=hub,
            recipient=ACB,
            counter=core.now,
            body=body,
            proof=Proof("A1B2C3D4E5F60718"),
        )
        core.receive(report)
        assert len(core.dsp.state.distributions) == left
    assert core.records.count("transfer-unmatched") == 1


def test_a_correction_in_flight_is_not_lost_to_a_devices_answer() -> None:
    """8.4 is accepted between a command and its answer: the new variant and the new version stand."""
    premises = build_premises("SECMP0125")
    core = bench(premises)
    for srv in ("11.2", "8.4"):
        example = EXAMPLES[srv]
        core.serve(premises.call(example.user, example.body, target=example.target))
    core.receive(reply(core.commands[0], ecs52.FirmwareVersion("00000105")))
    record = core.dsp.state.inventory[ESME]
    assert (record.esme_variant, record.firmware_version) == ("BDE", "00000105")


def test_a_hub_seen_on_the_wan_is_commissioned_and_its_gpf_installed() -> None:
    premises = build_premises()
    core = bench(premises)
    hub, gpf = Premises.device("A0", SmiStatus.PENDING), Premises.device("F0", SmiStatus.PENDING)
    core.receive(WanRegistered(hub))
    inventory = core.dsp.state.inventory
    assert inventory[hub].status is SmiStatus.COMMISSIONED
    assert inventory[gpf].status is SmiStatus.INSTALLED_NOT_COMMISSIONED


@pytest.mark.parametrize("status", list(SmiStatus)[1:])
def test_a_hub_that_is_not_pending_keeps_its_status_when_seen(status: SmiStatus) -> None:
    core = bench(build_premises())
    hub = Premises.device("A0", status)
    core.receive(WanRegistered(hub))
    assert core.dsp.state.inventory[hub].status is status


@pytest.mark.parametrize("ended", [False, True])
def test_a_device_log_updated_too_late_is_not_recorded(ended: bool) -> None:
    """SR 8.11 was answered by the hub when the device had been decommissioned by SR 8.3."""
    premises = build_premises()
    premises.estate.dsp.state.apply(DeviceChanged(JOINED, {"export_mpan": None}))
    core = bench(premises)
    add = AddDeviceToChfWhitelist(
        join_time_period=600,
        install_code=bytes(16),
        import_mpxn=premises.IMPORT,
        export_mpan=premises.EXPORT,
    )
    body = UpdateHanDeviceLog(device_id=JOINED, request_type=DeviceLogRequestType.ADD, add=add)
    hub = Premises.device("A0", SmiStatus.INSTALLED_NOT_COMMISSIONED)
    core.serve(premises.call("responsible", body, target=hub))
    if ended:
        core.operate(StatusReached(JOINED, SmiStatus.DECOMMISSIONED, core.now, "SR 8.3"))

    core.receive(reply(core.commands[0], ccs01.AddDeviceResult(success=True)))

    recorded = premises.estate.dsp.state.inventory[JOINED].export_mpan
    assert recorded == (None if ended else premises.EXPORT)
