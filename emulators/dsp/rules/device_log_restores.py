"""What SRV 8.12.1 and 8.12.2 have in common: an old device, its backup, and who may have it restored."""

from __future__ import annotations

from sitrig.emulators.dsp.case import Alert, Answered, Case
from sitrig.emulators.dsp.changes import Change, LogBackup, StatusReached
from sitrig.emulators.dsp.inventory import DeviceRecord
from sitrig.emulators.dsp.relations import (
    RESPONSIBLE_SUPPLIER,
    relations,
    responsible_users,
)
from sitrig.emulators.dsp.rulebook import Facts, Row, Stage, Table, is_
from sitrig.emulators.dsp.rules.authorisation import table
from sitrig.emulators.dsp.state import DspState
from sitrig.emulators.dsp.work import alert_code
from sitrig.emulators.protocol.duis.responses import DccAlertMessage
from sitrig.emulators.protocol.duis.responses.hub_alerts import DeviceLogRestored
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import SmiStatus


def restore_table(srv: str, prefix: str) -> Table:
    """The request table of a restore."""
    return table(
        srv,
        Stage.REQUEST,
        Row(
            f"{prefix}-01",
            "assumption: the log of a device of the same type is restored; the code is not published",
            (is_("old device", "of another type", "none"),),
            "@restore-old-device-unknown",
        ),
        Row(
            f"{prefix}-04",
            "assumption: a device does not replace itself; the code is not published",
            (is_("old device", "the same device"),),
            "@restore-same-device",
        ),
        Row(
            f"{prefix}-02",
            "DUIS E4; assumption: whoever answers for a meter of the old or the new device may restore",
            (is_("sender is Responsible Supplier of a meter there", False),),
            "E4",
        ),
        Row(
            f"{prefix}-03",
            "GBCS CS14, GCS62: the DSP restores what was backed up last; the code is an assumption",
            (is_("backup", "none"),),
            "@restore-no-backup",
        ),
        Row(f"{prefix}-99", f"DUIS {srv}", note="the new device decides"),
        domains={
            "old device": ("of the same type", "of another type", "the same device", "none"),
            "sender is Responsible Supplier of a meter there": (True, False),
            "backup": ("held", "none"),
        },
    )


def restore_facts(case: Case, old: Eui) -> Facts:
    """Old device, sender and backup."""
    record = case.state.inventory.get(old)
    return {
        **case.device_facts(),
        "old device": _old(case, record),
        "sender is Responsible Supplier of a meter there": any(
            RESPONSIBLE_SUPPLIER
            in relations(case.state, case.switches, case.user, device, case.now)
            for device in (record, case.record)
            if device is not None
        ),
        "backup": "none" if backup_of(case.state, old) is None else "held",
    }


def backup_of(state: DspState, device: Eui) -> LogBackup | None:
    """The device log last backed up."""
    return state.log_backups.get(device)


def old_device_ended(seen: Answered, old: Eui) -> tuple[Change, ...]:
    """T16: a device that was replaced is Decommissioned."""
    record = seen.state.inventory[old]
    if record.status in (None, SmiStatus.DECOMMISSIONED):
        return ()
    srv = seen.command.request.service_reference_variant
    cause = f"SRV {srv} response"
    return (StatusReached(old, SmiStatus.DECOMMISSIONED, seen.now, cause),)


def restored_alerts(seen: Answered, name: str, told: DeviceLogRestored) -> tuple[Alert, ...]:
    """N30 or N31 to the sender, and (assumption) to every Supplier of a meter on either hub."""
    users = {seen.command.request.request_id.originator}
    for device in (told.devices.old_chf_device_id, told.devices.new_chf_device_id):
        record = seen.state.inventory.get(device)
        if record is not None:
            users |= set(responsible_users(seen.state, seen.switches, record, seen.now))
    message = DccAlertMessage(code=alert_code(name), alert=told)
    return tuple(Alert(user=user, message=message) for user in sorted(users))


def _old(case: Case, record: DeviceRecord | None) -> str:
    if record is None:
        return "none"
    if record.device_id == case.record.device_id:
        return "the same device"
    same = record.device_type is case.record.device_type
    return "of the same type" if same else "of another type"
