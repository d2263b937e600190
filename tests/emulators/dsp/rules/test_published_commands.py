"""The commands that requests of series 4 and 6 become, octet for octet against the published ones."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from sitrig.emulators.dsp.case import Asked
from sitrig.emulators.dsp.rules import SERVICES
from sitrig.emulators.protocol.duis.envelope import Request, UnbuiltBody, read_request
from sitrig.emulators.protocol.duis.requests import SignedPreCommand
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs.envelope import Envelope, OtherInformation, decode
from sitrig.emulators.protocol.gbcs.message import MessageKind, UseCaseBody
from sitrig.emulators.protocol.gbcs.protected_data import Protection, protected_by
from sitrig.emulators.protocol.gbcs.use_cases import WIRED, by_message_code
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import (
    ReplacementMode,
    UpdateSecurityCredentials,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, EsmeVariant
from sitrig.harness.published_set.renewed import reissued

DEVICES = {
    "A0": DeviceType.ESME,
    "A1": DeviceType.GSME,
    "A2": DeviceType.CHF,
    "A3": DeviceType.GPF,
}
"""The published devices by the last octet of their EUI."""

RECORDED: dict[str, tuple[EsmeVariant, str | None]] = {
    "ECS23b": (EsmeVariant.C, None),
    "ECS26k": (EsmeVariant.CDE, "4.1"),
    "ECS26d": (EsmeVariant.A, "1.0"),
    "ECS26e": (EsmeVariant.B, "1.1"),
    "ECS26i": (EsmeVariant.A, "1.0"),
    "ECS35f": (EsmeVariant.AD, "3.2"),
}
"""What an inventory has to say of a device for that use case to be chosen; else a twin element meter."""

MADE = 1_420_070_400_000
"""2015-01-01, the instant of the published set where a command carries one."""

PUBLISHED_ACB = Eui("90-B3-D5-1F-30-00-00-02")
MATCHED = 31
"""Published requests of these series whose commands are ours; fewer is a step back."""


def published(reference: Path) -> list[tuple[str, Request, list[Envelope]]]:
    """Each published request that is built, with its Pre-Command and Command."""
    found = []
    for file in sorted((reference / "rtds/duis").glob("*_[46].*_REQUEST_DUIS.XML")):
        name = file.name.removesuffix("_REQUEST_DUIS.XML")
        request = read_request(parse(file.read_bytes()))
        service = SERVICES.get(request.service_reference_variant)
        kind = DEVICES.get(str(request.request_id.target)[-2:])
        if service is None or kind not in service.commands:
            continue  # not built, or not for that type of device
        use_case = name.partition("_")[0]
        folder = reference / "rtds/gbcs" / f"{request.service_reference_variant}_{use_case}"
        files = [folder / f"{name}_{kind}_GBCS.HEX" for kind in ("PRECOMMAND", "COMMAND")]
        messages = [decode(bytes.fromhex(one.read_text())) for one in files if one.is_file()]
        if messages:
            found.append((name, request, messages))
    return found


def derived(name: str, request: Request, now: int) -> tuple[str, UseCaseBody]:
    """The command that the DSP makes of a request, by what is recorded of the device."""
    kind = DEVICES[str(request.request_id.target)[-2:]]
    recorded = RECORDED.get(name.partition("_")[0], (EsmeVariant.B, None))
    assert not isinstance(request.body, UnbuiltBody | SignedPreCommand)
    service = SERVICES[request.service_reference_variant]
    return service.commands[kind](Asked(request.body, now, *recorded))


def written(use_case: str, body: UseCaseBody, header: Envelope) -> Envelope:
    """That command under a grouping header with the same parties and counters."""
    if hasattr(body, "protection"):
        sealed_for = Protection(header.originator, header.recipient, header.counter)
        body = protected_by(body, sealed_for)
    for case in WIRED:
        if case.name == use_case and case.command is not None:
            try:
                payload = case.command.write(body, header.counter)
            except PayloadError:
                continue  # another mode of the same use case
            other = replace(header.other, message_code=case.message_code)
            return replace(header, payload=payload, other=other)
    raise AssertionError(f"no use case {use_case} writes {body}")


def read_body(use_case: str, found: Envelope) -> UseCaseBody | None:
    """The published command's own body: its certificates are of another issue than the request's."""
    for case in by_message_code(found.other.message_code):
        if case.name == use_case and case.command is not None:
            return case.command.read(found.payload)
    return None


def with_published_certificates(ours: UseCaseBody, published: UseCaseBody | None) -> UseCaseBody:
    """Certificates as issued in the command; CS02g's are even of another holder than its request's."""
    if (
        isinstance(ours, UpdateSecurityCredentials)
        and isinstance(published, UpdateSecurityCredentials)
        and ours.mode is ReplacementMode.LOAD_CONTROLLER_BY_SUPPLIER
    ):
        pairs = zip(ours.replacements, published.replacements, strict=True)
        return structs.replace(
            ours,
            replacements=tuple(
                structs.replace(mine, certificate=theirs.certificate) for mine, theirs in pairs
            ),
        )
    found = reissued(ours, published)
    assert isinstance(found, UseCaseBody)
    return found


def parties(request: Request, found: Envelope) -> Envelope:
    """The header of a command by its request: the User's own, or the ACB's with the User behind it."""
    asked = request.request_id
    own = Envelope(
        kind=MessageKind.COMMAND,
        counter=asked.counter,
        originator=asked.originator,
        recipient=asked.target,
        other=OtherInformation(message_code=0),
        payload=b"",
        signature=found.signature,
        mac=found.mac,
    )
    if found.originator != PUBLISHED_ACB:
        return own
    behind = OtherInformation(
        message_code=0,
        supplementary_party=asked.originator,
        supplementary_counter=asked.counter,
    )
    if found.other.supplementary_party is None:
        behind = OtherInformation(message_code=0)
    return replace(own, originator=PUBLISHED_ACB, counter=found.counter, other=behind)


def test_every_published_request_becomes_its_published_command(
    reference: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    matched: Counter[str] = Counter()
    for name, request, messages in published(reference):
        for found in messages:
            use_case, body = derived(name, request, MADE)
            body = with_published_certificates(body, read_body(use_case, found))
            ours = written(use_case, body, parties(request, found))
            assert ours.signed_octets == found.signed_octets, name
        matched[request.service_reference_variant] += 1
    with capsys.disabled():
        print(  # noqa: T201  (the count is meant to be seen)
            f"\n{matched.total()} published requests of {len(matched)} SRVs become their"
            " published commands"
        )
    assert matched.total() >= MATCHED
