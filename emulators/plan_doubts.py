"""What a plan may say but seldom means: told to whoever starts the estate, and no obstacle to it."""

from __future__ import annotations

from collections.abc import Iterator

from sitrig.emulators.plan import EstatePlan


def doubts(plan: EstatePlan) -> Iterator[str]:
    """One line each, in the order of the plan."""
    users = {user.party for user in plan.users}
    for party, where in _parties(plan).items():
        if party not in users:
            yield f"{party!r} of {where} is the party of no user, so nobody can send as it"
    points = {point.mpxn for point in plan.metering_points}
    for meter in plan.meters:
        if meter.import_mpxn is not None and meter.import_mpxn not in points:
            yield (
                f"import_mpxn {meter.import_mpxn!r} of meter {meter.device_id} is no metering point"
                " here, so nobody is its Supplier"
            )


def _parties(plan: EstatePlan) -> dict[str, str]:
    """Every party that is named, and where first."""
    found: dict[str, str] = {}
    for point in plan.metering_points:
        named = (one.party for one in point.registrations)
        for party in (*named, point.network_party, point.agent_party):
            if party is not None:
                found.setdefault(party, f"metering point {point.mpxn}")
    for hub in plan.hubs:
        if hub.ordered_by is not None:
            found.setdefault(hub.ordered_by, f"hub {hub.device_id} (ordered_by)")
    return found
