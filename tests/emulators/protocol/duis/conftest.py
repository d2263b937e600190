"""The published DUIS schema and requests, as fixtures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree


@pytest.fixture(scope="session")
def schema(reference: Path) -> etree.XMLSchema:
    """The published schema 5.4."""
    return etree.XMLSchema(etree.parse(reference / "duis" / "duis-5.4.xsd"))


@pytest.fixture(scope="session")
def schema_errors(schema: etree.XMLSchema) -> Callable[[bytes], list[str]]:
    """What the published schema has against a document; parsed apart from the code under test."""

    def errors(document: bytes) -> list[str]:
        schema.validate(etree.fromstring(document, etree.XMLParser(huge_tree=True)))
        log = schema.error_log
        return [entry.message for entry in log]  # type: ignore[attr-defined]  # the stubs leave the log empty

    return errors


@pytest.fixture(scope="session")
def published_requests(reference: Path) -> dict[str, bytes]:
    """Every published request by file name."""
    paths = sorted((reference / "rtds" / "duis").glob("*.XML"))
    return {path.name: path.read_bytes() for path in paths}
