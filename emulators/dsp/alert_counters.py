"""Which alerts the DSP has heard, by their counters: one that comes again leads to nothing.

A device counts up from alert to alert, and links keep their order: an alert that counts no higher than another
of the same device is never merely late.
"""

from __future__ import annotations

from sitrig.emulators.dsp.changes import AlertHeard
from sitrig.emulators.dsp.work import Work
from sitrig.emulators.protocol.gbcs.message import DeviceMessage


def is_replay(work: Work, message: DeviceMessage, *, checked: bool) -> bool:
    """Whether that alert, or a later one of the same device, was heard before; if not, it is from now on."""
    if not checked and message.recipient not in work.state.users:
        return False  # Nobody gets it, and anybody may have made it: nothing to remember.
    said = AlertHeard(device=message.originator, checked=checked, counter=message.counter)
    if message.counter <= work.state.alert_counters.get(said.key, -1):
        return True
    work.change(said)
    return False
