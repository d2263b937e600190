"""`sitrig serve`: what a stranger is told, and what a mistake says."""

import json
import socket
from pathlib import Path

import pytest

from sitrig.emulators.journal import verify
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.smki.key_store import KeyStore
from sitrig.emulators.protocol.smki.xml_signature import sign
from sitrig.harness.cli import main
from tests.emulators.dsp.wire import ACORN, D, wire
from tests.emulators.edge.conftest import start, stop
from tests.emulators.edge.test_raw_requests import head, sent


def test_whoever_starts_it_is_told_addresses_users_devices_time_and_that_a_restart_is_empty() -> (
    None
):
    served = start("--rate", "60", "--mods", "SECMP0039")
    stop(served)
    notice = served.notice
    for service in "STD":
        assert f"http://127.0.0.1:{served.port}/api/v1/service{service}" in notice
    for said in (
        "SECMP0039 in force",
        "90-B3-D5-1F-30-01-00-09  Gorse Metering (RSA)",
        "00-DB-12-34-56-78-90-A0  ESME, variant A on record, Commissioned",
        "Content-Type: application/xml",
        "60 times the wall clock",
        "a restart begins empty",
    ):
        assert said in notice
    assert "SECMP0125" not in notice


def test_the_keys_it_writes_sign_requests_that_it_accepts(tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    served = start("--write-keys", str(file))
    try:
        keys = KeyStore.read_dccboxed(file.read_bytes())
        held = keys.credentials(ACORN)
        assert held is not None and held.xml_signing is not None
        assert keys.credentials(ACB) is None
        document = sign(wire().unsigned(), held.xml_signing)
        status, _, body = sent(served, [head(path=D, content_length=len(document)), document])
        assert (status, b"ResponseCode>I99<" in body) == (200, True)
    finally:
        stop(served)


def test_the_estate_and_its_start_are_taken_from_a_file(tmp_path: Path) -> None:
    plan = tmp_path / "estate.toml"
    plan.write_text(
        'name = "mine"\nstart = 1900000000000\n'
        '[[users]]\neui = "90-B3-D5-1F-30-0A-00-00"\nparty = "Yew"\nroles = ["GS"]\n'
        'receive_address = "http://127.0.0.1:9/take"\n'
    )
    served = start("--estate", str(plan))
    stop(served)
    assert "'mine'" in served.notice and "2030-03-17T17:46:40Z" in served.notice
    assert f"{Eui('90-B3-D5-1F-30-0A-00-00')}  Yew (GS)" in served.notice
    assert "http://127.0.0.1:9/take" in served.notice


def test_parties_that_the_key_store_lacks_are_named(tmp_path: Path) -> None:
    store = tmp_path / "keys.json"
    store.write_text("{}")
    served = start("--key-store", str(store))
    stop(served)
    _, _, after = served.notice.partition("Not in the key store: keys generated\n")
    assert after.startswith("  90-B3-D5-1F-30-01-00-00  Acorn Energy\n")
    assert f"  {ACB}  the DSP and ACB\n" in after


def test_without_a_key_store_nobody_is_missing_from_it() -> None:
    served = start()
    stop(served)
    assert "key store" not in served.notice


UNSIGNED = b"<a/>"


def test_each_request_is_told_on_standard_error_with_the_row_and_the_reason(tmp_path: Path) -> None:
    keys, log, journal = (tmp_path / name for name in ("keys.json", "log", "journal.jsonl"))
    with log.open("w") as stderr:
        served = start("--write-keys", str(keys), "--journal", str(journal), stderr=stderr)
        try:
            held = KeyStore.read_dccboxed(keys.read_bytes()).credentials(ACORN)
            assert held is not None and held.xml_signing is not None
            document = sign(wire().unsigned(), held.xml_signing)
            for body in (document, document.replace(b">BDE<", b">AD<"), document, UNSIGNED):
                sent(served, [head(path=D, content_length=len(body)), body])
        finally:
            stop(served)
    good, forged, again, unreadable = log.read_text().splitlines()
    assert good[10:11] == "T" and good.split(" ", 1)[1] == f"SRV 8.4 from {ACORN} I99 row UI-50"
    assert f"SRV 8.4 claimed from {ACORN} E" in forged and " row VF-SIGNATURE: " in forged
    assert f"SRV 8.4 from {ACORN} E" in again and " row AD-USED" in again
    assert f"POST {D} HTTP 400: " in unreadable
    title, *records = journal.read_bytes().splitlines(keepends=True)
    assert verify(b"".join(records), json.loads(title)["head"])
    assert len([one for one in records if b'"kind":"decision"' in one]) == 3


def test_quiet_tells_no_request(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with log.open("w") as stderr:
        served = start("--quiet", stderr=stderr)
        try:
            sent(served, [head(path=D, content_length=len(UNSIGNED)), UNSIGNED])
        finally:
            stop(served)
    assert log.read_text() == ""


def test_a_party_that_nobody_can_be_is_warned_of(tmp_path: Path) -> None:
    plan, log = tmp_path / "estate.toml", tmp_path / "log"
    plan.write_text(
        'name = "mine"\n[[metering_points]]\nmpxn = "1"\nfuel = "gas"\n'
        'registrations = [{ party = "Yew", effective_from = 2020-01-01 }]\n'
    )
    with log.open("w") as stderr:
        stop(start("--estate", str(plan), stderr=stderr))
    assert log.read_text().startswith(
        "sitrig: warning: 'Yew' of metering point 1 is the party of no"
    )


MISTAKES = {
    "no such Modification": (["--mods", "SECMP0001"], "'SECMP0001' is not a Modification"),
    "no such estate": (["--estate", "/nowhere.toml"], "/nowhere.toml"),
    "no such key store": (["--key-store", "/nowhere.json"], "/nowhere.json"),
    "keys that cannot be written": (["--write-keys", "/nowhere/keys.json"], "/nowhere/keys.json"),
    "no such option": (["--colour"], "--colour"),
    "a port in words": (["--port", "http"], "--port"),
    "an address of nobody": (["--host", "192.0.2.1", "--port", "0"], "192.0.2.1"),
    "an address of another machine": (["--host", "192.0.2.1", "--port", "0"], "--host takes"),
    "a name of nobody": (["--host", "bogus.invalid", "--port", "0"], "--host takes"),
    "a journal that cannot be written": (["--journal", "/nowhere/j"], "/nowhere/j"),
    "a port past the last": (["--port", "70000"], "65535"),
    "time that stands still": (["--port", "0", "--rate", "0"], "0.0"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_one_line_and_exit_status_2(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments, words = MISTAKES[name]
    assert main(["serve", *arguments]) == 2
    captured = capsys.readouterr()
    assert words in captured.err and "Traceback" not in captured.err
    assert captured.out == ""


UNREADABLE = [
    "not TOML",
    'name = "x"\ncolour = 1',
    "[[users]]\n",
    'name = "x"\n[switches]\ncounters_strictly_rise = "no"',
    'name = "x"\nstart = -1',
]


@pytest.mark.parametrize("text", UNREADABLE)
def test_an_estate_that_cannot_be_read_names_the_file(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "estate.toml"
    plan.write_text(text)
    assert main(["serve", "--estate", str(plan)]) == 2
    assert str(plan) in capsys.readouterr().err


def test_a_taken_port_is_said_to_be_taken(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 2
    told = capsys.readouterr().err
    assert f"cannot listen at 127.0.0.1 port {port}" in told and "--port takes another" in told


def test_help_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--help"]) == 0
    assert "Example: sitrig serve" in capsys.readouterr().out
