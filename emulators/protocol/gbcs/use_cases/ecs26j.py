"""ECS26j Read Device Configuration, payment mode (SR 6.2.9)."""

from __future__ import annotations

from enum import Enum

from sitrig.emulators.protocol.gbcs import accesses
from sitrig.emulators.protocol.gbcs.datum import mapped, row
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.simple_data import ENUM

NAME = "ECS26j"


class PaymentMode(Enum):
    """Whether supply is paid before or after it is used."""

    CREDIT = "Credit"
    PREPAYMENT = "Prepayment"


class ReadPaymentMode(UseCaseBody, frozen=True, tag="ECS26j.command"):
    """Ask how the account is paid."""


class PaymentModeRead(UseCaseBody, frozen=True, tag="ECS26j.response"):
    """The mode, and the status of the account (1 new, 2 active, 3 closed)."""

    mode: PaymentMode | None = None
    account_status: int = 0
    results: tuple[int, ...] = ()


_MODES = mapped({PaymentMode.CREDIT: 1, PaymentMode.PREPAYMENT: 2}, ENUM)
_MODE = row(dict, mode=_MODES, account_status=ENUM)

USE_CASE = accesses.use_case(
    NAME,
    0x00BE,
    (ReadPaymentMode, PaymentModeRead),
    accesses.read(accesses.WHOLE, _MODE, 111, "0000130000FF"),
)
