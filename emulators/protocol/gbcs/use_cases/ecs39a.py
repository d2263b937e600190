"""ECS39a Set Import MPxN on the ESME (SR 6.20.1)."""

from __future__ import annotations

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.axdr import NULL
from sitrig.emulators.protocol.gbcs.datum import expect
from sitrig.emulators.protocol.gbcs.dlms import AccessKind, Specification
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import TEXT
from sitrig.emulators.protocol.gbcs.use_case import (
    Accesses,
    Outcomes,
    UseCase,
    access_command,
    access_response,
)

NAME = "ECS39a"


class SetImportMpan(UseCaseBody, frozen=True, tag="ECS39a.command"):
    """Write the Import MPAN, and for a twin element meter the secondary one."""

    import_mpan: str
    secondary_import_mpan: str | None = None


class SetImportMpanResult(UseCaseBody, frozen=True, tag="ECS39a.response"):
    """Whether each was written; `secondary` is None when it was not asked for."""

    primary: bool
    secondary: bool | None = None


# Assumption: the secondary MPAN has the next object; no published message writes one.
_PRIMARY, _SECONDARY = (
    Specification(AccessKind.SET, 1, bytes.fromhex(name), 2)
    for name in ("00005E2C220B", "00005E2C220C")
)


def _ask(body: UseCaseBody) -> Accesses:
    assert isinstance(body, SetImportMpan)
    primary = ((_PRIMARY, TEXT.write(body.import_mpan)),)
    if body.secondary_import_mpan is None:
        return primary
    return (*primary, (_SECONDARY, TEXT.write(body.secondary_import_mpan)))


def _understand(found: Accesses) -> UseCaseBody:
    asked = tuple(specification for specification, _ in found)
    if asked not in ((_PRIMARY,), (_PRIMARY, _SECONDARY)):
        raise PayloadError(f"{asked} do not set an Import MPAN")
    return SetImportMpan(*(expect(str, TEXT.read(datum)) for _, datum in found))


def _tell(body: UseCaseBody) -> Outcomes:
    assert isinstance(body, SetImportMpanResult)
    verdicts = (body.primary,) if body.secondary is None else (body.primary, body.secondary)
    return tuple((AccessKind.SET, NULL, _RESULTS[verdict]) for verdict in verdicts)


def _hear(outcomes: Outcomes) -> UseCaseBody:
    verdicts = tuple(_VERDICTS.get(outcome) for outcome in outcomes)
    if not 1 <= len(verdicts) <= 2 or None in verdicts:
        raise PayloadError(f"{outcomes} do not tell of an Import MPAN")
    return SetImportMpanResult(*(bool(verdict) for verdict in verdicts))


_RESULTS = {True: accesses.SUCCESS, False: accesses.HARDWARE_FAULT}
_VERDICTS = {(AccessKind.SET, NULL, result): verdict for verdict, result in _RESULTS.items()}

USE_CASE = UseCase(
    name=NAME,
    message_code=0x004C,
    command=access_command(_ask, _understand),
    response=access_response(_tell, _hear),
)
