"""The SM WAN and the HANs: how long a message takes and whether it arrives."""

from sitrig.emulators.network.carrier import Network
from sitrig.emulators.network.faults import Damage, LinkFault
from sitrig.emulators.network.link import LinkProfile
from sitrig.emulators.network.wan import Outage

__all__ = ["Damage", "LinkFault", "LinkProfile", "Network", "Outage"]
