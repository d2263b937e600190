"""4.10 Read Network Data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.log_periods import LogReadForParty


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadNetworkData(LogReadForParty):
    """Asks a meter for its voltage log, or a gas meter for its flow log."""

    srv: ClassVar[str] = "4.10"
    root_element: ClassVar[str] = "ReadNetworkData"
