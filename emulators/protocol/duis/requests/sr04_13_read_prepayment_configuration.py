"""4.13 Read Prepayment Configuration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPrepaymentConfiguration(FutureDatedBody):
    """Asks a meter for its debts, limits and the times in which supply is not cut."""

    srv: ClassVar[str] = "4.13"
    root_element: ClassVar[str] = "ReadPrepaymentConfiguration"
