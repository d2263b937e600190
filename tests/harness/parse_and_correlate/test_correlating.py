"""What reaches a party's mailbox, as its Parse & Correlate tells it at either fidelity."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs

from sitrig.emulators.estate import build
from sitrig.emulators.protocol.duis.requests.sr11_02_read_firmware_version import (
    ReadFirmwareVersion,
)
from sitrig.emulators.protocol.duis.responses import GbcsPayload, ResponseMessage
from sitrig.emulators.protocol.gbcs.codec import Fidelity
from sitrig.harness.clock import Clock
from sitrig.harness.fixtures import CROWDED, Parties
from sitrig.harness.parse_and_correlate.correlating import mmc_of
from sitrig.harness.parse_and_correlate.errors import UnopenedError
from sitrig.harness.parties import Received
from sitrig.harness.premises.names import DEVICES
from sitrig.harness.targets.embedded import EmbeddedTarget


def answered(fidelity: Fidelity) -> Received:
    """The answer to an SR 11.2 of the meter's Supplier."""
    estate = build(structs.replace(CROWDED, fidelity=fidelity))
    clock = Clock(estate.world)
    parties = Parties(estate, EmbeddedTarget(estate), clock)
    supplier = parties["Acorn Energy"]
    supplier.submit(ReadFirmwareVersion(), device=DEVICES["the ESME"])
    clock.run_for(60_000)
    return supplier.mailbox[-1]


@pytest.mark.parametrize("fidelity", Fidelity)
def test_an_answer_is_told_with_the_srv_it_answers(fidelity: Fidelity) -> None:
    document = mmc_of(answered(fidelity))
    assert document is not None
    assert b"<ra:ServiceReferenceVariant>11.2</ra:ServiceReferenceVariant>" in document
    assert b"<ra:GBCSHexadecimalMessageCode>0059</ra:GBCSHexadecimalMessageCode>" in document
    assert b"<ra:FirmwareVersion>" in document


def test_what_shows_no_proof_to_the_party_is_not_told() -> None:
    received = answered(Fidelity.WIRE)
    content = received.response.content
    assert isinstance(content, ResponseMessage)
    assert isinstance(content.payload, GbcsPayload)
    octets = content.payload.payload
    forged = GbcsPayload(octets[:-1] + bytes([octets[-1] ^ 1]))
    response = replace(received.response, content=replace(content, payload=forged))
    with pytest.raises(UnopenedError, match="neither a signature nor a MAC"):
        mmc_of(replace(received, response=response))
