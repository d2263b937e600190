"""Requests that tell a meter to do something, by the words scenarios use."""

from __future__ import annotations

import re
from collections.abc import Callable

from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.requests.controller_levels import InputFromControlledLoad
from sitrig.emulators.protocol.duis.requests.secondary_tariff import (
    ElectricityPriceElement,
    PriceElements,
)
from sitrig.emulators.protocol.duis.requests.sr01_02_2_update_price_secondary_element import (
    UpdatePriceSecondaryElement,
)
from sitrig.emulators.protocol.duis.requests.sr03_03_clear_event_log import (
    ClearEventLog,
    EsmeEventLogType,
)
from sitrig.emulators.protocol.duis.requests.sr07_01_enable_supply import EnableSupply
from sitrig.emulators.protocol.duis.requests.sr07_02_disable_supply import DisableSupply
from sitrig.emulators.protocol.duis.requests.sr07_03_arm_supply import ArmSupply
from sitrig.emulators.protocol.duis.requests.sr07_05_activate_auxiliary_load import (
    ActivateAlcsHcalcs,
    ActivateAuxiliaryLoad,
)
from sitrig.emulators.protocol.duis.requests.sr07_06_deactivate_auxiliary_load import (
    DeactivateAlcsHcalcs,
    DeactivateAuxiliaryLoad,
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
from sitrig.emulators.protocol.duis.requests.sr07_12_set_randomised_offset_limit import (
    SetRandomisedOffsetLimit,
)
from sitrig.emulators.protocol.duis.requests.sr07_13_set_auxiliary_controller_state import (
    SetAuxiliaryControllerState,
)
from sitrig.emulators.protocol.duis.requests.sr07_16_limit_apc_level import LimitApcLevel
from sitrig.harness.actions.tariffs import secondary_tariff
from sitrig.harness.clock import HOUR
from sitrig.harness.errors import PhraseError

_MINUTES = 30
_INDEXES = range(1, 6)
_CLEAR_SWITCHES = ClearEventLog(esme_event_log_type=EsmeEventLogType.ALCS)
_LOAD = r"load (\d)"


def _close(now: int, index: int) -> RequestBody:
    return ActivateAuxiliaryLoad(switch=ActivateAlcsHcalcs(index=index, duration=_MINUTES))


def _open(now: int, index: int) -> RequestBody:
    return DeactivateAuxiliaryLoad(switch=DeactivateAlcsHcalcs(index=index, duration=_MINUTES))


def _reset(now: int, index: int) -> RequestBody:
    return ResetAuxiliaryLoad(switch=ResetAlcsHcalcs(index=index))


def _boost(now: int, load: int) -> RequestBody:
    loads = tuple(AddToBoostButton(index=index, value=index == load) for index in _INDEXES)
    return AddAuxiliaryLoadToBoostButton(loads=loads)


def _boost_no_more(now: int, load: int) -> RequestBody:
    loads = tuple(RemoveFromBoostButton(index=index, value=index == load) for index in _INDEXES)
    return RemoveAuxiliaryLoadFromBoostButton(loads=loads)


def _hold(now: int, index: int, level: int) -> RequestBody:
    return SetAuxiliaryControllerState(
        index=index,
        start_date_time=now,
        end_date_time=now + HOUR,
        commanded_state_level=level,
    )


def _hold_input(now: int, index: int, level: int) -> RequestBody:
    return SetAuxiliaryControllerState(
        index=index,
        start_date_time=now,
        end_date_time=now + HOUR,
        commanded_state_level=level,
        input_from_controlled_load=InputFromControlledLoad(),
    )


def _limit(now: int, index: int, level: int) -> RequestBody:
    return LimitApcLevel(
        index=index,
        start_date_time=now,
        end_date_time=now + HOUR,
        commanded_state_level=level,
    )


def _delay(now: int, seconds: int) -> RequestBody:
    return SetRandomisedOffsetLimit(randomised_offset_limit=seconds)


def _charge(now: int, price: int) -> RequestBody:
    prices = (ElectricityPriceElement(index=1, price=price),)
    return UpdatePriceSecondaryElement(price_elements=PriceElements(price_scale=-5, prices=prices))


_ORDERS: tuple[tuple[str, Callable[..., RequestBody]], ...] = (
    ("enable the supply", lambda now: EnableSupply()),
    ("disable the supply", lambda now: DisableSupply()),
    ("arm the supply", lambda now: ArmSupply()),
    ("clear its event log", lambda now: ClearEventLog()),
    ("clear the event log of its load switches", lambda now: _CLEAR_SWITCHES),
    (r"delay what it switches by at most (\d+) seconds", _delay),
    (f"switch {_LOAD} on", _close),
    (f"switch {_LOAD} off", _open),
    (f"let {_LOAD} follow its calendar", _reset),
    (f"boost {_LOAD}", _boost),
    (f"boost {_LOAD} no more", _boost_no_more),
    (r"hold controller (\d) at (\d+) per cent", _hold),
    (r"hold the input of controller (\d) at (\d+) per cent", _hold_input),
    (r"limit controller (\d) to (\d+) per cent", _limit),
    (r"charge (\d+) for its secondary element", _charge),
    ("take a tariff for its secondary element", lambda now: secondary_tariff()),
)


def ordered(srv: str, order: str, now: int) -> RequestBody:
    """The request of that SRV; raises PhraseError for words that are none, or are another SRV's."""
    for words, build in _ORDERS:
        found = re.fullmatch(words, order)
        if found is not None:
            body = build(now, *map(int, found.groups()))
            if body.srv != srv:
                raise PhraseError(f"SR {srv} does not tell a meter to {order}; SR {body.srv} does")
            return body
    legal = ", ".join(words.replace(r"(\d)", "1").replace(r"(\d+)", "40") for words, _ in _ORDERS)
    raise PhraseError(f"{order!r} is nothing a meter can be told to do here; one of {legal}")
