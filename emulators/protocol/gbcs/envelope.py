"""The GBCS message envelope: MAC header, grouping header, payload, signature, MAC. Opens no payload.

Layout (domain reference 8.1): `DD` opens a MAC'd message, `DF` the grouping header of every message. A
Pre-Command stops after the payload, with or without an empty signature.
"""

from __future__ import annotations

from dataclasses import dataclass

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.message import MessageKind
from sitrig.emulators.protocol.identifiers import Eui

MAC_HEADER = 0xDD
GROUPING_HEADER = 0xDF
SIGNATURE_LENGTH = 64
MAC_LENGTH = 12
_AUTHENTICATED_ONLY = b"\x11\x00\x00\x00\x00"  # security control and invocation counter
_TRANSACTION = 9
_EUI = 8
_COUNTER = 8
_DATE_TIME = 12
_MAC_OPENS = bytes([MAC_HEADER, *([0] * 6)])
_GROUPING_OPENS = bytes([GROUPING_HEADER, _TRANSACTION])
_EUI_FOLLOWS = bytes([_EUI])
_SHORT = tuple(bytes([size]) for size in range(0x80))
_FLAGS = {kind: bytes([kind.value]) for kind in MessageKind}


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherInformation:
    """Message code, and who stands behind an ACB message.

    `supplementary_counter` is the User's counter; `originator_counter` a further one; `certificate`
    the Key Agreement certificate of a party whose key the device does not hold (DER).
    """

    message_code: int
    supplementary_party: Eui | None = None
    supplementary_counter: int | None = None
    originator_counter: int | None = None
    certificate: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """One message taken apart. `signature` None: no signature field at all, as in a Pre-Command.

    `date_time` is the 12-octet DLMS form, empty for none; `mac` None for a bare message.
    """

    kind: MessageKind
    counter: int
    originator: Eui
    recipient: Eui
    other: OtherInformation
    payload: bytes
    date_time: bytes = b""
    signature: bytes | None = b""
    mac: bytes | None = None

    @property
    def signed_octets(self) -> bytes:
        """What a signature is made over: from the transaction id, without `DF`, to the payload's end."""
        return self._grouping()[1:] + _sized(self.payload)

    @property
    def transaction_id(self) -> bytes:
        """CRA flag and counter."""
        return _FLAGS[self.kind] + self.counter.to_bytes(_COUNTER, "big")

    def bare(self) -> bytes:
        """The message from `DF` to the end of its signature field, without MAC."""
        tail = b"" if self.signature is None else _sized(self.signature)
        return self._grouping() + _sized(self.payload) + tail

    def encode(self) -> bytes:
        """The octets of the message."""
        bare = self.bare()
        return bare if self.mac is None else maced(bare, self.mac)

    def _grouping(self) -> bytes:
        return b"".join(
            (
                _GROUPING_OPENS,
                self.transaction_id,
                _EUI_FOLLOWS,
                self.originator.octets,
                _EUI_FOLLOWS,
                self.recipient.octets,
                _sized(self.date_time),
                _sized(_write_other(self.other)),
            )
        )


def maced(bare: bytes, mac: bytes) -> bytes:
    """A bare message under its MAC header, with its MAC."""
    size = _length(len(_AUTHENTICATED_ONLY) + len(bare) + len(mac))
    return b"".join((_MAC_OPENS, size, _AUTHENTICATED_ONLY, bare, mac))


def is_maced(message: bytes) -> bool:
    """Whether a message that can be read has a MAC field, whatever stands in it."""
    return message[:1] == _MAC_OPENS[:1]


def decode(message: bytes) -> Envelope:
    """Take a message apart; raises PayloadError naming the part that is wrong."""
    reader = Reader(message)
    if not message:
        raise PayloadError("an empty GBCS message")
    if message[0] != MAC_HEADER:
        return _read_bare(reader, mac=None)
    reader.expect(_MAC_OPENS, "MAC header")
    inner = Reader(reader.sized("MAC'd message"))
    reader.end("MAC'd message")
    inner.expect(_AUTHENTICATED_ONLY, "security control")
    if inner.left < MAC_LENGTH:
        raise PayloadError(f"{inner.left} octets are too few for a MAC")
    return _read_bare(Reader(inner.take(inner.left - MAC_LENGTH, "message")), inner.rest())


def _read_bare(reader: Reader, mac: bytes | None) -> Envelope:
    reader.expect(_GROUPING_OPENS, "grouping header")
    kind = _kind(reader.take(1, "CRA flag")[0])
    counter = int.from_bytes(reader.take(_COUNTER, "counter"), "big")
    originator = _read_eui(reader, "originator")
    recipient = _read_eui(reader, "recipient")
    date_time = reader.sized("date-time")
    if len(date_time) not in (0, _DATE_TIME):
        raise PayloadError(f"date-time of {len(date_time)} octets, not {_DATE_TIME}")
    other = _read_other(reader.sized("other information"))
    payload = reader.sized("payload")
    return Envelope(
        kind=kind,
        counter=counter,
        originator=originator,
        recipient=recipient,
        date_time=date_time,
        other=other,
        payload=payload,
        signature=_read_signature(reader),
        mac=mac,
    )


def _read_signature(reader: Reader) -> bytes | None:
    if not reader.left:
        return None
    signature = reader.sized("signature")
    if len(signature) not in (0, SIGNATURE_LENGTH):
        raise PayloadError(f"signature of {len(signature)} octets, not {SIGNATURE_LENGTH}")
    reader.end("signature")
    return signature


def _kind(flag: int) -> MessageKind:
    try:
        return MessageKind(flag)
    except ValueError:
        raise PayloadError(f"CRA flag {flag:#04x} is not Command, Response or Alert") from None


def _read_eui(reader: Reader, name: str) -> Eui:
    reader.expect(_EUI_FOLLOWS, name)
    return Eui.from_bytes(reader.take(_EUI, name))


def _read_other(octets: bytes) -> OtherInformation:
    reader = Reader(octets)
    code = int.from_bytes(reader.take(2, "message code"), "big")
    if not reader.left:
        return OtherInformation(message_code=code)
    party = Eui.from_bytes(reader.take(_EUI, "supplementary party"))
    return OtherInformation(
        message_code=code,
        supplementary_party=party,
        supplementary_counter=_optional_counter(reader, "supplementary counter"),
        originator_counter=_optional_counter(reader, "supplementary originator counter"),
        certificate=reader.rest() or None,
    )


def _optional_counter(reader: Reader, name: str) -> int | None:
    """A counter, unless nothing or a certificate (a DER SEQUENCE, `30 82`) comes next."""
    if not reader.left or reader.peek(2) == b"\x30\x82":
        return None
    return int.from_bytes(reader.take(_COUNTER, name), "big")


def _write_other(other: OtherInformation) -> bytes:
    code = other.message_code.to_bytes(2, "big")
    if other.supplementary_party is None and other.originator_counter is None:
        return code
    parts = [code]
    if other.supplementary_party is not None:
        parts.append(other.supplementary_party.octets)
    parts += [
        counter.to_bytes(_COUNTER, "big")
        for counter in (other.supplementary_counter, other.originator_counter)
        if counter is not None
    ]
    return b"".join((*parts, other.certificate or b""))


def _length(size: int) -> bytes:
    """BER definite length."""
    if size < 0x80:
        return _SHORT[size]
    octets = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(octets)]) + octets


def _sized(octets: bytes) -> bytes:
    return _length(len(octets)) + octets


class Reader:
    """Takes octets from the front; every read says what it was for when it fails."""

    __slots__ = ("_at", "_octets")

    def __init__(self, octets: bytes) -> None:
        self._octets = octets
        self._at = 0

    @property
    def left(self) -> int:
        """How many octets are left."""
        return len(self._octets) - self._at

    def peek(self, count: int) -> bytes:
        """The next octets, fewer at the end, without taking them."""
        return self._octets[self._at : self._at + count]

    def take(self, count: int, name: str) -> bytes:
        """Exactly that many octets; raises PayloadError."""
        at = self._at
        taken = self._octets[at : at + count]
        if len(taken) != count:
            raise PayloadError(f"{name} needs {count} octets and {self.left} are left")
        self._at = at + count
        return taken

    def expect(self, octets: bytes, name: str) -> None:
        """These octets and no others; raises PayloadError."""
        found = self.take(len(octets), name)
        if found != octets:
            raise PayloadError(f"{name} is {found.hex().upper()}, not {octets.hex().upper()}")

    def sized(self, name: str) -> bytes:
        """A BER length and that many octets."""
        return self.take(self._read_length(name), name)

    def rest(self) -> bytes:
        """Everything that is left."""
        return self.take(self.left, "rest")

    def end(self, name: str) -> None:
        """Nothing may be left; raises PayloadError."""
        if self.left:
            raise PayloadError(f"{self.left} octets follow the {name}")

    def _read_length(self, name: str) -> int:
        first = self.take(1, f"length of {name}")[0]
        if first < 0x80:
            return first
        if first not in (0x81, 0x82):
            raise PayloadError(f"length of {name} starts {first:#04x}")
        size = int.from_bytes(self.take(first & 0x7F, f"length of {name}"), "big")
        if size < 0x80 or (first == 0x82 and size < 0x100):
            raise PayloadError(f"length of {name} is not in its shortest form")
        return size
