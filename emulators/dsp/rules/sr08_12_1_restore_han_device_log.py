"""SRV 8.12.1 Restore HAN Device Log (CCS03): a Comms Hub takes over the HAN of the one it replaces."""

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
from sitrig.emulators.dsp.changes import DeviceChanged
from sitrig.emulators.dsp.rulebook import Facts
from sitrig.emulators.dsp.rules.authorisation import registration_table, rules, status_table
from sitrig.emulators.dsp.rules.device_log_restores import (
    backup_of,
    old_device_ended,
    restore_facts,
    restore_table,
    restored_alerts,
)
from sitrig.emulators.dsp.rules.device_requests import target
from sitrig.emulators.protocol.duis.requests.sr08_12_1_restore_han_device_log import (
    RestoreHanDeviceLog,
)
from sitrig.emulators.protocol.duis.responses.hub_alerts import ChfDeviceLog, DeviceLogRestored
from sitrig.emulators.protocol.gbcs.use_cases import ccs03
from sitrig.emulators.protocol.gbcs.use_cases.ccs03 import (
    RestoredDevice,
    RestoreDeviceLog,
    RestoreDeviceLogResult,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs14 import DeviceLogChanged
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import DeviceType, SmiStatus

SRV = "8.12.1"


def _facts(case: Case) -> Facts:
    return restore_facts(case, _old(case.body))


def _act(case: Case) -> Acceptance:
    backup = backup_of(case.state, _old(case.body))
    assert isinstance(backup, DeviceLogChanged)
    devices = tuple(
        RestoredDevice(entry.device, entry.link_key)
        for entry in backup.entries
        if entry.link_key is not None
    )
    return Acceptance(
        command=CommandPlan(
            use_case=ccs03.NAME,
            body=RestoreDeviceLog(backup.extended_pan_id, devices),
            originator=Originator.ACB_FOR_USER,
            recipient=case.record.device_id,
            hub=case.record.device_id,
        )
    )


def _answered(seen: Answered) -> Acceptance:
    """T16: the devices are recorded on the new Comms Hub, and the old one is Decommissioned."""
    body = seen.message.body
    if not isinstance(body, RestoreDeviceLogResult) or not body.success:
        return Acceptance()
    old, new = _old(seen.command.request.body), seen.message.originator
    moved = tuple(
        DeviceChanged(record.device_id, {"hub": new})
        for record in seen.state.devices_on(old)
        if record.device_type is not DeviceType.GPF
    )
    return Acceptance(
        changes=(*moved, *old_device_ended(seen, old)),
        alerts=restored_alerts(seen, "hub-log-restored", _told(seen, old, new)),
    )


def _told(seen: Answered, old: Eui, new: Eui) -> DeviceLogRestored:
    gpfs = [seen.state.inventory[hub].associated_gpf or hub for hub in (old, new)]
    return DeviceLogRestored(
        restored_date=datetime.fromtimestamp(seen.now / 1000, UTC).date(),
        devices=ChfDeviceLog(
            old_chf_device_id=old,
            new_chf_device_id=new,
            old_gpf_device_id=gpfs[0],
            new_gpf_device_id=gpfs[1],
        ),
    )


def _old(body: object) -> Eui:
    assert isinstance(body, RestoreHanDeviceLog)
    return body.old_chf_id


SERVICE = RequestService(
    rules=rules(
        SRV,
        device_types=(DeviceType.CHF,),
        status=status_table(
            SRV,
            (SmiStatus.INSTALLED_NOT_COMMISSIONED, SmiStatus.COMMISSIONED),
            "assumption: a Comms Hub that is on the SM WAN",
        ),
        registration=registration_table(SRV, None, "judged for both hubs, in the request table"),
        request=restore_table(SRV, "RH"),
    ),
    subject=target,
    facts=_facts,
    act=_act,
    answered=_answered,
)
