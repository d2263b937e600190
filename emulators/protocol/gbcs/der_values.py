"""What stands in DER payloads: identifiers, instants, codes, roles, trust-anchor cells. Knows no use case."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum, IntEnum
from typing import TypeVar

from sitrig.emulators.protocol.errors import InvalidValueError, PayloadError
from sitrig.emulators.protocol.gbcs import der, der_lengths
from sitrig.emulators.protocol.gbcs.message import CANCELLATION
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

_E = TypeVar("_E", bound=Enum)
_SECOND = 1000
_NEVER = datetime(9999, 12, 31, 23, 59, 59)  # GeneralizedTime is UTC without saying so
_ROLES = {
    RemotePartyRole.ROOT: 0,
    RemotePartyRole.RECOVERY: 1,
    RemotePartyRole.SUPPLIER: 2,
    RemotePartyRole.NETWORK_OPERATOR: 3,
    RemotePartyRole.ACB: 4,
    RemotePartyRole.TRANSCOS: 5,
    RemotePartyRole.WAN_PROVIDER: 6,
    RemotePartyRole.LOAD_CONTROLLER: 8,
}
_ROLES_BY_NUMBER = {number: role for role, number in _ROLES.items()}


def write_eui(eui: Eui | None) -> bytes:
    """Eight octets, or none for nobody."""
    return b"" if eui is None else eui.octets


def read_eui(octets: bytes) -> Eui:
    """An identifier."""
    try:
        return Eui.from_bytes(octets)
    except InvalidValueError as error:
        raise PayloadError(str(error)) from None


def read_optional_eui(octets: bytes) -> Eui | None:
    """An identifier, or nobody."""
    return read_eui(octets) if octets else None


def write_hex(text: str | None, length: int | None = None) -> bytes:
    """Octets given in hex."""
    try:
        octets = bytes.fromhex(text or "")
    except ValueError:
        raise PayloadError(f"{text!r:.80} is not hex") from None
    return sized(octets, length)


def sized(octets: bytes, length: int | None) -> bytes:
    """The octets, if they are of that length."""
    if length is not None and len(octets) != length:
        raise PayloadError(f"{len(octets)} octets where {length} are expected")
    return octets


def write_time(instant: int) -> datetime:
    """An instant (Unix milliseconds, cut to the second)."""
    try:
        return datetime.fromtimestamp(instant // _SECOND, UTC).replace(tzinfo=None)
    except (OverflowError, ValueError, OSError):
        raise PayloadError(f"{instant} is no instant between the years 1 and 9999") from None


def read_time(time: datetime) -> int:
    """The instant of a GeneralizedTime."""
    return int(time.replace(tzinfo=UTC).timestamp()) * _SECOND


def write_execution(instant: int | None) -> dict[str, datetime]:
    """The member `executionTime`: none at once, the last second there is for a cancellation."""
    if instant is None:
        return {}
    return {"executionTime": _NEVER if instant == CANCELLATION else write_time(instant)}


def read_execution(tree: Mapping[str, datetime]) -> int | None:
    """When a command takes effect (Unix milliseconds): None at once, CANCELLATION forgets what is held."""
    time = tree.get("executionTime")
    if time is None:
        return None
    if time == _NEVER:
        return CANCELLATION
    instant = read_time(time)
    if instant == CANCELLATION:
        raise PayloadError(f"{time} is not how GBCS writes a cancellation")
    return instant


def write_alert_code(code: str) -> int:
    """Four hex digits as a number."""
    return int.from_bytes(write_hex(code, 2), "big")


def read_alert_code(number: int) -> str:
    """An alert code: four hex digits."""
    if not 0 <= number <= 0xFFFF:
        raise PayloadError(f"{number} is no alert code of two octets")
    return f"{number:04X}"


def counter(number: int) -> int:
    """A counter, which is never negative."""
    if number < 0:
        raise PayloadError(f"counter {number} is negative")
    return number


def code(kind: type[_E], number: object) -> _E:
    """The member of an enumeration with that value."""
    try:
        return kind(number)
    except ValueError:
        raise PayloadError(f"{number!r:.80} is no {kind.__name__}") from None


def write_status(status: IntEnum) -> str:
    """The name of a status in the ASN.1 text, which is the member's in camel case."""
    first, *rest = status.name.split("_")
    return first.lower() + "".join(word.capitalize() for word in rest)


def read_status(kind: type[_E], name: str) -> _E:
    """The status of that name."""
    words = "".join(f"_{letter}" if letter.isupper() else letter for letter in name)
    return kind[words.upper()]


def write_role(role: RemotePartyRole) -> int:
    """The number of a role."""
    return _ROLES[role]


def read_role(number: int) -> RemotePartyRole:
    """The role of a number."""
    if number not in _ROLES_BY_NUMBER:
        raise PayloadError(f"role {number} is none of {sorted(_ROLES_BY_NUMBER)}")
    return _ROLES_BY_NUMBER[number]


def write_signed(octets: bytes) -> der.Tree:
    """A certificate or certification request, given in DER."""
    try:
        return der.decode("SignedObject", der_lengths.shortest(octets))
    except PayloadError as error:
        start = octets[:16].hex().upper() or "nothing"
        raise PayloadError(f"{start} is no certificate or request: {error}") from None


def read_signed(tree: der.Tree) -> bytes:
    """The DER octets of a certificate or certification request."""
    return der.encode("SignedObject", tree)
