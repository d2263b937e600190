"""The catalogue against the published matrix, schema and templates."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest
from lxml import etree

from sitrig.emulators.protocol.duis.catalogue import (
    SERVICE_REFERENCES,
    SRVS,
    FutureDating,
    web_service,
)
from sitrig.emulators.protocol.duis.envelope import read_request
from sitrig.emulators.protocol.duis.requests import BODIES
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.emulators.protocol.identifiers import ACB
from sitrig.emulators.protocol.vocabulary import CommandVariant, UserRole, WebService

SCHEMA = {"xs": "http://www.w3.org/2001/XMLSchema"}


def enumeration(reference: Path, name: str) -> list[str]:
    """The values of a simple type of the published schema."""
    tree = etree.parse(reference / "duis" / "duis-5.4.xsd")
    found = tree.xpath(f"//xs:simpleType[@name='{name}']//xs:enumeration/@value", namespaces=SCHEMA)
    assert isinstance(found, list)
    return [str(value) for value in found]


def test_all_129_variants_and_95_references_of_the_schema_are_there(reference: Path) -> None:
    assert list(SRVS) == enumeration(reference, "ServiceReferenceVariant")
    assert set(enumeration(reference, "ServiceReference")) == SERVICE_REFERENCES
    assert len(SRVS) == 129
    assert len(SERVICE_REFERENCES) == 95


def test_every_row_agrees_with_the_published_matrix(reference: Path) -> None:
    matrix = json.loads((reference / "duis" / "request-matrix.json").read_text(encoding="utf-8"))
    assert len(matrix) == len(SRVS)
    for published in matrix:
        row = SRVS[published["Service Reference Variant"]]
        # The schema and the templates say 6.20 where the matrix says 6.2.
        reference_ = "6.20" if row.srv.startswith("6.20.") else published["Service Reference"]
        assert row.service_reference == reference_
        name = " ".join(published["Service Request Name"].split())
        assert row.name == name.removesuffix(
            " (Current and Future Suppliers may use this Service Request)"
        )
        assert row.critical is (published["Critical"] == "Yes")
        assert row.future_dated is FutureDating(published["Future Dated Response Pattern"])
        assert row.dsp_scheduled is (published["DCC Scheduled"] == "Yes")
        assert row.non_device is (published["Non-Device Request"] == "Yes")
        assert row.eligible_roles == set(map(UserRole, published["Eligible User Roles"]))


def test_every_published_request_fits_its_row(published_requests: dict[str, bytes]) -> None:
    command_variants = defaultdict(set)
    for name, document in published_requests.items():
        request = read_request(parse(document))
        row = SRVS[request.service_reference_variant]
        command_variants[row.srv].add(request.command_variant)
        assert (request.request_id.target == ACB) is row.non_device, name
    assert set(command_variants) <= set(SRVS)
    for srv, seen in command_variants.items():
        assert seen <= SRVS[srv].command_variants


def test_root_elements_are_those_of_the_schema(reference: Path) -> None:
    tree = etree.parse(reference / "duis" / "duis-5.4.xsd")
    found = tree.xpath(
        "//xs:complexType[@name='Request']//xs:element[@name='Body']//xs:element/@name",
        namespaces=SCHEMA,
    )
    assert isinstance(found, list)
    roots = [row.root_element for row in SRVS.values()]
    assert len(set(roots)) == 129
    assert set(roots) <= set(map(str, found))


def test_critical_requests_are_transformed_and_others_are_not() -> None:
    for row in SRVS.values():
        transformed = CommandVariant.TRANSFORM in row.command_variants
        assert transformed is row.critical, row.srv
        assert (row.command_variants == {CommandVariant.DCC_ONLY}) is row.non_device, row.srv
        assert bool(row.targets) is not row.non_device, row.srv


@pytest.mark.parametrize(
    ("service", "variants"),
    [
        (WebService.SEND_COMMAND, {1, 3, 5, 7}),
        (WebService.NON_DEVICE, {2, 6, 8}),
        (WebService.TRANSFORM, {4}),
    ],
)
def test_command_variant_decides_the_web_service(service: WebService, variants: set[int]) -> None:
    assert {cv for cv in CommandVariant if web_service(cv) is service} == variants


def test_every_built_body_belongs_to_its_row() -> None:
    for srv, body in BODIES.items():
        assert body.srv == srv
        assert body.root_element == SRVS[srv].root_element
