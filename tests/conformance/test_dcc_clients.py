"""DCC's own clients against `sitrig serve`: they sign and send, we accept, they validate and parse our answers."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

Line = dict[str, Any]
HERE = Path(__file__).parent
SITRIG = Path(sys.executable).with_name("sitrig")
STARTER = files("sitrig.emulators") / "estates" / "starter.toml"

SUPPLIER = "90-b3-d5-1f-30-01-00-00"
DSP = {"eui": "90b3d51f30000002", "role": 137}
ESME = "00-DB-12-34-56-78-90-A0"
NEW_ESME = "00-DB-12-34-56-78-95-A0"
INSTALLED_HUB = "00-DB-12-34-56-78-90-A2"
SPARE_HUBS = [f"00-DB-12-34-56-78-9{number}-A2" for number in "5678ABC"]
NEW_VARIANT = {"DeleteDevice": None, "UpdateDeviceDetails": {"ESMEVariant": "BDE"}}

SPARE_HUB = """
[[hubs]]
device_id = "{hub}"
gpf = "{gpf}"
device_manufacturer = "1C1C"
device_model = "CCCC0001"
firmware_version = "00009001"
status = "Pending"
gpf_status = "Pending"
csp_region = "North"
pre_notifier = "90-B3-D5-1F-30-01-00-00"
ordered_by = "Gorse Metering"
"""

EXCHANGES: list[Line] = [
    # fields: what differs from the template's body element; None takes a field out.
    {"name": "12.2", "srv": "12.2", "fields": {"DeviceID": NEW_ESME, "ESMEVariant": "BDE"}},
    {"name": "8.2", "srv": "8.2", "fields": {"DeviceID": ESME}},
    {"name": "8.4", "srv": "8.4", "fields": {"DeviceID": ESME, **NEW_VARIANT}},
    {"name": "8.2 afterwards", "srv": "8.2", "fields": {"DeviceID": ESME}},
    {"name": "8.14.1", "srv": "8.14.1", "fields": {"DeviceID": SPARE_HUBS[0]}},
    {"name": "8.14.2", "srv": "8.14.2", "fields": {"DeviceID": SPARE_HUBS[1]}},
    {"name": "8.14.3", "srv": "8.14.3", "fields": {"DeviceID": SPARE_HUBS[2]}},
    {"name": "8.14.4", "srv": "8.14.4", "fields": {"DeviceID": SPARE_HUBS[3]}},
    {"name": "8.14.3 by the SNA", "srv": "8.14.3", "fields": {"DeviceID": SPARE_HUBS[4]}},
    {"name": "8.14.4 by the SNA", "srv": "8.14.4", "fields": {"DeviceID": SPARE_HUBS[5]}},
    {"name": "11.2", "srv": "11.2", "target": ESME.lower(), "asynchronous": True},
]
REFUSED: list[Line] = [
    {"name": "installed hub by the SNA", "srv": "8.14.4", "fields": {"DeviceID": INSTALLED_HUB}},
    {"name": "8.4 by the SNA", "srv": "8.4", "fields": {"DeviceID": ESME, **NEW_VARIANT}},
]


@pytest.fixture(scope="module")
def lines(
    node_environment: dict[str, str], key_store_file: Path, sna: Line, tmp_path_factory: Any
) -> Iterator[list[Line]]:
    """What DCC's clients say of our answers, one line each, and of what reached their address."""
    estate: Path = tmp_path_factory.mktemp("estate") / "estate.toml"
    driver = subprocess.Popen(
        ["node", str(HERE / "drive.js")],
        env=node_environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    server = None
    try:
        assert driver.stdout is not None
        estate.write_text(estate_text(json.loads(driver.stdout.readline())["receiving"]))
        port = free_port()
        server = subprocess.Popen(
            [
                SITRIG,
                "serve",
                "--estate",
                estate,
                "--key-store",
                key_store_file,
                "--port",
                str(port),
            ],
            env=os.environ,
        )
        await_port(port)
        work = {"url": f"http://127.0.0.1:{port}", "exchanges": exchanges(sna)}
        out, _ = driver.communicate(json.dumps(work), timeout=180)
        assert driver.returncode == 0
        yield [json.loads(line) for line in out.splitlines()]
    finally:
        for process in (driver, server):
            if process is not None:
                process.terminate()
                process.wait(10)
        if driver.stdin:
            driver.stdin.close()
        if driver.stdout:
            driver.stdout.close()


def estate_text(receiving: str) -> str:
    """The starter estate, with an address for the Supplier's answers and Comms Hubs to spare."""
    roles = 'roles = ["IS", "GS"]'
    text = STARTER.read_text().replace(roles, f'{roles}\nreceive_address = "{receiving}"', 1)
    return text + "".join(
        SPARE_HUB.format(hub=hub, gpf=hub.removesuffix("A2") + "A3") for hub in SPARE_HUBS
    )


def exchanges(sna: Line) -> list[Line]:
    """Everything to send, each with its sender."""
    return [
        {"originator": SUPPLIER, **(sna if "by the SNA" in exchange["name"] else {}), **exchange}
        for exchange in [*EXCHANGES, *REFUSED]
    ]


def free_port() -> int:
    """A port nobody listens at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def await_port(port: int) -> None:
    """Wait until somebody listens there."""
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"nothing listens at port {port} after 10 s")


def answer(lines: list[Line], name: str) -> Line:
    """What DCC's clients make of the answer to that request."""
    [line] = [line for line in lines if line.get("name") == name]
    return line


@pytest.mark.parametrize("name", [exchange["name"] for exchange in EXCHANGES])
def test_what_dccs_client_sends_is_accepted_and_the_answer_is_valid_to_it(
    name: str, lines: list[Line]
) -> None:
    line = answer(lines, name)
    assert (line["status"], line["signed"], line["signatureValid"]) == (200, True, True), line
    assert line["contentType"].startswith("application/xml")
    assert line["signer"] == DSP
    assert line["responseCode"] == ("I0" if name.startswith("8.2") else "I99")


def test_the_inventory_that_dccs_parser_reads_shows_the_correction(lines: list[Line]) -> None:
    before, after = (
        variants(answer(lines, name)["parsed"]["body"]) for name in ("8.2", "8.2 afterwards")
    )
    assert (before, after) == (["A"], ["BDE"])


def variants(found: Any) -> list[str]:
    """Every ESMEVariant anywhere in what the parser made of an answer."""
    if isinstance(found, list):
        return [variant for item in found for variant in variants(item)]
    if isinstance(found, dict):
        own = [found["ESMEVariant"]] if "ESMEVariant" in found else []
        return own + [variant for item in found.values() for variant in variants(item)]
    return []


@pytest.mark.parametrize("name", [exchange["name"] for exchange in REFUSED])
def test_a_refusal_of_the_sna_is_signed_and_read_by_dccs_parser(
    name: str, lines: list[Line]
) -> None:
    line = answer(lines, name)
    assert (line["status"], line["signed"], line["signatureValid"]) == (200, True, True), line
    assert line["signer"] == DSP
    if name == "installed hub by the SNA":
        assert line["responseCode"] == "E5"
    else:  # the code for this refusal is not published
        assert line["responseCode"].startswith("E")


def test_the_meters_answer_reaches_the_address_that_dccs_client_hosts(lines: list[Line]) -> None:
    [delivery] = [line for line in lines if line.get("delivered")]
    assert delivery["signed"] and delivery["signatureValid"], delivery
    assert delivery["signer"] == DSP
    assert delivery["contentType"] == "application/xml"
    assert delivery["responseCode"] == "I0"
    assert delivery["parsed"]["header"]["responseId"]["originatorId"] == ESME.lower()
    assert "GBCSPayload" in delivery["parsed"]["body"]["ResponseMessage"]
