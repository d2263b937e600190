"""The CS02b or CS02g that replaces a party's certificates, and who may ask for which. Knows no Service Request."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sitrig.emulators.dsp.case import Asked, Case, Command, RequestService
from sitrig.emulators.dsp.rulebook import Row, is_
from sitrig.emulators.dsp.rules.request_tables import refusing
from sitrig.emulators.protocol.duis.requests.sr06_15_1_update_security_credentials_krp import (
    UpdateSecurityCredentialsKrp,
)
from sitrig.emulators.protocol.duis.requests.sr06_21_request_handover import (
    RequestHandoverOfDccControlledDevice,
)
from sitrig.emulators.protocol.errors import InvalidValueError
from sitrig.emulators.protocol.gbcs.use_cases import cs02b
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage, Replacement, ReplacementMode
from sitrig.emulators.protocol.smki.certificates import Certificate
from sitrig.emulators.protocol.vocabulary import RemotePartyRole, UserRole

_MODES = {
    RemotePartyRole.SUPPLIER: ReplacementMode.SUPPLIER_BY_SUPPLIER,
    RemotePartyRole.NETWORK_OPERATOR: ReplacementMode.NETWORK_OPERATOR_BY_NETWORK_OPERATOR,
    RemotePartyRole.LOAD_CONTROLLER: ReplacementMode.LOAD_CONTROLLER_BY_SUPPLIER,
}
SUPPLIERS = frozenset({UserRole.IMPORT_SUPPLIER, UserRole.GAS_SUPPLIER})
NETWORKS = frozenset({UserRole.ELECTRICITY_DISTRIBUTOR, UserRole.GAS_TRANSPORTER})
_DOMAINS: dict[str, tuple[str | bool, ...]] = {
    "Remote Party Role": ("the sender's to replace", "another's"),
    "certificates": ("of one holder", "of several holders or none"),
}


def replacement(asked: Asked) -> Command:
    """Cells of one role, in the order signing, agreement, top-up."""
    body = asked.body
    assert isinstance(body, UpdateSecurityCredentialsKrp | RequestHandoverOfDccControlledDevice)
    mode = _MODES[body.remote_party_role]
    is_load = body.remote_party_role is RemotePartyRole.LOAD_CONTROLLER
    return cs02b.LOAD_CONTROLLER if is_load else cs02b.NAME, cs02b.UpdateSecurityCredentials(
        mode=mode,
        replacements=tuple(
            Replacement(body.remote_party_role, usage, der) for usage, der in _given(body)
        ),
        certification_path=body.certification_path_certificates,
        floor_counter=body.remote_party_floor_seq_number or 0,
        top_up_floor_counter=body.remote_party_prepayment_top_up_floor_seq_number,
        apply_time_based_checks=body.apply_time_based_cpv_checks,
        execution_time=body.execution_date_time
        if isinstance(body, UpdateSecurityCredentialsKrp)
        else None,
    )


def guarded(
    service: RequestService,
    allowed: Mapping[RemotePartyRole, Iterable[UserRole]],
    role_code: str,
    certificate_code: str,
) -> RequestService:
    """The service, refusing a role that the sender may not replace and certificates that do not belong together."""

    def facts(case: Case) -> dict[str, str]:
        body = case.body
        assert isinstance(body, UpdateSecurityCredentialsKrp | RequestHandoverOfDccControlledDevice)
        may = case.roles & frozenset(allowed.get(body.remote_party_role, ()))
        return {
            "Remote Party Role": "the sender's to replace" if may else "another's",
            "certificates": "of one holder" if _of_one(body) else "of several holders or none",
        }

    srv = service.rules.srv
    return refusing(
        service,
        (
            Row(
                f"CR-{srv}-01",
                "assumption: a party replaces its own cells; the code is not published",
                (is_("Remote Party Role", "another's"),),
                role_code,
            ),
            Row(
                f"CR-{srv}-02",
                "assumption: the certificates of a request have one holder; the code is not published",
                (is_("certificates", "of several holders or none"),),
                certificate_code,
            ),
            Row(f"CR-{srv}-99", "DUIS: what the device makes of it is the device's answer"),
        ),
        _DOMAINS,
        facts,
    )


def _given(
    body: UpdateSecurityCredentialsKrp | RequestHandoverOfDccControlledDevice,
) -> list[tuple[CellUsage, bytes]]:
    given = body.replacement_certificates
    pairs = (
        (CellUsage.DIGITAL_SIGNATURE, given.digital_signing_certificate),
        (CellUsage.KEY_AGREEMENT, given.key_agreement_certificate),
        (CellUsage.KEY_AGREEMENT_TOP_UP, given.key_agreement_top_up_certificate),
    )
    return [(usage, der) for usage, der in pairs if der is not None]


def _of_one(body: UpdateSecurityCredentialsKrp | RequestHandoverOfDccControlledDevice) -> bool:
    try:
        holders = {Certificate.from_der(der).subject for _, der in _given(body)}
    except InvalidValueError:
        return False
    return len(holders) == 1
