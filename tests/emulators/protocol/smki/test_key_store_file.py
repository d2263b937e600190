"""The key store file we write is the one we read."""

import pytest

from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.smki.certificates import OrganisationRole
from sitrig.emulators.protocol.smki.key_store import KeyStore
from sitrig.emulators.protocol.smki.key_store_file import write_dccboxed
from sitrig.emulators.protocol.smki.pki import Credentials, Pki

SUPPLIER = Eui("90-B3-D5-1F-30-01-00-00")
OPERATOR = Eui("90-B3-D5-1F-30-02-00-00")


@pytest.fixture(scope="module")
def parties() -> dict[Eui, Credentials]:
    pki = Pki("key store file")
    return {
        SUPPLIER: pki.organisation(SUPPLIER, OrganisationRole.SUPPLIER),
        OPERATOR: pki.organisation(OPERATOR, OrganisationRole.NETWORK_OPERATOR),
        ACB: pki.organisation(ACB, OrganisationRole.ACB),
    }


@pytest.fixture(scope="module")
def read_back(parties: dict[Eui, Credentials]) -> KeyStore:
    own = [parties[SUPPLIER], parties[OPERATOR]]
    return KeyStore.read_dccboxed(write_dccboxed(own, [parties[ACB]]))


@pytest.mark.parametrize("eui", [SUPPLIER, OPERATOR])
def test_every_key_of_an_own_party_is_read_back_for_its_purpose(
    eui: Eui, parties: dict[Eui, Credentials], read_back: KeyStore
) -> None:
    held, found = parties[eui], read_back.credentials(eui)
    assert found is not None
    for name in ("signing", "agreement", "top_up", "xml_signing"):
        written, back = getattr(held, name), getattr(found, name)
        assert (written and written.certificate) == (back and back.certificate), name
        assert (written and written.private_key.private_numbers()) == (
            back and back.private_key.private_numbers()
        ), name


def test_of_another_party_the_certificates_are_written_and_no_key(
    parties: dict[Eui, Credentials], read_back: KeyStore
) -> None:
    assert read_back.credentials(ACB) is None
    certificate = parties[ACB].xml_signing.certificate  # type: ignore[union-attr]
    assert read_back.find(certificate.issuer, certificate.serial) == certificate


def test_credentials_that_lack_a_key_are_completed_by_others(
    parties: dict[Eui, Credentials],
) -> None:
    operator, supplier = parties[OPERATOR], parties[SUPPLIER]
    completed = operator.completed_by(supplier)
    assert completed.eui == OPERATOR
    assert completed.signing.certificate == operator.signing.certificate
    assert operator.top_up is None
    assert completed.top_up is not None and supplier.top_up is not None
    assert completed.top_up.certificate == supplier.top_up.certificate
