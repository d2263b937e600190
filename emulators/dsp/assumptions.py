"""Reads the two data files of assumptions: Response Codes without a published meaning, and timings."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files

_DATA = files("sitrig.emulators.dsp") / "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timings:
    """Milliseconds, but for the counts."""

    command_attempt: int
    command_attempts: int
    future_dated_grace: int
    join_window_grace: int
    cos_party_check: int
    future_dating_limit: int
    delivery_retries: tuple[int, ...]
    delivery_retry_last: int
    firmware_transfer_timeout: int

    def retry_after(self, failures: int) -> int:
        """How long to wait after that many failures in a row (at least one)."""
        listed = self.delivery_retries
        return listed[failures - 1] if failures <= len(listed) else self.delivery_retry_last


def _timings() -> Timings:
    raw = tomllib.loads((_DATA / "timings.toml").read_text())
    counts = {"command_attempts": raw.pop("command_attempts")}
    retries = tuple(second * 1000 for second in raw.pop("delivery_retries"))
    return Timings(delivery_retries=retries, **counts, **{k: v * 1000 for k, v in raw.items()})


def _section(name: str) -> dict[str, str]:
    section: dict[str, str] = tomllib.loads((_DATA / "response_codes.toml").read_text())[name]
    return section


ASSUMED_BEHAVIOUR = {
    "a response or alert for a User": (
        "believed if it is signed and the signature holds, or if it has a MAC field; the DSP has no key to"
        " check that MAC, and draws its consequences (a firmware version, a join) from it all the same"
    ),
    "an alert that comes again": (
        "journalled, neither acted on nor forwarded, if its counter is not above that of every alert heard"
        " of the same device (Comms Hub and GPF each count for themselves); alerts whose MAC a User alone"
        " can check are counted apart, lest a forged one silence the device"
    ),
    "a DLMS command left with a meter": (
        "SR 1.1.2, 1.2.2, 6.14.2 and 6.14.3 are answered alike by a meter that holds them and by one whose"
        " clock is past their time and that obeys at once: a success that comes before that time is taken"
        " for the former, and E30 follows if no outcome does; an access failure ends the command"
    ),
    "an HCALCS": (
        "the Suppliers of every ESME on its Comms Hub answer for it: the Smart Metering Inventory records no"
        " association of an HCALCS with one of them"
    ),
    "a Decommissioned meter": (
        "still makes its Supplier one with a meter on the Comms Hub, until SR 8.11 removes it there or SR 8.4"
        " puts it back to Pending; what the DSP held for it is dropped, and DSP schedules (SR 5.1) are not built"
    ),
    "a Suspended device": (
        "takes SR 11.1 to 11.4 as a Commissioned one does; the rig neither suspends a device whose model"
        " leaves the Central Products List nor restores one that runs listed firmware: it stays Suspended"
    ),
    "the number of a top-up (UTRN)": (
        "its counter bits and value are read; its MAC and check digit are not checked, as how they are made"
        " is not published here; under a counter 1024 higher the same number is credited again"
    ),
    "the certificate of a device (CS02d, CS03C)": (
        "believed if an authority that the device knows from the factory issued it, it is a device's, and the"
        " device's clock is within its dates; how the codes of a refused CS02d are numbered follows the schema"
    ),
    "the security log": (
        "has the commands that an ESME, GSME or Comms Hub refused and told of, by the code of that alert, the"
        " last 100; a GPF shows its gas meter's log and not what it refused itself; other devices have none"
    ),
}
"""What no document says and no row of a table decides: of what, and what the rig does."""

TIMINGS = _timings()
ASSUMED_CODES = _section("codes")
ASSUMED_ALERTS = _section("alerts")


def response_code(name: str) -> str:
    """`E5` for `E5`; for `@name` what the data file assigns. Raises KeyError for an unknown name."""
    return ASSUMED_CODES[name[1:]] if name.startswith("@") else name
