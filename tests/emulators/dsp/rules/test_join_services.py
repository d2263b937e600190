"""SRV 8.7.1 and 8.7.2 say to devices what the devices do, and only what they obey."""

from __future__ import annotations

import pytest

from sitrig.emulators.devices.esme_commands import ESME_COMMANDS
from sitrig.emulators.devices.gpf_commands import GPF_COMMANDS
from sitrig.emulators.devices.gsme_commands import GSME_COMMANDS
from sitrig.emulators.devices.hcalcs import Hcalcs
from sitrig.emulators.devices.join_commands import METHODS, PAIRS
from sitrig.emulators.devices.ppmid import Ppmid
from sitrig.emulators.dsp.rules import (
    sr08_07_1_join_service_critical,
    sr08_07_2_join_service_non_critical,
)
from sitrig.emulators.dsp.rules.join_services import logged_type
from sitrig.emulators.protocol.gbcs.use_cases.cs03 import JoinDevice, JoinMethod
from sitrig.emulators.protocol.vocabulary import DeviceType, RemotePartyRole

CRITICAL = sr08_07_1_join_service_critical.PAIRS
NON_CRITICAL = sr08_07_2_join_service_non_critical.PAIRS
NAMES = {method: name for name, method in METHODS.items()}
OBEYED = {
    DeviceType.ESME: ESME_COMMANDS,
    DeviceType.GSME: GSME_COMMANDS,
    DeviceType.GPF: GPF_COMMANDS,
    DeviceType.PPMID: Ppmid.commands,
    DeviceType.HCALCS: Hcalcs.commands,
}


def test_every_pair_that_devices_join_has_one_request_and_no_other_pair_has() -> None:
    assert not CRITICAL.keys() & NON_CRITICAL.keys()
    asked = {
        (logged_type(addressed), logged_type(other)): method
        for (addressed, other), method in {**CRITICAL, **NON_CRITICAL}.items()
    }
    assert asked == dict(PAIRS)


@pytest.mark.parametrize(("pair", "method"), CRITICAL.items())
def test_a_critical_join_is_obeyed_under_the_suppliers_signature_alone(
    pair: tuple[DeviceType, DeviceType], method: JoinMethod
) -> None:
    rule = OBEYED[pair[0]][NAMES[method], JoinDevice, None, True]
    assert (rule.critical, rule.roles) == (True, (RemotePartyRole.SUPPLIER,))


@pytest.mark.parametrize(("pair", "method"), NON_CRITICAL.items())
def test_a_non_critical_join_is_obeyed_from_the_acb(
    pair: tuple[DeviceType, DeviceType], method: JoinMethod
) -> None:
    rule = OBEYED[pair[0]][NAMES[method], JoinDevice, None, True]
    assert RemotePartyRole.ACB in rule.roles
    assert rule.critical is (pair[0] is DeviceType.PPMID)
