"""One module per GBCS use case: its typed command, result and alert. The lists below are complete."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.use_cases import esme_and_hub, gas, security_and_firmware

MODULES = (*esme_and_hub.MODULES, *security_and_firmware.MODULES, *gas.MODULES)

WIRED: tuple[UseCase, ...] = (*esme_and_hub.WIRED, *security_and_firmware.WIRED, *gas.WIRED)
"""Use cases whose payloads are built; several may share a message code."""


_BY_CODE: dict[int, tuple[UseCase, ...]] = {}
_BY_NAME: dict[str, tuple[UseCase, ...]] = {}
for _case in WIRED:
    _BY_CODE[_case.message_code] = (*_BY_CODE.get(_case.message_code, ()), _case)
    _BY_NAME[_case.name] = (*_BY_NAME.get(_case.name, ()), _case)


def by_message_code(code: int) -> tuple[UseCase, ...]:
    """The use cases with that message code, in the order of the list."""
    return _BY_CODE.get(code, ())


def by_name(name: str) -> tuple[UseCase, ...]:
    """The forms of that use case: several where its alert, or each mode, has a message code of its own."""
    return _BY_NAME.get(name, ())
