"""SRV 8.14.4 Communications Hub Status Update: No Fault Return."""

from __future__ import annotations

from sitrig.emulators.dsp.returns import ReturnRoute
from sitrig.emulators.dsp.rules.comms_hub_returns import return_service

SERVICE = return_service(ReturnRoute.NO_FAULT_RETURN)
