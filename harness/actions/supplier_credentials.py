"""SR 6.23 as a gaining Supplier fills it in, rightly or wrongly. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from sitrig.emulators.devices.gas_device import GasDevice
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.requests.sr06_23_update_security_credentials_cos import (
    SupplierReplacementCertificates,
    UpdateSecurityCredentialsCos,
)
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.smki.pki import Credentials, Pki
from sitrig.harness.premises.names import METERING_POINTS, user_named

IMPORT_MPAN, MPRN = METERING_POINTS["the import MPAN"], METERING_POINTS["the MPRN"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """The certificates of one request (DER) and the path that is to lead them to the root."""

    signing: bytes
    agreement: bytes | None
    top_up: bytes | None
    path: tuple[bytes, ...]


def point_of(estate: Estate, device: Eui) -> str:
    """The metering point that goes with a device: the MPRN with gas, else the import MPAN."""
    core = estate.world.cores.get(device)
    return MPRN if isinstance(core, GasDevice) else IMPORT_MPAN


def own_bundle(sender: Credentials, pki: Pki) -> Bundle:
    """What a Supplier that does everything right sends."""
    return Bundle(
        signing=sender.signing.certificate.der,
        agreement=sender.agreement.certificate.der,
        top_up=sender.top_up.certificate.der if sender.top_up else None,
        path=(pki.issuing.certificate.der,),
    )


def bundle_named(name: str, sender: Credentials, pki: Pki) -> Bundle:
    """The right bundle, or one with a thing about it that is not; raises KeyError."""
    return _BUNDLES[name](own_bundle(sender, pki), sender, pki)


def change_of_supplier(
    bundle: Bundle, *, due: int | None = None, floor: int = 0, mpxn: str = IMPORT_MPAN
) -> UpdateSecurityCredentialsCos:
    """The request for the meter of the import MPAN unless another is named."""
    return UpdateSecurityCredentialsCos(
        execution_date_time=due,
        supplier_floor_seq_number=floor,
        supplier_replacement_certificates=SupplierReplacementCertificates(
            digital_signing_certificate=bundle.signing,
            key_agreement_certificate=bundle.agreement,
            key_agreement_top_up_certificate=bundle.top_up,
        ),
        certification_path_certificates=bundle.path,
        apply_time_based_cpv_checks=True,
        import_mpxn=mpxn,
    )


_Build = Callable[[Bundle, Credentials, Pki], Bundle]


def _other_supplier(pki: Pki) -> Bundle:
    eui = user_named("Ivy Supply")
    return own_bundle(pki.organisation(eui, OrganisationRole.SUPPLIER), pki)


def _as_operator(sender: Credentials, pki: Pki) -> Credentials:
    return pki.organisation(sender.eui, OrganisationRole.NETWORK_OPERATOR)


def _foreign(sender: Credentials) -> Bundle:
    """Certificates of the same User ID from an authority that the meter's root never certified."""
    other = Pki("another authority")
    return own_bundle(other.organisation(sender.eui, OrganisationRole.SUPPLIER), other)


_BUNDLES: Mapping[str, _Build] = {
    "its three certificates": lambda own, sender, pki: own,
    "its signing certificate alone": lambda own, sender, pki: replace(
        own, agreement=None, top_up=None
    ),
    "its signing and key agreement certificates": lambda own, sender, pki: replace(
        own, top_up=None
    ),
    "another Supplier's signing certificate": lambda own, sender, pki: replace(
        own, signing=_other_supplier(pki).signing
    ),
    "another Supplier's key agreement certificate": lambda own, sender, pki: replace(
        own, agreement=_other_supplier(pki).agreement
    ),
    "another Supplier's top-up certificate": lambda own, sender, pki: replace(
        own, top_up=_other_supplier(pki).top_up
    ),
    "bytes that are no certificate": lambda own, sender, pki: replace(
        own, signing=own.signing[:-40]
    ),
    "a path without the issuing authority": lambda own, sender, pki: replace(
        own, path=(pki.root.certificate.der,)
    ),
    "the path of another authority": lambda own, sender, pki: replace(
        own, path=_foreign(sender).path
    ),
    "certificates of another authority": lambda own, sender, pki: _foreign(sender),
    "a top-up certificate of another authority": lambda own, sender, pki: replace(
        own, top_up=_foreign(sender).top_up
    ),
    "its key agreement certificate for signing": lambda own, sender, pki: replace(
        own, signing=sender.agreement.certificate.der
    ),
    "a network operator's certificate in its name": lambda own, sender, pki: replace(
        own, signing=_as_operator(sender, pki).signing.certificate.der
    ),
}

BUNDLE_NAMES = tuple(_BUNDLES)
"""The sets of certificates that a scenario may name."""
