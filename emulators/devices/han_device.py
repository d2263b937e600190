"""What every device on a hub's HAN holds: its place there, and its own Device Log. Executes no command."""

from __future__ import annotations

from sitrig.emulators.devices.device_core import DeviceCore
from sitrig.emulators.devices.device_log import DeviceLog, PendingJoin
from sitrig.emulators.devices.trust_anchors import TrustAnchors
from sitrig.emulators.protocol.effects import Effect, Link, Record, Send
from sitrig.emulators.protocol.gbcs.log_entries import LoggedType
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.identifiers import Eui


class HanDevice(DeviceCore):
    """A device near a hub.

    `link_key` is None while it is off the HAN; `attempts` counts the join requests left; `partners`
    is its Device Log; `pending_joins` are join commands whose key agreement is under way.
    """

    __slots__ = ("attempts", "hub", "install_code", "link_key", "partners", "pending_joins")

    kind: LoggedType

    def __init__(
        self,
        *,
        eui: Eui,
        hub: Eui,
        install_code: str,
        signing_ski: str,
        anchors: TrustAnchors,
        link_key: str | None = None,
        partners: DeviceLog = (),
    ) -> None:
        """A device from the factory, or with a `link_key` one that is on its hub's HAN already."""
        super().__init__(
            eui=eui, signing_ski=signing_ski, anchors=anchors, powered=link_key is not None
        )
        self.hub: Eui = hub
        self.install_code: bytes = bytes.fromhex(install_code)
        self.link_key: str | None = link_key
        self.attempts: int = 0
        self.partners: DeviceLog = partners
        self.pending_joins: tuple[PendingJoin, ...] = ()

    def came_onto_han(self) -> None:
        """What being on the HAN gives the device at once."""

    def _transmit(self, message: DeviceMessage) -> tuple[Effect, ...]:
        if self.link_key is None:
            return (Record("not sent: off the HAN", {"use_case": message.use_case}),)
        return (Send(self.hub, message, Link.HAN),)
