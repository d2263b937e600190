"""The specification as pages: one per GBCS use case and per Service Request Variant, and an index of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sitrig.emulators.dsp.modifications import MODIFICATIONS
from sitrig.emulators.protocol.duis.catalogue import SRVS
from sitrig.harness.pages.document import Block, Bullets, Grid, Heading, Paragraph, markdown
from sitrig.harness.specification.features import Line, TestCase
from sitrig.harness.specification.subjects import alerts_of, srvs_of, use_cases_of
from sitrig.harness.use_case_names import alerts_built, built_of, srvs_built

INDEX = "README.md"
NO_SRV = "no-service-request.md"
_MODIFICATIONS = {one.id for one in MODIFICATIONS} | {one.change_request for one in MODIFICATIONS}
_Found = Mapping[str, list[TestCase]]


def documents(cases: Iterable[TestCase]) -> dict[str, str]:
    """Every page by file name, the same for the same features."""
    by_srv = _by_srv(cases := list(cases))
    by_use_case = {**_by_use_case(by_srv), **_by_alert(cases)}
    pages = {_file(srv): markdown(_page(srv, found)) for srv, found in by_srv.items()}
    for name, found in by_use_case.items():
        if found:
            pages[f"{name}.md"] = markdown(_use_case_page(name, found))
    return {INDEX: markdown(_index(len(cases), by_srv, by_use_case)), **pages}


def _by_srv(cases: Iterable[TestCase]) -> dict[str, list[TestCase]]:
    """Test cases by SRV, in the order of the catalogue; "" for those that send none."""
    found: dict[str, list[TestCase]] = {}
    for case in cases:
        for srv in srvs_of(case) or ("",):
            found.setdefault(srv, []).append(case)
    return {srv: found[srv] for srv in (*SRVS, "") if srv in found}


def _by_use_case(by_srv: _Found) -> dict[str, list[TestCase]]:
    """Test cases by the use case of an SRV, every built one in the order of their names."""
    found: dict[str, list[TestCase]] = {name: [] for name in sorted(_SRVS_OF)}
    for srv, cases in by_srv.items():
        for case in cases:
            for name in use_cases_of(case, srv):
                if case not in found[name]:
                    found[name].append(case)
    return found


_SRVS_OF: dict[str, list[str]] = {}
for _srv in srvs_built():
    for _name in built_of(_srv):
        _SRVS_OF.setdefault(_name, []).append(_srv)


def _by_alert(cases: Iterable[TestCase]) -> dict[str, list[TestCase]]:
    """Test cases by the use case of an alert that belongs to no SRV."""
    found: dict[str, list[TestCase]] = {name: [] for name in alerts_built()}
    for case in cases:
        for name in sorted(alerts_of(case)):
            found[name].append(case)
    return found


def _file(srv: str) -> str:
    return f"SR-{srv}.md" if srv else NO_SRV


def _title(srv: str) -> str:
    return f"SR {srv} {SRVS[srv].name}" if srv else "No Service Request"


def _index(total: int, by_srv: _Found, by_use_case: _Found) -> Iterator[Block]:
    yield Heading(1, "Test case specifications")
    yield Paragraph(
        f"{total} test cases, written from the features: id, objective, pre-conditions, steps, expected"
        " result, Service Request Variant and clause. Each row of Examples is one. A test case that sends several"
        " variants stands with each."
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
            (f"[{name}]({name}.md)", str(len(cases)), ", ".join(_SRVS_OF.get(name, ())) or _ALERT)
            for name, cases in by_use_case.items()
            if cases
        ),
    )
    yield Heading(2, "Built, and without a test case")
    yield Bullets(
        (
            *(_title(srv) for srv in srvs_built() if srv not in by_srv),
            *(f"use case {name}" for name, cases in by_use_case.items() if not cases),
        )
    )
    yield Heading(2, "Not built")
    yield Bullets(tuple(_title(srv) for srv in SRVS if srv not in srvs_built()))


_ALERT = "alert"


def _use_cases(srv: str) -> str:
    return " ".join(built_of(srv)) if srv else ""


def _use_case_page(name: str, cases: list[TestCase]) -> Iterator[Block]:
    yield Heading(1, f"Test case specification: use case {name}")
    served = ", ".join(f"[{_title(srv)}]({_file(srv)})" for srv in _SRVS_OF.get(name, ()))
    yield Paragraph(
        f"Service Request Variants: {served}."
        if served
        else "An alert that a device sends of itself."
    )
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
    yield Heading(3, f"{_identity(case)}: {case.name}")
    yield Grid(
        ("", ""),
        (
            ("Objective", case.name),
            ("Clause", clause(case)),
            ("SRV", ", ".join(srvs_of(case)) or "-"),
            ("Phase", ", ".join(tag for tag in case.tags if tag in _PHASES) or "-"),
            ("Feature", case.place),
            *_data(case),
        ),
    )
    for title, kind in (
        ("Pre-conditions", "Given"),
        ("Steps", "When"),
        ("Expected result", "Then"),
    ):
        yield Paragraph(f"**{title}**")
        yield _listed(case.of_kind(kind))


def _identity(case: TestCase) -> str:
    named = ", ".join(case.ids) or case.place
    return f"{named} ({case.data.number} of {case.data.of})" if case.data else named


def _data(case: TestCase) -> Iterator[tuple[str, str]]:
    if case.data:
        said = "; ".join(f"{column}: {value}" for column, value in case.data.values)
        yield "Data", f"{case.data.title}: {said}" if case.data.title else said


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
