"""Which device messages the DSP believes: those it can check have to hold, the rest needs a MAC to be there.

A MAC for a User is made with a key that the ACB does not have; a signature, and what is for the ACB itself, it
checks (domain reference 8.10). What does not hold is journalled and leads to nothing.
"""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs import envelope, use_cases
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, Unread
from sitrig.emulators.protocol.identifiers import ACB


def disbelief(message: DeviceMessage, *, signed: bool, forwarded: bool = True) -> str | None:
    """Why a device's message leads to nothing; None when it may.

    `signed`: it has to carry a signature. Not `forwarded`: it is for the DSP itself, whoever it names.
    """
    proof = message.proof
    if signed and proof.signer_ski is None:
        return "signature does not hold"
    if proof.signer_ski is None and proof.mac_by is None:
        if can_be_checked(message, forwarded=forwarded):
            return "MAC does not hold"
        if not _may_hold(message):
            return "neither signature nor MAC"
    if message.recipient == ACB and isinstance(message.body, Unread):
        return message.body.reason
    return None


def can_be_checked(message: DeviceMessage, *, forwarded: bool) -> bool:
    """Whether the DSP can tell by itself who says so: a MAC for a User it cannot check."""
    signed = message.proof.signer_ski is not None
    return signed or message.recipient == ACB or not forwarded


def is_signed_alert(message: DeviceMessage) -> bool:
    """Whether an alert of that use case is signed by its device."""
    return any(case.signed for case in use_cases.by_name(message.use_case) if case.alert)


def _may_hold(message: DeviceMessage) -> bool:
    """Whether there is a MAC at all: its User alone can tell whether it holds."""
    return message.damaged or envelope.is_maced(message.octets)
