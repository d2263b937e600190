"""What devices send, narrowed to what a test expects of it; anything else fails the test there and then."""

from __future__ import annotations

from typing import Protocol, TypeVar, runtime_checkable

from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody

Kind = TypeVar("Kind")


@runtime_checkable
class Result(Protocol):
    """A body that says whether its command worked."""

    @property
    def success(self) -> bool:
        """As the device tells it."""


@runtime_checkable
class Alarm(Protocol):
    """A body under an alert code."""

    @property
    def alert_code(self) -> str:
        """Four hexadecimal digits."""


def of_kind(kind: type[Kind], found: object) -> Kind:
    """That value, which is of this kind."""
    assert isinstance(found, kind)
    return found


def succeeded(body: UseCaseBody) -> bool:
    """What a result of whatever use case says of its command."""
    assert isinstance(body, Result)
    return body.success


def alert_code(message: DeviceMessage) -> str:
    """The code of an alert of whatever use case."""
    assert isinstance(message.body, Alarm)
    return message.body.alert_code
