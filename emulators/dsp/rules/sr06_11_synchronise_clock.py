"""SR 6.11 Synchronise Clock (ECS70, GCS28): as SR 8.1.1 commands it, of a meter that is commissioned already."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr06_11_synchronise_clock import SynchroniseClock
from sitrig.emulators.protocol.gbcs.use_cases import ecs70, gcs28
from sitrig.emulators.protocol.vocabulary import DeviceType


def _until(body: SynchroniseClock) -> int:
    return body.current_date_time + body.tolerance_period * 1000


def _electricity(body: SynchroniseClock) -> ecs70.SetClock:
    return ecs70.SetClock(body.current_date_time, _until(body))


def _gas(body: SynchroniseClock) -> gcs28.SetClock:
    return gcs28.SetClock(body.current_date_time, _until(body))


SERVICE = command_service(
    SynchroniseClock,
    {
        DeviceType.ESME: makes(SynchroniseClock, ecs70.NAME, _electricity),
        DeviceType.GSME: makes(SynchroniseClock, gcs28.NAME, _gas),
    },
)
