"""One module per GBCS use case: its typed command, result and alert. The lists below are complete."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.use_cases import esme_and_hub, gas, security_and_firmware

MODULES = (*esme_and_hub.MODULES, *security_and_firmware.MODULES, *gas.MODULES)

WIRED: tuple[UseCase, ...] = (*esme_and_hub.WIRED, *security_and_firmware.WIRED, *gas.WIRED)
"""Use cases whose payloads are built; several may share a message code."""


def by_message_code(code: int) -> tuple[UseCase, ...]:
    """The use cases with that message code, in the order of the list."""
    return tuple(case for case in WIRED if case.message_code == code)
