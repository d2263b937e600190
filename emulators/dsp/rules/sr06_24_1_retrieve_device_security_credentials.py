"""SR 6.24.1 Retrieve Device Security Credentials (KRP): CS02a, asked by the ACB.

CS02f asks an ESME in its place where a Load Controller is among the roles: CS02a does not know that one.
"""

from __future__ import annotations

from sitrig.emulators.dsp.case import Asked, Command, Originator
from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr06_24_1_retrieve_device_security_credentials import (
    RetrieveDeviceSecurityCredentialsKrp,
)
from sitrig.emulators.protocol.gbcs.use_cases import cs02a
from sitrig.emulators.protocol.vocabulary import DeviceType, RemotePartyRole


def _roles(body: RetrieveDeviceSecurityCredentialsKrp) -> cs02a.ReadCredentials:
    return cs02a.ReadCredentials(tuple(body.remote_party_roles))


_PLAIN = makes(RetrieveDeviceSecurityCredentialsKrp, cs02a.NAME, _roles)
_EXTENDED = makes(RetrieveDeviceSecurityCredentialsKrp, cs02a.WITH_LOAD_CONTROLLER, _roles)


def _electricity(asked: Asked) -> Command:
    assert isinstance(asked.body, RetrieveDeviceSecurityCredentialsKrp)
    extended = RemotePartyRole.LOAD_CONTROLLER in asked.body.remote_party_roles
    return (_EXTENDED if extended else _PLAIN)(asked)


SERVICE = command_service(
    RetrieveDeviceSecurityCredentialsKrp,
    {
        DeviceType.ESME: _electricity,
        **dict.fromkeys(
            (DeviceType.GSME, DeviceType.GPF, DeviceType.PPMID, DeviceType.HCALCS), _PLAIN
        ),
    },
    statuses=JOINED,
    by=Originator.ACB,
)
