"""SR 6.14.2 Update Device Configuration, Auxiliary Load Control Scheduler (ECS46c)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules import load_calendars
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr06_14_2_update_alc_scheduler import (
    ActivateDeactivateSwitch,
    ActivateSwitch,
    Hcalcs,
    SwitchTypeAndId,
    UpdateDeviceConfigurationAlcScheduler,
)
from sitrig.emulators.protocol.gbcs.load_control import SwitchAction, SwitchState
from sitrig.emulators.protocol.gbcs.use_cases import ecs46c
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType

INSIDE_THE_METER = Eui("00-00-00-00-00-00-00-00")
"""What GBCS has for a switch that is no device of its own."""


def _command(body: UpdateDeviceConfigurationAlcScheduler) -> ecs46c.ScheduleSwitches:
    days = load_calendars.special_days((day.index, day) for day in body.special_days)
    schedule = tuple(
        load_calendars.entry(
            number,
            _action(one.switch),
            one.when,
            one.days_of_week,
            (day.index for day in one.special_days),
            days,
        )
        for number, one in enumerate(body.schedules, 1)
    )
    return ecs46c.ScheduleSwitches(
        days,
        schedule,
        **{f"device_{one.index}": _device(one) for one in body.switches},
        execution_time=body.execution_date_time,
    )


def _action(found: ActivateDeactivateSwitch) -> SwitchAction:
    closes = isinstance(found.choice, ActivateSwitch)
    return SwitchAction(found.index, SwitchState.ACTIVATE if closes else SwitchState.DEACTIVATE)


def _device(found: SwitchTypeAndId) -> Eui:
    return found.choice.value if isinstance(found.choice, Hcalcs) else INSIDE_THE_METER


SERVICE = command_service(
    UpdateDeviceConfigurationAlcScheduler,
    {DeviceType.ESME: makes(UpdateDeviceConfigurationAlcScheduler, ecs46c.NAME, _command)},
)
