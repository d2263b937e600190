"""Which alerts the DSP has heard, by their counters: one that comes again leads to nothing.

The devices of this rig count alerts by the instant, so those of one instant share a counter and are told apart
by what they say. Links keep their order, so an older alert is never merely late.
"""

from __future__ import annotations

from hashlib import blake2b

from sitrig.emulators.dsp.changes import AlertHeard, AlertsHeard
from sitrig.emulators.dsp.work import Work
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases.generic_alert import GenericAlert


def is_replay(work: Work, message: DeviceMessage, *, checked: bool) -> bool:
    """Whether that alert, or a later one of the same device, was heard before; if not, it is from now on."""
    if not checked and message.recipient not in work.state.users:
        return False  # Nobody gets it, and anybody may have made it: nothing to remember.
    said = AlertHeard(
        device=message.originator,
        checked=checked,
        counter=message.counter,
        digest=blake2b(work.codec.encode(message), digest_size=8).hexdigest(),
    )
    last = work.state.alert_counters.get(said.key)
    if last is not None and _was_heard(message, said, last):
        return True
    work.change(said)
    return False


def _was_heard(message: DeviceMessage, said: AlertHeard, last: AlertsHeard) -> bool:
    if said.counter != last.counter:
        return said.counter < last.counter
    # Commands that an outage held back are refused in one instant, each with the same generic alert.
    return said.digest in last.digests and not isinstance(message.body, GenericAlert)
