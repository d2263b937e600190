"""Trust-anchor cells: what a meter tells of them, and who can replace them with what."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Unpack

import pytest

from sitrig.emulators.devices.future_dated import CANCELLATION
from sitrig.emulators.protocol.gbcs.message import Proof
from sitrig.emulators.protocol.gbcs.use_cases.cs02a import Credentials as CredentialDetails
from sitrig.emulators.protocol.gbcs.use_cases.cs02a import ReadCredentials, RoleDetails
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import (
    CellUsage,
    CredentialsAccepted,
    CredentialsUpdated,
    FutureDatedCredentials,
    Replacement,
    ReplacementMode,
    StatusCode,
    UpdateSecurityCredentials,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs06 import ActivateFirmware, ActivationResult
from sitrig.emulators.protocol.gbcs.use_cases.ecs52 import FirmwareVersion, ReadFirmwareVersion
from sitrig.emulators.protocol.identifiers import ACB, COS_PARTY, Eui
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.smki.pki import Pki
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from tests.emulators.devices.narrowing import alert_code

if TYPE_CHECKING:
    from sitrig.emulators.protocol.gbcs.message import DeviceMessage
    from sitrig.emulators.protocol.smki.pki import Credentials
    from tests.emulators.devices.conftest import Bench, Header

    MakeBench = Callable[..., Bench]

SUPPLIER = RemotePartyRole.SUPPLIER
SIGNING, AGREEMENT = CellUsage.DIGITAL_SIGNATURE, CellUsage.KEY_AGREEMENT
TOP_UP = CellUsage.KEY_AGREEMENT_TOP_UP
HOUR = 3_600_000


def replacements(party: Credentials, role: RemotePartyRole = SUPPLIER) -> tuple[Replacement, ...]:
    pairs = [(SIGNING, party.signing), (AGREEMENT, party.agreement)]
    if role is SUPPLIER and party.top_up is not None:
        pairs.append((TOP_UP, party.top_up))
    return tuple(Replacement(role, usage, pair.certificate.der) for usage, pair in pairs)


def command(
    bench: Bench,
    replaced: tuple[Replacement, ...],
    *,
    path: tuple[bytes, ...] | None = None,
    mode: ReplacementMode = ReplacementMode.SUPPLIER_BY_TRANSCOS,
    use_case: str = "CS02b",
    **envelope: Unpack[Header],
) -> DeviceMessage:
    path = (bench.pki.issuing.certificate.der,) if path is None else path
    body = UpdateSecurityCredentials(mode, replaced, path, 5_000, 6_000)
    header: Header = {"originator": COS_PARTY, "signed": True, **envelope}
    return bench.command(use_case, body, **header)


def skis(bench: Bench) -> dict[CellUsage, str]:
    return {usage: anchor.ski for usage, anchor in bench.meter.anchors.cells_of(SUPPLIER)}


def test_the_gaining_supplier_takes_over_all_cells_and_the_counters_start_at_their_floors(
    bench: Bench,
) -> None:
    losing = bench.supplier
    (response,) = bench.send(command(bench, replacements(bench.gaining), counter=71))
    assert (response.recipient, response.counter) == (COS_PARTY, 71)
    assert response.proof == Proof(signer_ski=bench.METER_SKI)
    assert isinstance(response.body, CredentialsUpdated)
    first = response.body.outcomes[0]
    assert (first.role, first.usage, first.status) == (SUPPLIER, SIGNING, StatusCode.SUCCESS)
    assert (first.existing_subject, first.replacing_subject) == (bench.SUPPLIER, bench.GAINING)
    assert first.existing_ski == losing.signing.certificate.ski
    assert first.replacing_ski == bench.gaining.signing.certificate.ski
    assert bench.gaining.top_up is not None
    assert skis(bench) == {
        SIGNING: bench.gaining.signing.certificate.ski,
        AGREEMENT: bench.gaining.agreement.certificate.ski,
        TOP_UP: bench.gaining.top_up.certificate.ski,
    }
    assert bench.meter.anchors.counter(SUPPLIER) == 5_000
    assert bench.meter.anchors.top_up_counter == 6_000
    assert bench.meter.anchors.counter(RemotePartyRole.TRANSCOS) == 71


def activation(bench: Bench, originator: Eui, counter: int) -> DeviceMessage:
    body = ActivateFirmware("ab" * 32)
    return bench.command("CS06", body, originator=originator, signed=True, counter=counter)


def test_after_the_change_the_old_suppliers_command_is_refused_and_the_new_one_obeyed(
    bench: Bench,
) -> None:
    old = activation(bench, bench.SUPPLIER, 9_000)
    assert isinstance(
        bench.send(activation(bench, bench.SUPPLIER, 8_999))[0].body, ActivationResult
    )
    bench.send(command(bench, replacements(bench.gaining)))
    (alert,) = bench.send(old)
    assert (alert_code(alert), alert.recipient) == ("8F30", bench.GAINING)
    # The floor is above the losing Supplier's counters only by its own value.
    assert alert_code(bench.send(activation(bench, bench.GAINING, 5_000))[0]) == "8F53"
    (answer,) = bench.send(activation(bench, bench.GAINING, 5_001))
    assert isinstance(answer.body, ActivationResult)


def test_replacing_the_signing_key_alone_moves_authority_and_keeps_the_other_cells(
    bench: Bench,
) -> None:
    bench.send(command(bench, replacements(bench.gaining)[:1]))
    assert skis(bench)[AGREEMENT] == bench.supplier.agreement.certificate.ski
    read = ReadFirmwareVersion()
    (alert,) = bench.send(bench.command("ECS52", read))
    assert alert_code(alert) == "8F30"
    (answer,) = bench.send(bench.command("ECS52", read, originator=bench.GAINING))
    assert answer.body == FirmwareVersion("00010000")


def statuses(response: DeviceMessage) -> list[StatusCode]:
    assert isinstance(response.body, CredentialsUpdated)
    return [outcome.status for outcome in response.body.outcomes]


def changes_only_the_counter(bench: Bench, message: DeviceMessage) -> DeviceMessage:
    before = bench.meter.anchors.stored(RemotePartyRole.TRANSCOS, message.counter)
    (response,) = bench.send(message)
    assert bench.meter.anchors == before
    return response


def test_certificates_that_do_not_lead_to_the_meters_root_change_nothing(bench: Bench) -> None:
    stranger = Pki("another root").organisation(bench.GAINING, OrganisationRole.SUPPLIER)
    path = (Pki("another root").issuing.certificate.der,)
    response = changes_only_the_counter(bench, command(bench, replacements(stranger), path=path))
    assert statuses(response) == [StatusCode.BAD_CERTIFICATE] * 3


def test_a_path_with_the_issuer_missing_changes_nothing(bench: Bench) -> None:
    message = command(bench, replacements(bench.gaining), path=())
    assert StatusCode.SUCCESS not in statuses(changes_only_the_counter(bench, message))


def test_one_bad_certificate_keeps_the_good_ones_out_too(bench: Bench) -> None:
    signing, agreement, _ = replacements(bench.gaining)
    garbage = Replacement(SUPPLIER, AGREEMENT, agreement.certificate[:-9])
    response = changes_only_the_counter(bench, command(bench, (signing, garbage)))
    assert statuses(response) == [StatusCode.OTHER, StatusCode.BAD_CERTIFICATE]
    assert isinstance(response.body, CredentialsUpdated)
    assert response.body.outcomes[1].replacing_subject is None


def test_a_certificate_for_another_use_or_of_another_role_is_bad(bench: Bench) -> None:
    _, agreement, _ = replacements(bench.gaining)
    swapped = Replacement(SUPPLIER, SIGNING, agreement.certificate)
    response = changes_only_the_counter(bench, command(bench, (swapped,)))
    assert statuses(response) == [StatusCode.BAD_CERTIFICATE]
    of_network = Replacement(SUPPLIER, SIGNING, bench.network.signing.certificate.der)
    response = changes_only_the_counter(bench, command(bench, (of_network,)))
    assert statuses(response) == [StatusCode.BAD_CERTIFICATE]
    of_device = Replacement(
        SUPPLIER, SIGNING, bench.pki.device(bench.METER).signing.certificate.der
    )
    response = changes_only_the_counter(bench, command(bench, (of_device,)))
    assert statuses(response) == [StatusCode.BAD_CERTIFICATE]


def test_the_mode_says_whose_cells_are_meant(bench: Bench) -> None:
    role = RemotePartyRole.NETWORK_OPERATOR
    message = command(bench, replacements(bench.network, role))
    response = changes_only_the_counter(bench, message)
    assert statuses(response) == [StatusCode.TRUST_ANCHOR_NOT_FOUND] * 2


def test_a_supplier_replaces_its_own_cells_and_a_network_operator_its_own(bench: Bench) -> None:
    by_supplier = ReplacementMode.SUPPLIER_BY_SUPPLIER
    message = command(
        bench, replacements(bench.gaining), mode=by_supplier, originator=bench.SUPPLIER
    )
    assert statuses(bench.send(message)[0]) == [StatusCode.SUCCESS] * 3
    by_network = ReplacementMode.NETWORK_OPERATOR_BY_NETWORK_OPERATOR
    role = RemotePartyRole.NETWORK_OPERATOR
    message = command(
        bench, replacements(bench.network, role), mode=by_network, originator=bench.NETWORK
    )
    assert statuses(bench.send(message)[0]) == [StatusCode.SUCCESS] * 2


@pytest.mark.parametrize("sender", ["SUPPLIER", "GAINING", "NETWORK"])
def test_nobody_but_the_cos_party_changes_the_supplier_in_mode_7(bench: Bench, sender: str) -> None:
    before = bench.kept()
    message = command(bench, replacements(bench.gaining), originator=getattr(bench, sender))
    bench.give(bench.meter, message)
    assert bench.alerts() == ["8F30"]
    assert bench.kept() == before


def test_the_cos_party_must_have_signed(bench: Bench) -> None:
    before = bench.kept()
    message = command(bench, replacements(bench.gaining), signer=bench.gaining)
    bench.give(bench.meter, message)
    assert bench.alerts() == ["8F3D"]
    assert bench.kept() == before


def test_a_future_dated_change_happens_at_its_time_and_is_reported_to_the_cos_party(
    bench: Bench,
) -> None:
    due = bench.now + 5 * HOUR
    message = command(bench, replacements(bench.gaining), execution_time=due, counter=81)
    assert bench.send(message)[0].body == CredentialsAccepted()
    assert skis(bench)[SIGNING] == bench.supplier.signing.certificate.ski
    bench.outbox.clear()
    bench.run_for(5 * HOUR)
    assert skis(bench)[SIGNING] == bench.gaining.signing.certificate.ski
    (alert,) = bench.messages
    assert isinstance(alert.body, FutureDatedCredentials)
    assert (alert.body.alert_code, alert.body.time, alert.body.command_counter) == (
        "8F66",
        due,
        81,
    )
    assert (alert.recipient, alert.proof) == (COS_PARTY, Proof(signer_ski=bench.METER_SKI))


def test_a_future_dated_change_is_cancelled(bench: Bench) -> None:
    replaced = replacements(bench.gaining)
    bench.send(command(bench, replaced, execution_time=bench.now + HOUR))
    (response,) = bench.send(command(bench, replaced, execution_time=CANCELLATION))
    assert response.body == CredentialsAccepted()
    bench.run_for(2 * HOUR)
    assert skis(bench)[SIGNING] == bench.supplier.signing.certificate.ski


def test_a_future_dated_change_with_a_bad_certificate_is_reported_as_failed(bench: Bench) -> None:
    message = command(bench, replacements(bench.gaining), path=(), execution_time=bench.now + HOUR)
    bench.send(message)
    bench.outbox.clear()
    bench.run_for(HOUR)
    assert bench.alerts() == ["8F67"]
    assert skis(bench)[SIGNING] == bench.supplier.signing.certificate.ski


def test_what_it_had_the_meter_hold_is_dropped_though_its_key_agreement_cell_stays(
    bench: Bench,
) -> None:
    """A 6.23 need replace no more than the signing key; authority over the meter goes with that."""
    body = ActivateFirmware("ab" * 32)
    later = bench.command("CS06", body, signed=True, execution_time=bench.now + HOUR)
    bench.send(later)
    bench.send(command(bench, replacements(bench.gaining)[:1]))
    assert bench.meter.held_commands == ()
    bench.outbox.clear()
    bench.run_for(2 * HOUR)
    assert bench.outbox == []


def test_what_the_losing_supplier_had_the_meter_hold_is_dropped(bench: Bench) -> None:
    body = ActivateFirmware("ab" * 32)
    bench.send(bench.command("CS06", body, signed=True, execution_time=bench.now + HOUR))
    bench.send(command(bench, replacements(bench.gaining)))
    assert bench.meter.held_commands == ()
    assert bench.records[-1].kind == "held command dropped"
    bench.outbox.clear()
    bench.run_for(2 * HOUR)
    assert bench.outbox == []


def test_credentials_that_the_losing_supplier_left_for_later_are_dropped(bench: Bench) -> None:
    """The same use case as the change itself, by another party."""
    own = ReplacementMode.SUPPLIER_BY_SUPPLIER
    left = command(
        bench,
        replacements(bench.supplier),
        mode=own,
        originator=bench.SUPPLIER,
        execution_time=bench.now + HOUR,
    )
    bench.send(left)
    bench.send(command(bench, replacements(bench.gaining)))
    assert bench.meter.held_commands == ()
    bench.run_for(2 * HOUR)
    assert skis(bench)[SIGNING] == bench.gaining.signing.certificate.ski


def test_what_a_supplier_left_as_such_is_dropped_though_it_keeps_another_role(
    bench: Bench,
) -> None:
    role = RemotePartyRole.LOAD_CONTROLLER
    named = command(
        bench,
        replacements(bench.supplier, role),
        mode=ReplacementMode.LOAD_CONTROLLER_BY_SUPPLIER,
        originator=bench.SUPPLIER,
        use_case="CS02g",
    )
    assert statuses(bench.send(named)[0]) == [StatusCode.SUCCESS] * 2
    body = ActivateFirmware("ab" * 32)
    bench.send(bench.command("CS06", body, signed=True, execution_time=bench.now + HOUR))
    bench.send(command(bench, replacements(bench.gaining)))
    assert bench.meter.held_commands == ()


@pytest.mark.parametrize("holder", ["network operator", "CoS Party", "ACB"])
def test_nobody_but_a_load_controller_or_a_supplier_is_trusted_with_loads(
    bench: Bench, holder: str
) -> None:
    held = {"network operator": bench.network, "CoS Party": bench.cos_party, "ACB": bench.acb}
    role = RemotePartyRole.LOAD_CONTROLLER
    wrong = command(
        bench,
        replacements(held[holder], role),
        mode=ReplacementMode.LOAD_CONTROLLER_BY_SUPPLIER,
        originator=bench.SUPPLIER,
        use_case="CS02g",
    )
    assert statuses(bench.send(wrong)[0]) == [StatusCode.BAD_CERTIFICATE] * 2
    assert bench.meter.anchors.cells_of(role) == ()


def test_nobody_replaces_or_cancels_what_another_party_left(bench: Bench) -> None:
    due = bench.now + HOUR
    bench.send(command(bench, replacements(bench.gaining), execution_time=due))
    role = RemotePartyRole.NETWORK_OPERATOR
    for instant in (due + HOUR, CANCELLATION):
        theirs = command(
            bench,
            replacements(bench.network, role),
            mode=ReplacementMode.NETWORK_OPERATOR_BY_NETWORK_OPERATOR,
            originator=bench.NETWORK,
            execution_time=instant,
        )
        assert bench.send(theirs)[0].body == CredentialsAccepted(
            ReplacementMode.NETWORK_OPERATOR_BY_NETWORK_OPERATOR
        )
    (held,) = bench.meter.held_commands
    assert held.command.originator == COS_PARTY
    bench.run_for(HOUR)
    assert skis(bench)[SIGNING] == bench.gaining.signing.certificate.ski


def test_a_meter_tells_its_cells_and_counters_role_by_role(bench: Bench) -> None:
    bench.send(command(bench, replacements(bench.gaining)))
    roles = (SUPPLIER, RemotePartyRole.LOAD_CONTROLLER, RemotePartyRole.NETWORK_OPERATOR)
    (response,) = bench.send(bench.command("CS02a", ReadCredentials(roles), originator=ACB))
    assert response.recipient == ACB
    assert isinstance(response.body, CredentialDetails)
    supplier, load_controller, network = response.body.roles
    assert (supplier.role, supplier.status, supplier.counter) == (SUPPLIER, 0, 5_000)
    assert [(cell.usage, cell.subject) for cell in supplier.cells] == [
        (SIGNING, bench.GAINING),
        (AGREEMENT, bench.GAINING),
        (TOP_UP, bench.GAINING),
    ]
    assert supplier.cells[0].ski == bench.gaining.signing.certificate.ski
    assert load_controller == RoleDetails(
        RemotePartyRole.LOAD_CONTROLLER, StatusCode.TRUST_ANCHOR_NOT_FOUND
    )
    assert [cell.subject for cell in network.cells] == [bench.NETWORK] * 2
