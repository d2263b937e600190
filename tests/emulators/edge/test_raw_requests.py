"""Bytes at the socket of `sitrig serve`: what is over a limit, broken or no HTTP costs next to nothing."""

import contextlib
import socket
import time
from collections.abc import Iterable, Iterator

import pytest

from sitrig.emulators.edge.server import MAX_HEAD_BYTES
from sitrig.emulators.protocol.duis.xml import MAX_BYTES
from sitrig.emulators.protocol.identifiers import ACB
from tests.emulators.dsp.wire import D, Wire, wire
from tests.emulators.edge.conftest import Served

MEBIBYTE = 1024 * 1024
Answer = tuple[int, dict[str, str], bytes]


@pytest.fixture(scope="module")
def sender() -> Wire:
    """Signs with the same keys, since both estates come of one seed."""
    return wire()


@contextlib.contextmanager
def connected(served: Served) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", served.port), timeout=10) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        yield connection


def head(method: str = "POST", path: str = D, version: str = "1.1", **headers: object) -> bytes:
    """A request line and headers; underscores stand for hyphens."""
    given = {"host": "dsp", "content_type": "application/xml", **headers}
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in given.items()]
    return "\r\n".join([f"{method} {path} HTTP/{version}", *lines, "", ""]).encode()


def sent(served: Served, parts: Iterable[bytes]) -> Answer:
    """Send these bytes until the other side will not have them; its answer."""
    with connected(served) as connection:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            for part in parts:
                connection.sendall(part)
        return answer(connection)


def answer(connection: socket.socket) -> Answer:
    """One HTTP answer."""
    read = b""
    while b"\r\n\r\n" not in read:
        more = connection.recv(65536)
        assert more, "closed without an answer"
        read += more
    top, _, body = read.partition(b"\r\n\r\n")
    status_line, *lines = top.decode().split("\r\n")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
    while len(body) < int(headers["content-length"]):
        body += connection.recv(65536)
    return int(status_line.split()[1]), headers, body


def refused(found: Answer, status: int) -> None:
    """A refusal by HTTP: the status, one line of text, no DUIS."""
    assert (found[0], b"\n" in found[2][:-1], b"</" in found[2]) == (status, False, False), found
    assert found[1]["content-type"].startswith("text/plain")


def endless_chunks() -> Iterator[bytes]:
    yield head(transfer_encoding="chunked")
    chunk = b"%x\r\n%b\r\n" % (MEBIBYTE, b"x" * MEBIBYTE)
    for _ in range(200):
        yield chunk


def test_a_body_said_to_be_over_the_limit_is_413_before_any_of_it_is_sent(served: Served) -> None:
    began = time.monotonic()
    found = sent(served, [head(content_length=10**12)])
    refused(found, 413)
    assert found[1]["connection"] == "close"
    assert time.monotonic() - began < 1


def test_who_waits_for_100_continue_gets_413_instead(served: Served) -> None:
    refused(sent(served, [head(content_length=MAX_BYTES + 1, expect="100-continue")]), 413)


def test_who_sends_everything_before_reading_still_gets_413(served: Served) -> None:
    body = b"x" * (MAX_BYTES + 3 * MEBIBYTE)
    refused(sent(served, [head(content_length=len(body)), body]), 413)


def test_an_endless_body_in_chunks_is_413_and_not_kept(served: Served) -> None:
    before = served.peak_memory()
    with contextlib.suppress(ConnectionResetError):  # what is sent on past the limit may meet one
        refused(sent(served, endless_chunks()), 413)
    assert served.peak_memory() - before < 6 * MAX_BYTES


@pytest.mark.parametrize(
    "head_without_end",
    [
        [b"POST ", b"/" * MEBIBYTE],
        [b"POST / HTTP/1.1\r\n", b"a: " + b"x" * MEBIBYTE],
        [b"POST / HTTP/1.1\r\n", b"a: b\r\n" * 100_000],
    ],
    ids=["path", "one header", "many headers"],
)
def test_a_head_without_end_is_431(served: Served, head_without_end: list[bytes]) -> None:
    before = served.peak_memory()
    with connected(served) as connection:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            for part in head_without_end:
                connection.sendall(part)
        with contextlib.suppress(ConnectionResetError):
            refused(answer(connection), 431)
    assert served.peak_memory() - before < 8 * MEBIBYTE


def test_a_long_head_that_ends_in_time_is_read(served: Served) -> None:
    found = sent(served, [head(a="x" * (MAX_HEAD_BYTES - 2000), content_length=1), b"x"])
    refused(found, 400)


@pytest.mark.parametrize(
    "bytes_sent",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(40),
        b"hello\r\n\r\n",
        head(content_length="-1"),
        head(content_length="ten"),
        head(content_length=3).replace(b"\r\n\r\n", b"\r\ncontent-length: 4\r\n\r\n"),
        head(content_length=3, transfer_encoding="chunked"),
        head(transfer_encoding="chunked") + b"zz\r\n",
    ],
    ids=["TLS", "words", "below 0", "letters", "two lengths", "length and chunks", "bad chunk"],
)
def test_what_is_no_http_is_400(served: Served, bytes_sent: bytes) -> None:
    with connected(served) as connection:
        connection.sendall(bytes_sent)
        read = connection.recv(65536)
    assert read.startswith(b"HTTP/1.1 400 ") and b"</" not in read


def test_a_wrong_method_is_405_and_says_which_is_right(served: Served) -> None:
    found = sent(served, [head("GET")])
    refused(found, 405)
    assert found[1]["allow"] == "POST"


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"path": "/"}, 404),
        ({"content_type": "text/html"}, 415),
        ({"content_type": "text/xml; charset=utf-16"}, 415),
        ({"content_encoding": "gzip"}, 415),
        ({"content_encoding": "identity\r\ncontent-encoding: gzip"}, 415),
        ({"method": "PUT"}, 405),
    ],
)
def test_path_content_type_encoding_and_method_are_refused_with_their_status(
    served: Served, changed: dict[str, str], status: int
) -> None:
    refused(sent(served, [head(**changed, content_length=4), b"<a/>"]), status)


@pytest.mark.parametrize(
    "document",
    [b"hello", b"<a", b"<!DOCTYPE a><a/>", b"<a/>", b"<a>" * 65 + b"</a>" * 65],
    ids=["text", "cut", "document type", "another document", "deep"],
)
def test_a_document_that_is_no_duis_request_is_400(served: Served, document: bytes) -> None:
    refused(sent(served, [head(content_length=len(document)), document]), 400)


def test_a_request_altered_on_its_way_is_a_signed_refusal(served: Served, sender: Wire) -> None:
    document = sender.signed().replace(b">BDE<", b">ADE<")
    status, headers, body = sent(served, [head(content_length=len(document)), document])
    assert (status, headers["content-type"]) == (200, "application/xml")
    assert b"<ds:Signature" in body and b"ResponseCode>E" in body


def test_a_client_that_leaves_in_the_middle_leaves_the_server_as_it_was(
    served: Served, sender: Wire
) -> None:
    for _ in range(20):
        with connected(served) as connection:
            connection.sendall(head(content_length=1000) + b"<a>")
    assert accepted(served, sender.signed())


def test_a_request_in_many_pieces_is_one_request(served: Served, sender: Wire) -> None:
    document = sender.signed()
    message = head(content_length=len(document)) + document
    with connected(served) as connection:
        for start in range(0, len(message), 97):
            connection.sendall(message[start : start + 97])
        status, _, body = answer(connection)
    assert (status, b"ResponseCode>I99<" in body) == (200, True)


def test_a_request_in_chunks_is_one_request(served: Served, sender: Wire) -> None:
    document = sender.signed()
    halves = document[:700], document[700:]
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(half), half) for half in halves) + b"0\r\n\r\n"
    status, _, body = sent(served, [head(transfer_encoding="chunked"), chunks])
    assert (status, b"ResponseCode>I99<" in body) == (200, True)


def test_http_1_0_is_answered_and_closed(served: Served, sender: Wire) -> None:
    document = sender.signed()
    with connected(served) as connection:
        connection.sendall(head(version="1.0", content_length=len(document)) + document)
        assert answer(connection)[0] == 200
        assert connection.recv(1) == b""


def test_requests_on_one_connection_do_not_wait_for_each_other(
    served: Served, sender: Wire
) -> None:
    """With Nagle's algorithm on, each would wait 40 ms."""
    documents = [sender.signed() for _ in range(50)]
    began = time.monotonic()
    with connected(served) as connection:
        for document in documents:
            connection.sendall(head(content_length=len(document)) + document)
            assert answer(connection)[0] == 200
    assert (time.monotonic() - began) / len(documents) < 0.02


def accepted(served: Served, document: bytes) -> bool:
    status, _, body = sent(served, [head(content_length=len(document)), document])
    return status == 200 and b"ResponseCode>I99<" in body


def test_an_honest_request_is_accepted_after_all_that(served: Served, sender: Wire) -> None:
    assert sender.estate.dsp.keys.acb.eui == ACB
    assert accepted(served, sender.signed())
