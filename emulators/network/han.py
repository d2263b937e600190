"""Owns what a Home Area Network does to messages by default."""

from __future__ import annotations

from sitrig.emulators.network.link import LinkProfile

HAN_PROFILE = LinkProfile(base=150)
"""An assumption: ZigBee within one premises; no published figure is claimed."""
