"""SRV 8.14.3 Communications Hub Status Update: Fault Return."""

from __future__ import annotations

from sitrig.emulators.dsp.returns import ReturnRoute
from sitrig.emulators.dsp.rules.comms_hub_returns import return_service

SERVICE = return_service(ReturnRoute.FAULT_RETURN)
