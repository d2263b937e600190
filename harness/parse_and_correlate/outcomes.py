"""Answers that say nothing but whether they succeeded."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import cs01b, cs11, ecs39a, gcs32, gcs39
from sitrig.harness.parse_and_correlate.mapping import Answer, Answers, answer

_TELL_THE_OUTCOME = frozenset({"success", "results", "result", "status", "statuses"})


def outcome_of(body: type[UseCaseBody]) -> Answer | None:
    """The mapping of a body that has fields for its outcome and for nothing else, None for any other."""
    fields = set(body.__struct_fields__)
    return _OUTCOME if fields and fields <= _TELL_THE_OUTCOME else None


def _mpans_set(body: UseCaseBody) -> bool:
    assert isinstance(body, ecs39a.SetImportMpanResult)
    return body.primary and body.secondary is not False


def _topped_up(body: UseCaseBody) -> bool:
    assert isinstance(body, cs01b.TopUpResult)
    return body.verdict is cs01b.TopUpVerdict.ACCEPTED


_OUTCOME = answer()

ANSWERS: Answers = {
    cs01b.TopUpResult: answer(verdict=_topped_up),
    cs11.EventLogCleared: _OUTCOME,
    ecs39a.SetImportMpanResult: answer(verdict=_mpans_set),
    gcs32.SupplyDisabled: _OUTCOME,
    gcs39.SupplyArmed: _OUTCOME,
}
"""Those that say more of it, or have more fields of which the MMC schema tells none."""
