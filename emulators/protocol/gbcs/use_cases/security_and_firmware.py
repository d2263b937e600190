"""Credentials, joining, firmware, device logs, the gas clock: payloads in DER, and in DLMS where a hub is read."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.use_cases import (
    ccs05,
    ccs07,
    ccs08,
    cs02a,
    cs02b,
    cs02c,
    cs02d,
    cs02e,
    cs03,
    cs04,
    cs06,
    cs07,
    cs08,
    cs09,
    gcs28,
    gcs59,
    gcs62,
)

MODULES = (
    ccs05, ccs07, ccs08, cs02a, cs02b, cs02c, cs02d, cs02e, cs03, cs04, cs06, cs07, cs08, cs09, gcs28, gcs59,
    gcs62,
)  # fmt: skip

WIRED: tuple[UseCase, ...] = (
    *ccs05.USE_CASES,
    ccs07.USE_CASE,
    ccs08.USE_CASE,
    *cs02a.USE_CASES,
    *cs02b.USE_CASES,
    cs02c.USE_CASE,
    cs02d.USE_CASE,
    cs02e.USE_CASE,
    *cs03.USE_CASES,
    *cs04.USE_CASES,
    *cs06.USE_CASES,
    cs07.USE_CASE,
    cs08.USE_CASE,
    cs09.USE_CASE,
    gcs28.USE_CASE,
    gcs59.USE_CASE,
    gcs62.USE_CASE,
)
