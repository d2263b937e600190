"""Who may send each command, whether it is critical and whether the device checks its counter.

One row per command and device type, from the GBCS use case table; the gate reads nothing else.
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
    cs02a,
    cs02b,
    cs06,
    ecs01c,
    ecs17b,
    ecs23b,
    ecs26i,
    ecs26m,
    ecs39a,
    ecs47,
    ecs52,
    ecs61c,
    ecs61d,
    ecs70,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import (
    ReplacementMode,
    UpdateSecurityCredentials,
)
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

ACB, NETWORK_OPERATOR = RemotePartyRole.ACB, RemotePartyRole.NETWORK_OPERATOR
SUPPLIER, TRANSCOS = RemotePartyRole.SUPPLIER, RemotePartyRole.TRANSCOS

_TABLE = "GBCS use case table"
_REPLAY_ASSUMED = "GBCS use case table; assumption: critical, so replay-protected"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandRule:
    """One row: `mode` tells the variants of CS02b apart and is None for every other command."""

    use_case: str
    command: type[UseCaseBody]
    roles: tuple[RemotePartyRole, ...]
    critical: bool
    replay_protected: bool
    mode: ReplacementMode | None = None
    source: str = _TABLE


def _read(
    use_case: str, command: type[UseCaseBody], *roles: RemotePartyRole, source: str = _TABLE
) -> CommandRule:
    return CommandRule(
        use_case=use_case,
        command=command,
        roles=roles,
        critical=False,
        replay_protected=False,
        source=source,
    )


def _write(use_case: str, command: type[UseCaseBody], role: RemotePartyRole) -> CommandRule:
    return CommandRule(
        use_case=use_case, command=command, roles=(role,), critical=False, replay_protected=True
    )


def _critical(
    use_case: str,
    command: type[UseCaseBody],
    role: RemotePartyRole,
    mode: ReplacementMode | None = None,
    source: str = _TABLE,
) -> CommandRule:
    return CommandRule(
        use_case=use_case,
        command=command,
        roles=(role,),
        critical=True,
        replay_protected=True,
        mode=mode,
        source=source,
    )


def _replacement(role: RemotePartyRole, mode: ReplacementMode) -> CommandRule:
    return _critical(
        cs02b.NAME, cs02b.UpdateSecurityCredentials, role, mode=mode, source=_REPLAY_ASSUMED
    )


ESME_RULES = (
    _read(
        cs02a.NAME, cs02a.ReadCredentials, ACB, source="GBCS use case table; assumption: no replay"
    ),
    _replacement(SUPPLIER, ReplacementMode.SUPPLIER_BY_SUPPLIER),
    _replacement(NETWORK_OPERATOR, ReplacementMode.NETWORK_OPERATOR_BY_NETWORK_OPERATOR),
    _replacement(TRANSCOS, ReplacementMode.SUPPLIER_BY_TRANSCOS),
    _critical(cs06.NAME, cs06.ActivateFirmware, SUPPLIER, source=_REPLAY_ASSUMED),
    _critical(ecs01c.NAME, ecs01c.UpdateSecondaryTariff, SUPPLIER),
    _read(ecs17b.NAME, ecs17b.ReadImportRegisters, SUPPLIER, NETWORK_OPERATOR),
    _read(ecs23b.NAME, ecs23b.ReadPolyphaseNetworkData, SUPPLIER),
    # Eligible Users without a cell of their own (SNA, Other User, Export Supplier) read through the ACB.
    _read(ecs26m.NAME, ecs26m.ReadIdentity, SUPPLIER, NETWORK_OPERATOR, ACB),
    _write(ecs39a.NAME, ecs39a.SetImportMpan, SUPPLIER),
    _critical(ecs47.NAME, ecs47.ActivateAuxiliaryLoad, SUPPLIER, source=_REPLAY_ASSUMED),
    _read(ecs52.NAME, ecs52.ReadFirmwareVersion, SUPPLIER, NETWORK_OPERATOR, ACB),
    _read(ecs61c.NAME, ecs61c.ReadBoostButton, SUPPLIER),
    _read(ecs61d.NAME, ecs61d.ReadAuxiliaryControllers, SUPPLIER, ACB),
    _critical(ecs70.NAME, ecs70.SetClock, SUPPLIER),
)

# A hub holds no supplier cell: the ACB originates for the User, who is the supplementary party.
CHF_RULES = (
    _write(ccs01.NAME, ccs01.AddDevice, ACB),
    _write(ccs02.NAME, ccs02.RemoveDevice, ACB),
    _read(
        ecs26i.NAME,
        ecs26i.ReadHubIdentity,
        ACB,
        source="GBCS use case table; assumption: no replay",
    ),
    _read(
        ecs52.NAME,
        ecs52.ReadFirmwareVersion,
        ACB,
        source="assumption: to a CHF the ACB originates, as for every other hub command",
    ),
)


RuleKey = tuple[str, type[UseCaseBody], ReplacementMode | None]
Rules = Mapping[RuleKey, CommandRule]


def _indexed(rows: tuple[CommandRule, ...]) -> Rules:
    return MappingProxyType({(row.use_case, row.command, row.mode): row for row in rows})


ESME_COMMANDS = _indexed(ESME_RULES)
CHF_COMMANDS = _indexed(CHF_RULES)


def rule_for(rules: Rules, message: DeviceMessage) -> CommandRule | None:
    """The row for a command, None when this device type knows no such command."""
    body = message.body
    mode = body.mode if isinstance(body, UpdateSecurityCredentials) else None
    return rules.get((message.use_case, type(body), mode))
