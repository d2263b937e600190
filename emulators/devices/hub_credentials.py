"""Trust-anchor cells of a Comms Hub read (CS02a) and replaced (CS02b): the ACB's and the WAN Provider's."""

from __future__ import annotations

from collections.abc import Sequence

from sitrig.emulators.devices import credential_commands
from sitrig.emulators.devices.hub_state import HubState
from sitrig.emulators.protocol.effects import Effect
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import UpdateSecurityCredentials


def read_credentials(hub: HubState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CS02a."""
    return credential_commands.read_credentials(hub, message, now)


def update_credentials(hub: HubState, message: DeviceMessage, now: int) -> Sequence[Effect]:
    """CS02b. Assumption: a hub holds no command for later, so an execution time means at once."""
    body = message.body
    assert isinstance(body, UpdateSecurityCredentials)
    return hub.answer(message, credential_commands.replaced(hub, body), critical=True)
