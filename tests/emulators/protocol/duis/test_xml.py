"""The door for XML: what is refused, and that refusing is cheap."""

from __future__ import annotations

import threading
import time
import tracemalloc

import pytest

from sitrig.emulators.protocol.duis.xml import (
    MAX_ATTRIBUTES,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_NAMESPACES,
    MAX_TAGS,
    parse,
)
from sitrig.emulators.protocol.errors import MalformedXmlError

LAUGHS = (
    b'<!DOCTYPE l [<!ENTITY l0 "ha">'
    + b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 11))
    + b"]><a>&l10;</a>"
)
EXTERNAL = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (b"", "first character"),
        (b"hello", "first character"),
        (b'{"json": 1}', "first character"),
        (b"<a>", "not well-formed"),
        (b"<a></b>", "not well-formed"),
        (b"<a/><b/>", "not well-formed"),
        (b"<a>&unknown;</a>", "not well-formed"),
        (b"<a>\x00</a>", "one is zero"),
        ("<?xml version='1.0'?><!DOCTYPE a><a/>".encode("utf-16-le"), "one is zero"),
        ("<!DOCTYPE a><a/>".encode("utf-32-le"), "one is zero"),
        (b"<?xml version='1.0'" + b" " * 300 + b"encoding='UTF-7'?><a/>", "longer than 200"),
        (b"<?xml version='1.0' encoding=UTF-7?><a/>", "illegible"),
        (b"<?xml-stylesheet href='a'?><a/>", "processing instruction"),
        (b"\xef\xbb\xbf<?xml-stylesheet href='a'?><a/>", "processing instruction"),
        (b"<a>\xff</a>", "not well-formed"),
        (b'<a b="1" b="2"/>', "not well-formed"),
        (b"<x:a/>", "not well-formed"),
        (LAUGHS, "document type declaration"),
        (EXTERNAL, "document type declaration"),
        (b'<?xml version="1.0"?><!DOCTYPE a><a/>', "document type declaration"),
        (b'<!-- --><!DOCTYPE a SYSTEM "http://example.invalid/a.dtd"><a/>', "document type"),
        (b'<?xml version="1.0" encoding="UTF-7"?><a/>', "encoding UTF-7"),
        (b"<?xml version='1.0' encoding='EBCDIC-CP-GB'?><a/>", "encoding EBCDIC-CP-GB"),
        ("<?xml version='1.0' encoding='UTF-16'?><a/>".encode("utf-16"), "first character"),
        (b"<?look here?><a/>", "processing instruction"),
        (b"<a/><?look here?>", "processing instruction"),
        (b"<a><b><?look here?></b></a>", "processing instruction"),
        (b"<a>" * (MAX_DEPTH + 1) + b"</a>" * (MAX_DEPTH + 1), "nested deeper than 64"),
        (b"<a>" * 40_000 + b"</a>" * 40_000, "not well-formed|nested deeper"),
        (b"<r>" + b"<a/>" * MAX_TAGS + b"</r>", "tags are more than 100000"),
        (
            b"<r %s/>" % b" ".join(b"xmlns:n%d='u:%d'" % (n, n) for n in range(MAX_NAMESPACES + 1)),
            "65 namespace declarations are more than 64",
        ),
        (
            b"<r><a %s/></r>" % b" ".join(b"n%d=''" % n for n in range(MAX_ATTRIBUTES + 1)),
            "more than 64 attributes",
        ),
        (b"<a>" + b" " * MAX_BYTES + b"</a>", "bytes are more than 16777216"),
    ],
)
def test_what_is_not_let_in_is_refused_with_one_line(document: bytes, reason: str) -> None:
    with pytest.raises(MalformedXmlError, match=reason) as refused:
        parse(document)
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 300


@pytest.mark.parametrize(
    ("document", "text"),
    [
        (b"<a>4.1<!-- split -->.1</a>", "4.1.1"),
        (b"<a><![CDATA[4.1]]>.1</a>", "4.1.1"),
        (b"<a>4&#46;1.1</a>", "4.1.1"),
        (b"\xef\xbb\xbf<a>\xc3\xa9</a>", "\u00e9"),
        (b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe9</a>", "\u00e9"),
        (b" <a>led by white space</a>", "led by white space"),
        (b"<a>" * MAX_DEPTH + b"deep" + b"</a>" * MAX_DEPTH, None),
        (b"<r>%s</r>" % b" ".join(b"<a n='='/>" for _ in range(MAX_ATTRIBUTES)), None),
        (b"<r %s/>" % b" ".join(b"n%d='='" % n for n in range(MAX_ATTRIBUTES)), None),
    ],
)
def test_what_is_let_in_shows_its_whole_text(document: bytes, text: str | None) -> None:
    assert parse(document).text == text


def test_a_text_of_thirteen_million_characters_is_read() -> None:
    assert parse(b"<a>" + b"A" * 13_653_336 + b"</a>").text == "A" * 13_653_336


@pytest.mark.parametrize("document", [LAUGHS, EXTERNAL, b"<!DOCTYPE a" + b" " * 1_000_000])
def test_an_entity_bomb_costs_under_five_milliseconds_and_no_memory(document: bytes) -> None:
    spent = []
    tracemalloc.start()
    for _ in range(5):
        begin = time.perf_counter()
        with pytest.raises(MalformedXmlError):
            parse(document)
        spent.append(time.perf_counter() - begin)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert min(spent) < 0.005
    assert peak < 100_000


def test_every_thread_parses_with_its_own_parser() -> None:
    read: list[str | None] = []

    def work() -> None:
        read.extend(parse(b"<a>%d</a>" % n).text for n in range(200))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(map(int, filter(None, read))) == sorted(list(range(200)) * 4)
