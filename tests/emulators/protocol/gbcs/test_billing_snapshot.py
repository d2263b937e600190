"""The billing data that a gas meter pushes: the published alert opens to typed values and is sealed as published."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrig.emulators.protocol.errors import PayloadError
from sitrig.emulators.protocol.gbcs import billing_snapshot, crypto, use_cases
from sitrig.emulators.protocol.gbcs.billing_snapshot import BillingSnapshot
from sitrig.emulators.protocol.gbcs.envelope import decode
from sitrig.emulators.protocol.gbcs.use_cases.gas_alerts import BillingDataPushed
from tests.emulators.protocol.gbcs.published import certificate, messages, private_key

UINT48 = st.integers(0, 2**48 - 1)
FOUR = st.tuples(UINT48, UINT48, UINT48, UINT48)
SNAPSHOTS = st.builds(
    BillingSnapshot,
    number=st.integers(0, 2**32 - 1),
    time=st.integers(946_684_801, 4_000_000_000).map(lambda seconds: seconds * 1_000),
    cause=st.integers(0, 2**32 - 1),
    volume=UINT48,
    tiers=FOUR,
    blocks=FOUR,
)
PUBLISHED = BillingSnapshot(
    number=0x0448BE46,
    time=1_420_070_400_000,
    cause=0xAA,
    volume=15,
    tiers=(176, 126, 202, 223),
    blocks=(121, 195, 65, 8),
)


@given(snapshot=SNAPSHOTS)
def test_a_snapshot_is_read_as_it_was_written(snapshot: BillingSnapshot) -> None:
    assert billing_snapshot.read(billing_snapshot.write(snapshot)) == snapshot


@given(snapshot=SNAPSHOTS, cut=st.integers(1, 20))
def test_a_snapshot_that_is_cut_short_or_too_long_is_refused(
    snapshot: BillingSnapshot, cut: int
) -> None:
    octets = billing_snapshot.write(snapshot)
    for wrong in (octets[:-cut], octets + bytes(cut)):
        with pytest.raises(PayloadError):
            billing_snapshot.read(wrong)


def test_three_tariffs_are_not_what_a_gas_meter_has() -> None:
    with pytest.raises(PayloadError):
        billing_snapshot.write(BillingSnapshot(1, 946_684_802_000, 2, 3, (4, 5, 6), (7, 8, 9, 10)))


def test_the_published_alert_opens_to_its_snapshot_and_is_sealed_as_published(
    reference: Path,
) -> None:
    (octets,) = (octets for name, octets in messages(reference) if name.startswith("GCS53"))
    envelope = decode(octets)
    (case,) = use_cases.by_name("GCS53")
    assert case.alert is not None and case.part is not None
    key = private_key(reference, envelope.recipient, "ka")
    assert key is not None
    secret = crypto.SharedSecrets().between(
        key, certificate(reference, envelope.originator, "ka").public_key, b"the meter"
    )
    party = envelope.recipient
    sealed = case.alert.read(envelope.payload)
    opened = case.part.open(sealed, lambda value: crypto.decrypt(envelope, party, secret, value))
    assert opened == BillingDataPushed("8F0A", 1_420_070_400_000, snapshot=PUBLISHED)
    again = case.part.seal(opened, lambda value: crypto.encrypt(envelope, party, secret, value))
    assert again == sealed
