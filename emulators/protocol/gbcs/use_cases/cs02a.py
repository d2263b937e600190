"""CS02a and CS02f Provide Security Credential Details (SR 6.24.1); CS02f knows the Load Controller."""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.gbcs.cells import (
    CellUsage,
    StatusCode,
    read_cell,
    read_usage,
    write_cell,
    write_usage,
)
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

NAME = "CS02a"
WITH_LOAD_CONTROLLER = "CS02f"


class ReadCredentials(UseCaseBody, frozen=True, tag="CS02a.command"):
    """Ask what the trust-anchor cells of these roles hold, on the authority of a cell of one's own."""

    roles: tuple[RemotePartyRole, ...]
    asking_role: RemotePartyRole = RemotePartyRole.ACB
    asking_usage: CellUsage = CellUsage.KEY_AGREEMENT


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


def _write_command(body: ReadCredentials, _counter: int) -> der.Tree:
    return {
        "asking": write_cell(body.asking_role, body.asking_usage),
        "roles": [values.write_role(role) for role in body.roles],
    }


def _read_command(tree: der.Tree) -> ReadCredentials:
    roles = tuple(map(values.read_role, tree["roles"]))
    return ReadCredentials(roles, *read_cell(tree["asking"]))


def _write_response(body: Credentials, _counter: int) -> der.Tree:
    return [_write_role(details) for details in body.roles]


def _write_role(details: RoleDetails) -> der.Tree:
    told = {
        "role": values.write_role(details.role),
        "status": values.write_status(details.status),
    }
    if details.counter is not None:
        told["counter"] = values.counter(details.counter)
    if details.cells:
        told["cells"] = [_write_cell(cell) for cell in details.cells]
    return told


def _write_cell(cell: CellDetails) -> der.Tree:
    return {
        **write_usage(cell.usage),
        "subject": values.write_eui(cell.subject),
        "ski": values.write_hex(cell.ski),
    }


def _read_response(tree: der.Tree) -> Credentials:
    return Credentials(tuple(map(_read_role, tree)))


def _read_role(tree: der.Tree) -> RoleDetails:
    counter = tree.get("counter")
    return RoleDetails(
        role=values.read_role(tree["role"]),
        status=values.read_status(StatusCode, tree["status"]),
        counter=None if counter is None else values.counter(counter),
        cells=tuple(map(_read_cell, tree.get("cells", ()))),
    )


def _read_cell(tree: der.Tree) -> CellDetails:
    return CellDetails(read_usage(tree), values.read_eui(tree["subject"]), tree["ski"].hex())


_COMMAND = der.payload("ReadCredentials", _write_command, _read_command, ReadCredentials)
_RESPONSE = der.payload("Credentials", _write_response, _read_response, Credentials)

USE_CASES = (
    UseCase(name=NAME, message_code=0x0008, command=_COMMAND, response=_RESPONSE),
    UseCase(name=WITH_LOAD_CONTROLLER, message_code=0x011B, command=_COMMAND, response=_RESPONSE),
)
"""Each has a form with the ACB's MAC and one that only a signature protects, under the same code."""
