"""Use cases by the names of the SRV matrix: which are built, and which an SRV sent."""

from __future__ import annotations

import pytest

from sitrig.harness.use_case_names import built_as, built_of, in_matrix, of_alert


@pytest.mark.parametrize(
    ("name", "built"),
    [
        ("ECS35g", "ECS35g"),
        ("ECS70Commission", "ECS70"),
        ("CCS05CCS04", "CCS05/CCS04"),
        ("CS02bNOByNO", "CS02b"),
        ("ECS20b", None),
        ("ECS48", None),
        ("ECS10", None),
    ],
)
def test_a_name_is_built_as_itself_or_as_that_without_its_purpose(
    name: str, built: str | None
) -> None:
    assert built_as(name) == built


def test_of_an_srv_that_is_not_built_no_use_case_is() -> None:
    assert (built_of("7.6"), built_of("4.4.2")) == (("ECS47Deactivate",), ())


@pytest.mark.parametrize(
    ("srv", "use_case", "code", "name"),
    [
        ("7.6", "ECS47Activate", 0x0055, "ECS47Deactivate"),
        ("8.1.1", "ECS70", 0x0062, "ECS70Commission"),
        ("6.11", "ECS70", 0x0062, "ECS70"),
        ("6.15.1", "CS02b", 0x0102, "CS02bSupplierBySupplier"),
        ("6.15.1", "CS02b", 0x0103, "CS02bNOByNO"),
        ("6.15.1", "CS02b", None, "CS02b"),
        ("8.9", "CCS05/CCS04", 0x0004, "CCS05CCS04"),
        ("8.4", "ECS70", 0x0062, "ECS70"),
    ],
)
def test_what_an_srv_sent_has_the_name_of_the_matrix(
    srv: str, use_case: str, code: int | None, name: str
) -> None:
    assert in_matrix(srv, use_case, code) == name


def test_an_alert_has_the_name_of_the_published_set() -> None:
    assert (of_alert("ALERT1000"), of_alert("GCS53")) == ("GCA-DLMS", "GCS53")
