"""The specification as pages: one per GBCS use case and per Service Request Variant, and an index of both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from sitrig.emulators.dsp.modifications import MODIFICATIONS
from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.harness.pages.document import Block, Bullets, Grid, Heading, Paragraph, markdown
from sitrig.harness.specification.features import Data, Line, TestCase

INDEX = "README.md"
NO_SRV = "no-service-request.md"
_TAG = "SR-"
_MODIFICATIONS = {one.id for one in MODIFICATIONS} | {one.change_request for one in MODIFICATIONS}


def documents(cases: Iterable[TestCase]) -> dict[str, str]:
    """Every page by file name, the same for the same features."""
    by_srv = _by_srv(cases)
    by_use_case = _by_use_case(by_srv)
    pages = {_file(srv): markdown(_page(srv, found)) for srv, found in by_srv.items()}
    for name, found in by_use_case.items():
        pages[f"{name}.md"] = markdown(_use_case_page(name, found))
    return {INDEX: markdown(_index(by_srv, by_use_case)), **pages}


def _by_srv(cases: Iterable[TestCase]) -> dict[str, list[TestCase]]:
    """Test cases by SRV, in the order of the catalogue; "" for those that name none."""
    found: dict[str, list[TestCase]] = {}
    for case in cases:
        for srv in _srvs(case) or ("",):
            found.setdefault(srv, []).append(case)
    return {srv: found[srv] for srv in (*SRVS, "") if srv in found}


def _srvs(case: TestCase) -> tuple[str, ...]:
    return tuple(tag.removeprefix(_TAG) for tag in case.tags if tag.startswith(_TAG))


def _file(srv: str) -> str:
    return f"SR-{srv}.md" if srv else NO_SRV


def _title(srv: str) -> str:
    return f"SR {srv} {SRVS[srv].name}" if srv else "No Service Request"


def _index(
    by_srv: Mapping[str, list[TestCase]], by_use_case: Mapping[str, list[TestCase]]
) -> Iterator[Block]:
    total = len({case.place for cases in by_srv.values() for case in cases})
    yield Heading(1, "Test case specifications")
    yield Paragraph(
        f"{total} test cases, written from the features: id, objective, pre-conditions, steps, expected"
        " result, Service Request Variant and clause. A test case about several variants stands with each."
    )
    yield Heading(2, "By Service Request Variant")
    yield Grid(
        ("Specification", "Test cases", "GBCS use cases"),
        tuple(
            (f"[{_title(srv)}]({_file(srv)})", str(len(cases)), _use_cases(srv) or "-")
            for srv, cases in by_srv.items()
        ),
    )
    yield Heading(2, "By GBCS use case")
    yield Grid(
        ("Specification", "Test cases", "Service Request Variants"),
        tuple(
            (f"[{name}]({name}.md)", str(len(cases)), ", ".join(_SRVS_OF[name]))
            for name, cases in by_use_case.items()
        ),
    )
    yield Heading(2, "Service Request Variants without a test case")
    yield Bullets(tuple(_title(srv) for srv in SRVS if srv not in by_srv))


def _use_cases(srv: str) -> str:
    return " ".join(SRVS[srv].use_cases) if srv else ""


def _by_use_case(by_srv: Mapping[str, list[TestCase]]) -> dict[str, list[TestCase]]:
    """Test cases by use case, in the order of their names; one without a test case has no page."""
    found: dict[str, list[TestCase]] = {}
    for name in sorted(_SRVS_OF):
        cases = {
            case.place: case
            for srv in _SRVS_OF[name]
            for case in by_srv.get(srv, ())
            if is_about(case, name, SRVS[srv].use_cases)
        }
        if cases:
            found[name] = list(cases.values())
    return found


_SRVS_OF: dict[str, list[str]] = {}
for _srv, _row in SRVS.items():
    for _use_case in _row.use_cases:
        _SRVS_OF.setdefault(_use_case, []).append(_srv)

_GAS = re.compile(r"\b(gas|GSME|GPF|Gas Proxy)\b")


def is_about(case: TestCase, use_case: str, use_cases: Iterable[str]) -> bool:
    """Whether a test case of an SRV is about one of its use cases: it names it, or its device is of that fuel."""
    words = " ".join((case.name, case.feature, *(line.text for line in case.lines)))
    named = {name for name in use_cases if re.search(rf"\b{name}\b", words)}
    if named:
        return use_case in named
    fuels = {name[:1] for name in use_cases}
    if not fuels >= {"E", "G"} or use_case[:1] not in ("E", "G"):
        return True
    return (use_case[:1] == "G") is bool(_GAS.search(words))


def _use_case_page(name: str, cases: list[TestCase]) -> Iterator[Block]:
    yield Heading(1, f"Test case specification: use case {name}")
    served = ", ".join(f"[{_title(srv)}]({_file(srv)})" for srv in _SRVS_OF[name])
    yield Paragraph(f"Service Request Variants: {served}.")
    yield from _cases(cases)


def _page(srv: str, cases: list[TestCase]) -> Iterator[Block]:
    yield Heading(1, f"Test case specification: {_title(srv)}")
    if srv:
        yield Paragraph(f"GBCS use cases: {_use_cases(srv) or 'none, no device is involved'}.")
    yield from _cases(cases)


def _cases(cases: Iterable[TestCase]) -> Iterator[Block]:
    feature = None
    for case in cases:
        if case.feature != feature:
            feature = case.feature
            yield Heading(2, feature)
        yield from _case(case)


def _case(case: TestCase) -> Iterator[Block]:
    yield Heading(3, f"{', '.join(case.ids) or case.place}: {case.name}")
    yield Grid(
        ("", ""),
        (
            ("Objective", case.name),
            ("Clause", clause(case)),
            ("SRV", ", ".join(_srvs(case)) or "-"),
            ("Phase", ", ".join(tag for tag in case.tags if tag in _PHASES) or "-"),
            ("Feature", case.place),
        ),
    )
    for title, kind in (
        ("Pre-conditions", "Given"),
        ("Steps", "When"),
        ("Expected result", "Then"),
    ):
        yield Paragraph(f"**{title}**")
        yield _listed(case.of_kind(kind))
    for data in case.data:
        yield Paragraph(f"**Data{f': {data.title}' if data.title else ''}**")
        yield _rows(data)


_PHASES = ("pit", "sit", "uit", "regression")


def clause(case: TestCase) -> str:
    """What the test case is derived from: the Modification, and the rule it illustrates."""
    about = [tag for tag in case.tags if tag in _MODIFICATIONS]
    said = case.rule or case.feature
    text = f"{' '.join(about)}: {said}" if about else said
    return f"{text} (assumption)" if "assumption" in case.tags else text


def _listed(lines: tuple[Line, ...]) -> Block:
    if not lines:
        return Paragraph("The premises as they are.")
    return Grid(
        ("no", "step"),
        tuple(
            (str(number), "; ".join((line.text, *line.below)))
            for number, line in enumerate(lines, 1)
        ),
    )


def _rows(data: Data) -> Block:
    rows = tuple((str(number), *row) for number, row in enumerate(data.rows, 1))
    return Grid(("no", *data.columns), rows)
