"""One request for every Service Request of series 1, 2, 3 and 7 that a later list has: sender, body, target."""

from __future__ import annotations

from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.controller_levels import InputFromControlledLoad
from sitrig.emulators.protocol.duis.requests.log_periods import ReadLogPeriod
from sitrig.emulators.protocol.duis.requests.secondary_tariff import (
    ElectricityPriceElement,
    PriceElements,
)
from sitrig.emulators.protocol.duis.requests.sr01_02_2_update_price_secondary_element import (
    UpdatePriceSecondaryElement,
)
from sitrig.emulators.protocol.duis.requests.sr02_02_top_up_device import TopUpDevice
from sitrig.emulators.protocol.duis.requests.sr03_03_clear_event_log import (
    ClearEventLog,
    EsmeEventLogType,
)
from sitrig.emulators.protocol.duis.requests.sr07_01_enable_supply import EnableSupply
from sitrig.emulators.protocol.duis.requests.sr07_02_disable_supply import DisableSupply
from sitrig.emulators.protocol.duis.requests.sr07_03_arm_supply import ArmSupply
from sitrig.emulators.protocol.duis.requests.sr07_04_read_supply_status import ReadSupplyStatus
from sitrig.emulators.protocol.duis.requests.sr07_06_deactivate_auxiliary_load import (
    DeactivateAlcsHcalcs,
    DeactivateAuxiliaryLoad,
)
from sitrig.emulators.protocol.duis.requests.sr07_07_read_auxiliary_load_switch_data import (
    ReadAlcsData,
)
from sitrig.emulators.protocol.duis.requests.sr07_08_reset_auxiliary_load import (
    ResetAlcsHcalcs,
    ResetAuxiliaryLoad,
)
from sitrig.emulators.protocol.duis.requests.sr07_09_add_auxiliary_load_to_boost_button import (
    AddAuxiliaryLoadToBoostButton,
    AddToBoostButton,
)
from sitrig.emulators.protocol.duis.requests.sr07_10_remove_auxiliary_load_from_boost_button import (
    RemoveAuxiliaryLoadFromBoostButton,
    RemoveFromBoostButton,
)
from sitrig.emulators.protocol.duis.requests.sr07_11_read_boost_button_details import (
    ReadBoostButtonDetails,
)
from sitrig.emulators.protocol.duis.requests.sr07_12_set_randomised_offset_limit import (
    SetRandomisedOffsetLimit,
)
from sitrig.emulators.protocol.duis.requests.sr07_13_set_auxiliary_controller_state import (
    SetAuxiliaryControllerState,
)
from sitrig.emulators.protocol.duis.requests.sr07_14_read_auxiliary_controller_configuration import (
    ReadAuxiliaryControllerConfigurationData,
)
from sitrig.emulators.protocol.duis.requests.sr07_15_read_auxiliary_controller_operational import (
    ReadAuxiliaryControllerOperationalData,
)
from sitrig.emulators.protocol.duis.requests.sr07_16_limit_apc_level import LimitApcLevel
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import SmiStatus
from tests.emulators.dsp.premises import START, Premises

_ESME = Premises.device("B0", SmiStatus.COMMISSIONED)
_GSME = Premises.device("E0", SmiStatus.COMMISSIONED)
_PRICES = PriceElements(
    price_scale=-3,
    prices=(
        ElectricityPriceElement(index=1, price=1_711),
        ElectricityPriceElement(index=4, price=-22),
    ),
)

LOAD_EXAMPLES: tuple[tuple[str, RequestBody, Eui], ...] = (
    (
        "responsible",
        UpdatePriceSecondaryElement(execution_date_time=START + 86_400_000, price_elements=_PRICES),
        _ESME,
    ),
    ("gas", TopUpDevice(utrn="73946144332040217315"), _GSME),
    ("responsible", ClearEventLog(esme_event_log_type=EsmeEventLogType.ALCS), _ESME),
    ("responsible", EnableSupply(), _ESME),
    ("responsible", DisableSupply(), _ESME),
    ("gas", ArmSupply(), _GSME),
    ("export", ReadSupplyStatus(), _ESME),
    (
        "responsible",
        DeactivateAuxiliaryLoad(switch=DeactivateAlcsHcalcs(index=3, duration=75)),
        _ESME,
    ),
    ("distributor", ReadAlcsData(execution_date_time=START + 3_600_000), _ESME),
    ("responsible", ResetAuxiliaryLoad(switch=ResetAlcsHcalcs(index=5)), _ESME),
    (
        "responsible",
        AddAuxiliaryLoadToBoostButton(
            loads=tuple(AddToBoostButton(index=at, value=at % 2 == 0) for at in range(1, 6))
        ),
        _ESME,
    ),
    (
        "responsible",
        RemoveAuxiliaryLoadFromBoostButton(
            execution_date_time=START + 7_200_000,
            loads=tuple(RemoveFromBoostButton(index=at, value=at == 4) for at in range(1, 6)),
        ),
        _ESME,
    ),
    (
        "other user",
        ReadBoostButtonDetails(
            read_log_period=ReadLogPeriod(
                start_date_time=START - 172_800_000, end_date_time=START - 60_000
            )
        ),
        _ESME,
    ),
    ("responsible", SetRandomisedOffsetLimit(randomised_offset_limit=1_211), _ESME),
    (
        "responsible",
        SetAuxiliaryControllerState(
            index=2,
            start_date_time=START + 60_000,
            end_date_time=START + 1_860_000,
            commanded_state_level=35,
            input_from_controlled_load=InputFromControlledLoad(),
        ),
        _ESME,
    ),
    ("distributor", ReadAuxiliaryControllerConfigurationData(), _ESME),
    ("other user", ReadAuxiliaryControllerOperationalData(), _ESME),
)

LIMIT = LimitApcLevel(
    index=4,
    start_date_time=START + 120_000,
    end_date_time=START + 3_720_000,
    commanded_state_level=55,
)
"""SR 7.16, which the SRV matrix lets no User Role send yet."""
