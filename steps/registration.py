"""Registration data while time passes: what the registration feed brings, and further User Roles."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace
from pytest_bdd import given

from sitrig.emulators.estate import Estate
from sitrig.emulators.operations import Operations
from sitrig.emulators.protocol.vocabulary import UserRole
from sitrig.harness.premises.draft import Draft
from sitrig.harness.premises.names import user_named
from sitrig.steps.placeholders import phrase


@given(
    phrase('it is {instant:Instant}, and "{party}" is registered for {point:MPxN} from {day:Day}')
)
def registered_ahead(draft: Draft, instant: int, party: str, point: str, day: date) -> None:
    draft.start_at(instant)
    draft.registered(point, party, day)


@given(phrase('the switch of {point:MPxN} to "{party}" has been withdrawn'))
def switch_withdrawn(estate: Estate, operations: Operations, point: str, party: str) -> None:
    known = estate.dsp.state.points[point]
    kept = tuple(entry for entry in known.registrations if entry.party != party)
    assert kept != known.registrations, f"{party} was never to have {point}"
    operations.register(replace(known, registrations=kept))


@given(phrase('"{other}" is another User ID of "{party}"'))
def also_of_the_party(draft: Draft, other: str, party: str) -> None:
    user_named(party)
    draft.user(user_named(other), party=party)


@given(phrase('"{party}" supplies import and export under one User ID'))
def also_exports(draft: Draft, party: str) -> None:
    roles = frozenset({UserRole.IMPORT_SUPPLIER, UserRole.EXPORT_SUPPLIER})
    draft.user(user_named(party), roles=roles)
