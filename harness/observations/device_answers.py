"""What devices answer to Service Requests and report unasked, as the parties receive it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sitrig.emulators.dsp.work import alert_code
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.duis.responses import (
    DccAlertMessage,
    DeviceAlertMessage,
    DeviceStatusChangeEvent,
    FutureDatedDeviceAlert,
    MeterDecommissioningOrWithdrawal,
    MeterIdentity,
    ResponseMessage,
)
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, UseCaseBody
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import EsmeVariant
from sitrig.harness.clock import Clock
from sitrig.harness.duis_client import Exchange
from sitrig.harness.expectations import expect_definite, is_accepted
from sitrig.harness.fixtures import Parties
from sitrig.harness.parties import Party, Received
from sitrig.harness.premises.names import USERS


def sender_of(parties: Parties, exchange: Exchange) -> Party:
    """The party that sent a Service Request."""
    sender = exchange.request_id.originator
    return next(parties[name] for name, eui in USERS.items() if eui == sender)


def device_answer(parties: Parties, clock: Clock, exchange: Exchange, within: int) -> DeviceMessage:
    """The device's response to an accepted request; raises InconclusiveError for a time-out."""
    got = _next(parties, clock, exchange, within, lambda got: True)
    expect_definite(got.response.response_code.value)
    message = got.device_message
    assert message is not None, f"{got.response.response_code} came back without a device's answer"
    return message


def was_done(body: UseCaseBody) -> bool:
    """Whether a device answered that it carried out a command: DLMS tells success, ZigBee a status of 0."""
    success: bool | None = getattr(body, "success", None)
    status: int | None = getattr(body, "status", getattr(body, "verdict", None))
    assert success is not None or status is not None, f"{body} tells of no success"
    return success is True or status == 0


def future_dated_outcome(
    parties: Parties, clock: Clock, exchange: Exchange, within: int
) -> DeviceMessage:
    """How a future-dated command ended, as the device reports it."""
    got = _next(parties, clock, exchange, within, _is_outcome)
    expect_definite(got.response.response_code.value)
    message = got.device_message
    assert message is not None, "the outcome carries no message of the device"
    return message


def outcomes_told(parties: Parties, exchange: Exchange) -> list[tuple[int, int, str]]:
    """Each alert about an instruction of a future-dated command: its number, of how many, its code."""
    answers = sender_of(parties, exchange).answers_to(exchange.request_id)
    contents = (got.response.content for got in answers)
    payloads = (one.payload for one in contents if isinstance(one, ResponseMessage))
    return [
        (alert.instruction_number, alert.total, alert.code)
        for alert in payloads
        if isinstance(alert, FutureDatedDeviceAlert)
    ]


def final_code(parties: Parties, clock: Clock, exchange: Exchange, within: int) -> str:
    """The Response Code of the last answer that comes within that time."""
    clock.run_for(within)
    answers = list(sender_of(parties, exchange).answers_to(exchange.request_id))
    assert answers, f"no answer to {exchange.request_id} within {within} ms"
    return answers[-1].response.response_code.value


def dcc_alerts(party: Party, name: str) -> Iterable[DccAlertMessage]:
    """The DCC Alerts of one kind that the party received, by the kind's name in the data file."""
    return (alert for alert in party.dcc_alerts() if alert.code is alert_code(name))


def meter_identities(party: Party) -> dict[Eui, EsmeVariant | None]:
    """The ESME Variant in each Meter Identity DCC Alert that the party received, by device."""
    events = (alert.alert for alert in dcc_alerts(party, "meter-identity"))
    return {
        event.device_id: event.change.kind.esme_variant
        for event in events
        if isinstance(event, DeviceStatusChangeEvent)
        and isinstance(event.change.kind, MeterIdentity)
    }


def decommissionings(party: Party) -> list[tuple[Eui, str]]:
    """Each meter that the party was told by DCC Alert is decommissioned, and its import MPxN."""
    events = (alert.alert for alert in dcc_alerts(party, "meter-decommissioned"))
    return [
        (event.device_id, event.change.kind.mpxns.import_mpxn)
        for event in events
        if isinstance(event, DeviceStatusChangeEvent)
        and isinstance(event.change.kind, MeterDecommissioningOrWithdrawal)
    ]


def device_alert_codes(party: Party, device: Eui) -> list[str]:
    """The codes of the Device Alerts that the party received from the device, in order."""
    return [
        got.response.content.alert_code
        for got in party.mailbox
        if isinstance(got.response.content, DeviceAlertMessage)
        and got.device_message is not None
        and got.device_message.originator == device
    ]


def open_commands(estate: Estate, exchange: Exchange) -> list[str]:
    """The commands of a request that the DSP still waits for, named as in its state."""
    return [
        " ".join(str(part) for part in key)
        for key, command in estate.dsp.state.commands.items()
        if command.request.request_id == exchange.request_id
    ]


def reports(party: Party, device: Eui, body: type[UseCaseBody]) -> list[UseCaseBody]:
    """What the device reported to the party unasked, of one kind, in order."""
    messages = (got.device_message for got in party.mailbox)
    return [
        message.body
        for message in messages
        if message is not None and message.originator == device and isinstance(message.body, body)
    ]


def _next(
    parties: Parties,
    clock: Clock,
    exchange: Exchange,
    within: int,
    wanted: Callable[[Received], bool],
) -> Received:
    assert is_accepted(exchange.code), f"rejected with {exchange.code}: no device was asked"
    party = sender_of(parties, exchange)

    def found() -> Received | None:
        answers = party.answers_to(exchange.request_id)
        return next((got for got in answers if wanted(got)), None)

    clock.wait_until(lambda: found() is not None, within)
    got = found()
    assert got is not None, f"no answer to {exchange.request_id} within {within} ms"
    return got


def _is_outcome(got: Received) -> bool:
    content = got.response.content
    payload = content.payload if isinstance(content, ResponseMessage) else None
    return isinstance(payload, FutureDatedDeviceAlert) or not is_accepted(
        got.response.response_code.value
    )
