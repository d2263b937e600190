"""What reached a party, correlated with the Service Request it answers and told in MMC XML."""

from __future__ import annotations

from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.responses import ResponseMessage
from sitrig.emulators.protocol.gbcs import envelope, use_cases
from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from sitrig.emulators.protocol.gbcs.message import NO_PROOF, DeviceMessage, MessageKind
from sitrig.harness.parse_and_correlate.document import Heard, write
from sitrig.harness.parse_and_correlate.errors import UnopenedError
from sitrig.harness.parse_and_correlate.opening import clock_in, time_in
from sitrig.harness.parties import Received


def mmc_of(received: Received) -> bytes | None:
    """The MMC document of what a device said, None where the DSP alone spoke.

    Raises UnmappedError where no mapping tells it, PayloadError where the payload cannot be read, UnopenedError
    where octets carry no proof that holds under the party's keys.
    """
    message = received.device_message
    if message is None:
        return None
    if message.octets and message.proof == NO_PROOF and _can_be_proven(message, received.keys):
        raise UnopenedError(f"neither a signature nor a MAC of {message.originator} holds")
    content = received.response.content
    srv = content.service_reference_variant if isinstance(content, ResponseMessage) else None
    return write(heard(message, srv))


def _can_be_proven(message: DeviceMessage, keys: KeyRing | None) -> bool:
    """Whether the party could tell: a MAC for the ACB is checked by the DSP, and by nobody else."""
    if keys is None:
        return False
    signed = bool(envelope.decode(message.octets).signature)
    return signed or message.recipient == keys.own.eui


def heard(message: DeviceMessage, srv: str | None) -> Heard:
    """A message that a party's codec has opened, with the SRV of the request it answers."""
    dated = envelope.decode(message.octets).date_time if message.octets else b""
    at = time_in(dated) if dated else getattr(message.body, "time", None)
    return Heard(
        kind=message.kind,
        use_case=message.use_case,
        originator=message.originator,
        recipient=message.recipient,
        counter=message.counter,
        body=message.body,
        message_code=_code(message),
        supplementary=message.supplementary,
        srv=srv if srv in SRVS else None,
        at=at if isinstance(at, int) else None,
        clock=clock_in(dated),
    )


def _code(message: DeviceMessage) -> int | None:
    """The message code; at model fidelity that of the use case, where it has only one."""
    if message.octets:
        return envelope.decode(message.octets).other.message_code
    alerting = message.kind is MessageKind.ALERT
    cases = use_cases.by_name(message.use_case)
    codes = {case.message_code for case in cases if (case.alert is not None) is alerting}
    return codes.pop() if len(codes) == 1 else None
