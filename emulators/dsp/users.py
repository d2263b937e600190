"""DCC Users: which User ID belongs to which party, in which roles, and where its answers go."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import UserRole


class User(Struct, frozen=True, kw_only=True):
    """A User ID of a party. `receive_address` is the Receive Response address, None for none yet."""

    eui: Eui
    party: str
    roles: frozenset[UserRole]
    suspended: bool = False
    receive_address: str | None = None
