"""CS02a Provide Security Credential Details (SR 6.24.1)."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage, StatusCode
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

NAME = "CS02a"


class ReadCredentials(UseCaseBody, frozen=True, tag="CS02a.command"):
    """Ask what the trust-anchor cells of these roles hold."""

    roles: tuple[RemotePartyRole, ...]


class CellDetails(Struct, frozen=True):
    """Subject EUI and subject key identifier (hex) in one cell."""

    usage: CellUsage
    subject: Eui
    ski: str


class RoleDetails(Struct, frozen=True):
    """One role's cells and stored counter; a role not held has a status other than SUCCESS."""

    role: RemotePartyRole
    status: StatusCode
    counter: int | None = None
    cells: tuple[CellDetails, ...] = ()


class Credentials(UseCaseBody, frozen=True, tag="CS02a.response"):
    """Details per role, in the order asked."""

    roles: tuple[RoleDetails, ...]
