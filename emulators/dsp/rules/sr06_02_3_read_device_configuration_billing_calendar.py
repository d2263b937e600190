"""SR 6.2.3 Read Device Configuration, Billing Calendar: ECS26l, before GBCS 2 the calendar of one date (ECS26d)."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.dsp.rules.recorded_kinds import by_gbcs
from sitrig.emulators.protocol.duis.requests.sr06_02_3_read_device_configuration_billing_calendar import (
    ReadDeviceConfigurationBillingCalendar,
)
from sitrig.emulators.protocol.gbcs.use_cases import ecs26d, ecs26l
from sitrig.emulators.protocol.vocabulary import DeviceType

SERVICE = command_service(
    ReadDeviceConfigurationBillingCalendar,
    {
        DeviceType.ESME: by_gbcs(
            2,
            sends(ecs26l.NAME, ecs26l.ReadBillingCalendars),
            sends(ecs26d.NAME, ecs26d.ReadBillingCalendar),
        )
    },
    statuses=JOINED,
)
