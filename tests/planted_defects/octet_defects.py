"""Defects in the octets themselves and in who checks them."""

from __future__ import annotations

import pytest

from sitrig.emulators.dsp import answers, authenticity
from sitrig.emulators.protocol.gbcs import sealing
from sitrig.emulators.protocol.gbcs.envelope import Envelope
from sitrig.emulators.protocol.gbcs.key_ring import KeyRing
from tests.planted_defects.defect import noticed_by


@noticed_by("SIT-0000-900", "SIT-0000-903")
def a_mac_is_believed_unchecked(patch: pytest.MonkeyPatch) -> None:
    def believed(found: Envelope, keys: KeyRing) -> str | None:
        return None if found.mac is None else next(sealing._mac_makers(found, keys))

    patch.setattr(sealing, "_mac_maker", believed)


@noticed_by("SIT-0000-902")
def a_signature_is_believed_unchecked(patch: pytest.MonkeyPatch) -> None:
    def believed(found: Envelope, keys: KeyRing) -> str | None:
        certificate = keys.signer(found.originator) if found.signature else None
        return None if certificate is None else certificate.ski

    patch.setattr(sealing, "_signer", believed)


@noticed_by("SIT-0000-902")
def the_dsp_believes_every_answer(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(answers, "disbelief", lambda message, signed: None)


@noticed_by("SIT-0000-815")
def a_mac_may_be_missing(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(authenticity, "_may_hold", lambda message: True)
