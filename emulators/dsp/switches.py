"""Named switches: every point the two assessments leave open, its default and its sentence.

A switch is read by rows as a fact of the same name and by nothing else than rules and registration.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from sitrig.emulators.protocol.errors import InvalidValueError


@dataclass(frozen=True, slots=True, kw_only=True)
class Switches:
    """One value per switch; the values here are the defaults."""

    responsible_supplier_may_correct_while_pending: bool = False
    pre_notifier_may_correct_after_pending: bool = False
    empty_details: str = "rejected"
    rights_after_return_to_pending: str = "pre-notifier"
    registration_before_status: bool = False
    only_relevant_supplier_returns_installed_hub: bool = True
    service_desk_after_installation_for_relevant_supplier_only: bool = True
    return_only_by_ordering_party: bool = False
    second_return_notice: str = "accepted"
    post_installation_fault_while_pending: str = "accepted"
    installation_after_return_notice: str = "accepted"
    counters_strictly_rise: bool = True
    registration_day: str = "Europe/London"
    sole_dropped_target_is_warning: bool = True
    success_without_body: str = "I99"


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchInfo:
    """What a switch means: the sentence that leaves it open, where that stands, its legal values."""

    name: str
    values: tuple[str | bool, ...]
    meaning: str
    sentence: str
    source: str


_YES_NO = (True, False)
_ANSWER = ("accepted", "rejected")

SWITCHES: tuple[SwitchInfo, ...] = (
    SwitchInfo(
        name="responsible_supplier_may_correct_while_pending",
        values=_YES_NO,
        meaning=(
            "A Responsible Supplier that did not pre-notify the device may correct the ESME "
            "Variant while it is Pending."
        ),
        sentence=(
            "The solution names Whitelisted, Installed Not Commissioned and Commissioned; the SIT"
            " scenarios also exercise Pending."
        ),
        source="SECMP0125 PIA 3.4 against 6.1",
    ),
    SwitchInfo(
        name="pre_notifier_may_correct_after_pending",
        values=_YES_NO,
        meaning=(
            "The DCC User who pre-notified the device keeps the right to correct the ESME Variant"
            " after Pending."
        ),
        sentence=(
            "The problem statement says in passing that the installing Supplier can amend the "
            "variant, though it would not know of a Change of Supplier."
        ),
        source="SECMP0125 PIA 3.2",
    ),
    SwitchInfo(
        name="empty_details",
        values=_ANSWER,
        meaning="What an SR 8.4 update of device details without any detail gets.",
        sentence=(
            "The schema allows an update of device details with no element in it; neither "
            "assessment says what follows."
        ),
        source="DUIS schema 5.4 UpdateDeviceDetails",
    ),
    SwitchInfo(
        name="rights_after_return_to_pending",
        values=("pre-notifier", "returner"),
        meaning="Who holds the Pending rights over a device that SR 8.4 put back to Pending.",
        sentence=(
            "While Pending only the DCC User who added the device may update or delete it; a "
            "return to Pending is not mentioned."
        ),
        source="SECMP0125 PIA 3.2",
    ),
    SwitchInfo(
        name="registration_before_status",
        values=_YES_NO,
        meaning="Check E4 (registration) before E5 (SMI Status).",
        sentence="The order of the two checks is not published; whether the device can be asked at all comes first.",
        source="assumption: E4 and E5 are one block of authorisation checks in DUIS, in no published order",
    ),
    SwitchInfo(
        name="only_relevant_supplier_returns_installed_hub",
        values=_YES_NO,
        meaning="After installation only a Supplier with a meter on the Comms Hub may return it.",
        sentence=(
            "Requirement 2 says the relevant Supplier; the solution says parties in the role of "
            "EIS or GIS."
        ),
        source="SECMP0039 FIA 2.5 against 2.6.1",
    ),
    SwitchInfo(
        name="service_desk_after_installation_for_relevant_supplier_only",
        values=_YES_NO,
        meaning=(
            "After installation the Service Desk takes a return from the relevant Supplier only."
        ),
        sentence=(
            "Following installation the returns process is only triggered by the relevant "
            "Supplier; using the Service Desk is not prevented."
        ),
        source="SECMP0039 FIA 2.5",
    ),
    SwitchInfo(
        name="return_only_by_ordering_party",
        values=_YES_NO,
        meaning="Before installation only the party that ordered the Comms Hub may return it.",
        sentence=(
            "The purpose names the parties who order Communications Hubs; the solution gives a "
            "role."
        ),
        source="SECMP0039 FIA 2.1 against 2.6.1",
    ),
    SwitchInfo(
        name="second_return_notice",
        values=_ANSWER,
        meaning=(
            "What a second notice (8.14.3 or 8.14.4) for one Comms Hub gets; the register keeps "
            "every accepted notice."
        ),
        sentence="Neither assessment says whether a Comms Hub may be notified twice.",
        source="assumption: SECMP0039 is silent",
    ),
    SwitchInfo(
        name="post_installation_fault_while_pending",
        values=_ANSWER,
        meaning=(
            "What a fault 'identified post installation' gets for a Comms Hub that is still "
            "Pending."
        ),
        sentence=(
            "The check relies only on the latest information in the Device Inventory; the return "
            "type is not mentioned."
        ),
        source="SECMP0039 FIA 2.6.1",
    ),
    SwitchInfo(
        name="installation_after_return_notice",
        values=_ANSWER,
        meaning=(
            "What an install notice (8.14.1, 8.14.2) gets for a Comms Hub with a return notice."
        ),
        sentence=(
            "Neither assessment says whether a Comms Hub notified as a return may still be "
            "installed."
        ),
        source="assumption: SECMP0039 is silent",
    ),
    SwitchInfo(
        name="counters_strictly_rise",
        values=_YES_NO,
        meaning=(
            "A counter that is lower than the last one used for the same target is refused even "
            "if it was never used."
        ),
        sentence=(
            "The Originator Counter must be greater than any used before; parallel senders reorder."
        ),
        source="DUIS 2.4, DCC signing tool",
    ),
    SwitchInfo(
        name="registration_day",
        values=("Europe/London", "UTC"),
        meaning="The midnight at which a registration takes effect.",
        sentence="Registration data gives an effective date; the instant is not published.",
        source="assumption: registration data carries dates",
    ),
    SwitchInfo(
        name="sole_dropped_target_is_warning",
        values=_YES_NO,
        meaning="An 11.1 whose only target is dropped still gets W110101 rather than a refusal.",
        sentence=(
            "The warning lists name dropped devices; a request in which all are dropped is not "
            "described."
        ),
        source="DUIS schema 5.4 DSPUpdateFirmwareWarning",
    ),
    SwitchInfo(
        name="success_without_body",
        values=("I99", "I0"),
        meaning=(
            "The Response Code of a successful Non-Device Service Request that has nothing to "
            "return."
        ),
        sentence="The published wording of I99 covers it; some Users report I0.",
        source="domain reference for I0 and I99",
    ),
)


def read_switches(values: Mapping[str, str | bool], base: Switches | None = None) -> Switches:
    """Defaults with these values instead; raises InvalidValueError naming the switch or the value."""
    legal = {info.name: info.values for info in SWITCHES}
    for name, value in values.items():
        if name not in legal:
            raise InvalidValueError(f"{name!r} is not a switch: one of {', '.join(sorted(legal))}")
        if value not in legal[name] or isinstance(value, bool) is not isinstance(
            legal[name][0], bool
        ):
            told = ", ".join(map(_toml, legal[name]))
            raise InvalidValueError(f"switch {name} cannot be {_toml(value)}: one of {told}")
    chosen = base or Switches()
    current = {field.name: getattr(chosen, field.name) for field in fields(Switches)}
    return Switches(**{**current, **values})


def _toml(value: str | bool) -> str:
    """As a plan writes it."""
    return str(value).lower() if isinstance(value, bool) else f'"{value}"'
