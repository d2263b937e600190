"""`scripts/fuzz`: a bounded run; exit status 1 and the octets on disk when something escaped."""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

from tests.fuzz.names import NAMES

_CORPUS = Path("build/fuzz/corpus")
_FOUND = Path("build/fuzz")


def main() -> None:
    """Read what was asked for, write the seeds, and hand over to the fuzzer, which ends the process."""
    asked = _arguments()
    # Imported here: a mistake on the command line is told before the decoders are instrumented.
    import atheris

    with atheris.instrument_imports(include=["sitrig.emulators.protocol.gbcs"]):
        from tests.fuzz.targets import TARGETS, try_all
    from tests.fuzz.seeds import seeds

    _CORPUS.mkdir(parents=True, exist_ok=True)
    for octets in seeds():
        for choice in (b"", b"\x00"):  # for one target alone, and for the chosen one
            whole = choice + octets
            (_CORPUS / hashlib.sha1(whole, usedforsecurity=False).hexdigest()).write_bytes(whole)
    only = TARGETS[asked.only] if asked.only else None
    fuzzer = [
        sys.argv[0],
        f"-max_total_time={asked.seconds}",
        "-max_len=4096",
        "-timeout=5",
        "-print_final_stats=1",
        f"-artifact_prefix={_FOUND}/",
        f"-seed={asked.seed}",
        str(_CORPUS),
    ]
    atheris.Setup(fuzzer, lambda octets: try_all(octets, only))
    atheris.Fuzz()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/fuzz",
        description="Feed the decoders octets that coverage guides. Whatever escapes is kept in build/fuzz.",
        epilog="Example: scripts/fuzz --seconds 600 --only message",
    )
    parser.add_argument("--seconds", type=int, default=60, help="how long (default 60)")
    parser.add_argument("--only", choices=sorted(NAMES), help="one decoder (default: all)")
    parser.add_argument(
        "--seed", type=int, default=1, help="of the fuzzer's own chance (default 1)"
    )
    return parser.parse_args()


main()
