"""What a test case is about: the Service Requests it sends, and the use cases these become.

Read from its steps and its own tags, never from what its feature is about as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrig.harness.specification.features import Line, TestCase
from sitrig.harness.specification.use_case_words import (
    ALERT_WORDS,
    GAS,
    USE_CASE_WORDS,
)
from sitrig.harness.use_case_names import built_of

_TAG = "SR-"
_NAMED = re.compile(r"\bSRV? (\d+(?:\.\d+)+)")
_DEVICE = re.compile(r"\b(ESME|GSME|GPF|Comms Hub|PPMID|HCALCS|IHD|CAD)\b")
_KINDS = ("When", "Given")


def srvs_of(case: TestCase) -> tuple[str, ...]:
    """The SRVs that its When steps name.

    Where they name none: those of its own tags and its Given steps, and the only one that its feature is about.
    """
    sent = _named(case, "When")
    above = _tagged(case.tags)
    only = above if len(above) == 1 else ()
    before = (*_tagged(case.own_tags), *_named(case, "Given"), *only)
    return tuple(dict.fromkeys(sent or before))


def _named(case: TestCase, kind: str) -> tuple[str, ...]:
    return tuple(srv for line in case.of_kind(kind) for srv in _NAMED.findall(line.text))


def _tagged(tags: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(tag.removeprefix(_TAG) for tag in tags if tag.startswith(_TAG))


def use_cases_of(case: TestCase, srv: str) -> frozenset[str]:
    """Those that an SRV of the test case becomes, for the device that each step addresses."""
    built = built_of(srv)
    words = " ".join((case.name, *(line.text for line in case.lines)))
    named = {name for name in built if re.search(rf"\b{name}\b", words)}
    if named or len(built) < 2:
        return frozenset(named or built)
    premises = " ".join(line.text for line in case.of_kind("Given"))
    steps = _sending(case, srv)
    return frozenset(
        use_case
        for line in steps
        for use_case in _decided(srv, built, line.text, premises, _device(line.text, words))
    )


def _sending(case: TestCase, srv: str) -> tuple[Line, ...]:
    """The steps that name an SRV, of the first kind that does; else what is done."""
    for kind in _KINDS:
        lines = tuple(line for line in case.of_kind(kind) if srv in _NAMED.findall(line.text))
        if lines:
            return lines
    return case.of_kind("When")


def _device(step: str, words: str) -> str:
    found = _DEVICE.search(step) or _DEVICE.search(words)
    return found[1] if found else ""


def _decided(
    srv: str, built: tuple[str, ...], step: str, premises: str, device: str
) -> Iterator[str]:
    rows = USE_CASE_WORDS.get(srv)
    if rows is not None:
        yield next(row.use_case for row in rows if row.fits(device, step, premises))
        return
    gas = re.fullmatch(GAS, device) is not None
    yield from (name for name in built if name.startswith("G") is gas)


def alerts_of(case: TestCase) -> frozenset[str]:
    """The alerts of devices that it shows."""
    texts = (case.name, *(line.text for line in case.lines))
    return frozenset(
        name for name, words in ALERT_WORDS.items() if any(re.search(words, text) for text in texts)
    )
