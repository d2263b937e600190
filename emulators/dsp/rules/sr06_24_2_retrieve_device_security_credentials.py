"""SR 6.24.2 Retrieve Device Security Credentials, Device (CS02e): the meter's own certificate."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_credentials import USAGES
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr06_24_2_retrieve_device_security_credentials import (
    RetrieveDeviceSecurityCredentialsDevice,
)
from sitrig.emulators.protocol.gbcs.use_cases import cs02e
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(body: RetrieveDeviceSecurityCredentialsDevice) -> cs02e.ReadCertificate:
    return cs02e.ReadCertificate(USAGES[body.credential_type])


_COMMAND = makes(RetrieveDeviceSecurityCredentialsDevice, cs02e.NAME, _command)

SERVICE = command_service(
    RetrieveDeviceSecurityCredentialsDevice,
    dict.fromkeys((DeviceType.ESME, DeviceType.GSME), _COMMAND),
    statuses=JOINED,
)
