"""SR 6.17 Issue Security Credentials (CS02c): the meter makes a key pair and asks for its certification."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_credentials import USAGES
from sitrig.emulators.dsp.rules.device_requests import command_service, makes
from sitrig.emulators.protocol.duis.requests.sr06_17_issue_security_credentials import (
    IssueSecurityCredentials,
)
from sitrig.emulators.protocol.gbcs.use_cases import cs02c
from sitrig.emulators.protocol.vocabulary import DeviceType


def _command(body: IssueSecurityCredentials) -> cs02c.GenerateKeyPair:
    return cs02c.GenerateKeyPair(USAGES[body.credential_type])


_COMMAND = makes(IssueSecurityCredentials, cs02c.NAME, _command)

SERVICE = command_service(
    IssueSecurityCredentials,
    dict.fromkeys((DeviceType.ESME, DeviceType.GSME), _COMMAND),
    statuses=JOINED,
)
