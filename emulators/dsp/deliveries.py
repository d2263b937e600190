"""Each User's line of answers: kept in order, the head retried until it is taken, nothing lost."""

from __future__ import annotations

from sitrig.emulators.dsp.assumptions import TIMINGS
from sitrig.emulators.dsp.changes import Delivery, DeliveryFailed, DeliveryMade
from sitrig.emulators.dsp.work import Work
from sitrig.emulators.protocol.effects import Cancel, Deliver, Wake
from sitrig.emulators.protocol.identifiers import Eui


def reported(work: Work, user: str, number: int, taken: bool, reason: str = "") -> None:
    """The edge says whether the head of the line was taken; a report on anything else is ignored."""
    line = work.state.deliveries.get(Eui(user), ())
    if not line or line[0].number != number:
        work.record("delivery-report-unmatched", user=user, number=number)
        return
    head = line[0]
    if not taken:
        _failed(work, head, reason)
        return
    work.change(DeliveryMade(head.user))
    work.effect(Cancel(("delivery", head.user)))
    if len(line) > 1:
        _post(work, line[1])


def retry(work: Work, user: str) -> None:
    """Post the head of the line once more."""
    line = work.state.deliveries.get(Eui(user), ())
    if line:
        _post(work, line[0])


def _failed(work: Work, head: Delivery, reason: str) -> None:
    after = TIMINGS.retry_after(head.failures + 1)
    work.change(DeliveryFailed(head.user))
    facts = {"user": head.user, "number": head.number, "retry_after_ms": after, "reason": reason}
    work.record("delivery-failed", **facts)
    work.effect(Wake(("delivery", head.user), after))


def _post(work: Work, delivery: Delivery) -> None:
    work.effect(Deliver(delivery.user, delivery.number, delivery.document))
