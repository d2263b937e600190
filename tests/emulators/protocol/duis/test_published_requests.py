"""Every published request: read, and where its body is built, written back the same."""

from __future__ import annotations

from collections import Counter

import pytest
from lxml import etree

from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.emulators.protocol.duis.envelope import (
    UnbuiltBody,
    read_reference,
    read_request,
    write_request,
)
from sitrig.emulators.protocol.duis.requests import BODIES
from sitrig.emulators.protocol.duis.xml import parse

SIGNATURE = "{http://www.w3.org/2000/09/xmldsig#}Signature"


def unsigned_canonical(document: bytes) -> bytes:
    """The published document as the DCC signs it: no signature, no white space, C14N 1.0."""
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    root = etree.fromstring(document, parser)
    for signature in root.findall(SIGNATURE):
        root.remove(signature)
    for element in root.iter():
        element.tail = None
    etree.cleanup_namespaces(root)
    return etree.tostring(root, method="c14n")


def test_every_published_request_is_read_and_every_built_one_is_written_back_the_same(
    published_requests: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    built: Counter[str] = Counter()
    unbuilt: Counter[str] = Counter()
    for name, document in published_requests.items():
        request = read_request(parse(document))
        srv = request.service_reference_variant
        if isinstance(request.body, UnbuiltBody):
            assert request.body.root_element == SRVS[srv].root_element
            unbuilt[srv] += 1
            continue
        assert write_request(request) == unsigned_canonical(document), name
        built[srv] += 1
    with capsys.disabled():
        print(  # noqa: T201  (the count is meant to be seen)
            f"\n{built.total()} published requests of {len(built)} built SRVs read and written back;"
            f" {unbuilt.total()} of {len(unbuilt)} other SRVs read as unbuilt"
        )
    assert built.total() >= 44
    assert built.total() + unbuilt.total() == len(published_requests) >= 297
    assert set(built) == set(BODIES), "every built SRV has a published request"
    assert not set(unbuilt) & set(BODIES)


def test_reference_of_a_published_request_is_that_of_its_header(
    published_requests: dict[str, bytes],
) -> None:
    for document in published_requests.values():
        root = parse(document)
        reference, request = read_reference(root), read_request(root)
        assert reference.request_id == request.request_id
        assert reference.service_reference == request.service_reference
        assert reference.service_reference_variant == request.service_reference_variant
        assert reference.schema_version is request.schema_version
