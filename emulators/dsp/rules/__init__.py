"""One module per Service Request Variant; the list below is complete and in SRV order."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sitrig.emulators.dsp.case import RequestService
from sitrig.emulators.dsp.rulebook import Rulebook
from sitrig.emulators.dsp.rules import (
    sr01_01_2_update_import_tariff_secondary_element,
    sr04_01_1_read_instantaneous_import_registers,
    sr06_02_4_read_device_configuration_identity,
    sr06_20_1_set_import_mpxn,
    sr06_23_update_security_credentials_cos,
    sr06_24_1_retrieve_device_security_credentials,
    sr07_05_activate_auxiliary_load,
    sr08_01_1_commission_device,
    sr08_02_read_inventory,
    sr08_03_decommission_device,
    sr08_04_update_inventory,
    sr08_11_update_han_device_log,
    sr08_14_1_chf_install_success,
    sr08_14_2_chf_install_no_sm_wan,
    sr08_14_3_chf_fault_return,
    sr08_14_4_chf_no_fault_return,
    sr11_01_update_firmware,
    sr11_02_read_firmware_version,
    sr11_03_activate_firmware,
    sr12_02_device_prenotification,
)

_MODULES = (
    sr01_01_2_update_import_tariff_secondary_element,
    sr04_01_1_read_instantaneous_import_registers,
    sr06_02_4_read_device_configuration_identity,
    sr06_20_1_set_import_mpxn,
    sr06_23_update_security_credentials_cos,
    sr06_24_1_retrieve_device_security_credentials,
    sr07_05_activate_auxiliary_load,
    sr08_01_1_commission_device,
    sr08_02_read_inventory,
    sr08_03_decommission_device,
    sr08_04_update_inventory,
    sr08_11_update_han_device_log,
    sr08_14_1_chf_install_success,
    sr08_14_2_chf_install_no_sm_wan,
    sr08_14_3_chf_fault_return,
    sr08_14_4_chf_no_fault_return,
    sr11_01_update_firmware,
    sr11_02_read_firmware_version,
    sr11_03_activate_firmware,
    sr12_02_device_prenotification,
)

SERVICES: Mapping[str, RequestService] = MappingProxyType(
    {module.SERVICE.rules.srv: module.SERVICE for module in _MODULES}
)
"""What follows from a request, by Service Reference Variant."""

BASE = Rulebook({srv: service.rules for srv, service in SERVICES.items()})
"""The rules before any Modification."""
