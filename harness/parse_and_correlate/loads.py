"""Auxiliary load switches and controllers: what they are, their schedules, their states."""

from __future__ import annotations

import json

from sitrig.emulators.protocol.gbcs.calendars import ScheduleEntry
from sitrig.emulators.protocol.gbcs.load_control import (
    FULL_LEVEL,
    ControllerAction,
    Direction,
    SwitchAction,
    SwitchState,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs61a, ecs61d, ecs61e
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.parse_and_correlate.calendars import (
    chosen_special_days,
    days_of_week,
    indexed_days,
    period,
)
from sitrig.harness.parse_and_correlate.elements import Node, some
from sitrig.harness.parse_and_correlate.mapping import Answers, answer

_LOADS = range(1, 6)
_NO_DEVICE = Eui("00-00-00-00-00-00-00-00")


def _switches(told: object) -> tuple[Node, ...]:
    assert isinstance(told, ecs61a.Switches)
    return tuple(_switch(told, at) for at in _LOADS)


def _switch(told: ecs61a.Switches, at: int) -> Node:
    device: Eui | None = getattr(told, f"device_{at}")
    identified = Node("HCALCS", device) if device not in (None, _NO_DEVICE) else Node("ALCS")
    return Node(
        "AuxiliaryLoadControlSwitch",
        "",
        (("Index", str(at)),),
        (
            Node("Description", getattr(told, f"description_{at}")),
            Node("TypeAndIdentifier", children=(identified,)),
            Node("State", "true" if getattr(told, f"closed_{at}") else "false"),
        ),
    )


def _switch_schedule(told: object) -> tuple[Node, ...]:
    entries: tuple[ScheduleEntry, ...] = getattr(told, "schedule")  # noqa: B009
    return tuple(
        Node(
            "ALCSScheduler",
            children=(
                _switched(entry.action),
                *_special_days(entry, "index"),
                days_of_week(entry),
                period("ALCSScheduleDatesAndTime", entry),
            ),
        )
        for entry in entries
        if entry.enabled and isinstance(entry.action, SwitchAction)
    )


def _switched(action: object) -> Node:
    assert isinstance(action, SwitchAction)
    activates = action.state in (SwitchState.ACTIVATE, SwitchState.ACTIVATE_FOR)
    word = "ActivateSwitch" if activates else "DeactivateSwitch"
    return Node("ActivateDeactivateSwitch", "", (("index", str(action.index)),), (Node(word),))


def _special_days(entry: ScheduleEntry, index: str) -> tuple[Node, ...]:
    return tuple(
        Node("SpecialDaysApplicability", "", ((index, str(day)),))
        for day in chosen_special_days(entry)
    )


def _descriptions(told: object) -> tuple[Node, ...]:
    assert isinstance(told, ecs61d.AuxiliaryControllers)
    texts = told.descriptions or tuple(kind.value for kind in told.controllers)
    return tuple(
        Node(
            "AuxiliaryControllerDescription",
            "",
            (("auxiliaryControllerN", str(at)),),
            (Node("AuxiliaryControlDescription", text),),
        )
        for at, text in enumerate(texts, 1)
    )


def _controller_schedule(told: object) -> tuple[Node, ...]:
    entries: tuple[ScheduleEntry, ...] = getattr(told, "schedule")  # noqa: B009
    return tuple(
        Node(
            "AuxiliaryControllerSchedule",
            children=(
                _controlled(entry.action),
                *_special_days(entry, "identifier"),
                days_of_week(entry),
                period("AuxiliaryControllerSchedulePeriodAndTime", entry),
            ),
        )
        for entry in entries
        if entry.enabled and isinstance(entry.action, ControllerAction)
    )


def _controlled(action: object) -> Node:
    assert isinstance(action, ControllerAction)
    level = Node("CommandedStateLevel", str(action.level))
    into = (Node("InputFromControlledLoad"),) if action.direction is Direction.INPUT else ()
    number = (("auxiliaryControllerN", str(action.index)),)
    return Node("AuxiliaryControllerAction", "", number, (level, *into))


def _states(told: object) -> tuple[Node, ...]:
    assert isinstance(told, ecs61e.ControllerStates)
    return tuple(_state(told, at) for at in _LOADS)


def _state(told: ecs61e.ControllerStates, at: int) -> Node:
    return Node(
        "AuxiliaryControllerOperationalData",
        "",
        (("auxiliaryControllerN", str(at)),),
        (
            Node("TypeAndIdentifier", children=_kind(getattr(told, f"device_{at}"))),
            Node(
                "AuxiliaryControllerStateAndAssociatedInformation",
                children=_information(getattr(told, f"state_{at}")),
            ),
        ),
    )


def _kind(device: str) -> tuple[Node, ...]:
    """Nothing is no load, an EUI an HCALCS or (all nought) an ALCS, `ff` a proportional controller.

    Assumption: so far as the published message shows, which has one of each.
    """
    octets = bytes.fromhex(device)
    if len(octets) != len(_NO_DEVICE.octets):
        return (Node("AuxiliaryControllerType", "APC" if octets else "None"),)
    if octets == _NO_DEVICE.octets:
        return (Node("AuxiliaryControllerType", "ALCS"),)
    return Node("AuxiliaryControllerType", "HCALCS"), Node("HCALCSID", Eui.from_bytes(octets))


def _information(state: str) -> tuple[Node, ...]:
    """The levels that the JSON text names, and the text itself."""
    try:
        told = json.loads(state) if state else {}
    except ValueError:
        told = {}
    levels = (("OutputState", "outputState"), ("InputState", "inputState"))
    found = ((name, told.get(key)) for name, key in levels) if isinstance(told, dict) else ()
    nodes = tuple(
        Node(name, str(level))
        for name, level in found
        if isinstance(level, int) and 0 <= level <= FULL_LEVEL
    )
    return (*nodes, Node("StateAndAssociatedInformation", state)) if state else nodes


ANSWERS: Answers = {
    ecs61a.Switches: answer(
        lambda told: iter(_switches(told)),
        some("ALCSHCALCSSpecialDays", indexed_days("ALCSHCALCSSpecialDay", "special_days")),
        lambda told: iter(_switch_schedule(told)),
    ),
    ecs61d.AuxiliaryControllers: answer(
        lambda told: iter(_descriptions(told)),
        some(
            "AuxiliaryControllerSpecialDayDefinitions",
            indexed_days("AuxiliaryControllerSpecialDayDefinition", "special_days", "identifier"),
        ),
        lambda told: iter(_controller_schedule(told)),
        verdict=lambda body: bool(getattr(body, "controllers") or getattr(body, "descriptions")),  # noqa: B009
    ),
    ecs61e.ControllerStates: answer(lambda told: iter(_states(told))),
}
