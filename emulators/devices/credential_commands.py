"""Trust-anchor cells read (CS02a) and replaced (CS02b), at once or future-dated.

All cells of a command are replaced or none is (assumption). The gate has matched the sender to
the mode; here only the certificates themselves are judged.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, structs

from sitrig.emulators.devices import future_dated
from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.devices.han_device import HanDevice
from sitrig.emulators.devices.permissions import rule_for
from sitrig.emulators.devices.trust_anchors import Anchor, CellName, TrustAnchors
from sitrig.emulators.protocol.effects import Cancel, Effect, Record
from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases.cs02a import (
    CellDetails,
    Credentials,
    ReadCredentials,
    RoleDetails,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import (
    CellOutcome,
    CellUsage,
    CredentialsAccepted,
    CredentialsUpdated,
    FloorChange,
    FutureDatedCredentials,
    Replacement,
    ReplacementMode,
    StatusCode,
    UpdateSecurityCredentials,
)
from sitrig.emulators.protocol.smki.certificates import (
    Certificate,
    KeyUsage,
    OrganisationRole,
    path_holds,
)
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

_REPLACED_ROLE = {
    ReplacementMode.SUPPLIER_BY_SUPPLIER: RemotePartyRole.SUPPLIER,
    ReplacementMode.NETWORK_OPERATOR_BY_NETWORK_OPERATOR: RemotePartyRole.NETWORK_OPERATOR,
    ReplacementMode.ACB_BY_ACB: RemotePartyRole.ACB,
    ReplacementMode.WAN_PROVIDER_BY_WAN_PROVIDER: RemotePartyRole.WAN_PROVIDER,
    ReplacementMode.TRANSCOS_BY_TRANSCOS: RemotePartyRole.TRANSCOS,
    ReplacementMode.SUPPLIER_BY_TRANSCOS: RemotePartyRole.SUPPLIER,
    ReplacementMode.LOAD_CONTROLLER_BY_LOAD_CONTROLLER: RemotePartyRole.LOAD_CONTROLLER,
    ReplacementMode.LOAD_CONTROLLER_BY_SUPPLIER: RemotePartyRole.LOAD_CONTROLLER,
}
"""Whose cells a mode replaces; Recovery replaces any."""

# A Supplier may control the load itself: the published CS02g puts its certificates in these cells.
_CERTIFIED_ROLES = {
    RemotePartyRole.SUPPLIER: {OrganisationRole.SUPPLIER},
    RemotePartyRole.NETWORK_OPERATOR: {OrganisationRole.NETWORK_OPERATOR},
    RemotePartyRole.ACB: {OrganisationRole.ACB},
    RemotePartyRole.RECOVERY: {OrganisationRole.RECOVERY},
    RemotePartyRole.TRANSCOS: {OrganisationRole.TRANSCOS},
    RemotePartyRole.WAN_PROVIDER: {OrganisationRole.WAN_PROVIDER},
    RemotePartyRole.LOAD_CONTROLLER: {
        OrganisationRole.LOAD_CONTROLLER,
        OrganisationRole.SUPPLIER,
    },
}
_CERTIFIED_USAGE = {
    CellUsage.DIGITAL_SIGNATURE: KeyUsage.DIGITAL_SIGNATURE,
    CellUsage.KEY_AGREEMENT: KeyUsage.KEY_AGREEMENT,
    CellUsage.KEY_AGREEMENT_TOP_UP: KeyUsage.KEY_AGREEMENT,
}


class Judged(Struct, frozen=True):
    """One replacement with its certificate as read (None when it is none) and the verdict."""

    replacement: Replacement
    certificate: Certificate | None
    status: StatusCode


def read_credentials(meter: DeviceCore, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CS02a: cells and stored counter of each role asked for. Asked under a signature alone, it answers so."""
    body = message.body
    assert isinstance(body, ReadCredentials)
    roles = tuple(_details(meter.anchors, role) for role in body.roles)
    return meter.answer(message, Credentials(roles), critical=message.proof.mac_by is None)


def _details(anchors: TrustAnchors, role: RemotePartyRole) -> RoleDetails:
    cells = tuple(
        CellDetails(usage, anchor.subject, anchor.ski) for usage, anchor in anchors.cells_of(role)
    )
    if not cells:
        return RoleDetails(role, StatusCode.TRUST_ANCHOR_NOT_FOUND)
    return RoleDetails(role, StatusCode.SUCCESS, anchors.counter(role), cells)


def update_credentials(meter: HanDevice, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CS02b: replace the cells, or hold the command until its execution time."""
    body = message.body
    assert isinstance(body, UpdateSecurityCredentials)
    taken = future_dated.take(meter.held_commands, message, meter.time(now))
    if taken is not None:
        meter.held_commands, timers = taken
        return (*meter.answer(message, CredentialsAccepted(body.mode), critical=True), *timers)
    response = meter.answer(message, replaced(meter, body), critical=True)
    return (*response, *_drop_orphaned(meter))


def replaced(device: DeviceCore, body: UpdateSecurityCredentials) -> CredentialsUpdated:
    """Replace the cells now, and what there is to tell of it."""
    outcomes = replace(device, body)
    return CredentialsUpdated(body.mode, outcomes, _floors(body, outcomes))


def execute_held(meter: HanDevice, command: DeviceMessage, now: int) -> Sequence[Effect]:
    """Replace the cells as a future-dated CS02b asked and tell the party that sent it."""
    body = command.body
    assert isinstance(body, UpdateSecurityCredentials)
    outcomes = replace(meter, body)
    success = all(outcome.status is StatusCode.SUCCESS for outcome in outcomes)
    code = future_dated.EXECUTED if success else future_dated.FAILED
    alert = FutureDatedCredentials(
        code, meter.time(now), command.counter, outcomes, body.mode, _floors(body, outcomes)
    )
    sent = meter.alert(command.use_case, alert, command.originator, now, signed=True)
    return (*sent, *_drop_orphaned(meter))


def replace(meter: DeviceCore, body: UpdateSecurityCredentials) -> tuple[CellOutcome, ...]:
    """Replace the cells and set the party's counters to their floors; all of it or nothing."""
    before = meter.anchors
    judged = tuple(_judge(before, body, replacement) for replacement in body.replacements)
    good = {
        (entry.replacement.role, entry.replacement.usage): Anchor.of(entry.certificate)
        for entry in judged
        if entry.certificate is not None and entry.status is StatusCode.SUCCESS
    }
    if judged and len(good) == len(judged):
        meter.anchors = _counted(_filled(before, good), _floor_changes(body))
    elif good:
        judged = tuple(_not_done(entry) for entry in judged)
    return tuple(_outcome(before, entry) for entry in judged)


def _filled(anchors: TrustAnchors, good: dict[CellName, Anchor]) -> TrustAnchors:
    """The cells replaced; those of a Load Controller come into being when they are first filled."""
    replaced = anchors.replaced(good)
    new = tuple(
        (role, usage, anchor)
        for (role, usage), anchor in good.items()
        if replaced.find(role, usage) is None
    )
    return structs.replace(replaced, cells=(*replaced.cells, *new)) if new else replaced


def _floors(
    body: UpdateSecurityCredentials, outcomes: tuple[CellOutcome, ...]
) -> tuple[FloorChange, ...]:
    """The counters that were set: none when nothing was replaced."""
    if not outcomes or any(outcome.status is not StatusCode.SUCCESS for outcome in outcomes):
        return ()
    return _floor_changes(body)


def _floor_changes(body: UpdateSecurityCredentials) -> tuple[FloorChange, ...]:
    """The TransCoS changes its own cell without a floor; Recovery sets its own and those it names."""
    if body.mode is ReplacementMode.TRANSCOS_BY_TRANSCOS:
        return ()
    role = _REPLACED_ROLE.get(body.mode, RemotePartyRole.RECOVERY)
    own = FloorChange(role, body.floor_counter, body.top_up_floor_counter)
    return (own, *body.other_floors)


def _counted(anchors: TrustAnchors, floors: tuple[FloorChange, ...]) -> TrustAnchors:
    for change in floors:
        anchors = anchors.stored(change.role, change.floor_counter)
        if change.top_up_floor_counter is not None:
            anchors = structs.replace(anchors, top_up_counter=change.top_up_floor_counter)
    return anchors


def _judge(
    anchors: TrustAnchors, body: UpdateSecurityCredentials, replacement: Replacement
) -> Judged:
    role, usage = replacement.role, replacement.usage
    try:
        certificate = Certificate.from_der(replacement.certificate)
        path = [Certificate.from_der(der) for der in body.certification_path]
        root = Certificate.from_der(anchors.root)
    except InvalidValueError:
        return Judged(replacement, None, StatusCode.BAD_CERTIFICATE)
    # Assumption: a meter leaves the factory with Load Controller cells that nobody has filled.
    has_cell = role is RemotePartyRole.LOAD_CONTROLLER or anchors.find(role, usage) is not None
    if role is not _REPLACED_ROLE.get(body.mode, role) or not has_cell:
        return Judged(replacement, certificate, StatusCode.TRUST_ANCHOR_NOT_FOUND)
    fits = (
        certificate.role in _CERTIFIED_ROLES.get(role, ())
        and certificate.usage is _CERTIFIED_USAGE[usage]
        and path_holds(certificate, path, root)
    )
    status = StatusCode.SUCCESS if fits else StatusCode.BAD_CERTIFICATE
    return Judged(replacement, certificate, status)


def _not_done(entry: Judged) -> Judged:
    return structs.replace(entry, status=StatusCode.OTHER) if entry.status == 0 else entry


def _outcome(before: TrustAnchors, entry: Judged) -> CellOutcome:
    held = before.find(entry.replacement.role, entry.replacement.usage)
    return CellOutcome(
        role=entry.replacement.role,
        usage=entry.replacement.usage,
        status=entry.status,
        existing_subject=held.subject if held else None,
        existing_ski=held.ski if held else None,
        replacing_subject=entry.certificate.subject if entry.certificate else None,
        replacing_ski=entry.certificate.ski if entry.certificate else None,
    )


def _drop_orphaned(meter: HanDevice) -> tuple[Effect, ...]:
    """Forget commands held for a party that may give them no more (assumption).

    A Supplier that lost the meter must not act on it later, even if its key agreement cell was left in
    place, or if it holds another role.
    """
    orphaned = [
        entry.command for entry in meter.held_commands if not _may_give(meter, entry.command)
    ]
    effects: list[Effect] = []
    for command in orphaned:
        name = future_dated.timer(command)
        meter.held_commands = future_dated.without(meter.held_commands, name)
        effects += [Cancel(name), _dropped(command)]
    return tuple(effects)


def _may_give(meter: HanDevice, command: DeviceMessage) -> bool:
    rule = rule_for(meter.commands, command)
    return rule is not None and meter.anchors.role_of(command.originator, rule.roles) is not None


def _dropped(command: DeviceMessage) -> Record:
    return Record(
        "held command dropped",
        {
            "use_case": command.use_case,
            "originator": str(command.originator),
            "counter": command.counter,
            "reason": "its originator may not give it any more",
        },
    )
