"""Service Request bodies, one module per Service Request; `MODULES` is complete and in SRV order. Knows no envelope."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from sitrig.emulators.protocol.duis.requests.body import RequestBody as RequestBody
from sitrig.emulators.protocol.duis.requests.body import SignedPreCommand as SignedPreCommand

MODULES = (
    "sr01_01_2_update_import_tariff_secondary_element",
    "sr01_02_2_update_price_secondary_element",
    "sr02_02_top_up_device",
    "sr03_03_clear_event_log",
    "sr04_01_1_read_instantaneous_import_registers",
    "sr04_01_2_read_instantaneous_import_tou_matrices",
    "sr04_01_3_read_instantaneous_import_tou_with_blocks_matrices",
    "sr04_01_4_read_instantaneous_import_block_counters",
    "sr04_02_read_instantaneous_export_registers",
    "sr04_10_read_network_data",
    "sr04_11_1_read_tariff_primary_element",
    "sr04_11_2_read_tariff_secondary_element",
    "sr04_12_1_read_maximum_demand_import_registers",
    "sr04_12_2_read_maximum_demand_export_registers",
    "sr04_13_read_prepayment_configuration",
    "sr04_16_read_active_power_import",
    "sr06_02_1_read_device_configuration_voltage",
    "sr06_02_2_read_device_configuration_randomisation",
    "sr06_02_3_read_device_configuration_billing_calendar",
    "sr06_02_4_read_device_configuration_identity",
    "sr06_02_5_read_device_configuration_power_thresholds",
    "sr06_02_7_read_device_configuration_mpxn",
    "sr06_02_9_read_device_configuration_payment_mode",
    "sr06_11_synchronise_clock",
    "sr06_13_read_event_or_security_log",
    "sr06_14_1_update_alc_descriptions",
    "sr06_14_2_update_alc_scheduler",
    "sr06_14_3_update_auxiliary_controller_scheduler",
    "sr06_15_1_update_security_credentials_krp",
    "sr06_15_2_update_security_credentials_device",
    "sr06_17_issue_security_credentials",
    "sr06_20_1_set_import_mpxn",
    "sr06_20_2_set_export_mpan",
    "sr06_21_request_handover",
    "sr06_23_update_security_credentials_cos",
    "sr06_24_1_retrieve_device_security_credentials",
    "sr06_24_2_retrieve_device_security_credentials",
    "sr07_01_enable_supply",
    "sr07_02_disable_supply",
    "sr07_03_arm_supply",
    "sr07_04_read_supply_status",
    "sr07_05_activate_auxiliary_load",
    "sr07_06_deactivate_auxiliary_load",
    "sr07_07_read_auxiliary_load_switch_data",
    "sr07_08_reset_auxiliary_load",
    "sr07_09_add_auxiliary_load_to_boost_button",
    "sr07_10_remove_auxiliary_load_from_boost_button",
    "sr07_11_read_boost_button_details",
    "sr07_12_set_randomised_offset_limit",
    "sr07_13_set_auxiliary_controller_state",
    "sr07_14_read_auxiliary_controller_configuration",
    "sr07_15_read_auxiliary_controller_operational",
    "sr07_16_limit_apc_level",
    "sr08_01_1_commission_device",
    "sr08_02_read_inventory",
    "sr08_03_decommission_device",
    "sr08_04_update_inventory",
    "sr08_05_service_opt_out",
    "sr08_07_1_join_service_critical",
    "sr08_07_2_join_service_non_critical",
    "sr08_08_1_unjoin_service_critical",
    "sr08_08_2_unjoin_service_non_critical",
    "sr08_09_read_device_log",
    "sr08_11_update_han_device_log",
    "sr08_12_1_restore_han_device_log",
    "sr08_12_2_restore_gpf_device_log",
    "sr08_13_return_local_command_response",
    "sr08_14_1_chf_install_success",
    "sr08_14_2_chf_install_no_sm_wan",
    "sr08_14_3_chf_fault_return",
    "sr08_14_4_chf_no_fault_return",
    "sr11_01_update_firmware",
    "sr11_02_read_firmware_version",
    "sr11_03_activate_firmware",
    "sr11_04_update_ppmid_firmware",
    "sr12_02_device_prenotification",
)


def _bodies() -> dict[str, type[RequestBody]]:
    """The bodies that each module defines, which it may share with no other."""
    found: dict[str, type[RequestBody]] = {}
    for name in MODULES:
        module = import_module(f"{__name__}.{name}")
        for member in vars(module).values():
            if _is_body(member) and member.__module__ == module.__name__:
                found[member.srv] = member
    return found


def _is_body(member: object) -> bool:
    return isinstance(member, type) and issubclass(member, RequestBody) and "srv" in vars(member)


BODIES: Mapping[str, type[RequestBody]] = MappingProxyType(_bodies())
"""Service Reference Variant to the class of its body."""
