"""SR 4.10 Read Network Data: ECS23b to a meter recorded as polyphase, ECS23 to any other ESME."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.dsp.rules.recorded_kinds import by_phases
from sitrig.emulators.protocol.duis.requests.sr04_10_read_network_data import ReadNetworkData
from sitrig.emulators.protocol.gbcs.use_cases import ecs23, ecs23b
from sitrig.emulators.protocol.vocabulary import DeviceType


def _single(body: ReadNetworkData) -> ecs23.ReadNetworkData:
    period = body.read_log_period
    return ecs23.ReadNetworkData(period.start_date_time, period.end_date_time)


def _polyphase(body: ReadNetworkData) -> ecs23b.ReadPolyphaseNetworkData:
    period = body.read_log_period
    return ecs23b.ReadPolyphaseNetworkData(period.start_date_time, period.end_date_time)


SERVICE = command_service(
    ReadNetworkData,
    {
        DeviceType.ESME: by_phases(
            polyphase=makes(ReadNetworkData, ecs23b.NAME, _polyphase),
            single=makes(ReadNetworkData, ecs23.NAME, _single),
        )
    },
)
