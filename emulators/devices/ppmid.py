"""The Prepayment Meter Interface Device core: joined by the ACB's commands, it shows what its meters tell."""

from __future__ import annotations

from sitrig.emulators.devices.accessory import Accessory
from sitrig.emulators.devices.permissions import (
    ACB,
    REPLAY_ASSUMED,
    TABLE,
    critical_row,
    indexed,
    read_row,
)
from sitrig.emulators.protocol.gbcs.log_entries import LoggedType
from sitrig.emulators.protocol.gbcs.use_cases import cs02a, cs03, cs04, cs07, cs08
from sitrig.emulators.protocol.identifiers import Eui

FACTORY_FIRMWARE = "00000500"
NO_REPLAY_ASSUMED = f"{TABLE}; assumption: no replay"

# A PPMID holds no Supplier's credentials: the ACB signs for the User, who is the supplementary party.
PPMID_RULES = (
    critical_row(cs03.RESPONDER, cs03.JoinDevice, ACB, source=REPLAY_ASSUMED),
    critical_row(cs03.METHOD_C, cs03.JoinDevice, ACB, source=REPLAY_ASSUMED),
    critical_row(cs04.METHODS_A_AND_C, cs04.UnjoinDevice, ACB, source=REPLAY_ASSUMED),
    read_row(cs07.NAME, cs07.ReadDeviceLog, ACB),
    read_row(cs08.NAME, cs08.ReadFirmwareVersion, ACB, source=NO_REPLAY_ASSUMED),
    read_row(cs02a.NAME, cs02a.ReadCredentials, ACB, source=NO_REPLAY_ASSUMED),
)


class Ppmid(Accessory):
    """A PPMID; `told` is what it shows."""

    __slots__ = ()

    kind = LoggedType.PPMID
    commands = indexed(PPMID_RULES)

    def shares_key_with(self, partner: Eui) -> bool:
        """A GPF that was told to join it brings the key (method B); a meter has to prove it besides."""
        return True
