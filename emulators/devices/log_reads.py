"""The logs of an electricity meter (SR 6.13): events it was alert to, and those of supply, security and loads.

Only events that a meter tells an alert of are logged. The security log has the commands that it refused and
told of (domain reference 8.10), and nothing else; supply and auxiliary loads log none (assumptions).
"""

from __future__ import annotations

from sitrig.emulators.devices.esme_answers import answering
from sitrig.emulators.devices.esme_row import EsmeCommand
from sitrig.emulators.devices.esme_state import EsmeState
from sitrig.emulators.devices.permissions import ACB, NETWORK_OPERATOR, SUPPLIER, read_row
from sitrig.emulators.protocol.gbcs.accesses import failure
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import ecs35a, ecs35b, ecs35e, ecs35f, ecs35g


def _events(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """ECS35a: from `start` to `end`, both included."""
    assert isinstance(asked, ecs35a.ReadEventLog)
    found = (event for event in meter.events.general if asked.start <= event.time <= asked.end)
    return ecs35a.EventLog(tuple(found))


def _security(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """ECS35b: from `start` to `end`, both included."""
    assert isinstance(asked, ecs35b.ReadSecurityLog)
    found = (event for event in meter.events.security if asked.start <= event.time <= asked.end)
    return ecs35b.SecurityLog(tuple(found))


def _power(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    return ecs35e.PowerEventLog()


def _switches(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """ECS35f: an access failure on a meter without the letter D."""
    fitted = meter.capabilities.load_switches
    return ecs35f.SwitchEventLog(results=() if fitted else failure(1))


def _controllers(meter: EsmeState, asked: UseCaseBody, time: int) -> UseCaseBody:
    """ECS35g: an access failure on a meter without any auxiliary controller."""
    fitted = meter.capabilities.controllers
    return ecs35g.ControllerEventLog(results=() if fitted else failure(1))


COMMANDS: tuple[EsmeCommand, ...] = (
    answering(read_row(ecs35a.NAME, ecs35a.ReadEventLog, SUPPLIER, NETWORK_OPERATOR, ACB), _events),
    answering(
        read_row(ecs35b.NAME, ecs35b.ReadSecurityLog, SUPPLIER, NETWORK_OPERATOR, ACB), _security
    ),
    answering(
        read_row(ecs35e.NAME, ecs35e.ReadPowerEventLog, SUPPLIER, NETWORK_OPERATOR, ACB), _power
    ),
    answering(
        read_row(ecs35f.NAME, ecs35f.ReadSwitchEventLog, SUPPLIER, NETWORK_OPERATOR, ACB),
        _switches,
    ),
    answering(
        read_row(ecs35g.NAME, ecs35g.ReadControllerEventLog, SUPPLIER, NETWORK_OPERATOR, ACB),
        _controllers,
    ),
)
"""Every party that SR 6.13 is open to reads all of them."""
