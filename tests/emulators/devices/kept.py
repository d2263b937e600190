"""What a device keeps: its state but for the counter of its alerts."""

from __future__ import annotations

from sitrig.emulators.devices.device_core import DeviceCore


def kept(core: DeviceCore) -> dict[str, object]:
    """What a message that changes nothing leaves as it was, though its refusal may be told by an alert."""
    return {**core.state(), "outgoing": core.outgoing.late}
