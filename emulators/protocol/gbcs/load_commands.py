"""Commands to one auxiliary load: what is set for its switch or controller first, then the script that is run.

Which objects it has depends on its index. Source: the published messages.
"""

from __future__ import annotations

from collections.abc import Callable

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.accesses import (
    Access,
    Build,
    answer_of,
    fields_of,
    outcomes_of,
    sent,
)
from sitrig.emulators.protocol.gbcs.datum import Datum
from sitrig.emulators.protocol.gbcs.load_control import SWITCHES
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import (
    Accesses,
    Payload,
    access_command,
    access_response,
)

_FIRST = 0x74


def setting(field: str, datum: Datum, member: int) -> Callable[[int], Access]:
    """A write to the object `member` of the load with that index."""
    return lambda index: accesses.write(
        field, datum, 1, f"00005E2C{_FIRST + index:02X}{member:02X}"
    )


def script(datum: Datum, table: str) -> Access:
    """The script that is run; its selector carries fields of the whole body."""
    return accesses.act(accesses.WHOLE, datum, 9, table)


def load_command(build: Build, run: Access, *settings: Callable[[int], Access]) -> Payload:
    """A command to the load whose `index` its body has."""
    forms = {index: (*(one(index) for one in settings), run) for index in range(1, SWITCHES + 1)}

    def ask(body: UseCaseBody) -> Accesses:
        index: int = getattr(body, "index")  # noqa: B009  every such body has it
        if index not in forms:
            raise PayloadError(f"{index} is no auxiliary load: 1 to {SWITCHES}")
        return tuple((access.specification, sent(access, body)) for access in forms[index])

    def understand(found: Accesses) -> UseCaseBody:
        asked = tuple(specification for specification, _ in found)
        for index, form in forms.items():
            if asked == tuple(access.specification for access in form):
                fields = fields_of(form, [datum for _, datum in found])
                if not settings or fields["index"] == index:
                    return build(**fields)
        raise PayloadError("not a command to one auxiliary load")

    return access_command(ask, understand)


def load_response(build: Build, run: Access, *settings: Callable[[int], Access]) -> Payload:
    """Its response: the same whatever the index."""
    form = (*(one(1) for one in settings), run)
    return access_response(
        lambda body: outcomes_of(form, body),
        lambda outcomes: answer_of(build, form, outcomes, verdict=True),
    )
