"""Identifiers, parsed once at the edge and valid for ever after.

Sources: DUIS schema types `EUI` and `RequestIDType`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from sitrig.emulators.protocol.errors import InvalidValueError

_EUI_FORM = r"[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){7}"
_EUI = re.compile(_EUI_FORM)
_REQUEST_ID = re.compile(rf"({_EUI_FORM}):({_EUI_FORM}):(0|[1-9][0-9]{{0,19}})")
MAX_COUNTER = 2**64 - 1


class Eui(str):
    """An EUI-64 in the form `90-B3-D5-1F-30-01-00-00`, always upper case.

    A plain string underneath, so that it hashes, sorts, pickles and prints as one.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Eui:
        """Read the hyphenated form in either case; raises InvalidValueError otherwise."""
        # Matched before upper(): a few characters outside ASCII, such as the ligature ff, have
        # ASCII capitals.
        if not _EUI.fullmatch(text):
            raise InvalidValueError(f"{text!r:.80} is not an EUI: eight hex octets joined by '-'")
        return super().__new__(cls, text.upper())

    @classmethod
    def from_bytes(cls, octets: bytes) -> Eui:
        """Read eight octets; raises InvalidValueError for any other number."""
        return cls(octets.hex("-"))

    @property
    def octets(self) -> bytes:
        """The eight octets."""
        return _octets(self)


@lru_cache(maxsize=4096)
def _octets(text: str) -> bytes:
    """Asked for five times a device message."""
    return bytes.fromhex(text.replace("-", ""))


ACB = Eui("90-B3-D5-1F-30-00-00-02")
"""The Access Control Broker: the DSP's identity towards devices, and the target of every CV8 request."""

COS_PARTY = Eui("90-B3-D5-1F-30-00-00-04")
"""The CoS Party (TransCoS)."""


class RequestId(Struct, frozen=True):
    """`originator:target:counter` of a Service Request; a Response ID has the same form, swapped."""

    originator: Eui
    target: Eui
    counter: int

    @classmethod
    def parse(cls, text: str) -> RequestId:
        """Read `EUI:EUI:n` without leading zeros, n below 2**64; raises InvalidValueError."""
        found = _REQUEST_ID.fullmatch(text)
        if not found or (counter := int(found[3])) > MAX_COUNTER:
            raise InvalidValueError(f"{text!r:.80} is not a Request ID of the form EUI:EUI:counter")
        # Both EUIs have just been matched, so they need no second look.
        originator, target = str.__new__(Eui, found[1].upper()), str.__new__(Eui, found[2].upper())
        return cls(originator, target, counter)

    def reply(self) -> RequestId:
        """The Response ID that answers this request: EUIs swapped, counter kept."""
        return RequestId(self.target, self.originator, self.counter)

    def __str__(self) -> str:
        return f"{self.originator}:{self.target}:{self.counter}"
