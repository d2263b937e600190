"""What whoever starts `sitrig serve` is told first. Knows no socket and no time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sitrig.emulators.dsp.users import User
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.vocabulary import WebService

_SERVICES = {
    WebService.SEND_COMMAND: "Send Command Service: Command Variants 1, 3, 5, 7",
    WebService.TRANSFORM: "Transform Service: Command Variant 4",
    WebService.NON_DEVICE: "Non-Device Service: Command Variants 2, 6, 8",
}


def notice(estate: Estate, url: str, rate: float, unheld: Sequence[str] = ()) -> str:
    """Addresses, Users, keys, how to post, and what a restart does. `unheld`: not in the key store given."""
    plan = estate.plan
    mods = ", ".join(plan.modifications) or "no Modification"
    return "\n".join(
        (
            f"sitrig serve: reference DSP with estate {plan.name!r}, {mods} in force",
            "",
            "Services",
            *(f"  {url}{path.value}  {words}" for path, words in _SERVICES.items()),
            "",
            "Users",
            *(f"  {_user(user)}" for user in plan.users),
            "",
            *_generated(unheld),
            "Devices",
            *(f"  {line}" for line in _devices(estate)),
            "",
            *_how(url),
            "",
            f"Time: {_instant(estate.world.now)}, passing at {rate:g} times the wall clock.",
            "Everything is in memory: stop with Ctrl-C, and a restart begins empty, from the estate.",
        )
    )


def _user(user: User) -> str:
    roles = ",".join(sorted(role.value for role in user.roles))
    suspended = ", suspended" if user.suspended else ""
    answers = user.receive_address or "no address yet (receive_address in the estate)"
    return f"{user.eui}  {user.party} ({roles}{suspended}), answers to: {answers}"


def _generated(unheld: Sequence[str]) -> tuple[str, ...]:
    if not unheld:
        return ()
    return ("Not in the key store: keys generated", *(f"  {line}" for line in unheld), "")


def _devices(estate: Estate) -> list[str]:
    records = estate.dsp.state.inventory.values()
    return [
        f"{record.device_id}  {record.device_type.value}"
        + (f", variant {record.esme_variant.value} on record" if record.esme_variant else "")
        + (f", {record.status.words}" if record.status else "")
        for record in records
    ]


def _how(url: str) -> tuple[str, ...]:
    return (
        "Send a DUIS request, signed with its User's XML-signing key (--write-keys gives you keys):",
        "  curl -H 'Content-Type: application/xml' --data-binary @signed-request.xml \\",
        f"    {url}{WebService.NON_DEVICE.value}",
    )


def _instant(now: int) -> str:
    return f"{datetime.fromtimestamp(now // 1000, UTC):%Y-%m-%dT%H:%M:%SZ}"
