"""The key pairs that a meter makes for itself (SR 6.17) and their certificates (SR 6.15.2)."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric import ec
from pytest_bdd import given, then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.requests.sr06_15_2_update_security_credentials_device import (
    UpdateSecurityCredentialsDevice,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from sitrig.harness.actions.certification import CERTIFICATES, Certify, requested_key
from sitrig.harness.clock import MINUTE, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations.device_answers import device_answer
from sitrig.harness.observations.meter_trust import declare_counters, smart_meter
from sitrig.steps.meter_configuration import sends
from sitrig.steps.placeholders import one_of, phrase


@given(
    phrase('"{party}" has had {device:Device} make a key pair by SR 6.17'),
    target_fixture="made_key",
)
def had_made(
    parties: Parties, estate: Estate, clock: Clock, party: str, device: Eui
) -> ec.EllipticCurvePublicKey:
    answer = sends(parties, estate, party, device, "a new key pair", "6.17")
    return requested_key(device_answer(parties, clock, answer, MINUTE).body)


@when(
    phrase(
        '"{party}" sends {device:Device} {certify:Certificate} of that key pair by SR 6.15.2',
        Certificate=one_of(CERTIFICATES),
    ),
    target_fixture="answer",
)
def sends_certificate(
    parties: Parties,
    estate: Estate,
    party: str,
    device: Eui,
    certify: Certify,
    made_key: ec.EllipticCurvePublicKey,
) -> Exchange:
    der = certify(estate.identities.pki, device, made_key).der
    return parties[party].submit(
        UpdateSecurityCredentialsDevice(device_certificate=der), device=device
    )


@then(phrase("{device:Device} has its certificate for the key pair that it made"))
def has_certificate(estate: Estate, ledger: Ledger, device: Eui) -> None:
    declare_counters(ledger, estate, device, RemotePartyRole.SUPPLIER)
    ledger.declare(f"devices/{device}/own_keys/*", f"devices/{device}/configuration/own_keys/*")
    held = smart_meter(estate, device).held_keys()
    assert (len(held.certified), held.pending) == (1, ()), f"it holds {held}"
