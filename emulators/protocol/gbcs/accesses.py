"""DLMS use cases declared as a list of accesses, each with the field of the body that it carries.

A command asks for all of them; a response tells a result of each, and a datum of each read that succeeded.
Knows no object: a use case names them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.axdr import NULL, Data
from sitrig.emulators.protocol.gbcs.datum import Datum, expect, row
from sitrig.emulators.protocol.gbcs.dlms import AccessKind, Specification
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.row_selection import between, selection
from sitrig.emulators.protocol.gbcs.simple_data import scaled
from sitrig.emulators.protocol.gbcs.use_case import (
    Accesses,
    Outcomes,
    Payload,
    UseCase,
    access_command,
    access_response,
    notification,
)

SUCCESS = 0
HARDWARE_FAULT = 1
NOT_TRIED = 250
"""Result "other reason": what GBCS devices tell of every access after one that failed."""

WHOLE = "*"
"""In place of a field: the datum carries several fields of the body, as a dict."""

_BY_RANGE = 1
Build = Callable[..., UseCaseBody]


@dataclass(frozen=True, slots=True)
class Access:
    """One access: the field it carries (none where GBCS fixes the datum), and what stands in it."""

    field: str | None
    specification: Specification
    datum: Datum

    @property
    def kind(self) -> AccessKind:
        """What its result is of; a read of selected rows answers as a read."""
        return AccessKind.GET if self.selects else self.specification.kind

    @property
    def selects(self) -> bool:
        """Whether it reads the rows of a log between the command's `start` and `end`."""
        return self.specification.kind is AccessKind.GET_WITH_SELECTION

    def asked(self, body: UseCaseBody) -> Specification:
        """The specification that this command has."""
        if not self.selects:
            return self.specification
        chosen = selection(*(expect(int, getattr(body, bound)) for bound in ("start", "end")))
        return _selecting(self.specification, chosen)

    def understood(self, found: Specification) -> dict[str, object]:
        """What the command says by its specification; raises PayloadError for another access."""
        bare = _selecting(found, NULL) if self.selects else found
        if bare != self.specification:
            raise PayloadError(f"{found} where {self.specification} is expected")
        if not self.selects:
            return {}
        return dict(zip(("start", "end"), between(found.selection), strict=True))


def read(
    field: str | None, datum: Datum, interface_class: int, logical_name: str, member: int = 2
) -> Access:
    """A read of one attribute; the logical name in hex."""
    return _access(AccessKind.GET, field, datum, interface_class, logical_name, member)


def read_rows(field: str, datum: Datum, logical_name: str) -> Access:
    """A read of a log's rows between the command's `start` and `end`."""
    name = bytes.fromhex(logical_name)
    specification = Specification(AccessKind.GET_WITH_SELECTION, 7, name, 2, _BY_RANGE)
    return Access(field, specification, datum)


def write(
    field: str | None, datum: Datum, interface_class: int, logical_name: str, member: int = 2
) -> Access:
    """A write of one attribute."""
    return _access(AccessKind.SET, field, datum, interface_class, logical_name, member)


def act(
    field: str | None, datum: Datum, interface_class: int, logical_name: str, member: int = 1
) -> Access:
    """One method."""
    return _access(AccessKind.ACTION, field, datum, interface_class, logical_name, member)


def register(
    field: str, datum: Datum, logical_name: str, scaler: int, unit: int, interface_class: int = 3
) -> tuple[Access, Access]:
    """A register's value, then its scaler and unit."""
    return (
        read(field, datum, interface_class, logical_name),
        read(None, scaled(scaler, unit), interface_class, logical_name, 3),
    )


def _access(
    kind: AccessKind,
    field: str | None,
    datum: Datum,
    interface_class: int,
    logical_name: str,
    member: int,
) -> Access:
    specification = Specification(kind, interface_class, bytes.fromhex(logical_name), member)
    return Access(field, specification, datum)


def command(build: Build, *accesses: Access) -> Payload:
    """A command whose body has a field for each datum it sends, read by reading none."""

    def ask(body: UseCaseBody) -> Accesses:
        return tuple((access.asked(body), sent(access, body)) for access in accesses)

    def understand(found: Accesses) -> UseCaseBody:
        if len(found) != len(accesses):
            raise PayloadError(f"{len(found)} accesses where a use case has {len(accesses)}")
        fields = (
            {**access.understood(specification), **_field(access, _heard(access, datum))}
            for access, (specification, datum) in zip(accesses, found, strict=True)
        )
        return build(**_merged(fields))

    return access_command(ask, understand)


def response(build: Build, *accesses: Access, verdict: bool = False) -> Payload:
    """A response with a field for each datum read; where one failed, that field's default stays.

    `results` tells of each access, unless all succeeded. `verdict`: the body has `success` as well, and the
    results of a plain failure go without saying.
    """

    return access_response(
        lambda body: outcomes_of(accesses, body),
        lambda outcomes: answer_of(build, accesses, outcomes, verdict=verdict),
    )


def outcomes_of(accesses: tuple[Access, ...], body: UseCaseBody) -> Outcomes:
    """What an answer tells of each access."""
    results = told_results(body, len(accesses))
    return tuple(map(_told, accesses, (body,) * len(accesses), results))


def answer_of(
    build: Build, accesses: tuple[Access, ...], outcomes: Outcomes, *, verdict: bool = False
) -> UseCaseBody:
    """The answer that tells this; raises PayloadError."""
    if tuple(kind for kind, _, _ in outcomes) != tuple(access.kind for access in accesses):
        raise PayloadError(f"not the {len(accesses)} results of this use case")
    fields = (
        _field(access, _outcome(access, datum, result))
        for access, (_, datum, result) in zip(accesses, outcomes, strict=True)
    )
    found = heard_results(outcomes)
    told = {"success": not found} if verdict else {}
    if verdict and found == failure(len(accesses)):
        found = ()
    return build(**_merged(fields), **told, results=found)


def use_case(
    name: str,
    message_code: int,
    bodies: tuple[Build, Build],
    *accesses: Access,
    signed: bool = False,
    dated: bool = False,
    verdict: bool = False,
) -> UseCase:
    """A use case whose command and response (`bodies`) have the same accesses."""
    ask, answer = bodies
    return UseCase(
        name=name,
        message_code=message_code,
        command=command(ask, *accesses),
        response=response(answer, *accesses, verdict=verdict),
        signed=signed,
        response_is_dated=dated,
    )


def alert(build: Build, **members: Datum) -> Payload:
    """An alert: a structure of these fields of the body."""
    datum = row(build, **members)
    return notification(datum.write, lambda data: expect(UseCaseBody, datum.read(data)))


def told_results(body: UseCaseBody, count: int) -> tuple[int, ...]:
    """A result for every access; a body that names none succeeded in all, or failed at the first."""
    results: tuple[int, ...] = getattr(body, "results")  # noqa: B009  every answer has it
    if results and len(results) != count:
        raise PayloadError(f"{len(results)} results of {count} accesses")
    if results:
        return results
    return (SUCCESS,) * count if getattr(body, "success", True) else failure(count)


def heard_results(outcomes: Outcomes) -> tuple[int, ...]:
    """The results as an answer holds them: none when all are success."""
    results = tuple(result for _, _, result in outcomes)
    return results if any(results) else ()


def failure(count: int, at: int = 0) -> tuple[int, ...]:
    """The results of a device whose access `at` fails: success before it, not tried after it."""
    return (SUCCESS,) * at + (HARDWARE_FAULT,) + (NOT_TRIED,) * (count - at - 1)


def sent(access: Access, body: UseCaseBody) -> Data:
    """The datum that goes with an access."""
    return NULL if access.kind is AccessKind.GET else access.datum.write(_value(access, body))


def _heard(access: Access, datum: Data) -> object:
    return _nothing(datum) if access.kind is AccessKind.GET else access.datum.read(datum)


def _told(access: Access, body: UseCaseBody, result: int) -> tuple[AccessKind, Data, int]:
    silent = result or access.kind is not AccessKind.GET
    return access.kind, NULL if silent else access.datum.write(_value(access, body)), result


def _outcome(access: Access, datum: Data, result: int) -> object:
    silent = result or access.kind is not AccessKind.GET
    return _nothing(datum) if silent else access.datum.read(datum)


def _nothing(datum: Data) -> object:
    if datum != NULL:
        raise PayloadError(f"{datum} where nothing is expected")
    return None


def _value(access: Access, body: UseCaseBody) -> object:
    if access.field == WHOLE:
        return body
    return None if access.field is None else getattr(body, access.field)


def _field(access: Access, value: object) -> dict[str, object]:
    """The body's field; what is not told stays with the body's own default."""
    if access.field is None or value is None:
        return {}
    return expect(dict, value) if access.field == WHOLE else {access.field: value}


def fields_of(accesses: Sequence[Access], data: Sequence[Data]) -> dict[str, object]:
    """The fields of a command that sent these; raises PayloadError."""
    pairs = zip(accesses, data, strict=True)
    return _merged(_field(access, _heard(access, datum)) for access, datum in pairs)


def _merged(fields: Iterable[dict[str, object]]) -> dict[str, object]:
    """All fields; raises PayloadError where one is told twice and differently."""
    merged: dict[str, object] = {}
    for name, value in (pair for found in fields for pair in found.items()):
        if merged.setdefault(name, value) != value:
            raise PayloadError(f"{name} is {merged[name]} and {value}")
    return merged


def _selecting(specification: Specification, selected: Data) -> Specification:
    return replace(specification, selection=selected)
