"""Commands of parties whose signature alone has to do: no MAC of the Access Control Broker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from sitrig.emulators.devices.trust_anchors import Anchor
from sitrig.emulators.protocol.gbcs.message import MessageKind, Proof
from sitrig.emulators.protocol.gbcs.use_cases import cs02a
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import (
    CellUsage,
    FloorChange,
    Replacement,
    ReplacementMode,
    UpdateSecurityCredentials,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.vocabulary import RemotePartyRole

if TYPE_CHECKING:
    from tests.emulators.devices.conftest import Bench

RECOVERY = Eui("90-B3-D5-1F-30-00-00-01")


def test_recovery_needs_no_mac_and_its_signature_instead(bench: Bench) -> None:
    """CS02b by Recovery, CS02f asked for by signature: past the Access Control Broker."""
    recovery = bench.pki.organisation(RECOVERY, OrganisationRole.RECOVERY)
    cells = {
        (RemotePartyRole.RECOVERY, CellUsage.DIGITAL_SIGNATURE): Anchor.of(
            recovery.signing.certificate
        )
    }
    anchors = bench.meter.anchors
    bench.meter.anchors = structs.replace(
        anchors, cells=(*anchors.cells, *((*name, anchor) for name, anchor in cells.items()))
    )
    replacement = Replacement(
        RemotePartyRole.SUPPLIER,
        CellUsage.DIGITAL_SIGNATURE,
        bench.gaining.signing.certificate.der,
    )
    body = UpdateSecurityCredentials(
        mode=ReplacementMode.ANY_BY_RECOVERY,
        replacements=(replacement,),
        certification_path=(bench.pki.issuing.certificate.der,),
        floor_counter=7_000,
        other_floors=(FloorChange(RemotePartyRole.SUPPLIER, 41),),
    )
    message = bench.command(
        "CS02b", body, originator=RECOVERY, counter=7_001, signed=True, signer=recovery
    )
    unsigned = structs.replace(message, proof=Proof())
    assert [sent.kind for sent in bench.send(unsigned)] == [MessageKind.ALERT]
    direct = structs.replace(message, proof=Proof(recovery.signing.certificate.ski))
    (answer,) = bench.send(direct)
    assert answer.proof == Proof(bench.METER_SKI)
    held = bench.meter.anchors
    supplier = held.find(RemotePartyRole.SUPPLIER, CellUsage.DIGITAL_SIGNATURE)
    assert supplier is not None and supplier.subject == bench.GAINING
    assert (held.counter(RemotePartyRole.SUPPLIER), held.counter(RemotePartyRole.RECOVERY)) == (
        41,
        7_000,
    )


def test_a_supplier_reads_cells_under_its_signature_alone(bench: Bench) -> None:
    body = cs02a.ReadCredentials(
        (RemotePartyRole.ACB,), RemotePartyRole.SUPPLIER, CellUsage.DIGITAL_SIGNATURE
    )
    message = bench.command("CS02f", body, signed=True)
    direct = structs.replace(message, proof=Proof(message.proof.signer_ski))
    (answer,) = bench.send(direct)
    assert (type(answer.body), answer.proof) == (cs02a.Credentials, Proof(bench.METER_SKI))
    forged = structs.replace(message, proof=Proof("0000000000000000"))
    assert [sent.kind for sent in bench.send(forged)] == [MessageKind.ALERT]
