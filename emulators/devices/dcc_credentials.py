"""Credentials of an ESME as parties change or read them without a Service Request of a User.

The ACB replaces its key under the MAC alone (SR 8.5), the TransCoS and the Load Controller their own; Recovery
replaces any, and a party may read cells under its signature alone, should the ACB's keys no longer fit.
"""

from __future__ import annotations

from sitrig.emulators.devices import credential_commands
from sitrig.emulators.devices.esme_row import EsmeCommand
from sitrig.emulators.devices.permissions import (
    ACB,
    LOAD_CONTROLLER,
    REPLAY_ASSUMED,
    SUPPLIER,
    TABLE,
    TRANSCOS,
    CommandRule,
    critical_row,
    direct_row,
)
from sitrig.emulators.protocol.gbcs.use_cases import cs02a, cs02b
from sitrig.emulators.protocol.gbcs.use_cases.cs02a import ReadCredentials
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import (
    ReplacementMode,
    UpdateSecurityCredentials,
)
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

RECOVERY = RemotePartyRole.RECOVERY


def _replacing(rule: CommandRule) -> EsmeCommand:
    return EsmeCommand(
        rule, credential_commands.update_credentials, credential_commands.execute_held
    )


COMMANDS = (
    _replacing(
        CommandRule(
            use_case=cs02b.NAME,
            command=UpdateSecurityCredentials,
            roles=(ACB,),
            critical=False,
            replay_protected=True,
            mode=ReplacementMode.ACB_BY_ACB,
            source="published CS02b ACB by ACB: a MAC and no signature; assumption: replay-protected",
        )
    ),
    _replacing(
        critical_row(
            cs02b.NAME,
            UpdateSecurityCredentials,
            TRANSCOS,
            mode=ReplacementMode.TRANSCOS_BY_TRANSCOS,
            source=REPLAY_ASSUMED,
        )
    ),
    _replacing(
        critical_row(
            cs02b.LOAD_CONTROLLER,
            UpdateSecurityCredentials,
            LOAD_CONTROLLER,
            mode=ReplacementMode.LOAD_CONTROLLER_BY_LOAD_CONTROLLER,
            source=REPLAY_ASSUMED,
        )
    ),
    _replacing(
        direct_row(
            cs02b.NAME,
            UpdateSecurityCredentials,
            RECOVERY,
            replay_protected=True,
            mode=ReplacementMode.ANY_BY_RECOVERY,
            source="published CS02b by Recovery: a signature and no MAC; assumption: replay-protected",
        )
    ),
    *(
        EsmeCommand(
            direct_row(
                use_case,
                ReadCredentials,
                SUPPLIER,
                TRANSCOS,
                replay_protected=False,
                source=f"{TABLE}; assumption: no replay",
            ),
            credential_commands.read_credentials,
        )
        for use_case in (cs02a.NAME, cs02a.WITH_LOAD_CONTROLLER)
    ),
)
