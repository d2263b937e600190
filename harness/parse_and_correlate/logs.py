"""Event logs, device logs and the boost button's log."""

from __future__ import annotations

from datetime import UTC, datetime

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.load_control import Direction, read_controller, read_switch
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
        return f"{found:04X}" if isinstance(found, int) else str(found)

    return computed("OtherInformation", text)


def _events(rows: str, code: str, *other: Part) -> Part:
    return group(
        "Log",
        each("LogEntry", rows, value("Timestamp", "time", instant), value("LogCode", code), *other),
    )


def _switched(row: object) -> tuple[Node, ...]:
    """The load, and what a script did to it; a row that no script wrote tells its outcome alone."""
    selector = int(getattr(row, "code"), 16)  # noqa: B009
    try:
        action = read_switch(selector)
    except PayloadError:
        return ()
    words = {"ACTIVATE": "On", "ACTIVATE_FOR": "On", "RESET": "Revert to calendar control"}
    word = words.get(action.state.name, "Off")
    return Node("SwitchNumber", str(action.index)), Node("SwitchAction", word)


def _controlled(row: object) -> tuple[Node, ...]:
    selector = int(getattr(row, "code"), 16)  # noqa: B009
    for flag in (0, 0x80):
        try:
            return (Node("SwitchNumber", str(read_controller(selector, flag).index)),)
        except PayloadError:
            continue
    return ()


def _level(row: object) -> tuple[Node, ...]:
    selector = int(getattr(row, "code"), 16)  # noqa: B009
    for flag in (0, 0x80):
        try:
            action = read_controller(selector, flag)
        except PayloadError:
            continue
        level = Node("AuxiliaryControllerLevel", str(action.level))
        into = (Node("InputFromControlledLoad"),) if action.direction is Direction.INPUT else ()
        return (level, *into)
    return ()


def _outcome(told: object) -> str:
    return "Failure" if getattr(told, "outcome") else "Success"  # noqa: B009


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
        lambda row: iter(_controlled(row)),
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
