"""The door of every device: a command passes five checks in GBCS order, or has no effect.

A refused command is never answered; the alert says what failed. Which of the alert codes stands
for which check is an assumption: the code names are published, the pairing is not. A message that is not for
this device, or that it does not know, raises none by itself (domain reference 8.10, step 1): one that it does
not know is told of only after the MAC has shown that the Access Control Broker passed it.
"""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from sitrig.emulators.devices.permissions import CommandRule, Rules, rule_for
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind, Unread, UseCaseBody
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
    UNKNOWN_AND_NO_MAC = (
        "no such command on this device type, nor a MAC by the Access Control Broker"
    )
    MAC = "no MAC by the Access Control Broker"
    UNREADABLE = "payload of no such command"
    AUTHORITY = "originator holds no cell that may send this command"
    SIGNATURE = "signer is not the key in the originator's cell"
    REPLAY = "counter not above the stored one"


ALERTS: dict[Failure, str | None] = {
    Failure.NOT_ADDRESSED: None,
    Failure.NOT_A_COMMAND: None,
    Failure.UNKNOWN_COMMAND: "8F1E",
    Failure.UNKNOWN_AND_NO_MAC: None,
    Failure.MAC: "8F3D",
    Failure.UNREADABLE: "8F1E",
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
    if rule is None and not _may_be_known(rules, message.body):
        maced = _is_maced(anchors, message)
        return Failure.UNKNOWN_COMMAND if maced else Failure.UNKNOWN_AND_NO_MAC
    if (rule is None or rule.maced) and not _is_maced(anchors, message):
        return Failure.MAC
    if rule is None:
        return Failure.UNREADABLE
    return _authorise(anchors, rule, message)


def _is_maced(anchors: TrustAnchors, message: DeviceMessage) -> bool:
    acb = anchors.find(_ACB, _AGREEMENT)
    return acb is not None and message.proof.mac_by == acb.subject


def _may_be_known(rules: Rules, body: UseCaseBody) -> bool:
    """Whether a payload that cannot be read has the message code of a command of this device."""
    return isinstance(body, Unread) and any(
        row.use_case in body.use_cases for row in rules.values()
    )


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
