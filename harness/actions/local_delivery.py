"""Local delivery: asking for a command, having an installer hand it over, returning what the device answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import structs

from sitrig.emulators.estate import Estate
from sitrig.emulators.local_delivery import hand_over
from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.duis.requests.sr08_13_return_local_command_response import (
    ReturnLocalCommandResponse,
)
from sitrig.emulators.protocol.duis.responses import LocalCommand, ResponseMessage
from sitrig.emulators.protocol.gbcs import envelope
from sitrig.emulators.protocol.gbcs.message import NO_PROOF, DeviceMessage
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.emulators.protocol.vocabulary import CommandVariant
from sitrig.harness.actions.ordinary_requests import Occasion, prepare
from sitrig.harness.duis_client import Exchange
from sitrig.harness.parties import Party

VARIANTS: Mapping[str, tuple[CommandVariant, CommandVariant]] = {
    "for local delivery": (CommandVariant.LOCAL_COMMAND, CommandVariant.SIGNED_LOCAL),
    "for local delivery and over the SM WAN": (
        CommandVariant.COMMAND_AND_LOCAL,
        CommandVariant.SIGNED_COMMAND_AND_LOCAL,
    ),
}
"""By the words scenarios use: the Command Variant of an ordinary request, and of a critical one."""


def submit(name: str, occasion: Occasion, how: str) -> Exchange:
    """Send the ordinary request of that name; a critical one by way of its Pre-Command."""
    plain, signed = VARIANTS[how]
    request = prepare(name, occasion, variant=plain)
    client = occasion.party.client
    if not SRVS[request.service_reference_variant].critical:
        return client.send(request)
    transformed = prepare(name, occasion, variant=CommandVariant.TRANSFORM)
    answer = client.send(transformed)
    if answer.code != "I0":
        return answer
    payload = occasion.party.sign_pre_command(answer)
    return occasion.party.send_signed(transformed, payload, variant=signed)


def command_of(party: Party, answer: Exchange) -> DeviceMessage:
    """The command that an answer hands to its User; raises AssertionError when it hands over none."""
    content = answer.response.content if answer.response else None
    payload = content.payload if isinstance(content, ResponseMessage) else None
    assert isinstance(payload, LocalCommand), f"the answer, {answer.code}, hands over no command"
    return party.codec.decode(payload.payload)


def handed_over(estate: Estate, device: Eui, command: DeviceMessage) -> DeviceMessage | None:
    """What the device answers the installer, if anything."""
    answers = hand_over(estate.world, device, command)
    return answers[0] if answers else None


def returned(party: Party, payload: bytes, asked: RequestId | None) -> Request:
    """SRV 8.13 with that response, not sent."""
    body = ReturnLocalCommandResponse(original_request_id=asked, device_gbcs_response=payload)
    return party.client.request(body, srv=body.srv, variant=CommandVariant.DCC_ONLY)


Return = Callable[[Party, DeviceMessage, Exchange], Request]
"""Made by its sender of a device's answer and of the answer that handed over the command."""

RETURNS: Mapping[str, Return] = {
    "the answer, naming no request": lambda party, answer, asked: returned(
        party, party.codec.encode(answer), None
    ),
    "the answer, as to another request": lambda party, answer, asked: returned(
        party, party.codec.encode(answer), structs.replace(asked.request_id, counter=1)
    ),
    "the command instead of the answer": lambda party, answer, asked: returned(
        party, party.codec.encode(command_of(party, asked)), asked.request_id
    ),
    "half of the answer": lambda party, answer, asked: returned(
        party, _half(party.codec.encode(answer)), asked.request_id
    ),
    "the answer without its MAC": lambda party, answer, asked: returned(
        party, party.codec.encode(_without_mac(answer)), asked.request_id
    ),
    "nothing that a device says": lambda party, answer, asked: returned(
        party, b"nothing", asked.request_id
    ),
}
"""What comes back, by the words scenarios use."""


def _without_mac(answer: DeviceMessage) -> DeviceMessage:
    bare = envelope.decode(answer.octets).bare() if answer.octets else b""
    return structs.replace(answer, proof=NO_PROOF, octets=bare)


def _half(payload: bytes) -> bytes:
    return payload[: len(payload) // 2]
