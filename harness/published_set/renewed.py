"""Certificates that the published requests carry in a later issue than the published Commands do.

Same holder, same key, other dates: such a certificate is taken for the one in the Command.
"""

from __future__ import annotations

from msgspec import Struct, structs

from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.smki.certificates import Certificate


def reissued(ours: object, published: object, *, of_anybody: bool = False) -> object:
    """Our value with every certificate of the same holder and key as issued in the published one.

    `of_anybody`: whoever holds them, to tell a difference in certificates from any other.
    """
    if isinstance(ours, Struct) and type(ours) is type(published):
        return structs.replace(
            ours,
            **{
                name: reissued(getattr(ours, name), getattr(published, name), of_anybody=of_anybody)
                for name in ours.__struct_fields__
            },
        )
    if isinstance(ours, tuple) and isinstance(published, tuple) and len(ours) == len(published):
        return tuple(
            reissued(mine, theirs, of_anybody=of_anybody)
            for mine, theirs in zip(ours, published, strict=True)
        )
    if (
        isinstance(ours, bytes)
        and isinstance(published, bytes)
        and _same_key(ours, published, of_anybody=of_anybody)
    ):
        return published
    return ours


def _same_key(ours: bytes, published: bytes, *, of_anybody: bool) -> bool:
    try:
        mine, theirs = Certificate.from_der(ours), Certificate.from_der(published)
    except InvalidValueError:
        return False
    return of_anybody or (
        mine.subject == theirs.subject
        and mine.public_key.public_numbers() == theirs.public_key.public_numbers()
    )
