"""Owns what the journal says of a message under way: who, what, when sent, and its content."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.journal import Journal
from sitrig.emulators.network.faults import message_name
from sitrig.emulators.protocol.effects import (
    Address,
    ImageDelivery,
    ImageOffer,
    Link,
    Payload,
    Send,
)
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind


class Crossing(Struct, frozen=True, gc=False, omit_defaults=True, rename={"sender": "from"}):
    """Facts of a message; `kind` and `counter` are GBCS's CRA flag and Originator Counter.

    `content` is what its sender meant; `octets` what stood on the link, by their SHA-256.
    """

    message: str
    sender: Address
    link: Link
    sent: int
    content: object
    kind: MessageKind | None = None
    counter: int | None = None
    octets: str | None = None
    reason: str | None = None


class ImageContent(Struct, frozen=True, gc=False):
    """An image stands in the journal by its SHA-256; the journal keeps the bytes once."""

    image: str
    version: str


def crossing(
    send: Send, sender: Address, sent: int, journal: Journal, reason: str | None = None
) -> Crossing:
    """The facts of one message; octets and images go to the journal's blobs."""
    payload = send.payload
    if isinstance(payload, DeviceMessage):
        return Crossing(
            payload.use_case,
            sender,
            send.link,
            sent,
            payload.body,
            payload.kind,
            payload.counter,
            journal.blob(payload.octets) if payload.octets else None,
            reason,
        )
    return Crossing(message_name(payload), sender, send.link, sent, _content(payload, journal))


def _content(payload: Payload, journal: Journal) -> object:
    if isinstance(payload, ImageDelivery | ImageOffer):
        return ImageContent(journal.blob(payload.image), payload.version)
    return payload
