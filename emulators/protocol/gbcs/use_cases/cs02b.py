"""CS02b and CS02g Update Security Credentials, in every published mode (SR 6.15.1, 6.21, 6.23, 8.5)."""

from __future__ import annotations

from functools import partial

from msgspec import Struct

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import der
from sitrig.emulators.protocol.gbcs import der_values as values
from sitrig.emulators.protocol.gbcs.cells import CellUsage as CellUsage
from sitrig.emulators.protocol.gbcs.cells import StatusCode as StatusCode
from sitrig.emulators.protocol.gbcs.cells import read_cell, write_cell
from sitrig.emulators.protocol.gbcs.message import CANCELLATION, UseCaseBody
from sitrig.emulators.protocol.gbcs.replacement_modes import (
    MODES,
    read_floors,
    read_specialist,
    write_floors,
    write_specialist,
)
from sitrig.emulators.protocol.gbcs.replacement_modes import FloorChange as FloorChange
from sitrig.emulators.protocol.gbcs.replacement_modes import ReplacementMode as ReplacementMode
from sitrig.emulators.protocol.gbcs.use_case import Payload, UseCase
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

NAME = "CS02b"
LOAD_CONTROLLER = "CS02g"

_LOAD_CONTROLLER_MODES = frozenset(
    {
        ReplacementMode.LOAD_CONTROLLER_BY_LOAD_CONTROLLER,
        ReplacementMode.LOAD_CONTROLLER_BY_SUPPLIER,
    }
)


class Replacement(Struct, frozen=True):
    """A certificate (DER) for the cell of that role and usage."""

    role: RemotePartyRole
    usage: CellUsage
    certificate: bytes


class UpdateSecurityCredentials(UseCaseBody, frozen=True, tag="CS02b.command"):
    """Replace cells, then set the stored counters of the replaced party to the floors.

    `other_floors`: of further parties, when Recovery replaces them. `execution_time`: Unix milliseconds, None at
    once. The change of the TransCoS itself carries no floor, nor does a cancellation by the TransCoS.
    """

    mode: ReplacementMode
    replacements: tuple[Replacement, ...]
    certification_path: tuple[bytes, ...]
    floor_counter: int
    top_up_floor_counter: int | None = None
    apply_time_based_checks: bool = True
    other_floors: tuple[FloorChange, ...] = ()
    execution_time: int | None = None


class CellOutcome(Struct, frozen=True):
    """One cell before and after: subject EUI and subject key identifier (hex)."""

    role: RemotePartyRole
    usage: CellUsage
    status: StatusCode
    existing_subject: Eui | None
    existing_ski: str | None
    replacing_subject: Eui | None
    replacing_ski: str | None


class CredentialsAccepted(UseCaseBody, frozen=True, tag="CS02b.accepted"):
    """A future-dated replacement (or its cancellation) is held; the outcome comes as an alert.

    Its payload says no mode: the message code does.
    """

    mode: ReplacementMode = ReplacementMode.SUPPLIER_BY_TRANSCOS


class CredentialsUpdated(UseCaseBody, frozen=True, tag="CS02b.response"):
    """Outcome per cell, and the counters that were set."""

    mode: ReplacementMode
    outcomes: tuple[CellOutcome, ...]
    floors: tuple[FloorChange, ...] = ()


class FutureDatedCredentials(UseCaseBody, frozen=True, tag="CS02b.alert"):
    """Alert 8F66 or 8F67 of a future-dated replacement."""

    alert_code: str
    time: int
    command_counter: int
    outcomes: tuple[CellOutcome, ...]
    mode: ReplacementMode = ReplacementMode.SUPPLIER_BY_TRANSCOS
    floors: tuple[FloorChange, ...] = ()


def _write_command(body: UpdateSecurityCredentials, counter: int) -> der.Tree:
    return {
        "control": _write_control(body, counter),
        "replacements": [
            {
                "certificate": values.write_signed(one.certificate),
                "cell": write_cell(one.role, one.usage),
            }
            for one in body.replacements
        ],
        "path": [values.write_signed(certificate) for certificate in body.certification_path],
        **values.write_execution(body.execution_time),
    }


def _write_control(body: UpdateSecurityCredentials, counter: int) -> der.Tree:
    rule = MODES[body.mode]
    control = {
        "mode": int(body.mode),
        "timeBasedChecks": 0 if body.apply_time_based_checks else 1,
        "counter": values.counter(counter),
    }
    if rule.signer is not None:
        control["authorisingCell"] = write_cell(rule.signer, CellUsage.DIGITAL_SIGNATURE)
    if rule.sets_own:
        control["floor"] = values.counter(body.floor_counter)
        control |= write_specialist(body.top_up_floor_counter)
    others = _others(body)
    return control | ({"otherFloors": write_floors(others)} if others else {})


def _others(body: UpdateSecurityCredentials) -> tuple[FloorChange, ...]:
    role = MODES[body.mode].sets_other
    cancels = body.execution_time == CANCELLATION
    if role is None or (cancels and body.mode is ReplacementMode.SUPPLIER_BY_TRANSCOS):
        return body.other_floors
    own = FloorChange(role, body.floor_counter, body.top_up_floor_counter)
    return (own, *body.other_floors)


def _read_command(tree: der.Tree) -> UpdateSecurityCredentials:
    control = tree["control"]
    mode = values.code(ReplacementMode, control["mode"])
    others = read_floors(control.get("otherFloors", ()))
    floor, top_up = control.get("floor", 0), read_specialist(control)
    if others and others[0].role is MODES[mode].sets_other:
        floor, top_up = others[0].floor_counter, others[0].top_up_floor_counter
        others = others[1:]
    body = UpdateSecurityCredentials(
        mode=mode,
        replacements=tuple(map(_read_replacement, tree["replacements"])),
        certification_path=tuple(map(values.read_signed, tree["path"])),
        floor_counter=floor,
        top_up_floor_counter=top_up,
        apply_time_based_checks=control["timeBasedChecks"] == 0,
        other_floors=others,
        execution_time=values.read_execution(tree),
    )
    if _write_control(body, control["counter"]) != control:
        raise PayloadError(f"{control} is not how GBCS fills in mode {mode.name}")
    return body


def _read_replacement(tree: der.Tree) -> Replacement:
    return Replacement(*read_cell(tree["cell"]), values.read_signed(tree["certificate"]))


def _write_execution(
    body: CredentialsUpdated | FutureDatedCredentials, counter: int
) -> dict[str, der.Tree]:
    return {
        "counter": values.counter(counter),
        "mode": int(body.mode),
        "floors": write_floors(body.floors),
        "outcomes": [_write_outcome(outcome) for outcome in body.outcomes],
    }


def _write_outcome(outcome: CellOutcome) -> der.Tree:
    return {
        "cell": write_cell(outcome.role, outcome.usage),
        "status": values.write_status(outcome.status),
        "existingSubject": values.write_eui(outcome.existing_subject),
        "existingSki": values.write_hex(outcome.existing_ski),
        "replacingSubject": values.write_eui(outcome.replacing_subject),
        "replacingSki": values.write_hex(outcome.replacing_ski),
    }


def _read_outcome(tree: der.Tree) -> CellOutcome:
    role, usage = read_cell(tree["cell"])
    return CellOutcome(
        role=role,
        usage=usage,
        status=values.read_status(StatusCode, tree["status"]),
        existing_subject=values.read_optional_eui(tree["existingSubject"]),
        existing_ski=tree["existingSki"].hex() or None,
        replacing_subject=values.read_optional_eui(tree["replacingSubject"]),
        replacing_ski=tree["replacingSki"].hex() or None,
    )


def _write_response(body: UseCaseBody, counter: int) -> der.Tree:
    if isinstance(body, CredentialsUpdated):
        return {"accepted": None, "execution": _write_execution(body, counter)}
    return {"accepted": None}


def _read_response(mode: ReplacementMode, tree: der.Tree) -> UseCaseBody:
    if "execution" not in tree:
        return CredentialsAccepted(mode)
    execution = tree["execution"]
    return CredentialsUpdated(
        mode=values.code(ReplacementMode, execution["mode"]),
        outcomes=tuple(map(_read_outcome, execution["outcomes"])),
        floors=read_floors(execution["floors"]),
    )


def _write_alert(body: FutureDatedCredentials, _counter: int) -> der.Tree:
    return {
        "alertCode": values.write_alert_code(body.alert_code),
        "time": values.write_time(body.time),
        "execution": _write_execution(body, body.command_counter),
    }


def _read_alert(tree: der.Tree) -> FutureDatedCredentials:
    execution = tree["execution"]
    return FutureDatedCredentials(
        alert_code=values.read_alert_code(tree["alertCode"]),
        time=values.read_time(tree["time"]),
        command_counter=values.counter(execution["counter"]),
        outcomes=tuple(map(_read_outcome, execution["outcomes"])),
        mode=values.code(ReplacementMode, execution["mode"]),
        floors=read_floors(execution["floors"]),
    )


_COMMAND = der.payload(
    "UpdateCredentials", _write_command, _read_command, UpdateSecurityCredentials
)
_ALERT = der.payload("FutureDatedCredentials", _write_alert, _read_alert, FutureDatedCredentials)


def _response(mode: ReplacementMode) -> Payload:
    read = partial(_read_response, mode)
    answer = der.payload(
        "CredentialsUpdated", _write_response, read, CredentialsUpdated, CredentialsAccepted
    )
    return der.restricted(answer, mode=mode)


def _use_case(mode: ReplacementMode) -> UseCase:
    rule = MODES[mode]
    return UseCase(
        name=LOAD_CONTROLLER if mode in _LOAD_CONTROLLER_MODES else NAME,
        message_code=rule.message_code,
        command=der.restricted(_COMMAND, mode=mode) if rule.commanded else None,
        response=_response(mode),
        signed=True,
        response_is_dated=True,
    )


USE_CASES = (
    *(_use_case(mode) for mode in ReplacementMode),
    UseCase(name=NAME, message_code=0x00CB, alert=_ALERT, signed=True),
    UseCase(name=LOAD_CONTROLLER, message_code=0x0124, alert=_ALERT, signed=True),
)
"""One per mode, as each has a message code of its own; then the alerts of future-dated ones."""
