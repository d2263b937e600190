"""The modes of CS02b and CS02g: who authorises, and whose stored counters a command may set.

Source: the published messages; domain reference 5.4. Modes 0 and 1 (root cells) have not been published.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from msgspec import Struct

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.der import Tree
from sitrig.emulators.protocol.gbcs.der_values import counter, read_role, write_role
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

_TOP_UP = 0


class ReplacementMode(IntEnum):
    """credentialsReplacementMode."""

    SUPPLIER_BY_SUPPLIER = 2
    NETWORK_OPERATOR_BY_NETWORK_OPERATOR = 3
    ACB_BY_ACB = 4
    WAN_PROVIDER_BY_WAN_PROVIDER = 5
    TRANSCOS_BY_TRANSCOS = 6
    SUPPLIER_BY_TRANSCOS = 7
    ANY_BY_RECOVERY = 8
    ANY_BY_CONTINGENCY = 9
    LOAD_CONTROLLER_BY_LOAD_CONTROLLER = 10
    LOAD_CONTROLLER_BY_SUPPLIER = 11


class FloorChange(Struct, frozen=True):
    """A party's stored counter set to a floor, and the one it has for top-ups."""

    role: RemotePartyRole
    floor_counter: int
    top_up_floor_counter: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeRule:
    """A mode on the wire.

    `signer`: the role whose signing cell authorises, None where the MAC alone does. `sets_own`: the floors are
    the replaced party's, which is the signer too; `sets_other`: they are this other role's. `commanded`: its
    command has been published.
    """

    message_code: int
    signer: RemotePartyRole | None
    sets_own: bool = False
    sets_other: RemotePartyRole | None = None
    commanded: bool = True


_Role = RemotePartyRole
_Mode = ReplacementMode
MODES = {
    _Mode.SUPPLIER_BY_SUPPLIER: ModeRule(message_code=0x0102, signer=_Role.SUPPLIER, sets_own=True),
    _Mode.NETWORK_OPERATOR_BY_NETWORK_OPERATOR: ModeRule(
        message_code=0x0103, signer=_Role.NETWORK_OPERATOR, sets_own=True
    ),
    _Mode.ACB_BY_ACB: ModeRule(message_code=0x0104, signer=None, sets_own=True),
    _Mode.WAN_PROVIDER_BY_WAN_PROVIDER: ModeRule(
        message_code=0x0105, signer=_Role.WAN_PROVIDER, sets_own=True
    ),
    _Mode.TRANSCOS_BY_TRANSCOS: ModeRule(message_code=0x0106, signer=_Role.TRANSCOS),
    _Mode.SUPPLIER_BY_TRANSCOS: ModeRule(
        message_code=0x0107, signer=_Role.TRANSCOS, sets_other=_Role.SUPPLIER
    ),
    _Mode.ANY_BY_RECOVERY: ModeRule(message_code=0x0108, signer=_Role.RECOVERY, sets_own=True),
    _Mode.ANY_BY_CONTINGENCY: ModeRule(message_code=0x0109, signer=None, commanded=False),
    _Mode.LOAD_CONTROLLER_BY_LOAD_CONTROLLER: ModeRule(
        message_code=0x0125, signer=_Role.LOAD_CONTROLLER, sets_own=True
    ),
    _Mode.LOAD_CONTROLLER_BY_SUPPLIER: ModeRule(
        message_code=0x0126, signer=_Role.SUPPLIER, sets_other=_Role.LOAD_CONTROLLER
    ),
}


def write_specialist(top_up_floor: int | None) -> Tree:
    """The member `specialistFloors`, missing for none: top-ups are the only specialist use."""
    if top_up_floor is None:
        return {}
    return {"specialistFloors": [{"usage": _TOP_UP, "floor": counter(top_up_floor)}]}


def read_specialist(tree: Tree) -> int | None:
    """The top-up floor of that member."""
    floors = tree.get("specialistFloors")
    if floors is None:
        return None
    if len(floors) != 1 or floors[0]["usage"] != _TOP_UP:
        raise PayloadError(f"{floors} are not the floor of top-ups alone")
    return counter(floors[0]["floor"])


def write_floors(floors: Sequence[FloorChange]) -> Tree:
    """Counters by role."""
    return [
        {
            "role": write_role(change.role),
            "floor": counter(change.floor_counter),
            **write_specialist(change.top_up_floor_counter),
        }
        for change in floors
    ]


def read_floors(trees: Tree) -> tuple[FloorChange, ...]:
    """What such a list says."""
    return tuple(
        FloorChange(read_role(tree["role"]), counter(tree["floor"]), read_specialist(tree))
        for tree in trees
    )
