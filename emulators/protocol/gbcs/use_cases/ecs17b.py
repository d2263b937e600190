"""ECS17b Read Instantaneous Import Registers (SR 4.1.1)."""

from __future__ import annotations

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.axdr import Data
from sitrig.emulators.protocol.gbcs.datum import Datum, expect, nested, row
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.protected_data import (
    SEALED_RESPONSE,
    Protection,
    plain,
    protected_read,
)
from sitrig.emulators.protocol.gbcs.simple_data import UINT32, scaled
from sitrig.emulators.protocol.gbcs.use_case import UseCase

NAME = "ECS17b"


class ReadImportRegisters(UseCaseBody, frozen=True, tag="ECS17b.command"):
    """Ask for the cumulative import registers, under that protection once it is sent as octets."""

    protection: Protection | None = None


class ImportRegisters(UseCaseBody, frozen=True, tag="ECS17b.response"):
    """Cumulative Wh and varh at `time`; the secondary element only on a twin element meter.

    Read from octets it has no time: the grouping header of its message has it.
    """

    time: int
    active_import_wh: int
    reactive_import_varh: int
    secondary_active_import_wh: int | None = None


NO_TIME = 0
_WH, _VARH = scaled(0, 30), scaled(0, 32)
_SINGLE = {
    "active_import_wh": UINT32,
    "_wh": _WH,
    "reactive_import_varh": UINT32,
    "_varh": _VARH,
}
_FORMS = {
    len(members): row(dict, **members)
    for members in (_SINGLE, {**_SINGLE, "secondary_active_import_wh": UINT32})
}


def _write(value: object) -> Data:
    body = expect(ImportRegisters, value)
    return _FORMS[4 if body.secondary_active_import_wh is None else 5].write(body)


def _read(data: Data) -> object:
    form = _FORMS.get(len(expect(tuple, data.value)))
    if form is None:
        raise PayloadError(f"{data} is not of a single or twin element meter")
    return form.read(data)


def _build(fields: object) -> ImportRegisters:
    registers: type = ImportRegisters
    return expect(ImportRegisters, registers(time=NO_TIME, **expect(dict, fields)))


USE_CASE = UseCase(
    name=NAME,
    message_code=0x0027,
    command=protected_read(ReadImportRegisters, "00005E2C220A", at="00002B0208FF"),
    response=SEALED_RESPONSE,
    response_is_dated=True,
    plain=plain(_build, lambda body: body, nested(Datum(_write, _read))),
)
