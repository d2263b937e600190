"""SRV 8.14.1 Communications Hub Status Update: Install Success."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.comms_hub_installs import install_service

SERVICE = install_service("8.14.1")
