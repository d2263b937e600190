"""The ESME's commands about its Device Log: CS03, CS04, CS07."""

from __future__ import annotations

from sitrig.emulators.devices.esme_row import EsmeCommand
from sitrig.emulators.devices.join_commands import join_device, read_device_log, unjoin_device
from sitrig.emulators.devices.permissions import (
    ACB,
    REPLAY_ASSUMED,
    SUPPLIER,
    TABLE,
    critical_row,
    read_row,
    write_row,
)
from sitrig.emulators.protocol.gbcs.use_cases import cs03, cs04, cs07

_METHOD_B = f"{TABLE}; assumption: replay-protected, as it changes the Device Log"

COMMANDS = (
    EsmeCommand(
        critical_row(cs03.INITIATOR, cs03.JoinDevice, SUPPLIER, source=REPLAY_ASSUMED), join_device
    ),
    EsmeCommand(
        write_row(cs03.METHOD_B, cs03.JoinDevice, SUPPLIER, ACB, source=_METHOD_B), join_device
    ),
    EsmeCommand(
        critical_row(cs04.METHODS_A_AND_C, cs04.UnjoinDevice, SUPPLIER, source=REPLAY_ASSUMED),
        unjoin_device,
    ),
    EsmeCommand(
        write_row(cs04.METHOD_B, cs04.UnjoinDevice, SUPPLIER, ACB, source=_METHOD_B), unjoin_device
    ),
    EsmeCommand(read_row(cs07.NAME, cs07.ReadDeviceLog, SUPPLIER, ACB), read_device_log),
)
