"""Commands that write some of a list of objects, those given: their results are as many.

Knows no object: a use case names them.
"""

from __future__ import annotations

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.accesses import (
    Access,
    Build,
    failure,
    fields_of,
    heard_results,
    sent,
)
from sitrig.emulators.protocol.gbcs.axdr import NULL
from sitrig.emulators.protocol.gbcs.dlms import AccessKind
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import (
    Accesses,
    Outcomes,
    Payload,
    access_command,
    access_response,
)


def writes_given(build: Build, *accesses: Access, always: tuple[str, ...] = ()) -> Payload:
    """A command of these writes, without those whose field is None; `always`: fields that None is a value of."""

    def given(access: Access, body: UseCaseBody) -> bool:
        return access.field in always or getattr(body, access.field or "") is not None

    def ask(body: UseCaseBody) -> Accesses:
        return tuple(
            (access.specification, sent(access, body)) for access in accesses if given(access, body)
        )

    def understand(found: Accesses) -> UseCaseBody:
        by_specification = dict(found)
        asked = tuple(one for one in accesses if one.specification in by_specification)
        if tuple(one.specification for one in asked) != tuple(one for one, _ in found):
            raise PayloadError("writes that are not of this use case, or not in its order")
        if any(name not in [one.field for one in asked] for name in always):
            raise PayloadError(f"no write of {always}")
        return build(**fields_of(asked, [datum for _, datum in found]))

    return access_command(ask, understand)


def write_results(build: Build, count: int) -> Payload:
    """A response with a result for each write; `count` of them, where the body does not say how many."""

    def tell(body: UseCaseBody) -> Outcomes:
        told: tuple[int, ...] = getattr(body, "results")  # noqa: B009  every such body has it
        plain = (0,) * count if getattr(body, "success") else failure(count)  # noqa: B009
        return tuple((AccessKind.SET, NULL, result) for result in told or plain)

    def hear(outcomes: Outcomes) -> UseCaseBody:
        if not outcomes or any(
            (kind, datum) != (AccessKind.SET, NULL) for kind, datum, _ in outcomes
        ):
            raise PayloadError("results that are not of writes")
        results = tuple(result for _, _, result in outcomes)
        plain = results in ((0,) * count, failure(count))
        return build(success=not heard_results(outcomes), results=() if plain else results)

    return access_response(tell, hear)
