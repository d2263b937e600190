"""The load generator gets every request accepted, and verifies an answer of every connection."""

from tests.benchmarks.http_load import measure


def test_every_request_of_every_connection_is_accepted() -> None:
    load = measure(3, requests=60)
    assert (load.connections, load.requests) == (3, 60)
    assert load.per_second > 0 and load.p50 <= load.p99
