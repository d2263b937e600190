"""Users' Receive Response addresses that behave badly: down, slow, answering 500, talking without end."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Behaviour = Callable[[socket.socket, bytes], None]
"""What a receiver does on a connection with the request it has read."""


@contextmanager
def receiving(behave: Behaviour) -> Iterator[tuple[str, list[bytes]]]:
    """A receiver's address, and the bodies it has read so far."""
    bodies: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return  # the test is over
                with connection:
                    bodies.append(request_body(connection))
                    behave(connection, bodies[-1])

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}/smartdcc/duis", bodies
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            thread.join(10)


def request_body(connection: socket.socket) -> bytes:
    """Read one request; its body."""
    read = b""
    while b"\r\n\r\n" not in read:
        read += connection.recv(65536)
    head, _, body = read.partition(b"\r\n\r\n")
    length = next(
        int(line.partition(b":")[2])
        for line in head.splitlines()
        if line.lower().startswith(b"content-length:")
    )
    while len(body) < length:
        body += connection.recv(65536)
    return body


def answering(status: str, headers: str = "") -> Behaviour:
    """Answers at once with that status line and nothing else."""

    def answer(connection: socket.socket, body: bytes) -> None:
        head = f"HTTP/1.1 {status}\r\ncontent-length: 0\r\n{headers}connection: close\r\n\r\n"
        connection.sendall(head.encode())

    return answer


def unused_address() -> str:
    """An address where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return f"http://127.0.0.1:{listening.getsockname()[1]}/smartdcc/duis"
