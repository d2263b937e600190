"""What a device trusts: its trust-anchor cells and the counters it stored per remote party.

Immutable, so a whole estate shipped with the same credentials shares one value. It holds keys and
EUIs only: who is registered, or what a party is called, never reaches a device.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from msgspec import Struct, structs

from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

_SIGNING, _AGREEMENT = CellUsage.DIGITAL_SIGNATURE, CellUsage.KEY_AGREEMENT

CellName = tuple[RemotePartyRole, CellUsage]


class CertifiedKey(Protocol):
    """The part of a certificate that a cell keeps."""

    @property
    def subject(self) -> Eui: ...
    @property
    def ski(self) -> str: ...
    @property
    def der(self) -> bytes: ...


class Anchor(Struct, frozen=True):
    """Content of one cell: subject EUI, subject key identifier (hex) and the certificate (DER)."""

    subject: Eui
    ski: str
    certificate: bytes = b""

    @classmethod
    def of(cls, certificate: CertifiedKey) -> Anchor:
        """The cell content that a certificate gives."""
        return cls(certificate.subject, certificate.ski, certificate.der)


class TrustAnchors(Struct, frozen=True, gc=False):
    """Root certificate (DER), cells in a fixed order, stored counters per remote party.

    `issuing` are the certificates (DER) of the authorities below the root that certify devices: no command
    that brings a device's certificate brings a path along.
    """

    root: bytes
    cells: tuple[tuple[RemotePartyRole, CellUsage, Anchor], ...]
    counters: tuple[tuple[RemotePartyRole, int], ...] = ()
    top_up_counter: int = 0
    issuing: tuple[bytes, ...] = ()

    @classmethod
    def shipped(
        cls, root: bytes, cells: Mapping[CellName, Anchor], issuing: tuple[bytes, ...] = ()
    ) -> TrustAnchors:
        """The anchors of a device as it leaves the factory: no counter stored yet."""
        held = tuple((role, usage, cells[role, usage]) for role, usage in cells)
        return cls(root, held, issuing=issuing)

    def find(self, role: RemotePartyRole, usage: CellUsage) -> Anchor | None:
        """The content of that cell, None when the device has no such cell."""
        for held_role, held_usage, anchor in self.cells:
            if held_role is role and held_usage is usage:
                return anchor
        return None

    def cells_of(self, role: RemotePartyRole) -> tuple[tuple[CellUsage, Anchor], ...]:
        """Every cell of that role, in the device's order."""
        return tuple((usage, anchor) for held, usage, anchor in self.cells if held is role)

    def identity(self, role: RemotePartyRole) -> Anchor | None:
        """The cell that says who holds a role: its signing key, or key agreement if it has none.

        6.23 may leave the key agreement cell of the Supplier that lost the meter in place.
        """
        signing = self.find(role, _SIGNING)
        return signing or self.find(role, _AGREEMENT)

    def role_of(self, subject: Eui, roles: Iterable[RemotePartyRole]) -> RemotePartyRole | None:
        """The first of `roles` that the subject holds."""
        for role in roles:
            anchor = self.identity(role)
            if anchor is not None and anchor.subject == subject:
                return role
        return None

    def obeyed(self) -> frozenset[Eui]:
        """Everybody who holds a role."""
        held = (self.identity(role) for role, _, _ in self.cells)
        return frozenset(anchor.subject for anchor in held if anchor is not None)

    def counter(self, role: RemotePartyRole) -> int:
        """The highest counter stored for that role; 0 before the first."""
        return dict(self.counters).get(role, 0)

    def stored(self, role: RemotePartyRole, counter: int) -> TrustAnchors:
        """These anchors with that counter stored for the role."""
        counters = dict(self.counters) | {role: counter}
        return structs.replace(self, counters=tuple(sorted(counters.items())))

    def replaced(self, anchors: Mapping[CellName, Anchor]) -> TrustAnchors:
        """These anchors with the named cells' content replaced; cells not held stay absent."""
        return structs.replace(
            self,
            cells=tuple(
                (role, usage, anchors.get((role, usage), held)) for role, usage, held in self.cells
            ),
        )
