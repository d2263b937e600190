"""SR 6.15.2 Update Security Credentials, Device (CS02d): the certificate of a key pair that the meter made."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr06_15_2_update_security_credentials_device import (
    UpdateSecurityCredentialsDevice,
)
from sitrig.emulators.protocol.gbcs.use_cases import cs02d
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(body: UpdateSecurityCredentialsDevice) -> cs02d.StoreCertificate:
    return cs02d.StoreCertificate(body.device_certificate)


_COMMAND = makes(UpdateSecurityCredentialsDevice, cs02d.NAME, _command)

SERVICE = command_service(
    UpdateSecurityCredentialsDevice,
    dict.fromkeys((DeviceType.ESME, DeviceType.GSME), _COMMAND),
    statuses=JOINED,
)
