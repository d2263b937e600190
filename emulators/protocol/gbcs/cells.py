"""Trust-anchor cells as DER payloads name them: whose key, and what for. Knows no use case."""

from __future__ import annotations

from enum import Enum, IntEnum

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.der import Tree
from sitrig.emulators.protocol.gbcs.der_values import read_role, write_role
from sitrig.emulators.protocol.vocabulary import RemotePartyRole


class CellUsage(Enum):
    """What the key in a trust-anchor cell is for."""

    DIGITAL_SIGNATURE = "digitalSignature"
    KEY_AGREEMENT = "keyAgreement"
    KEY_AGREEMENT_TOP_UP = "keyAgreementTopUp"
    CERTIFICATE_SIGNING = "keyCertSign"


class StatusCode(IntEnum):
    """Outcome for one cell, or one role."""

    SUCCESS = 0
    BAD_CERTIFICATE = 5
    NO_TRUST_ANCHOR = 10
    INSUFFICIENT_MEMORY = 17
    TRUST_ANCHOR_NOT_FOUND = 25
    RESOURCES_BUSY = 30
    OTHER = 127


_TOP_UP = 1
_BITS = {
    CellUsage.DIGITAL_SIGNATURE: (b"\x80", 1),
    CellUsage.KEY_AGREEMENT: (b"\x08", 5),
    CellUsage.KEY_AGREEMENT_TOP_UP: (b"\x08", 5),
    CellUsage.CERTIFICATE_SIGNING: (b"\x04", 6),
}
"""X.509 key usage: a bit string, its last bit the one that is set."""


def write_usage(usage: CellUsage) -> Tree:
    """The members `keyUsage` and `cellUsage`."""
    top_up = usage is CellUsage.KEY_AGREEMENT_TOP_UP
    return {"keyUsage": _BITS[usage], "cellUsage": _TOP_UP if top_up else 0}


def read_usage(tree: Tree) -> CellUsage:
    """What those two members say."""
    for usage in CellUsage:
        if tree.items() >= write_usage(usage).items():
            return usage
    raise PayloadError(f"key usage {tree['keyUsage']} with {tree['cellUsage']} names no cell")


def write_key_usage(usage: CellUsage) -> Tree:
    """The member `keyUsage` alone, for a device's own keys."""
    return {"keyUsage": _BITS[usage]}


def read_key_usage(tree: Tree) -> CellUsage:
    """What that member says."""
    return read_usage({**tree, "cellUsage": 0})


def write_cell(role: RemotePartyRole, usage: CellUsage) -> Tree:
    """A cell by its name."""
    return {"role": write_role(role), **write_usage(usage)}


def read_cell(tree: Tree) -> tuple[RemotePartyRole, CellUsage]:
    """Role and usage of a cell."""
    return read_role(tree["role"]), read_usage(tree)
