"""The page on the HTTP edge states the limits that the code has."""

from pathlib import Path

from sitrig.emulators.dsp.assumptions import TIMINGS
from sitrig.emulators.edge.bodies import BODY_SECONDS
from sitrig.emulators.edge.deliveries import ANSWER_SECONDS
from sitrig.emulators.edge.server import HEAD_SECONDS, KEEP_ALIVE_SECONDS, MAX_HEAD_BYTES
from sitrig.emulators.protocol.duis.xml import (
    MAX_ATTRIBUTES,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_NAMESPACES,
    MAX_TAGS,
)

PAGE = Path(__file__).parents[3] / "docs" / "explanation" / "http-edge.md"


def test_every_limit_on_the_page_is_the_one_in_force() -> None:
    text = PAGE.read_text()
    for stated in (
        f"over {MAX_BYTES} bytes",
        f"over {MAX_HEAD_BYTES} bytes",
        f"headers that have not ended within {HEAD_SECONDS:.0f} seconds",
        f"a body that has not arrived whole within {BODY_SECONDS:.0f} seconds",
        f"says nothing for {HEAD_SECONDS:.0f} seconds",
        f"or for {KEEP_ALIVE_SECONDS} seconds after an answer",
        f"more than {MAX_DEPTH} levels",
        f"more than {MAX_TAGS} tags",
        f"{MAX_NAMESPACES} namespace declarations",
        f"{MAX_ATTRIBUTES} attributes of one element",
        f"within {ANSWER_SECONDS:.0f} seconds of wall time",
    ):
        assert stated in text
    assert TIMINGS.delivery_retries == (10_000, 60_000, 300_000, 900_000)
    assert TIMINGS.delivery_retry_last == 3_600_000
    assert "10 s, 1, 5 and 15 minutes, then hourly" in text
