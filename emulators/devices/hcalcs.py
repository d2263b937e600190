"""The HAN Connected Auxiliary Load Control Switch core: closed or open as the ESME it is joined with tells it."""

from __future__ import annotations

from sitrig.emulators.devices.accessory import Accessory
from sitrig.emulators.devices.permissions import (
    ACB,
    REPLAY_ASSUMED,
    SUPPLIER,
    TABLE,
    TRANSCOS,
    CommandRule,
    critical_row,
    indexed,
    read_row,
)
from sitrig.emulators.protocol.gbcs.log_entries import LoggedType
from sitrig.emulators.protocol.gbcs.use_cases import cs02a, cs02b, cs03, cs04, cs07, cs08
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import ReplacementMode
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

FACTORY_FIRMWARE = "00000600"

_NO_REPLAY_ASSUMED = f"{TABLE}; assumption: no replay"


def _replacement(role: RemotePartyRole, mode: ReplacementMode) -> CommandRule:
    return critical_row(
        cs02b.NAME, cs02b.UpdateSecurityCredentials, role, mode=mode, source=REPLAY_ASSUMED
    )


HCALCS_RULES = (
    critical_row(cs03.RESPONDER, cs03.JoinDevice, SUPPLIER, source=REPLAY_ASSUMED),
    critical_row(cs04.METHODS_A_AND_C, cs04.UnjoinDevice, SUPPLIER, source=REPLAY_ASSUMED),
    read_row(cs07.NAME, cs07.ReadDeviceLog, SUPPLIER, ACB),
    read_row(cs08.NAME, cs08.ReadFirmwareVersion, SUPPLIER, ACB, source=_NO_REPLAY_ASSUMED),
    read_row(cs02a.NAME, cs02a.ReadCredentials, ACB, source=_NO_REPLAY_ASSUMED),
    _replacement(SUPPLIER, ReplacementMode.SUPPLIER_BY_SUPPLIER),
    _replacement(TRANSCOS, ReplacementMode.SUPPLIER_BY_TRANSCOS),
)


class Hcalcs(Accessory):
    """An HCALCS: open until its ESME says otherwise."""

    __slots__ = ()

    kind = LoggedType.HCALCS
    commands = indexed(HCALCS_RULES)

    @property
    def closed(self) -> bool:
        """Whether the load is on."""
        return self.told is not None and self.told.load_on
