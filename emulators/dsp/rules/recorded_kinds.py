"""Which of two use cases a meter is sent, by what is recorded of it: its phases, its GBCS version.

The record decides what is asked; whether the device can answer is the device's affair. Knows no Service Request.
"""

from __future__ import annotations

import re

from sitrig.emulators.dsp.case import Asked, Command, DeriveCommand


def by_phases(*, polyphase: DeriveCommand, single: DeriveCommand) -> DeriveCommand:
    """`polyphase` where the recorded ESME Variant has the letter C; without a variant, `single` (assumption)."""

    def derive(asked: Asked) -> Command:
        variant = asked.esme_variant
        recorded = variant is not None and variant.value.startswith("C")
        return (polyphase if recorded else single)(asked)

    return derive


def by_gbcs(since: int, later: DeriveCommand, earlier: DeriveCommand) -> DeriveCommand:
    """`later` from that GBCS version on; a version that nobody recorded is taken as the latest (assumption)."""

    def derive(asked: Asked) -> Command:
        found = re.match(r"[0-9]+", asked.gbcs_version or "")
        early = found is not None and int(found[0]) < since
        return (earlier if early else later)(asked)

    return derive
