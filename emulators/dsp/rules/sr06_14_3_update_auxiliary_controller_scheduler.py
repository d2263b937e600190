"""SR 6.14.3 Update Device Configuration, Auxiliary Controller Scheduler (ECS46d)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules import load_calendars
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr06_14_3_update_auxiliary_controller_scheduler import (
    AuxiliaryControllerAction,
    UpdateDeviceConfigurationAuxiliaryControllerScheduler,
)
from sitrig.emulators.protocol.gbcs.load_control import ControllerAction, Direction
from sitrig.emulators.protocol.gbcs.use_cases import ecs46d
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(
    body: UpdateDeviceConfigurationAuxiliaryControllerScheduler,
) -> ecs46d.ScheduleControllers:
    days = load_calendars.special_days((day.identifier, day) for day in body.special_days)
    schedule = tuple(
        load_calendars.entry(
            number,
            _action(one.action),
            one.when,
            one.days_of_week,
            (day.identifier for day in one.special_days),
            days,
        )
        for number, one in enumerate(body.schedules, 1)
    )
    return ecs46d.ScheduleControllers(days, schedule, body.execution_date_time)


def _action(found: AuxiliaryControllerAction) -> ControllerAction:
    from_load = found.input_from_controlled_load is not None
    direction = Direction.INPUT if from_load else Direction.OUTPUT
    return ControllerAction(found.controller, direction, found.commanded_state_level)


SERVICE = command_service(
    UpdateDeviceConfigurationAuxiliaryControllerScheduler,
    {
        DeviceType.ESME: makes(
            UpdateDeviceConfigurationAuxiliaryControllerScheduler, ecs46d.NAME, _command
        )
    },
)
