"""What a device keeps: its state but for what a refusal leaves behind, a counter and a line in its Security Log."""

from __future__ import annotations

from sitrig.emulators.devices import event_log
from sitrig.emulators.devices.device_core import DeviceCore


def kept(core: DeviceCore) -> dict[str, object]:
    """What a message that changes nothing leaves as it was, though its refusal is logged and told by an alert."""
    state = {**core.state(), "outgoing": core.outgoing.late}
    events, past = state.get("events"), state.get("past")
    if isinstance(events, dict):
        state["events"] = {**events, "security": []}
    elif isinstance(events, tuple):
        state["events"] = [event for event in events if event["log"] != event_log.SECURITY]
    if isinstance(past, dict):
        state["past"] = {**past, "refused": []}
    return state
