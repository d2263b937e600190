"""SRVs 8.14.1 and 8.14.2, install notices: they record what the installer says and change no SMI Status."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Acceptance, Case, RequestService
from sitrig.emulators.dsp.changes import DeviceChanged
from sitrig.emulators.dsp.relations import SUPPLIER_OF_GIVEN_MPXN
from sitrig.emulators.dsp.rulebook import Facts, Row, Stage, is_
from sitrig.emulators.dsp.rules.authorisation import (
    registration_table,
    rules,
    status_table,
    table,
)
from sitrig.emulators.dsp.rules.comms_hub_notices import (
    notice_facts,
    subject,
    supplier_of_given,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_1_chf_install_success import (
    ChfInstallSuccessSmWan,
)
from sitrig.emulators.protocol.duis.requests.sr08_14_2_chf_install_no_sm_wan import (
    ChfInstallSuccessNoSmWan,
)
from sitrig.emulators.protocol.vocabulary import DeviceType, SmiStatus

_INSTALLABLE = (
    SmiStatus.PENDING,
    SmiStatus.INSTALLED_NOT_COMMISSIONED,
    SmiStatus.COMMISSIONED,
)


def install_service(srv: str) -> RequestService:
    """The service of one of the two SRVs."""
    request = table(
        srv,
        Stage.REQUEST,
        Row(
            f"CI-{srv}-01",
            "assumption: switch installation_after_return_notice",
            (
                is_("return notice", "on the register"),
                is_("installation_after_return_notice", "rejected"),
            ),
            "@hub-install-refused",
        ),
        Row(f"CI-{srv}-99", "DUIS 8.14", note="the install notice is recorded"),
        domains={
            "Comms Hub": ("not installed", "installed"),
            "generation": ("SMETS2+", "SMETS1"),
            "return notice": ("none", "on the register"),
            "installation_after_return_notice": ("accepted", "rejected"),
        },
    )
    return RequestService(
        rules=rules(
            srv,
            device_types=(DeviceType.CHF,),
            status=status_table(srv, _INSTALLABLE, "assumption: a Comms Hub that can be installed"),
            registration=registration_table(
                srv, (SUPPLIER_OF_GIVEN_MPXN,), "DUIS E4: registered for the MPxN of the premises"
            ),
            request=request,
        ),
        subject=subject,
        facts=_facts,
        act=_act,
    )


def _facts(case: Case) -> Facts:
    return {
        **notice_facts(case),
        "sender": supplier_of_given(case, _body(case).mpxn),
        "installation_after_return_notice": case.switches.installation_after_return_notice,
    }


def _act(case: Case) -> Acceptance:
    body = _body(case)
    notice = f"{body.srv} {body.chf_install_type.value}, {body.chf_location.value}, {body.mpxn}"
    return Acceptance(changes=(DeviceChanged(case.record.device_id, {"install_notice": notice}),))


def _body(case: Case) -> ChfInstallSuccessSmWan | ChfInstallSuccessNoSmWan:
    assert isinstance(case.body, ChfInstallSuccessSmWan | ChfInstallSuccessNoSmWan)
    return case.body
