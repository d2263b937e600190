"""SRV 8.12.2 Restore Gas Proxy Function Device Log (GCS59), asked of the new GPF by the ACB."""

from __future__ import annotations

from datetime import UTC, datetime

from sitrig.emulators.dsp.case import (
    Acceptance,
    Answered,
    Case,
    CommandPlan,
    Originator,
    RequestService,
)
from sitrig.emulators.dsp.rulebook import Facts
from sitrig.emulators.dsp.rules.authorisation import (
    JOINED,
    registration_table,
    rules,
    status_table,
)
from sitrig.emulators.dsp.rules.device_log_restores import (
    backup_of,
    old_device_ended,
    restore_facts,
    restore_table,
    restored_alerts,
)
from sitrig.emulators.dsp.rules.device_requests import hub_of, target
from sitrig.emulators.protocol.duis.requests.sr08_12_2_restore_gpf_device_log import (
    RestoreGpfDeviceLog,
)
from sitrig.emulators.protocol.duis.responses.hub_alerts import DeviceLogRestored, GpfDeviceLog
from sitrig.emulators.protocol.gbcs.use_cases import gcs59
from sitrig.emulators.protocol.gbcs.use_cases.gcs59 import RestoringCode
from sitrig.emulators.protocol.gbcs.use_cases.gcs62 import DeviceLogBackup
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType

SRV = "8.12.2"


def _facts(case: Case) -> Facts:
    return restore_facts(case, _old(case.body))


def _act(case: Case) -> Acceptance:
    backup = backup_of(case.state, _old(case.body))
    assert isinstance(backup, DeviceLogBackup)
    return Acceptance(
        command=CommandPlan(
            use_case=gcs59.NAME,
            body=gcs59.RestoreDeviceLog(backup.entries),
            originator=Originator.ACB,
            recipient=case.record.device_id,
            hub=hub_of(case),
        )
    )


def _answered(seen: Answered) -> Acceptance:
    """The old GPF is Decommissioned once the new one has taken every entry."""
    body = seen.message.body
    if not isinstance(body, gcs59.DeviceLogRestored):
        return Acceptance()
    if any(entry.code is not RestoringCode.SUCCESS for entry in body.entries):
        return Acceptance()
    old, new = _old(seen.command.request.body), seen.message.originator
    return Acceptance(
        changes=old_device_ended(seen, old),
        alerts=restored_alerts(seen, "gpf-log-restored", _told(seen, old, new)),
    )


def _told(seen: Answered, old: Eui, new: Eui) -> DeviceLogRestored:
    hubs = [seen.state.inventory[gpf].hub or gpf for gpf in (old, new)]
    return DeviceLogRestored(
        restored_date=datetime.fromtimestamp(seen.now / 1000, UTC).date(),
        devices=GpfDeviceLog(
            old_chf_device_id=hubs[0],
            new_chf_device_id=hubs[1],
            old_gpf_device_id=old,
            new_gpf_device_id=new,
        ),
    )


def _old(body: object) -> Eui:
    assert isinstance(body, RestoreGpfDeviceLog)
    return body.old_gpf_id


SERVICE = RequestService(
    rules=rules(
        SRV,
        device_types=(DeviceType.GPF,),
        status=status_table(SRV, JOINED, "assumption: a GPF whose hub is on the SM WAN"),
        registration=registration_table(SRV, None, "judged for both GPFs, in the request table"),
        request=restore_table(SRV, "RG2"),
    ),
    subject=target,
    facts=_facts,
    act=_act,
    answered=_answered,
)
