"""GBZ, the ZigBee encapsulation of gas use cases: ZCL commands in components, and alerts.

Knows no cluster: which attribute means what is for the use cases to say. Layout worked out on the published
messages: profile `0109`, a count, then per component a control octet, cluster, length and the ZCL command.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.envelope import Reader

PROFILE = b"\x01\x09"
_ZCL_HEADER = 3
_FROM = 4


class Control(IntFlag):
    """A component's control octet."""

    LAST = 0x01
    ENCRYPTED = 0x02
    FROM_DATE_TIME = 0x10


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One ZCL command. `ciphered` holds its payload, still encrypted, in place of `payload`.

    `since` is the from date-time of a log read: seconds of ZigBee UTC, None for none.
    """

    cluster: int
    frame_control: int
    sequence: int
    command: int
    payload: bytes = b""
    ciphered: bytes | None = None
    since: int | None = None


@dataclass(frozen=True, slots=True)
class GbzMessage:
    """The components of a command or response, in order."""

    components: tuple[Component, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GbzAlert:
    """An alert: code, ZigBee UTC seconds, and what the alert carries with it."""

    alert_code: str
    time: int
    content: bytes = b""
    flag: int = 0


def encode(message: GbzMessage) -> bytes:
    """The octets of a payload."""
    last = len(message.components) - 1
    parts = []
    encrypted = 0
    for at, component in enumerate(message.components):
        parts.append(_write(component, encrypted, last=at == last))
        encrypted += component.ciphered is not None
    return PROFILE + bytes([len(parts)]) + b"".join(parts)


def decode(payload: bytes) -> GbzMessage:
    """Read a payload; raises PayloadError."""
    reader = Reader(payload)
    reader.expect(PROFILE, "GBZ profile")
    count = reader.take(1, "component count")[0]
    components: list[Component] = []
    encrypted = 0
    for at in range(count):
        components.append(_read(reader, encrypted, last=at == count - 1))
        encrypted += components[-1].ciphered is not None
    reader.end("GBZ payload")
    return GbzMessage(tuple(components))


def encode_alert(alert: GbzAlert) -> bytes:
    """The octets of an alert's payload."""
    head = PROFILE + bytes([alert.flag]) + bytes.fromhex(alert.alert_code)
    return head + alert.time.to_bytes(4, "big") + alert.content


def decode_alert(payload: bytes) -> GbzAlert:
    """Read an alert's payload; raises PayloadError."""
    reader = Reader(payload)
    reader.expect(PROFILE, "GBZ profile")
    flag = reader.take(1, "alert flag")[0]
    code = reader.take(2, "alert code").hex().upper()
    time = int.from_bytes(reader.take(4, "alert time"), "big")
    return GbzAlert(alert_code=code, time=time, content=reader.rest(), flag=flag)


def _additional(encrypted: int) -> bytes:
    """Additional header control, and the frame counter: how many components before it are encrypted."""
    return bytes([0, encrypted])


def _write(component: Component, encrypted: int, *, last: bool) -> bytes:
    control = Control(0)
    if last:
        control |= Control.LAST
    if component.ciphered is not None:
        control |= Control.ENCRYPTED
    since = b""
    if component.since is not None:
        control |= Control.FROM_DATE_TIME
        since = component.since.to_bytes(_FROM, "big")
    body = since + _zcl(component, encrypted)
    cluster = component.cluster.to_bytes(2, "big")
    return bytes([control]) + cluster + len(body).to_bytes(2, "big") + body


def _zcl(component: Component, encrypted: int) -> bytes:
    header = bytes([component.frame_control, component.sequence, component.command])
    if component.ciphered is None:
        return header + component.payload
    size = len(component.ciphered).to_bytes(2, "big")
    return _additional(encrypted) + header + size + component.ciphered


def _read(reader: Reader, encrypted: int, *, last: bool) -> Component:
    control = reader.take(1, "component control")[0]
    if control & ~int(Control.LAST | Control.ENCRYPTED | Control.FROM_DATE_TIME):
        raise PayloadError(f"component control {control:#04x} is not used in GBCS")
    if bool(control & Control.LAST) is not last:
        raise PayloadError("the last component is not marked, or another one is")
    cluster = int.from_bytes(reader.take(2, "cluster"), "big")
    size = int.from_bytes(reader.take(2, "component length"), "big")
    body = Reader(reader.take(size, "component"))
    since = None
    if control & Control.FROM_DATE_TIME:
        since = int.from_bytes(body.take(_FROM, "from date-time"), "big")
    if not control & Control.ENCRYPTED:
        header = body.take(_ZCL_HEADER, "ZCL header")
        return _component(cluster, header, since, payload=body.rest())
    body.expect(_additional(encrypted), "additional header")
    header = body.take(_ZCL_HEADER, "ZCL header")
    ciphered = body.take(int.from_bytes(body.take(2, "cipher length"), "big"), "cipher text")
    body.end("cipher text")
    return _component(cluster, header, since, ciphered=ciphered)


def _component(
    cluster: int,
    header: bytes,
    since: int | None,
    *,
    payload: bytes = b"",
    ciphered: bytes | None = None,
) -> Component:
    return Component(
        cluster=cluster,
        frame_control=header[0],
        sequence=header[1],
        command=header[2],
        payload=payload,
        ciphered=ciphered,
        since=since,
    )
