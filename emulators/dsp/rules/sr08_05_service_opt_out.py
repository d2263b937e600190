"""SR 8.5 Service Opt Out: CS02b by the ACB, of its own cells.

The SRV matrix names no User Role for it (opting out was withdrawn from use), so that every sender is refused, and
no `Withdrawn` (T13 of the status life cycle) follows from it. The command is there for who tests a device.
"""

from __future__ import annotations

from sitrig.emulators.dsp.case import Asked, Command, Originator
from sitrig.emulators.dsp.rules.device_requests import command_service
from sitrig.emulators.protocol.duis.requests.sr08_05_service_opt_out import ServiceOptOut
from sitrig.emulators.protocol.gbcs.use_cases import cs02b
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import CellUsage, Replacement, ReplacementMode
from sitrig.emulators.protocol.vocabulary import DeviceType, RemotePartyRole


def _opted_out(asked: Asked) -> Command:
    body = asked.body
    assert isinstance(body, ServiceOptOut)
    given = body.replacement_certificates
    pairs = (
        (CellUsage.DIGITAL_SIGNATURE, given.digital_signing_certificate),
        (CellUsage.KEY_AGREEMENT, given.key_agreement_certificate),
    )
    return cs02b.NAME, cs02b.UpdateSecurityCredentials(
        mode=ReplacementMode.ACB_BY_ACB,
        replacements=tuple(
            Replacement(RemotePartyRole.ACB, usage, der) for usage, der in pairs if der is not None
        ),
        certification_path=body.certification_path_certificates,
        floor_counter=body.acb_floor_seq_number,
        apply_time_based_checks=body.apply_time_based_cpv_checks,
    )


SERVICE = command_service(ServiceOptOut, {DeviceType.ESME: _opted_out}, by=Originator.ACB)
