"""4.1.4 Read Instantaneous Import Block Counters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sitrig.emulators.protocol.duis.requests.body import FutureDatedBody


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadInstantaneousImportBlockCounters(FutureDatedBody):
    """Asks a gas meter, or the proxy that mirrors it, for what it counted in each block."""

    srv: ClassVar[str] = "4.1.4"
    root_element: ClassVar[str] = "ReadInstantaneousImportBlockCounters"
