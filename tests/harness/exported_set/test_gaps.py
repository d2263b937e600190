"""What a set does not show: named when scenarios owe it, excused with a reason when nothing can show it."""

from __future__ import annotations

import pytest

from sitrig.harness.exported_set.exchanges import Exchange
from sitrig.harness.exported_set.gaps import gaps_of


def error(srv: str) -> Exchange:
    return Exchange(srv, code="E2", succeeded=False)


def test_both_outcomes_of_an_srv_and_a_success_of_each_use_case_are_owed() -> None:
    found = gaps_of([Exchange("6.2.3", "ECS26l"), error("6.2.3")], ["6.2.3", "4.12.2"])
    assert found.missing == [
        "4.12.2 ECS18a SUCCESS",
        "4.12.2 ERROR",
        "4.12.2 SUCCESS",
        "6.2.3 ECS26d SUCCESS",
    ]
    assert found.excused == {}


@pytest.mark.parametrize(
    ("srv", "reason"),
    [
        ("7.16", "the SRV matrix names no built User Role that may send it"),
        ("5.2", "the SRV is not built, so every request of it is refused"),
    ],
)
def test_a_success_that_there_cannot_be_is_excused_with_the_reason(srv: str, reason: str) -> None:
    found = gaps_of([error(srv)], [srv])
    assert found.missing == []
    assert found.excused[f"{srv} SUCCESS"] == reason


def test_an_error_is_never_excused() -> None:
    assert gaps_of([], ["7.16"]).missing == ["7.16 ERROR"]
