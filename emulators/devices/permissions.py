"""Who may send each command, whether it is critical and whether the device checks its counter.

One row per command and device type, from the GBCS use case table; the gate reads nothing else. The
rows of an ESME stand beside what each command does (`esme_commands`).
A row's `source` says *assumption* where the extract has no replay flag: critical commands are then
replay-protected, reads are not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import (
    ccs01,
    ccs02,
    ccs03,
    ccs05,
    ccs07,
    cs02a,
    cs02b,
    ecs26i,
    ecs26n,
    ecs35c,
    ecs35d,
    ecs52,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import (
    ReplacementMode,
    UpdateSecurityCredentials,
)
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

ACB, NETWORK_OPERATOR = RemotePartyRole.ACB, RemotePartyRole.NETWORK_OPERATOR
SUPPLIER, TRANSCOS = RemotePartyRole.SUPPLIER, RemotePartyRole.TRANSCOS
LOAD_CONTROLLER = RemotePartyRole.LOAD_CONTROLLER

TABLE = "GBCS use case table"
REPLAY_ASSUMED = "GBCS use case table; assumption: critical, so replay-protected"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandRule:
    """One row: `mode` tells the variants of CS02b apart and is None for every other command.

    Not `maced`: the form that comes with a signature alone, past the Access Control Broker.
    """

    use_case: str
    command: type[UseCaseBody]
    roles: tuple[RemotePartyRole, ...]
    critical: bool
    replay_protected: bool
    mode: ReplacementMode | None = None
    maced: bool = True
    source: str = TABLE


def read_row(
    use_case: str, command: type[UseCaseBody], *roles: RemotePartyRole, source: str = TABLE
) -> CommandRule:
    """A command that changes nothing: its MAC is checked, its counter is not."""
    return CommandRule(
        use_case=use_case,
        command=command,
        roles=roles,
        critical=False,
        replay_protected=False,
        source=source,
    )


def write_row(
    use_case: str, command: type[UseCaseBody], *roles: RemotePartyRole, source: str = TABLE
) -> CommandRule:
    """A command that changes something and is not critical: MAC and counter."""
    return CommandRule(
        use_case=use_case,
        command=command,
        roles=roles,
        critical=False,
        replay_protected=True,
        source=source,
    )


def critical_row(
    use_case: str,
    command: type[UseCaseBody],
    role: RemotePartyRole,
    mode: ReplacementMode | None = None,
    source: str = TABLE,
) -> CommandRule:
    """A critical command: MAC, counter and the signature of the one who may send it."""
    return CommandRule(
        use_case=use_case,
        command=command,
        roles=(role,),
        critical=True,
        replay_protected=True,
        mode=mode,
        source=source,
    )


def direct_row(
    use_case: str,
    command: type[UseCaseBody],
    *roles: RemotePartyRole,
    replay_protected: bool,
    mode: ReplacementMode | None = None,
    source: str = TABLE,
) -> CommandRule:
    """A command that a signature alone protects."""
    return CommandRule(
        use_case=use_case,
        command=command,
        roles=roles,
        critical=True,
        replay_protected=replay_protected,
        mode=mode,
        maced=False,
        source=source,
    )


# A hub holds no supplier cell: the ACB originates for the User, who is the supplementary party.
CHF_RULES = (
    read_row(cs02a.NAME, cs02a.ReadCredentials, ACB, source=f"{TABLE}; assumption: no replay"),
    CommandRule(
        use_case=cs02b.NAME,
        command=UpdateSecurityCredentials,
        roles=(ACB,),
        critical=False,
        replay_protected=True,
        mode=ReplacementMode.ACB_BY_ACB,
        source="published CS02b ACB by ACB: a MAC and no signature; assumption: replay-protected",
    ),
    critical_row(
        cs02b.NAME,
        UpdateSecurityCredentials,
        RemotePartyRole.WAN_PROVIDER,
        mode=ReplacementMode.WAN_PROVIDER_BY_WAN_PROVIDER,
        source=REPLAY_ASSUMED,
    ),
    write_row(ccs01.NAME, ccs01.AddDevice, ACB),
    write_row(ccs02.NAME, ccs02.RemoveDevice, ACB),
    write_row(ccs03.NAME, ccs03.RestoreDeviceLog, ACB),
    read_row(ccs05.NAME, ccs05.ReadHubLog, ACB, source=f"{TABLE}; assumption: no replay"),
    read_row(ccs05.BOTH_RADIOS, ccs05.ReadHubLog, ACB),
    read_row(ccs07.NAME, ccs07.ReadHubLogs, ACB),
    read_row(
        ecs26i.NAME,
        ecs26i.ReadHubIdentity,
        ACB,
        source="GBCS use case table; assumption: no replay",
    ),
    read_row(ecs26n.NAME, ecs26n.ReadHubType, ACB),
    read_row(ecs35c.NAME, ecs35c.ReadHubEventLog, ACB),
    read_row(ecs35d.NAME, ecs35d.ReadHubSecurityLog, ACB),
    read_row(
        ecs52.NAME,
        ecs52.ReadFirmwareVersion,
        ACB,
        source="assumption: to a CHF the ACB originates, as for every other hub command",
    ),
)


RuleKey = tuple[str, type[UseCaseBody], ReplacementMode | None, bool]
Rules = Mapping[RuleKey, CommandRule]


def indexed(rows: tuple[CommandRule, ...]) -> Rules:
    """The rows as the gate looks them up."""
    return MappingProxyType({(row.use_case, row.command, row.mode, row.maced): row for row in rows})


CHF_COMMANDS = indexed(CHF_RULES)


def rule_for(rules: Rules, message: DeviceMessage) -> CommandRule | None:
    """The row for a command, None when this device type knows no such command.

    Of two forms of one command a message without a MAC that holds is the one with a signature alone,
    if it has a signature that does.
    """
    body = message.body
    mode = body.mode if isinstance(body, UpdateSecurityCredentials) else None
    maced = rules.get((message.use_case, type(body), mode, True))
    proof = message.proof
    if maced is not None and (proof.mac_by is not None or proof.signer_ski is None):
        return maced
    return rules.get((message.use_case, type(body), mode, False)) or maced
