"""Runs DCC's own Node clients as black boxes; where they are not installed the tests fail."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509 import load_der_x509_certificate, load_pem_x509_certificate

from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.smki.pki import Pki

HERE = Path(__file__).parent
KEY_STORE = HERE / "node_modules" / "@smartdcc" / "dccboxed-keystore" / "keystore.json"
# A Java machine starts for every signature: start it fast. Settings of the machine, not the tool.
QUICK_JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"

SNA = Eui("90-B3-D5-1F-30-01-00-09")

Line = dict[str, Any]


@pytest.fixture(scope="session")
def node_environment() -> dict[str, str]:
    """The environment for a Node script; fails where Node, Java or the packages are missing."""
    for tool in ("node", "java"):
        assert shutil.which(tool), f"DCC's clients need {tool}"
    assert KEY_STORE.is_file(), "DCC's clients are not installed: scripts/setup test"
    return {**os.environ, "JAVA_TOOL_OPTIONS": QUICK_JAVA}


@pytest.fixture(scope="session")
def dcc_key_store(node_environment: dict[str, str]) -> bytes:
    """`keystore.json` as DCC publishes it."""
    return KEY_STORE.read_bytes()


@pytest.fixture(scope="session")
def sna(tmp_path_factory: pytest.TempPathFactory) -> Line:
    """Who signs as the SNA: DCC's tool has keys for Suppliers, a Network Operator and one other.

    The store's own certificates for this EUI carry parameters that DER forbids, so it gets a key
    of ours, which DCC's tool takes as files.
    """
    pair = Pki("conformance").organisation(SNA, OrganisationRole.OTHER).xml_signing
    assert pair is not None
    folder = tmp_path_factory.mktemp("sna")
    certificate = load_der_x509_certificate(pair.certificate.der).public_bytes(Encoding.PEM)
    private = pair.private_key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "sna.pem").write_bytes(certificate)
    (folder / "sna.key").write_bytes(private)
    files = {"certificate": str(folder / "sna.pem"), "key": str(folder / "sna.key")}
    return {"originator": SNA.lower(), **files}


@pytest.fixture(scope="session")
def key_store_file(
    dcc_key_store: bytes, sna: Line, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """DCC's key store with the SNA's XML-signing certificate added, as a file for `serve`."""
    certificate = Path(sna["certificate"]).read_text(encoding="ascii")
    serial = load_pem_x509_certificate(certificate.encode()).serial_number
    entry = {
        "certificate": certificate,
        "privateKey": Path(sna["key"]).read_text(encoding="ascii"),
        "name": "xml-sign-90B3D51F30010009-ds",
        "role": int(OrganisationRole.XML_SIGN),
    }
    parties = json.loads(dcc_key_store)
    parties[SNA.octets.hex()]["digitalSignature"][str(serial)] = entry
    file = tmp_path_factory.mktemp("keys") / "keystore.json"
    file.write_text(json.dumps(parties), encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def dcc_offline(node_environment: dict[str, str]) -> Callable[..., list[Line]]:
    """Has DCC's clients sign requests and judge answers, without a DSP."""

    def run(requests: list[Line] | None = None, answers: list[bytes] | None = None) -> list[Line]:
        work = {
            "requests": requests or [],
            "answers": [answer.decode() for answer in answers or []],
        }
        done = subprocess.run(
            ["node", str(HERE / "offline.js")],
            input=json.dumps(work),
            env=node_environment,
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return run
