"""Event logs, device logs and the boost button's log."""

from __future__ import annotations

from datetime import UTC, datetime

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.load_control import (
    ControllerAction,
    Direction,
    SwitchState,
    read_controller,
    read_switch,
)
from sitrig.emulators.protocol.gbcs.log_entries import LoggedType
from sitrig.emulators.protocol.gbcs.use_cases import (
    ccs05,
    ccs07,
    cs07,
    cs10,
    ecs35a,
    ecs35b,
    ecs35c,
    ecs35d,
    ecs35e,
    ecs35f,
    ecs35g,
    ecs61c,
    gcs59,
)
from sitrig.harness.parse_and_correlate.elements import (
    Node,
    Part,
    computed,
    each,
    group,
    of,
    reached,
    value,
)
from sitrig.harness.parse_and_correlate.mapping import Answers, always, answer
from sitrig.harness.parse_and_correlate.texts import boolean, instant, status

_TYPES = {kind: "Type2" if kind is LoggedType.TYPE_2 else kind.name for kind in LoggedType}
_ENTRY = (value("DeviceID", "device"), computed("DeviceType", lambda told: _device_type(told)))
_EMPTY = frozenset({"", None})


def _device_type(told: object) -> str:
    kind: LoggedType = getattr(told, "device_type")  # noqa: B009
    return _TYPES[kind]


def _hex(field: str) -> Part:
    """Hex octets, none where the field is empty; a number in two of them."""

    def text(told: object) -> str | None:
        found = getattr(told, field)
        if found in _EMPTY:
            return None
        return f"{found:04X}" if isinstance(found, int) else str(found).upper()

    return computed("OtherInformation", text)


def _events(rows: str, code: str, *other: Part) -> Part:
    return group(
        "Log",
        each("LogEntry", rows, value("Timestamp", "time", instant), value("LogCode", code), *other),
    )


_FROM_HCALCS = 0x00
_ACTIONS = {
    SwitchState.ACTIVATE: "On",
    SwitchState.ACTIVATE_FOR: "On",
    SwitchState.DEACTIVATE: "Off",
    SwitchState.DEACTIVATE_FOR: "Off",
    SwitchState.RESET: "Revert to calendar control",
}
# The numbers follow the order of the schema's list: a row of 0 is followed by the HCALCS's own.
_OUTCOMES = ("Outcome not known", "Success", "Failure")


def _switched(row: object) -> tuple[Node, ...]:
    """The load, and what a script or an HCALCS did; nothing for a selector of neither."""
    selector = _selector(row)
    number = Node("SwitchNumber", str(selector >> 8))
    if selector & 0xFF == _FROM_HCALCS:
        return number, Node("SwitchAction", "Entry relates to a Message from an HC ALCS")
    try:
        return number, Node("SwitchAction", _ACTIONS[read_switch(selector).state])
    except PayloadError:
        return ()


def _controlled(row: object) -> ControllerAction | None:
    """What a script of a proportional controller did, None for one of a switch."""
    for scheduled in (0, 0x80):
        try:
            return read_controller(_selector(row), scheduled)
        except PayloadError:
            continue
    return None


def _load(row: object) -> tuple[Node, ...]:
    action = _controlled(row)
    return _switched(row) if action is None else (Node("SwitchNumber", str(action.index)),)


def _level(row: object) -> tuple[Node, ...]:
    action = _controlled(row)
    if action is None:
        return ()
    into = (Node("InputFromControlledLoad"),) if action.direction is Direction.INPUT else ()
    return (Node("AuxiliaryControllerLevel", str(action.level)), *into)


def _selector(row: object) -> int:
    return int(str(reached(row, "code")), 16)


def _outcome(row: object) -> str | None:
    number = reached(row, "outcome")
    assert isinstance(number, int)
    return _OUTCOMES[number] if number < len(_OUTCOMES) else None


_SWITCH_LOG = group(
    "ALCSEvent",
    each(
        "ALCSEventLogEntry",
        "entries",
        value("Timestamp", "time", instant),
        lambda row: iter(_switched(row)),
        computed("Outcome", _outcome),
    ),
)
_CONTROLLER_LOG = group(
    "ALCSEvent",
    each(
        "ALCSEventLogEntry",
        "entries",
        value("Timestamp", "time", instant),
        lambda row: iter(_load(row)),
        computed("Outcome", _outcome),
        lambda row: iter(_level(row)),
    ),
)


def _keyed(name: str) -> Part:
    return each(
        name, "entries", value("DeviceID", "device"), value("DeviceSecurityDetails", "link_key")
    )


def _heard(told: object) -> str | None:
    """When the hub last heard the device, None for never."""
    at = getattr(told, "last_heard")  # noqa: B009
    return instant(at) if isinstance(at, int) and at > _FIRST else None


_FIRST = int(datetime(2000, 1, 1, tzinfo=UTC).timestamp()) * 1000

ANSWERS: Answers = {
    cs10.Events: answer(_events("events", "event_code", _hex("detail"))),
    ecs35a.EventLog: answer(_events("entries", "code", _hex("other"))),
    ecs35b.SecurityLog: answer(_events("entries", "code")),
    ecs35c.HubEventLog: answer(_events("entries", "code", _hex("other"))),
    ecs35d.HubSecurityLog: answer(_events("entries", "code")),
    ecs35e.PowerEventLog: answer(_events("entries", "code", _hex("other"))),
    ecs35f.SwitchEventLog: answer(_SWITCH_LOG),
    ecs35g.ControllerEventLog: answer(_CONTROLLER_LOG),
    ecs61c.BoostButton: answer(
        each(
            "EventLogEntry",
            "log",
            value("BoostEnd", "end", instant),
            value("BoostStart", "start", instant),
        ),
        value("BoostFunctionAvailability", "available", boolean),
        *(value(f"BoostFunctionControl{at}Value", f"load_{at}", boolean) for at in range(1, 6)),
    ),
    cs07.DeviceLog: answer(group("DeviceLogEntries", each("LogEntry", "entries", *_ENTRY))),
    ccs05.HubLog: answer(
        group(
            "CHFDeviceLog",
            each(
                "CHFDeviceLogEntry",
                "devices",
                value("DeviceID", "device"),
                computed("LastCommunicationsDateTime", _heard),
            ),
        )
    ),
    ccs07.HubLogs: answer(
        group(
            "CHFConnectedDeviceLog",
            of("current", _keyed("CHFCurrentConnectedDeviceLogEntry")),
            of("historic", _keyed("CHFHistoricConnectedDeviceLogEntry")),
        )
    ),
    gcs59.DeviceLogRestored: always(
        each(
            "RestoreDeviceLogOutcome",
            "entries",
            of("entry", group("DeviceLogEntry", *_ENTRY)),
            status("joinResponseCode", "code"),
        ),
        verdict=lambda body: not any(one.code for one in getattr(body, "entries")),  # noqa: B009
    ),
}
