"""SR 8.9 Read Device Log: CCS06, CCS05/04 or CCS07 to a Comms Hub, CS07 to any other device."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Asked, Command
from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, sends
from sitrig.emulators.protocol.duis.requests.sr08_09_read_device_log import ReadDeviceLog
from sitrig.emulators.protocol.gbcs.use_cases import ccs05, ccs07, cs07
from sitrig.emulators.protocol.vocabulary import DeviceType

BEFORE_BOTH_RADIOS = ("1.",)
"""Assumption: hubs of GBCS 1 speak CCS05/04; one whose version is not recorded, and later ones, CCS06."""


def _hub_log(asked: Asked) -> Command:
    assert isinstance(asked.body, ReadDeviceLog)
    if asked.body.security_details is not None:
        return ccs07.NAME, ccs07.ReadHubLogs()
    older = (asked.gbcs_version or "").startswith(BEFORE_BOTH_RADIOS)
    return ccs05.NAME if older else ccs05.BOTH_RADIOS, ccs05.ReadHubLog()


_OWN_LOG = sends(cs07.NAME, cs07.ReadDeviceLog)

SERVICE = command_service(
    ReadDeviceLog,
    {
        DeviceType.CHF: _hub_log,
        **dict.fromkeys(
            (
                DeviceType.ESME,
                DeviceType.GSME,
                DeviceType.GPF,
                DeviceType.PPMID,
                DeviceType.HCALCS,
            ),
            _OWN_LOG,
        ),
    },
    statuses=JOINED,
)
