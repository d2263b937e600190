"""Scores Parse & Correlate: a published Response or Alert counts when it becomes valid MMC XML that tells its values.

The published keys verify and open it. A document that validates because it says nothing does not count.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import etree

from sitrig.emulators.protocol.errors import SitrigError
from sitrig.emulators.protocol.gbcs.envelope import decode
from sitrig.emulators.protocol.gbcs.message import MessageKind
from sitrig.harness.errors import HarnessError
from sitrig.harness.parse_and_correlate.document import write
from sitrig.harness.parse_and_correlate.opening import Opener
from sitrig.harness.published_set.folder import PublishedSet
from sitrig.harness.published_set.scoring import Scorecard, scorecard

NAME = "mmc"
SCHEMA = "duis/mmc-5.4.xsd"


def score(published: PublishedSet) -> Scorecard:
    """Every published Response and Alert."""
    return scorecard(NAME, "responses and alerts become valid MMC XML", _faults(published))


@cache
def schema(reference: Path) -> etree.XMLSchema:
    """The published MMC schema; raises HarnessError where it is missing."""
    file = reference / SCHEMA
    if not file.is_file():
        raise HarnessError(f"no MMC schema at {file}")
    return etree.XMLSchema(etree.parse(file))


def _faults(published: PublishedSet) -> Iterator[tuple[str, str | None]]:
    opener, valid = Opener(published), schema(published.reference)
    for message in published.messages():
        if _is_heard(message.octets):
            yield message.name, _fault(opener, valid, message.octets, message.srv or None)


def _is_heard(octets: bytes) -> bool:
    """Whether a device sent it to a party; a message that cannot be taken apart is not."""
    try:
        return decode(octets).kind is not MessageKind.COMMAND
    except SitrigError:
        return False


def _fault(opener: Opener, valid: etree.XMLSchema, octets: bytes, srv: str | None) -> str | None:
    try:
        document = write(opener.open(octets, srv))
    except SitrigError as error:
        return str(error)
    try:
        valid.assertValid(etree.fromstring(document))
    except etree.DocumentInvalid as error:
        return str(error)
    return None
