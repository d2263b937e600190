"""The answer that is either something signed (DER) or a code for why not: CS02c, CS02e."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import Payload


def answer(body: type[UseCaseBody], failures: type[IntEnum]) -> Payload:
    """Such an answer; `body` is built of the octets, or of None and a member of `failures`."""
    build: Callable[..., UseCaseBody] = body
    (signed_field, failure_field) = body.__struct_fields__

    def write(value: UseCaseBody, _counter: int) -> der.Tree:
        signed, failure = getattr(value, signed_field), getattr(value, failure_field)
        if (signed is None) is (failure is None):
            raise PayloadError(f"a {type(value).__name__} is one of signed and failure")
        return (
            ("failure", int(failure)) if signed is None else ("signed", values.write_signed(signed))
        )

    def read(tree: der.Tree) -> UseCaseBody:
        choice, value = tree
        if choice == "failure":
            return build(None, values.code(failures, value))
        return build(values.read_signed(value))

    return der.payload("SignedAnswer", write, read, body)
