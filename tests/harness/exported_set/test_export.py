"""`sitrig rtds export`: all interfaces of an exchange on disk, and checked like the published set."""

from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from lxml import etree
from msgspec import Struct
from rich.console import Console

from sitrig.emulators.protocol.duis.envelope import read_request
from sitrig.emulators.protocol.duis.xml import parse
from sitrig.harness.exported_set import exporting
from sitrig.harness.exported_set.gaps import Gaps
from sitrig.harness.progress import Progress
from sitrig.harness.published_set import messages
from sitrig.harness.published_set.folder import PublishedSet
from sitrig.harness.published_set.mmc import schema

MAIN = "import sys; from sitrig.harness.cli import main; sys.exit(main())"
SELECTED = (
    "takes_its_import or declined_what or an_sr_6201 or takes_the_secondary or hub_log or two_loads"
)


def sitrig(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", MAIN, *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=240)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("set")
    done = sitrig("rtds", "export", str(out), "-k", SELECTED, cwd=out.parent)
    assert done.returncode == 0, done.stderr + done.stdout
    return out


class Entry(Struct, forbid_unknown_fields=True):
    scenario: list[str]
    title: str
    srv: str | None
    use_case: str | None
    outcome: str
    code: str | None
    files: dict[str, str]


class Manifest(Struct, forbid_unknown_fields=True):
    fidelity: str
    seed: str
    exchanges: list[Entry]
    missing: list[str]
    cannot_be_shown: dict[str, str]


def manifest(out: Path) -> Manifest:
    return msgspec.json.decode((out / "manifest.json").read_bytes(), type=Manifest)


def test_the_manifest_names_every_file_with_its_digest(exported: Path) -> None:
    told = manifest(exported)
    files = {name: digest for entry in told.exchanges for name, digest in entry.files.items()}
    on_disk = {
        path.relative_to(exported).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in exported.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }
    assert files == on_disk
    assert (told.fidelity, told.seed) == ("wire", "sitrig")


def test_success_and_error_of_an_srv_are_there_at_every_interface(exported: Path) -> None:
    found = {(one.use_case, one.outcome, one.code): one for one in manifest(exported).exchanges}
    success, error = found["ECS39a", "SUCCESS", None], found[None, "ERROR", "E4"]
    assert success.srv == error.srv == "6.20.1"
    assert success.scenario == ["SIT-0000-86"]
    assert {Path(name).name for name in success.files} == {
        "ECS39a_6.20.1_SUCCESS_REQUEST_DUIS.XML",
        "ECS39a_6.20.1_SUCCESS_COMMAND_GBCS.HEX",
        "ECS39a_6.20.1_SUCCESS_RESPONSE_GBCS.HEX",
        "ECS39a_6.20.1_SUCCESS_RESPONSE_DUIS.XML",
        "ECS39a_6.20.1_SUCCESS_RESPONSE_MMC.XML",
    }
    assert {Path(name).name for name in error.files} == {
        "6.20.1_E4_ERROR_REQUEST_DUIS.XML",
        "6.20.1_E4_ERROR_RESPONSE_DUIS.XML",
    }
    document = (exported / "rtds/duis/6.20.1_E4_ERROR_REQUEST_DUIS.XML").read_bytes()
    assert read_request(parse(document)).service_reference_variant == "6.20.1"


def test_a_message_code_of_several_use_cases_is_that_of_the_srv(exported: Path) -> None:
    named = {one.use_case for one in manifest(exported).exchanges if one.srv == "7.6"}
    assert named == {"ECS47Deactivate"}
    assert (exported / "rtds/gbcs/7.6_ECS47Deactivate").is_dir()


def test_every_answer_of_a_device_is_told_in_mmc(exported: Path) -> None:
    for one in manifest(exported).exchanges:
        answers = [name for name in one.files if name.endswith("_RESPONSE_GBCS.HEX")]
        told = [name for name in one.files if name.endswith("_RESPONSE_MMC.XML")]
        assert len(answers) == len(told), one


def test_the_payloads_hold_before_the_check_of_published_messages(exported: Path) -> None:
    card = messages.score(PublishedSet(exported))
    assert card.right == card.total > 1


def test_its_mmc_documents_are_valid(exported: Path, reference: Path) -> None:
    found = list((exported / "rtds/mmc").glob("*.XML"))
    assert found
    for file in found:
        schema(reference).assertValid(etree.parse(file))


@pytest.mark.parametrize(
    ("select", "missing", "status"),
    [(None, ["4.12.2 ERROR"], 1), (None, [], 0), ("hub_log", ["4.12.2 ERROR"], 0)],
)
def test_what_all_scenarios_together_do_not_show_makes_the_status_1(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    select: str | None,
    missing: list[str],
    status: int,
) -> None:
    nothing_run = (0, Progress(Console(quiet=True)), None)
    monkeypatch.setattr(exporting, "run_scenarios", lambda *_: nothing_run)
    monkeypatch.setattr(exporting, "gaps_of", lambda *_: Gaps(missing, {"7.16 SUCCESS": "why"}))
    asked = exporting.ExportRequest(
        mods="none", seed="x", fidelity="wire", select=select, tags=None, out=tmp_path / "set"
    )
    assert exporting.export(asked, Console(quiet=True)) == status
    told = manifest(asked.out)
    assert (told.missing, told.cannot_be_shown) == (missing, {"7.16 SUCCESS": "why"})


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    done = sitrig("rtds", "export", str(tmp_path), "-k", SELECTED, cwd=tmp_path)
    assert done.returncode == 2
    assert "holds something else" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
