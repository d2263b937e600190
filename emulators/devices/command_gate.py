"""The door of every device: a command passes five checks in GBCS order, or has no effect.

A refused command is never answered; the alert says what failed. Which of the alert codes stands
for which check is an assumption: the code names are published, the pairing is not.
"""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from sitrig.emulators.devices.permissions import CommandRule, Rules, rule_for
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

# Every command passes here: looking enumeration members up costs more than the checks.
_COMMAND, _ACB = MessageKind.COMMAND, RemotePartyRole.ACB
_AGREEMENT, _SIGNING = CellUsage.KEY_AGREEMENT, CellUsage.DIGITAL_SIGNATURE


class Failure(Enum):
    """Which check a command failed."""

    NOT_ADDRESSED = "recipient is another device"
    NOT_A_COMMAND = "not a command"
    UNKNOWN_COMMAND = "no such command on this device type"
    MAC = "no MAC by the Access Control Broker"
    AUTHORITY = "originator holds no cell that may send this command"
    SIGNATURE = "signer is not the key in the originator's cell"
    REPLAY = "counter not above the stored one"


ALERTS: dict[Failure, str | None] = {
    Failure.NOT_ADDRESSED: None,
    Failure.NOT_A_COMMAND: None,
    Failure.UNKNOWN_COMMAND: "8F1E",
    Failure.MAC: "8F3D",
    Failure.AUTHORITY: "8F30",
    Failure.SIGNATURE: "8F3D",
    Failure.REPLAY: "8F53",
}


class Admitted(Struct, frozen=True):
    """The command may run; `anchors` have its counter stored where the row asks for it."""

    rule: CommandRule
    anchors: TrustAnchors


def admit(
    eui: Eui, anchors: TrustAnchors, rules: Rules, message: DeviceMessage
) -> Admitted | Failure:
    """Check a message that arrived at `eui`; stores nothing itself."""
    if message.recipient != eui:
        return Failure.NOT_ADDRESSED
    if message.kind is not _COMMAND:
        return Failure.NOT_A_COMMAND
    rule = rule_for(rules, message)
    if rule is None:
        return Failure.UNKNOWN_COMMAND
    acb = anchors.find(_ACB, _AGREEMENT)
    if acb is None or message.proof.mac_by != acb.subject:
        return Failure.MAC
    return _authorise(anchors, rule, message)


def _authorise(
    anchors: TrustAnchors, rule: CommandRule, message: DeviceMessage
) -> Admitted | Failure:
    role = anchors.role_of(message.originator, rule.roles)
    if role is None:
        return Failure.AUTHORITY
    if rule.critical:
        signer = anchors.find(role, _SIGNING)
        if signer is None or message.proof.signer_ski != signer.ski:
            return Failure.SIGNATURE
    if not rule.replay_protected:
        return Admitted(rule, anchors)
    if message.counter <= anchors.counter(role):
        return Failure.REPLAY
    return Admitted(rule, anchors.stored(role, message.counter))
