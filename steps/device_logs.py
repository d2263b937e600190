"""Device logs read (SR 8.9) and restored on another Comms Hub or GPF (SRV 8.12.1, 8.12.2)."""

from __future__ import annotations

from pytest_bdd import given, then, when

from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.requests.sr08_09_read_device_log import (
    ReadDeviceLog,
    ReadSecurityDetails,
)
from sitrig.emulators.protocol.duis.requests.sr08_12_1_restore_han_device_log import (
    RestoreHanDeviceLog,
)
from sitrig.emulators.protocol.duis.requests.sr08_12_2_restore_gpf_device_log import (
    RestoreGpfDeviceLog,
)
from sitrig.emulators.protocol.duis.responses.hub_alerts import DeviceLogRestored
from sitrig.emulators.protocol.gbcs.use_cases import gcs59
from sitrig.emulators.protocol.gbcs.use_cases.ccs03 import RestoreDeviceLogResult
from sitrig.emulators.protocol.gbcs.use_cases.ccs07 import HubLogs
from sitrig.emulators.protocol.gbcs.use_cases.gcs59 import RestoringCode
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.harness.actions import han_joins
from sitrig.harness.clock import MINUTE, Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.fixtures import Parties
from sitrig.harness.ledger import Ledger
from sitrig.harness.observations import han_partners
from sitrig.harness.observations.device_answers import dcc_alerts, device_answer
from sitrig.harness.observations.device_truth import hub as hub_core
from sitrig.harness.premises.draft import Draft
from sitrig.steps.firmware import read_devices
from sitrig.steps.placeholders import phrase


@given(phrase("{device:Device} is recorded with GBCS version {version}"))
def recorded_gbcs(draft: Draft, device: Eui, version: str) -> None:
    state = draft.hub if draft.is_hub(device) else draft.meter
    state(device, gbcs_version=version)


@given(phrase("{old:Device} has given way to {new:Device} in its place"))
def replaced(estate: Estate, clock: Clock, old: Eui, new: Eui) -> None:
    han_joins.replace_hub(estate, old, new)
    clock.run_for(MINUTE)


@given(phrase('"{party}" has had the device log of {old:Device} restored on {new:Device}'))
def has_restored(
    parties: Parties, estate: Estate, clock: Clock, party: str, old: Eui, new: Eui
) -> None:
    is_hub = any(hub.device_id == new for hub in estate.plan.hubs)
    answer = (restores if is_hub else restores_gpf)(parties, party, old, new)
    body = device_answer(parties, clock, answer, MINUTE).body
    assert han_partners.was_restored(body), f"it answered {body}"
    clock.run_for(MINUTE)


@when(
    phrase('"{party}" submits SR 8.9 to read the device log of {device:Device}'),
    target_fixture="answer",
)
def reads(parties: Parties, party: str, device: Eui) -> Exchange:
    return parties[party].submit(ReadDeviceLog(), device=device)


@when(
    phrase('"{party}" submits SR 8.9 to read the device logs of {device:Device} with their keys'),
    target_fixture="answer",
)
def reads_keys(parties: Parties, party: str, device: Eui) -> Exchange:
    body = ReadDeviceLog(security_details=ReadSecurityDetails())
    return parties[party].submit(body, device=device)


@when(
    phrase(
        '"{party}" submits SRV 8.12.1 to restore the device log of {old:Device} on {new:Device}'
    ),
    target_fixture="answer",
)
def restores(parties: Parties, party: str, old: Eui, new: Eui) -> Exchange:
    return parties[party].submit(RestoreHanDeviceLog(old_chf_id=old), device=new)


@when(
    phrase(
        '"{party}" submits SRV 8.12.2 to restore the device log of {old:Device} on {new:Device}'
    ),
    target_fixture="answer",
)
def restores_gpf(parties: Parties, party: str, old: Eui, new: Eui) -> Exchange:
    return parties[party].submit(RestoreGpfDeviceLog(old_gpf_id=old), device=new)


@then(
    phrase(
        "within {limit:Duration} {device:Device} answers with a device log of {listed:Devices}",
        Devices=read_devices,
    )
)
def answers_log(
    parties: Parties,
    clock: Clock,
    answer: Exchange,
    limit: int,
    device: Eui,
    listed: tuple[Eui, ...],
) -> None:
    message = device_answer(parties, clock, answer, limit)
    assert message.originator == device, f"{message.originator} answered"
    found = han_partners.listed(message.body)
    assert sorted(found) == sorted(listed), f"it lists {found}"


@then(phrase("within {limit:Duration} {device:Device} answers with a device log of no device"))
def answers_no_log(
    parties: Parties, clock: Clock, answer: Exchange, limit: int, device: Eui
) -> None:
    answers_log(parties, clock, answer, limit, device, ())


@then(phrase("the answer came by use case {use_case}"))
def came_by(parties: Parties, clock: Clock, answer: Exchange, use_case: str) -> None:
    found = device_answer(parties, clock, answer, MINUTE).use_case
    assert found == use_case, f"it came by {found}"


@then(phrase("the answer shows the keys that {hub:Device} holds, and remembers {device:Device}"))
def shows_keys(
    parties: Parties, estate: Estate, clock: Clock, answer: Exchange, hub: Eui, device: Eui
) -> None:
    told = device_answer(parties, clock, answer, MINUTE).body
    assert isinstance(told, HubLogs) and told.current and told.historic, f"it answered {told}"
    held = {entry.device: entry.link_key for entry in hub_core(estate, hub).log}
    assert {entry.device: entry.link_key for entry in told.current.entries} == held
    assert [entry.device for entry in told.historic.entries] == [device], f"{told.historic}"


@then(phrase("within {limit:Duration} {hub:Device} answers that it has not restored the log"))
def not_restored(
    parties: Parties, clock: Clock, ledger: Ledger, answer: Exchange, limit: int, hub: Eui
) -> None:
    body = device_answer(parties, clock, answer, limit).body
    assert body == RestoreDeviceLogResult(success=False), f"it answered {body}"
    ledger.declare(f"devices/{hub}/anchors/counters/*")


@then(
    phrase(
        "within {limit:Duration} {moved:Devices} have come over to {hub:Device}",
        Devices=read_devices,
    )
)
def come_over(
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    limit: int,
    moved: tuple[Eui, ...],
    hub: Eui,
) -> None:
    clock.run_for(limit)
    for device in moved:
        han_partners.declare_come_over(ledger, estate, device, hub)


@then(phrase('"{party}" is told by DCC Alert that {old:Device} has given way to {new:Device}'))
def told_of_restore(parties: Parties, party: str, old: Eui, new: Eui) -> None:
    names = ("hub-log-restored", "gpf-log-restored")
    alerts = [one.alert for name in names for one in dcc_alerts(parties[party], name)]
    pairs = [
        pair
        for alert in alerts
        if isinstance(alert, DeviceLogRestored)
        for pair in (
            (alert.devices.old_chf_device_id, alert.devices.new_chf_device_id),
            (alert.devices.old_gpf_device_id, alert.devices.new_gpf_device_id),
        )
    ]
    assert (old, new) in pairs, f"it was told of {pairs}"


@then(phrase("within {limit:Duration} {gpf:Device} answers that it has restored {device:Device}"))
def gpf_restored(
    parties: Parties,
    estate: Estate,
    clock: Clock,
    ledger: Ledger,
    answer: Exchange,
    limit: int,
    gpf: Eui,
    device: Eui,
) -> None:
    body = device_answer(parties, clock, answer, limit).body
    assert isinstance(body, gcs59.DeviceLogRestored), f"it answered {body}"
    codes = {one.entry.device: one.code for one in body.entries}
    assert codes == {device: RestoringCode.SUCCESS}, f"it answered {codes}"
    han_partners.declare_asked(ledger, estate, gpf)
    han_partners.declare_entry_added(ledger, estate, gpf, device)
