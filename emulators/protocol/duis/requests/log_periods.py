"""The period of a log that is read, and requests that name one. Knows no single Service Request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from sitrig.emulators.protocol.duis.declarations import Child, Element
from sitrig.emulators.protocol.duis.requests.body import RequestBody
from sitrig.emulators.protocol.duis.simple_types import CERTIFICATE, INSTANT


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLogPeriod:
    """From the first instant to the second."""

    element_name: ClassVar[str] = "ReadLogPeriod"
    start_date_time: Annotated[int, Element("StartDateTime", INSTANT)]
    end_date_time: Annotated[int, Element("EndDateTime", INSTANT)]


@dataclass(frozen=True, slots=True, kw_only=True)
class LogReadForParty(RequestBody):
    """A future-datable read of a log; a party without a cell on the device sends its certificate along.

    `ka_public_security_credentials`: the Key Agreement certificate (DER) that the readings are sealed for.
    """

    execution_date_time: Annotated[int | None, Element("ExecutionDateTime", INSTANT)] = None
    read_log_period: Annotated[ReadLogPeriod, Child()]
    ka_public_security_credentials: Annotated[
        bytes | None, Element("KAPublicSecurityCredentials", CERTIFICATE)
    ] = None
