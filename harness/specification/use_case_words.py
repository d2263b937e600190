"""By which words of a step a use case is known, for Service Requests that have several. A table, read from the top.

The first row that fits decides. What the DSP decides by its record (phases, GBCS version) is read from the premises.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

GAS = "GSME|GPF"
_OLD = "recorded with GBCS version 1"
_POLYPHASE = "recorded as C"


@dataclass(frozen=True, slots=True)
class Row:
    """A use case, the device that is addressed, words of the step, and words of all that holds before."""

    use_case: str
    device: str = ""
    words: str = ""
    premises: str = ""

    def fits(self, device: str, step: str, premises: str) -> bool:
        """Whether each of the three is as the row says; an empty pattern is always."""
        return (
            re.search(rf"^({self.device})", device) is not None
            and re.search(self.words, step) is not None
            and re.search(self.premises, premises) is not None
        )


USE_CASE_WORDS: Mapping[str, tuple[Row, ...]] = {
    "2.2": (Row("CS01b", GAS), Row("CS01a")),
    "3.3": (Row("CS11", GAS), Row("ECS15c", words="load switches"), Row("ECS15a")),
    "4.10": (Row("ECS23b", premises=_POLYPHASE), Row("ECS23")),
    "6.2.1": (Row("ECS26k", premises=_POLYPHASE), Row("ECS26b")),
    "6.2.3": (Row("ECS26d", premises=_OLD), Row("ECS26l")),
    "6.2.4": (
        Row("ECS26i", "Comms Hub", premises=_OLD),
        Row("ECS26n", "Comms Hub"),
        Row("ECS26e", premises=_OLD),
        Row("ECS26m"),
    ),
    "6.13": (
        Row("CS10b", GAS, "security log"),
        Row("CS10a", GAS),
        Row("ECS35d", "Comms Hub", "security log"),
        Row("ECS35c", "Comms Hub"),
        Row("ECS35f", words="log of its loads", premises="recorded with GBCS version [1-3]"),
        Row("ECS35g", words="log of its loads"),
        Row("ECS35e", words="power event log"),
        Row("ECS35b", words="security log"),
        Row("ECS35a"),
    ),
    "6.15.1": (
        Row("CS02gLoadControllerBySupplier", words="Load Controller"),
        Row("CS02bNOByNO", words="network operator"),
        Row("CS02bSupplierBySupplier"),
    ),
    "6.21": (
        Row("CS02bNOByNOHandover", words="network operator"),
        Row("CS02bSupplierBySupplierHandover"),
    ),
    "6.24.1": (Row("CS02fMAC", words="with loads|Load Controller"), Row("CS02aMAC")),
    "8.7.1": (
        Row("CS03CCritical", GAS),
        Row("CS03A2Critical", "HCALCS"),
        Row("CS03A1"),
    ),
    "8.7.2": (
        Row("CS03B", words="IHD|CAD|(GSME|GPF).*(GPF|GSME)|GPF"),
        Row("CS03CNonCritical", "PPMID", "GSME"),
        Row("CS03A2NonCritical", "PPMID|HCALCS"),
        Row("CS03B"),
    ),
    "8.8.2": (
        Row("CS04B", GAS),
        Row("CS04B", words="IHD|CAD|GPF"),
        Row("CS04ACNonCritical"),
    ),
    "8.9": (
        Row("CCS07", words="with their keys"),
        Row("CCS05CCS04", "Comms Hub", premises=_OLD),
        Row("CCS06", "Comms Hub"),
        Row("CS07"),
    ),
    "8.11": (
        Row("CCS02", words=r"\b[Rr]emove|disconnects"),
        Row("CCS02", premises="disconnected the"),
        Row("CCS01"),
    ),
    "11.2": (Row("CS08", "PPMID|HCALCS"), Row("GCS38", GAS), Row("ECS52")),
}

_ESME = "the (new )?ESME"
_GSME = "the (new )?GSME"
_ADVICE = "(that (its clock was not|it is comm|it has joined|its firmware has))"
_REJECTED = "(that it (rejected|could not authenticate))"

ALERT_WORDS: Mapping[str, str] = {
    "CCS08": "the transfer to .* (succeeds|fails)$",
    "CS09": "runs firmware .* by itself|DCC Alert that .* could not run firmware",
    "CS14": "backed up last|Comms Hub reports that .* has joined|Comms Hub's alert",
    "ECS80": "that its supply is back",
    "ECS100": "that it has no such command",
    "FDI-DLMS": "in [0-9]+ alerts? that the ESME has done so",
    "FDRA-DLMS": f"{_ESME} alerts .* verif(y|ied) the firmware image",
    "FDRA-ZigBee": f"{_GSME} alerts .* verif(y|ied) the firmware image",
    "GCA-DLMS": f"{_ESME} alerts .* {_REJECTED}|{_ESME} has rejected .* and alerted",
    "GCA-ZigBee": f"{_GSME} alerts .* {_REJECTED}",
    "GCS53": "is told the billing data",
    "GCS62": "GPF answers that it has restored",
    "GNCA-DLMS": f"{_ESME} alerts .* {_ADVICE}",
    "GNCA-ZigBee": f"{_GSME} alerts .* {_ADVICE}",
}
"""The name or a step of a test case that shows an alert which a device sends of itself."""
