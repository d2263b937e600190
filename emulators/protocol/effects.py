"""What a core asks of its shell, as frozen values.

A core never acts on the world: it returns these and `emulators/world.py` carries them out.
Time is integer milliseconds; an instant is milliseconds since the Unix epoch.
"""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from sitrig.emulators.protocol.gas_reading import GasReading
from sitrig.emulators.protocol.gbcs.message import DeviceMessage
from sitrig.emulators.protocol.gbcs.use_cases.cs10 import LoggedEvent
from sitrig.emulators.protocol.identifiers import Eui

DSP = "DSP"
"""Address of the DSP core; every other core's address is its EUI."""

Address = str
TimerName = tuple[str | int, ...]


class Link(Enum):
    """The network a message crosses: `network/` says how long it takes."""

    WAN = "WAN"
    HAN = "HAN"


class Send(Struct, frozen=True, gc=False):
    """Put this payload on that link, for the core at `to`."""

    to: Address
    payload: Payload
    link: Link


class Wake(Struct, frozen=True, gc=False):
    """Call `wake(name)` on this core after that many milliseconds; the same name again replaces it."""

    name: TimerName
    after: int


class Cancel(Struct, frozen=True, gc=False):
    """Forget the timer of that name; silent when there is none."""

    name: TimerName


class Deliver(Struct, frozen=True, gc=False):
    """Post signed DUIS bytes to a User's Receive Response address; report through `delivered`."""

    user: Eui
    number: int
    document: bytes


class Record(Struct, frozen=True, gc=False):
    """Write a fact in the journal: `kind` names it, `facts` are its details."""

    kind: str
    facts: dict[str, object]


# What a link can carry besides a GBCS message: the parts of joining and firmware transfer
# that are not GBCS (HAN association, keys between devices, CSP file delivery, ZigBee OTA).


class WanRegistered(Struct, frozen=True, gc=False):
    """A Comms Hub has come up on the SM WAN."""

    hub: Eui


class JoinRequest(Struct, frozen=True, gc=False):
    """A device asks a hub to let it in, showing proof of its install code (hex)."""

    device: Eui
    install_code: str


class JoinAnswer(Struct, frozen=True, gc=False):
    """A hub's answer; `link_key` (hex) is the hashed trust-centre link key, None when refused."""

    hub: Eui
    link_key: str | None


class JoiningPermitted(Struct, frozen=True, gc=False):
    """A hub's beacon to a device it has just been told of: the join window is open."""

    hub: Eui


class Leave(Struct, frozen=True, gc=False):
    """A hub tells a device that it is off its device log."""

    hub: Eui


class TrustCentreChanged(Struct, frozen=True, gc=False):
    """A hub that took over a HAN tells a device so, showing the device's own link key (hex)."""

    hub: Eui
    link_key: str


class Rejoined(Struct, frozen=True, gc=False):
    """A device has come over to the hub that called it, under the key (hex) that follows from its old one."""

    device: Eui
    link_key: str


class PowerOn(Struct, frozen=True, gc=False):
    """An installer gives the device supply (and, for a meter, starts its join attempts)."""


class PartnerKeyRequest(Struct, frozen=True, gc=False):
    """A device asks its hub, the trust centre, for a key to share with another device of the HAN."""

    device: Eui
    partner: Eui


class PartnerLinkKey(Struct, frozen=True, gc=False):
    """A hub hands out the key (hex) that the receiver shares with `partner`; None: there is none to be had."""

    hub: Eui
    partner: Eui
    link_key: str | None


class KeyEstablishment(Struct, frozen=True, gc=False):
    """Certificate-based key establishment: a device proves to a partner that it holds their key."""

    device: Eui
    link_key: str


class KeyEstablished(Struct, frozen=True, gc=False):
    """The partner's part of it; a device that does not know the other says nothing."""

    device: Eui


class DataRequest(Struct, frozen=True, gc=False):
    """A joined device asks a meter what it measures, under the key they share."""

    device: Eui
    link_key: str


class DataReport(Struct, frozen=True, gc=False):
    """What a meter tells a joined device: its import register and whether it has loads switched on."""

    meter: Eui
    link_key: str
    import_watt_hours: int
    load_on: bool


class ImageDelivery(Struct, frozen=True, gc=False):
    """CSP file delivery to a hub: an OTA image for these devices of its HAN."""

    image: bytes
    version: str
    targets: tuple[Eui, ...]


class ImageOffer(Struct, frozen=True, gc=False):
    """ZigBee OTA: the hub offers an image it holds; a device compares hardware and variant."""

    hub: Eui
    image: bytes
    version: str


class ImageAnswer(Struct, frozen=True, gc=False):
    """ZigBee OTA: the device took the image, or did not; `result` is a CCS08 transfer code."""

    device: Eui
    version: str
    result: int


class MirrorReport(Struct, frozen=True, gc=False):
    """ZigBee attribute reporting: a gas meter that is awake tells its Gas Proxy what it has counted and logged."""

    meter: Eui
    reading: GasReading
    events: tuple[LoggedEvent, ...] = ()


PartnerPayload = (
    PartnerKeyRequest
    | PartnerLinkKey
    | KeyEstablishment
    | KeyEstablished
    | DataRequest
    | DataReport
)
"""Between joined devices, and between them and their hub about it."""

HanPayload = (
    JoinRequest
    | JoinAnswer
    | JoiningPermitted
    | Leave
    | ImageOffer
    | ImageAnswer
    | MirrorReport
    | PowerOn
    | PartnerPayload
    | TrustCentreChanged
    | Rejoined
)
Payload = DeviceMessage | WanRegistered | ImageDelivery | HanPayload
Effect = Send | Wake | Cancel | Deliver | Record
