"""What the DSP makes of published requests of series 1, 2, 3 and 7 is the published command, octet for octet.

Outside signature and MAC, which are a matter of keys.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from sitrig.emulators.dsp.case import Asked
from sitrig.emulators.dsp.rules import SERVICES
from sitrig.emulators.protocol.duis.envelope import Request, UnbuiltBody, read_request
from sitrig.emulators.protocol.duis.requests import RequestBody
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.envelope import Envelope, OtherInformation, decode
from sitrig.emulators.protocol.gbcs.message import MessageKind, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_case import UseCase
from sitrig.emulators.protocol.gbcs.use_cases import WIRED
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant

WHEN_PUBLISHED = 1_420_070_400_000
"""2015-01-01T00:00:00Z: the clock of the published set."""

DEVICES = {"A0": DeviceType.ESME, "A1": DeviceType.GSME}
"""The published meters by the last octet of their EUI."""

FLOOR = 45
"""Published messages that were right when this was last raised; fewer is a step back."""


def derived(request: Request, code: int) -> list[tuple[UseCase, UseCaseBody]]:
    """The command that the request becomes for its device, where that has this message code."""
    service = SERVICES[request.service_reference_variant]
    assert isinstance(request.body, RequestBody)
    make = service.commands.get(DEVICES[str(request.request_id.target)[-2:]])
    if make is None:
        return []
    name, body = make(Asked(request.body, WHEN_PUBLISHED, EsmeVariant.B))
    return [(case, body) for case in WIRED if case.message_code == code and case.name == name]


def written(request: Request, case: UseCase, body: UseCaseBody, published: Envelope) -> Envelope:
    """Our message; only where the ACB originates is its own counter taken from the published one."""
    ours = request.request_id
    counter, originator = ours.counter, ours.originator
    other = OtherInformation(message_code=case.message_code)
    if published.other.supplementary_party is not None:
        counter, originator = published.counter, published.originator
        other = replace(
            other,
            supplementary_party=ours.originator,
            supplementary_counter=ours.counter,
            certificate=published.other.certificate,
        )
    assert case.command is not None
    return Envelope(
        kind=MessageKind.COMMAND,
        counter=counter,
        originator=originator,
        recipient=ours.target,
        other=other,
        payload=case.command.write(body, counter),
    )


def is_derived(request: Request, octets: bytes) -> bool:
    """Whether the published message is among those that we make of the request."""
    published = decode(octets)
    for case, body in derived(request, published.other.message_code):
        try:
            if written(request, case, body, published).signed_octets == published.signed_octets:
                return True
        except PayloadError:
            continue
    return False


def test_every_published_request_of_a_built_service_becomes_the_published_command(
    reference: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    right: Counter[str] = Counter()
    wrong: list[str] = []
    for file in sorted((reference / "rtds/duis").glob("*_[1237].*_REQUEST_DUIS.XML")):
        request = read_request(parse(file.read_bytes()))
        srv = request.service_reference_variant
        if isinstance(request.body, UnbuiltBody) or not SERVICES[srv].commands:
            continue
        stem = file.name.removesuffix("_REQUEST_DUIS.XML")
        for message in sorted((reference / "rtds/gbcs").glob(f"{srv}_*/{stem}_*COMMAND_GBCS.HEX")):
            if is_derived(request, bytes.fromhex(message.read_text().strip())):
                right[srv] += 1
            else:
                wrong.append(message.stem)
    with capsys.disabled():
        print(  # noqa: T201  (the count is meant to be seen)
            f"\n{right.total()} of {right.total() + len(wrong)} published commands of"
            f" {len(right)} SRVs derived: {dict(right)}; not: {wrong}"
        )
    assert right.total() >= FLOOR
