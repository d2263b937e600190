"""Owns the one record of what happened: ordered, hash-chained, its bytes fixed when written.

Each record is one JSON line. The chain is over blocks of 256 lines, by number and never by when
somebody looked, so that reading or snapshotting cannot change it. Knows no core and no clock.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256

from msgspec import Struct
from msgspec.json import Decoder, Encoder

from sitrig.emulators.protocol.errors import InvalidValueError

BLOCK = 256
GENESIS = "0" * 64


class Entry(Struct, frozen=True):
    """One record: `core` is who it happened to, `facts` are JSON values."""

    seq: int
    at: int
    kind: str
    core: str
    facts: dict[str, object]


class _Line(Struct, frozen=True, gc=False):
    """A record on its way in, whose facts may be any value that msgspec can write."""

    seq: int
    at: int
    kind: str
    core: str
    facts: object


class JournalState(Struct, frozen=True):
    """What a snapshot keeps of a journal: the hash of its past and the open block."""

    length: int
    sealed: str
    block: bytes


def _plain(value: object) -> str:
    """Identifiers are strings with a type of their own, which msgspec does not write by itself."""
    if isinstance(value, str):
        return str.__str__(value)
    raise InvalidValueError(f"{value!r} cannot be written in the journal")


_write = Encoder(enc_hook=_plain).encode_lines
_read = Decoder(Entry).decode_lines


class Journal:
    """The records of one world; only grows.

    A record is kept as given until its block is full or somebody asks, then as its bytes: writing
    256 lines at once costs half of writing each.
    """

    __slots__ = (
        "_blobs",
        "_block",
        "_digests",
        "_entries",
        "_first",
        "_length",
        "_sealed",
        "_segments",
        "_unwritten",
    )

    def __init__(self) -> None:
        self._first = 0
        self._length = 0
        self._sealed = GENESIS
        self._segments: list[bytes] = []
        self._block = b""  # the open block as far as it is written
        self._entries: list[Entry] = []  # and as far as it was read
        self._unwritten: list[_Line] = []  # and its rest
        self._blobs: dict[str, bytes] = {}
        self._digests: dict[bytes, str] = {}

    def __len__(self) -> int:
        return self._length

    @property
    def first(self) -> int:
        """Number of the oldest record kept; above 0 in a world restored from a snapshot."""
        return self._first

    def append(self, at: int, kind: str, core: str, facts: object) -> None:
        """Write one record; nobody changes the facts afterwards."""
        number = self._length
        self._unwritten.append(_Line(number, at, kind, core, facts))
        self._length = number = number + 1
        if not number % BLOCK:
            self._seal()

    def blob(self, content: bytes) -> str:
        """Keep bytes once, and give the SHA-256 to write in a record instead of them."""
        digest = self._digests.get(content)
        if digest is None:
            digest = self._digests[content] = sha256(content).hexdigest()
            self._blobs[digest] = content
        return digest

    @property
    def blobs(self) -> Mapping[str, bytes]:
        """The kept bytes by SHA-256."""
        return self._blobs

    def head(self) -> str:
        """The hash that stands for everything written so far."""
        block = self._open_block()
        return _chained(self._sealed, block) if block else self._sealed

    def entries(self, since: int = 0, kind: str | None = None) -> Iterator[Entry]:
        """The records from number `since` on, of one kind or of all, in order."""
        number = max(since - self._first, 0) // BLOCK
        for segment in self._segments[number:]:
            yield from _chosen(_read(segment), since, kind)
        self._open_block()
        yield from _chosen(self._entries, since, kind)

    def to_jsonl(self) -> bytes:
        """Every kept record, one JSON object a line."""
        return b"".join((*self._segments, self._open_block()))

    def titled(self, title: Mapping[str, str]) -> bytes:
        """A line that says whose records follow, with their head, then every record."""
        return json.dumps({**title, "head": self.head()}).encode() + b"\n" + self.to_jsonl()

    def state(self) -> JournalState:
        """What a snapshot needs to go on with this chain."""
        return JournalState(self._length, self._sealed, self._open_block())

    @classmethod
    def resume(cls, state: JournalState) -> Journal:
        """A journal that goes on where a snapshot was taken."""
        journal = cls()
        journal._first = state.length - state.length % BLOCK
        journal._length = state.length
        journal._sealed = state.sealed
        journal._block = state.block
        journal._entries = _read(state.block)
        return journal

    def _seal(self) -> None:
        written = _write(self._unwritten)
        segment = self._block + written if self._block else written
        self._segments.append(segment)
        self._sealed = _chained(self._sealed, segment)
        self._block = b""
        self._entries = []
        self._unwritten.clear()

    def _open_block(self) -> bytes:
        if self._unwritten:
            written = _write(self._unwritten)
            self._block += written
            self._entries = [*self._entries, *_read(written)]
            self._unwritten.clear()
        return self._block


def verify(lines: bytes, head: str, *, sealed: str = GENESIS) -> bool:
    """Whether these JSON lines are, from a block border on, exactly what that head stands for.

    `sealed` is the hash before the first of them: GENESIS for a journal from its beginning.
    """
    records = lines.splitlines(keepends=True)
    for start in range(0, len(records), BLOCK):
        sealed = _chained(sealed, b"".join(records[start : start + BLOCK]))
    return sealed == head


def _chained(previous: str, block: bytes) -> str:
    digest = sha256(bytes.fromhex(previous))
    digest.update(block)
    return digest.hexdigest()


def _chosen(entries: list[Entry], since: int, kind: str | None) -> Iterator[Entry]:
    for entry in entries:
        if entry.seq >= since and (kind is None or entry.kind == kind):
            yield entry
