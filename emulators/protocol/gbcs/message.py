"""What travels between the DSP and a device, whatever the codec makes of it on the wire.

Cores see these values and nothing below them (design: the seam). A codec turns one into bytes.
"""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum

from msgspec import Struct

from sitrig.emulators.protocol.identifiers import Eui


class MessageKind(Enum):
    """GBCS CRA flag: 01 Command, 02 Response, 03 Alert."""

    COMMAND = 1
    RESPONSE = 2
    ALERT = 3


class UseCaseBody(Struct, frozen=True, tag=True, gc=False):
    """Root of every typed command, result and alert body; subclasses live in `use_cases/`."""


class Unread(UseCaseBody, frozen=True, tag="unread"):
    """A payload that is none of the use cases with its message code, and why."""

    reason: str
    use_cases: tuple[str, ...] = ()


class SupplementaryParty(Struct, frozen=True, gc=False, omit_defaults=True):
    """The User behind a message that the ACB originates (GBCS supplementary remote party).

    `certificate` (DER) is its Key Agreement certificate, in a command whose answer the device has to seal
    for a User that it holds no key of.
    """

    party: Eui
    counter: int
    certificate: bytes = b""


class Proof(Struct, frozen=True, gc=False):
    """Who is shown to have signed and MAC'd a message.

    `signer_ski` is the 8-byte subject key identifier, in hex, of the certificate whose key made
    the signature; `mac_by` the EUI whose key agreement made the MAC. None: not present.
    """

    signer_ski: str | None = None
    mac_by: Eui | None = None


NO_PROOF = Proof()

CANCELLATION = int(datetime(3000, 12, 31, tzinfo=UTC).timestamp()) * 1000
"""An execution time of 3000-12-31T00:00:00Z means: forget the command that is held (DUIS)."""


class DeviceMessage(Struct, frozen=True, kw_only=True, gc=False, omit_defaults=True):
    """One command, response or alert.

    `counter` is the GBCS Originator Counter (echoed by a response); `execution_time` is
    milliseconds since the Unix epoch, None for at once; `use_case` is the GBCS name. `octets` is the
    message as it stood on a link, for those who pass it on; none at model fidelity, where `damaged` says
    that its MAC is there and does not hold.
    """

    kind: MessageKind
    use_case: str
    originator: Eui
    recipient: Eui
    counter: int
    body: UseCaseBody
    supplementary: SupplementaryParty | None = None
    execution_time: int | None = None
    proof: Proof = NO_PROOF
    octets: bytes = b""
    damaged: bool = False


class Rejected(Struct, frozen=True):
    """Octets that no message can be read from, or a message that cannot be put in octets."""

    reason: str
