"""Service Request bodies, one module per Service Request; `BODIES` lists those that are built."""

from sitrig.emulators.protocol.duis.requests.body import RequestBody, SignedPreCommand
from sitrig.emulators.protocol.duis.requests.built import BODIES

__all__ = ["BODIES", "RequestBody", "SignedPreCommand"]
