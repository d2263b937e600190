"""Every planted defect, once: importing a module of defects registers those it defines."""

from tests.planted_defects import (
    delivery_defects,
    device_defects,
    door_defects,
    firmware_defects,
    gas_defects,
    han_defects,
    load_defects,
    local_delivery_defects,
    octet_defects,
    reading_defects,
    record_defects,
    registration_defects,
    returns_defects,
    rule_defects,
)
from tests.planted_defects.blunt_defects import BLUNT
from tests.planted_defects.defect import DEFECTS

MODULES = (
    delivery_defects,
    device_defects,
    door_defects,
    firmware_defects,
    gas_defects,
    han_defects,
    load_defects,
    local_delivery_defects,
    octet_defects,
    reading_defects,
    record_defects,
    registration_defects,
    returns_defects,
    rule_defects,
)

__all__ = ["BLUNT", "DEFECTS", "MODULES"]
