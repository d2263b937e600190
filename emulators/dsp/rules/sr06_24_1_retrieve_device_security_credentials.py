"""SR 6.24.1 Retrieve Device Security Credentials (KRP): CS02a, asked by the ACB."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Case, Originator
from sitrig.emulators.dsp.relations import NETWORK_OPERATOR, RESPONSIBLE_SUPPLIER
from sitrig.emulators.dsp.rules.authorisation import JOINED
from sitrig.emulators.dsp.rules.device_requests import device_service
from sitrig.emulators.protocol.duis.requests import RetrieveDeviceSecurityCredentialsKrp
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import cs02a


def _command(case: Case) -> tuple[str, UseCaseBody]:
    assert isinstance(case.body, RetrieveDeviceSecurityCredentialsKrp)
    return cs02a.NAME, cs02a.ReadCredentials(tuple(case.body.remote_party_roles))


SERVICE = device_service(
    "6.24.1",
    _command,
    statuses=JOINED,
    relations=(RESPONSIBLE_SUPPLIER, NETWORK_OPERATOR),
    by=Originator.ACB,
)
