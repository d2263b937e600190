"""SRV 8.14.2 Communications Hub Status Update: Install No SM WAN. The record stays Pending."""

from __future__ import annotations

from sitrig.emulators.dsp.rules.comms_hub_installs import install_service

SERVICE = install_service("8.14.2")
