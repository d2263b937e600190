"""CS03, CS04 and CS07 at the devices: every outcome there is, and what each leaves behind."""

from __future__ import annotations

import pickle
from datetime import datetime

import pytest

from sitrig.emulators.devices import device_log
from sitrig.emulators.devices.faults import Silent
from sitrig.emulators.protocol.effects import (
    DataReport,
    DataRequest,
    KeyEstablished,
    KeyEstablishment,
    Record,
    Send,
)
from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice, LoggedType
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind, Proof
from sitrig.emulators.protocol.gbcs.use_cases.ccs02 import RemoveDevice
from sitrig.emulators.protocol.gbcs.use_cases.cs03 import (
    JoinCode,
    JoinDevice,
    JoinMethod,
    JoinResult,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs04 import UnjoinCode, UnjoinDevice, UnjoinResult
from sitrig.emulators.protocol.gbcs.use_cases.cs07 import DeviceLog, ReadDeviceLog, ReadingCode
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.emulators.protocol.smki import profiles
from sitrig.emulators.protocol.smki.certificates import KeyUsage
from sitrig.emulators.protocol.smki.pki import Pki
from tests.emulators.devices.conftest import METER, SUPPLIER
from tests.emulators.devices.han import HCALCS, IHD, PPMID, Han

A1 = JoinDevice(JoinMethod.A_INITIATOR, PPMID, LoggedType.PPMID)
A2 = JoinDevice(JoinMethod.A_RESPONDER, METER, LoggedType.ESME)
B = JoinDevice(JoinMethod.B, IHD, LoggedType.TYPE_2)
GSME = Eui("00-DB-12-34-56-78-90-A1")
SECONDS = 1000


@pytest.fixture
def han(pki: Pki) -> Han:
    """A HAN on which nobody knows anybody."""
    return Han(pki)


def joined(han: Han) -> Han:
    """ESME and PPMID joined."""
    assert han.ask(PPMID, "CS03A2", A2, by=ACB) == JoinResult(JoinCode.SUCCESS)
    assert han.ask(METER, "CS03A1", A1, by=SUPPLIER) == JoinResult(JoinCode.SUCCESS)
    return han


def logs(han: Han) -> tuple[object, ...]:
    """Device logs and keys of ESME and PPMID."""
    return tuple((core.device_log, core.joins) for core in (han.meter, han.ppmid))


def test_method_a_ends_with_one_key_on_both_sides_and_an_answer_that_the_device_signed(
    han: Han,
) -> None:
    joined(han)
    key = han.meter.joins.key_with(PPMID)
    assert key is not None
    assert han.ppmid.joins.key_with(METER) == key
    assert han.meter.device_log == (LoggedDevice(PPMID, LoggedType.PPMID),)
    assert han.ppmid.device_log == (LoggedDevice(METER, LoggedType.ESME),)
    signed = [
        m.proof for m in han.outbox if isinstance(m, DeviceMessage) and m.use_case == "CS03A1"
    ]
    assert signed == [Proof(signer_ski=han.METER_SKI)]


def test_a_partner_that_has_another_key_is_ignored_and_the_key_forgotten(han: Han) -> None:
    joined(han)
    before = han.ppmid.device_log
    (effect,) = han.ppmid.receive(KeyEstablishment(METER, "00" * 16), han.now)
    assert isinstance(effect, Record) and effect.kind == "key establishment ignored"
    assert han.ppmid.joins.key_with(METER) is None
    assert han.ppmid.device_log == before


def test_a_partner_that_has_the_same_key_is_told_so(han: Han) -> None:
    joined(han)
    key = han.ppmid.joins.key_with(METER)
    assert key is not None
    (effect,) = han.ppmid.receive(KeyEstablishment(METER, key), han.now)
    assert isinstance(effect, Send) and effect.payload == KeyEstablished(PPMID)


def test_two_pairs_share_different_keys(han: Han) -> None:
    joined(han)
    han.ask(METER, "CS03B", B, by=SUPPLIER)
    assert len({held.link_key for held in han.meter.joins.keys}) == 2


@pytest.mark.parametrize(
    ("use_case", "body", "code"),
    [
        ("CS03A1", A2, JoinCode.WRONG_MESSAGE_CODE),
        ("CS03B", A1, JoinCode.WRONG_MESSAGE_CODE),
        (
            "CS03A1",
            JoinDevice(JoinMethod.A_INITIATOR, GSME, LoggedType.GSME),
            JoinCode.INVALID_METHOD_OR_ROLE,
        ),
        (
            "CS03B",
            JoinDevice(JoinMethod.B, PPMID, LoggedType.PPMID),
            JoinCode.INVALID_METHOD_OR_ROLE,
        ),
    ],
)
def test_a_method_that_does_not_fit_is_refused_and_changes_nothing(
    han: Han, use_case: str, body: JoinDevice, code: JoinCode
) -> None:
    before = logs(han)
    assert han.ask(METER, use_case, body, by=SUPPLIER) == JoinResult(code)
    assert logs(han) == before


def test_a_partner_known_as_of_another_type_stays_as_it_is_known(han: Han) -> None:
    before = logs(joined(han))
    other = JoinDevice(JoinMethod.A_INITIATOR, PPMID, LoggedType.HCALCS)
    told = han.ask(METER, "CS03A1", other, by=SUPPLIER)
    assert told == JoinResult(JoinCode.INCOMPATIBLE_WITH_ENTRY)
    assert logs(han) == before


def test_a_full_log_takes_nobody_more_but_whom_it_has(han: Han) -> None:
    known = tuple(
        LoggedDevice(Eui(f"00-DB-12-34-56-78-77-{n:02X}"), LoggedType.TYPE_2)
        for n in range(device_log.CAPACITY)
    )
    han.meter.device_log = known
    assert han.ask(METER, "CS03B", B, by=SUPPLIER) == JoinResult(JoinCode.DEVICE_LOG_FULL)
    han.meter.device_log = (*known[:-1], LoggedDevice(IHD, LoggedType.TYPE_2))
    assert han.ask(METER, "CS03B", B, by=SUPPLIER) == JoinResult(JoinCode.SUCCESS)


@pytest.mark.parametrize("whose", [None, METER, PPMID, GSME])
def test_method_c_wants_the_key_agreement_certificate_of_that_very_device(
    han: Han, whose: Eui | None
) -> None:
    certificate = han.pki.device(whose).agreement.certificate.der if whose else None
    body = JoinDevice(JoinMethod.C, GSME, LoggedType.GSME, certificate)
    told = han.ask(PPMID, "CS03C", body, by=ACB)
    good = whose == GSME
    code = JoinCode.SUCCESS if good else JoinCode.CERTIFICATE_INVALID_OR_MISSING
    assert told == JoinResult(code)
    assert (han.ppmid.joins.key_with(GSME) is not None) is good


def test_a_signing_certificate_agrees_on_no_key(han: Han) -> None:
    signing = han.pki.device(GSME).signing.certificate.der
    body = JoinDevice(JoinMethod.C, GSME, LoggedType.GSME, signing)
    told = han.ask(PPMID, "CS03C", body, by=ACB)
    assert told == JoinResult(JoinCode.CERTIFICATE_INVALID_OR_MISSING)


@pytest.mark.parametrize("flaw", ["unknown authority", "past its last day"])
def test_a_certificate_that_is_not_believed_agrees_on_no_key(han: Han, flaw: str) -> None:
    expired = flaw == "past its last day"
    authority = han.pki if expired else Pki("another authority")
    pair = Pki("a stranger's keys").device(GSME).agreement
    valid_to = datetime(2025, 1, 1) if expired else datetime(2049, 12, 31)
    profile = profiles.device(GSME, KeyUsage.KEY_AGREEMENT)
    forged = authority.certify(profile, pair.certificate.public_key, valid_to).der
    before = logs(han)
    body = JoinDevice(JoinMethod.C, GSME, LoggedType.GSME, forged)
    told = han.ask(PPMID, "CS03C", body, by=ACB)
    assert told == JoinResult(JoinCode.CERTIFICATE_INVALID_OR_MISSING)
    assert logs(han) == before


def test_there_is_no_key_for_a_partner_that_is_not_on_the_hubs_log(han: Han) -> None:
    han.send(han.to_hub("CCS02", RemoveDevice(IHD)))
    told = han.ask(METER, "CS03B", B, by=SUPPLIER)
    assert told == JoinResult(JoinCode.NO_PARTNER_LINK_KEY)
    assert han.meter.device_log == ()


@pytest.mark.parametrize(
    ("silent", "code"),
    [("hub", JoinCode.NO_PARTNER_LINK_KEY), ("ppmid", JoinCode.NO_KEY_AGREEMENT_RESPONSE)],
)
def test_a_join_that_nobody_answers_is_given_up_after_twenty_seconds(
    han: Han, silent: str, code: JoinCode
) -> None:
    han.ask(PPMID, "CS03A2", A2, by=ACB)
    before = logs(han)
    message = han.ordered(METER, "CS03A1", A1, by=SUPPLIER)
    core = han.ppmid if silent == "ppmid" else han.hub
    if silent == "hub":
        core.attach(Silent())
        han.give(han.meter, message)
        core.repair(Silent)
    else:
        core.attach(Silent())
        han.give(han.hub, message)
    han.run_for(19 * SECONDS)
    assert not [m for m in han.outbox if getattr(m, "use_case", "") == "CS03A1"]
    pending = pickle.loads(pickle.dumps(han.meter))
    assert pending.state() == han.meter.state()
    han.run_for(2 * SECONDS)
    (told,) = [m for m in han.outbox if getattr(m, "use_case", "") == "CS03A1"]
    assert isinstance(told, DeviceMessage)
    assert told.body == JoinResult(code)
    assert logs(han) == before


def test_a_responder_that_was_told_of_nobody_keeps_no_key(han: Han) -> None:
    message = han.ordered(METER, "CS03A1", A1, by=SUPPLIER)
    han.send(message)
    assert han.ppmid.joins == device_log.NO_JOINS


@pytest.mark.parametrize("use_case", ["CS04AC", "CS04B"])
def test_an_unjoin_by_the_wrong_method_is_refused(han: Han, use_case: str) -> None:
    joined(han)
    han.ask(METER, "CS03B", B, by=SUPPLIER)
    before = logs(han)
    partner = IHD if use_case == "CS04AC" else PPMID
    told = han.ask(METER, use_case, UnjoinDevice(partner), by=SUPPLIER)
    assert told == UnjoinResult(UnjoinCode.OTHER)
    assert logs(han) == before


def test_an_unjoin_forgets_the_partner_and_its_key_and_no_other(han: Han) -> None:
    joined(han)
    han.ask(METER, "CS03B", B, by=SUPPLIER)
    told = han.ask(METER, "CS04AC", UnjoinDevice(PPMID), by=SUPPLIER)
    assert told == UnjoinResult(UnjoinCode.SUCCESS)
    assert han.meter.device_log == (LoggedDevice(IHD, LoggedType.TYPE_2),)
    assert [held.device for held in han.meter.joins.keys] == [IHD]


def test_the_device_log_is_told_in_the_order_of_joining(han: Han) -> None:
    joined(han)
    han.ask(METER, "CS03B", B, by=SUPPLIER)
    told = han.ask(METER, "CS07", ReadDeviceLog(), by=SUPPLIER)
    entries = (LoggedDevice(PPMID, LoggedType.PPMID), LoggedDevice(IHD, LoggedType.TYPE_2))
    assert told == DeviceLog(ReadingCode.SUCCESS, entries)


# Who may, and who may not.


@pytest.mark.parametrize(
    ("device", "use_case", "body", "by"),
    [
        (PPMID, "CS03A2", A2, SUPPLIER),
        (HCALCS, "CS03A2", A2, ACB),
        (METER, "CS03A1", A1, ACB),
        (METER, "CS04AC", UnjoinDevice(PPMID), ACB),
        (PPMID, "CS04AC", UnjoinDevice(METER), SUPPLIER),
        (METER, "CS03A2", A2, SUPPLIER),
        (IHD, "CS03A2", A2, SUPPLIER),
    ],
)
def test_a_command_of_somebody_else_is_neither_obeyed_nor_answered(
    han: Han, device: Eui, use_case: str, body: JoinDevice, by: Eui
) -> None:
    before = logs(han)
    sent = han.send(han.ordered(device, use_case, body, by=by))
    assert [m for m in sent if m.kind is MessageKind.RESPONSE] == []
    assert logs(han) == before


def test_a_join_that_the_acb_did_not_sign_does_not_reach_the_ppmids_log(han: Han) -> None:
    message = han.command("CS03A2", A2, originator=ACB, recipient=PPMID)
    sent = han.send(message)
    assert [m for m in sent if m.kind is MessageKind.RESPONSE] == []
    assert han.ppmid.device_log == ()


def test_an_ihd_sends_no_gbcs_message(han: Han) -> None:
    assert not [m for m in han.outbox if getattr(m, "originator", None) == IHD]
    assert han.accessories[IHD].answer(han.ordered(IHD, "CS07", ReadDeviceLog(), by=ACB),
        DeviceLog(ReadingCode.SUCCESS, ()), critical=False) == ()  # fmt: skip


# What crosses.


def test_a_report_under_another_key_is_not_shown(han: Han) -> None:
    joined(han)
    han.give(han.ppmid, DataReport(METER, "00" * 16, 1, load_on=True))
    assert han.ppmid.told is None


@pytest.mark.parametrize("right", [True, False], ids=["the key they share", "another key"])
def test_a_partner_is_told_what_is_measured_under_the_shared_key_alone(
    han: Han, right: bool
) -> None:
    key = joined(han).meter.joins.key_with(PPMID)
    assert key is not None
    asked = DataRequest(PPMID, key if right else "00" * 16)
    told = [type(effect) for effect in han.meter.receive(asked, han.START)]
    assert told == [Send if right else Record]


def test_a_device_that_left_the_han_shares_no_key_any_more(han: Han) -> None:
    joined(han)
    han.send(han.to_hub("CCS02", RemoveDevice(METER)))
    assert han.meter.joins == device_log.NO_JOINS
    assert han.meter.device_log != ()
