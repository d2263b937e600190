"""Every change the DSP can make to itself, as frozen values; `state.py` alone makes them.

A decision produces changes and an acceptance carries them; a refusal carries none but the spent counter.
Instants are milliseconds since the Unix epoch.
"""

from __future__ import annotations

from msgspec import Struct

from sitrig.emulators.dsp.inventory import Correction, DeviceRecord
from sitrig.emulators.dsp.products import Product
from sitrig.emulators.dsp.registration import MeteringPoint
from sitrig.emulators.dsp.returns import ReturnNotice
from sitrig.emulators.dsp.users import User
from sitrig.emulators.protocol.duis.envelope import Request
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases.cs14 import DeviceLogChanged
from sitrig.emulators.protocol.gbcs.use_cases.gcs62 import DeviceLogBackup
from sitrig.emulators.protocol.identifiers import Eui, RequestId
from sitrig.emulators.protocol.vocabulary import SchemaVersion, SmiStatus

CommandKey = tuple[Eui, Eui, int]
"""Device, GBCS originator and GBCS counter: what a device's response can be matched by."""


class Transform(Struct, frozen=True):
    """A Pre-Command given out for CV4 and not yet returned signed."""

    request: Request
    command: DeviceMessage
    hub: Eui
    pre_command: bytes


class OpenCommand(Struct, frozen=True, kw_only=True):
    """A command that was sent and whose response has not come. Kept after a time-out: a late response counts.

    `opened`: at that instant (Unix milliseconds). `handed_out`: its User has it for local delivery, and may return
    the response.
    """

    key: CommandKey
    request: Request
    hub: Eui
    message: DeviceMessage
    opened: int
    attempts: int = 1
    timed_out: bool = False
    accepted: bool = False
    handed_out: bool = False


class HeldRequest(Struct, frozen=True, kw_only=True):
    """A request that the DSP itself carries out later: at `due`."""

    request: Request
    due: int


class Distribution(Struct, frozen=True, kw_only=True):
    """An image on its way to a device, for the 11.1 of `request_id`."""

    device: Eui
    hub: Eui
    user: Eui
    request_id: RequestId
    version: str


class Delivery(Struct, frozen=True, kw_only=True):
    """A signed answer or alert waiting for a User's Receive Response address."""

    user: Eui
    number: int
    document: bytes
    failures: int = 0


class CounterSpent(Struct, frozen=True):
    """A Request ID counter was used; `remember` keeps the number itself, for counters that may fall."""

    originator: Eui
    target: Eui
    counter: int
    remember: bool = False


class VersionUsed(Struct, frozen=True):
    """The DUIS schema version this User last sent in; its alerts come in the same one."""

    user: Eui
    version: SchemaVersion


class JoinWatch(Struct, frozen=True, kw_only=True):
    """A whitelisted device that has until the end of its join window to join, for that SR 8.11."""

    device: Eui
    user: Eui
    request_id: RequestId


class JoinWatched(Struct, frozen=True):
    """A join window has opened."""

    watch: JoinWatch


class JoinSettled(Struct, frozen=True):
    """The device joined, or its window lapsed and the User was told."""

    device: Eui


class AcbCounterUsed(Struct, frozen=True):
    """The ACB's own Originator Counter after this command."""

    counter: int


class DeviceAdded(Struct, frozen=True):
    """A device stands in the inventory."""

    record: DeviceRecord


class DeviceChanged(Struct, frozen=True):
    """Fields of a record have new values; `corrections` are those a User asked for."""

    device: Eui
    values: dict[str, object]
    corrections: tuple[Correction, ...] = ()


class StatusReached(Struct, frozen=True):
    """A device has reached an SMI Status; `cause` is the request, response, alert or event."""

    device: Eui
    status: SmiStatus
    at: int
    cause: str


class DeviceRemoved(Struct, frozen=True):
    """A device no longer stands in the inventory."""

    device: Eui


class ReturnNotified(Struct, frozen=True):
    """A notice stands in the returns register."""

    notice: ReturnNotice


class TransformIssued(Struct, frozen=True):
    """A Pre-Command was given out."""

    transform: Transform


class TransformSpent(Struct, frozen=True):
    """The Signed Pre-Command came back and matched."""

    request_id: RequestId


class CommandOpened(Struct, frozen=True):
    """A command was sent."""

    command: OpenCommand


class CommandAttempted(Struct, frozen=True):
    """The same command was sent once more."""

    key: CommandKey
    attempts: int


class CommandTimedOut(Struct, frozen=True):
    """The User was told that no response came."""

    key: CommandKey


class CommandAccepted(Struct, frozen=True):
    """The device holds the command for its execution time; the outcome comes as an alert."""

    key: CommandKey


class CommandClosed(Struct, frozen=True):
    """The command is done with."""

    key: CommandKey


class RequestHeld(Struct, frozen=True):
    """The DSP holds a future-dated request."""

    held: HeldRequest


class HeldReleased(Struct, frozen=True):
    """A held request was carried out or cancelled."""

    request_id: RequestId


class DistributionStarted(Struct, frozen=True):
    """An image went to the CSP for a device."""

    distribution: Distribution


class DistributionEnded(Struct, frozen=True):
    """The hub reported what became of the image."""

    device: Eui


class DeliveryQueued(Struct, frozen=True):
    """An answer joined the end of its User's line."""

    delivery: Delivery


class DeliveryFailed(Struct, frozen=True):
    """The head of the line could not be delivered; it stays the head."""

    user: Eui


class DeliveryMade(Struct, frozen=True):
    """The head of the line was taken by the User."""

    user: Eui


class HubSeen(Struct, frozen=True):
    """A Comms Hub was first seen on the SM WAN."""

    hub: Eui
    at: int


LogBackup = DeviceLogChanged | DeviceLogBackup
"""The device log of a Comms Hub (CS14) or of a GPF (GCS62) as it was told."""


class LogBackedUp(Struct, frozen=True):
    """A Comms Hub or GPF told its device log, to be restored if that device is replaced."""

    device: Eui
    backup: LogBackup


AlertKey = tuple[Eui, str]
"""A device, and whether the DSP can check whose alerts they are."""


class AlertHeard(Struct, frozen=True, kw_only=True):
    """A device's alert was believed; `checked`: by its signature or MAC, and not as a User is to check it."""

    device: Eui
    checked: bool
    counter: int

    @property
    def key(self) -> AlertKey:
        """Counted apart: else a forged alert that only a User can check would silence the device."""
        return (self.device, "checked" if self.checked else "unchecked")


class PointSet(Struct, frozen=True):
    """Registration data of a metering point, from the registration feed."""

    point: MeteringPoint


class UserSet(Struct, frozen=True):
    """A DCC User's particulars."""

    user: User


class ProductSet(Struct, frozen=True):
    """A Central Products List entry."""

    product: Product


class ProductRemoved(Struct, frozen=True):
    """A Central Products List entry is gone."""

    manufacturer: str
    model: str
    firmware_version: str


Change = (
    CounterSpent
    | VersionUsed
    | JoinWatched
    | JoinSettled
    | AcbCounterUsed
    | DeviceAdded
    | DeviceChanged
    | StatusReached
    | DeviceRemoved
    | ReturnNotified
    | TransformIssued
    | TransformSpent
    | CommandOpened
    | CommandAttempted
    | CommandTimedOut
    | CommandAccepted
    | CommandClosed
    | RequestHeld
    | HeldReleased
    | DistributionStarted
    | DistributionEnded
    | DeliveryQueued
    | DeliveryFailed
    | DeliveryMade
    | HubSeen
    | LogBackedUp
    | AlertHeard
    | PointSet
    | UserSet
    | ProductSet
    | ProductRemoved
)
