"""The HAN Connected Auxiliary Load Control Switch core: closed or open as the ESME it is joined with tells it."""

from __future__ import annotations

from sitrig.emulators.devices.accessory import Accessory
from sitrig.emulators.devices.permissions import (
    ACB,
    REPLAY_ASSUMED,
    SUPPLIER,
    critical_row,
    indexed,
    read_row,
)
from sitrig.emulators.protocol.gbcs.log_entries import LoggedType
from sitrig.emulators.protocol.gbcs.use_cases import cs03, cs04, cs07

FACTORY_FIRMWARE = "00000600"

HCALCS_RULES = (
    critical_row(cs03.RESPONDER, cs03.JoinDevice, SUPPLIER, source=REPLAY_ASSUMED),
    critical_row(cs04.METHODS_A_AND_C, cs04.UnjoinDevice, SUPPLIER, source=REPLAY_ASSUMED),
    read_row(cs07.NAME, cs07.ReadDeviceLog, SUPPLIER, ACB),
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
