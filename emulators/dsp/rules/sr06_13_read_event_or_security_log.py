"""SR 6.13 Read Event Or Security Log: a use case for each log of an ESME, a Comms Hub, a gas meter or its proxy."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sitrig.emulators.dsp.case import Asked, Case, Command, DeriveCommand
from sitrig.emulators.dsp.rulebook import Row, is_
from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.dsp.rules.recorded_kinds import by_gbcs
from sitrig.emulators.dsp.rules.request_tables import refusing
from sitrig.emulators.protocol.duis.requests.sr06_13_read_event_or_security_log import (
    LogToRead,
    ReadEventOrSecurityLog,
)
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import (
    cs10,
    ecs35a,
    ecs35b,
    ecs35c,
    ecs35d,
    ecs35e,
    ecs35f,
    ecs35g,
)
from sitrig.emulators.protocol.vocabulary import DeviceType


def _rows(use_case: str, build: Callable[[int, int], UseCaseBody]) -> DeriveCommand:
    def command(body: ReadEventOrSecurityLog) -> UseCaseBody:
        period = body.read_log_period
        return build(period.start_date_time, period.end_date_time)

    return makes(ReadEventOrSecurityLog, use_case, command)


_GAS_EVENTS, _GAS_SECURITY = (
    _rows(name, cs10.ReadEvents) for name in (cs10.EVENT_LOG, cs10.SECURITY_LOG)
)

LOGS: Mapping[DeviceType, Mapping[LogToRead, DeriveCommand]] = {
    DeviceType.ESME: {
        LogToRead.EVENT: _rows(ecs35a.NAME, ecs35a.ReadEventLog),
        LogToRead.SECURITY: _rows(ecs35b.NAME, ecs35b.ReadSecurityLog),
        LogToRead.POWER_EVENT: _rows(ecs35e.NAME, ecs35e.ReadPowerEventLog),
        # GBCS 4 made the log of switches one of all auxiliary controllers (assumption).
        LogToRead.ALCS_EVENT: by_gbcs(
            4,
            _rows(ecs35g.NAME, ecs35g.ReadControllerEventLog),
            _rows(ecs35f.NAME, ecs35f.ReadSwitchEventLog),
        ),
    },
    DeviceType.CHF: {
        LogToRead.EVENT: _rows(ecs35c.NAME, ecs35c.ReadHubEventLog),
        LogToRead.SECURITY: _rows(ecs35d.NAME, ecs35d.ReadHubSecurityLog),
    },
    DeviceType.GSME: {LogToRead.EVENT: _GAS_EVENTS, LogToRead.SECURITY: _GAS_SECURITY},
    # Assumption: these two values are for the copy of a gas meter's logs that its proxy keeps.
    DeviceType.GPF: {LogToRead.GSME_EVENT: _GAS_EVENTS, LogToRead.GSME_SECURITY: _GAS_SECURITY},
}
"""The logs of each type of device."""


def _of(kind: DeviceType) -> DeriveCommand:
    def derive(asked: Asked) -> Command:
        assert isinstance(asked.body, ReadEventOrSecurityLog)
        return LOGS[kind][asked.body.log_to_read](asked)

    return derive


def _facts(case: Case) -> dict[str, str]:
    assert isinstance(case.body, ReadEventOrSecurityLog)
    own = case.body.log_to_read in LOGS.get(case.record.device_type, ())
    return {"log": "the device's" if own else "of another type of device"}


SERVICE = refusing(
    command_service(ReadEventOrSecurityLog, {kind: _of(kind) for kind in LOGS}, statuses=JOINED),
    (
        Row(
            "LG-01",
            "assumption: a device has only the logs of its type; the code is not published",
            (is_("log", "of another type of device"),),
            "@log-not-of-device",
        ),
        Row("LG-99", "GBCS: one use case for each log of each type of device"),
    ),
    {"log": ("the device's", "of another type of device")},
    _facts,
)
