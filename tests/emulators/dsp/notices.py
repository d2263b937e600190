"""Return notices with every element given, for tests of SRVs 8.14.3 and 8.14.4."""

from __future__ import annotations

from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.sr08_14_3_chf_fault_return import (
    ChfConnectionMethod,
    ChfFaultReason,
    ChfFaultReturn,
    ChfFaultReturnType,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_4_chf_no_fault_return import (
    ChfNoFaultReturn,
    ChfNoFaultReturnType,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import SmiStatus
from tests.emulators.dsp.premises import START, Premises


def return_notice(srv: str, hub: Eui, other: Eui | None = None) -> RequestBody:
    """A notice; `other` is the OtherDeviceID of an 8.14.3."""
    if srv == "8.14.4":
        return ChfNoFaultReturn(
            device_id=hub,
            chf_no_fault_return_type=ChfNoFaultReturnType.LOST_OR_STOLEN_HUB,
            user_ref_date_time=START - 60_000,
            user_ref_id="REF-44",
            incident_reference="INC0000004",
            additional_information="left at the depot",
        )
    return ChfFaultReturn(
        device_id=hub,
        chf_fault_return_type=ChfFaultReturnType.PRIOR_TO_INSTALLATION,
        user_ref_date_time=START - 120_000,
        user_ref_id="REF-33",
        other_device_id=other or Premises.device("B0", SmiStatus.COMMISSIONED),
        incident_reference="INC0000003",
        chf_connection_method=ChfConnectionMethod.CRADLE,
        chf_fault_reason=ChfFaultReason.LED_FAULT,
        additional_information="no light",
    )
