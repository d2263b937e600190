"""Golden payloads in DER and in the ZigBee encapsulation: an exchange per family, spelled out in hex."""

from __future__ import annotations

from sitrig.emulators.protocol.gbcs.log_entries import LoggedDevice, LoggedType
from sitrig.emulators.protocol.gbcs.message import CANCELLATION, MessageKind, UseCaseBody
from sitrig.emulators.protocol.gbcs.protected_data import Sealed, SealedReading
from sitrig.emulators.protocol.gbcs.use_cases import (
    ccs08,
    cs01b,
    cs02a,
    cs02b,
    cs02c,
    cs02d,
    cs02e,
    cs03,
    cs04,
    cs06,
    cs07,
    cs08,
    cs09,
    cs10,
    cs11,
    gas_alerts,
    gcs13a,
    gcs13b,
    gcs13c,
    gcs28,
    gcs32,
    gcs33,
    gcs38,
    gcs39,
    gcs41,
    gcs46,
    gcs59,
    gcs62,
)
from sitrig.emulators.protocol.gbcs.use_cases.cs02b import (
    CellUsage,
    FloorChange,
    ReplacementMode,
    StatusCode,
)
from sitrig.emulators.protocol.gbcs.use_cases.fdra import FirmwareReceived
from sitrig.emulators.protocol.gbcs.use_cases.future_dated_gas_instruction import (
    FutureDatedGasInstruction,
    GasInstruction,
)
from sitrig.emulators.protocol.gbcs.use_cases.generic_alert import GenericAlert
from sitrig.emulators.protocol.gbcs.use_cases.meter_integrity import MeterIntegrityWarning
from sitrig.emulators.protocol.identifiers import Eui
from sitrig.emulators.protocol.vocabulary import RemotePartyRole
from tests.emulators.protocol.gbcs.use_cases.golden import Golden

COUNTER = 0x7D1
DEVICE = Eui("00-DB-12-34-56-78-90-9A")
PARTY, OTHER = Eui("90-B3-D5-1F-30-01-00-00"), Eui("90-B3-D5-1F-30-03-00-00")
TIME = 1_420_070_400_000  # 2015-01-01T00:00:00Z
SIGNED = bytes.fromhex("300D 3003020107 3002 0500 0302 0055".replace(" ", ""))
HASH = "a1" * 32
_TIME = "180F32303135303130313030303030305A"
_MINUTE_LATER = "180F32303135303130313030303130305A"
_NEVER = "180F39393939313233313233353935395A"
_SIGNED = SIGNED.hex()
_A = "08 00DB12345678909A"
_MODE_7 = ReplacementMode.SUPPLIER_BY_TRANSCOS
_DS, _SUPPLIER = CellUsage.DIGITAL_SIGNATURE, RemotePartyRole.SUPPLIER


def _command(use_case: str, body: UseCaseBody, octets: str) -> Golden:
    return _golden(use_case, MessageKind.COMMAND, body, octets)


def _response(use_case: str, body: UseCaseBody, octets: str) -> Golden:
    return _golden(use_case, MessageKind.RESPONSE, body, octets)


def _alert(use_case: str, body: UseCaseBody, octets: str) -> Golden:
    return _golden(use_case, MessageKind.ALERT, body, octets)


def _golden(use_case: str, kind: MessageKind, body: UseCaseBody, octets: str) -> Golden:
    return Golden(use_case, kind, bytes.fromhex(octets.replace(" ", "")), body)


_OUTCOME = cs02b.CellOutcome(
    role=_SUPPLIER,
    usage=_DS,
    status=StatusCode.SUCCESS,
    existing_subject=PARTY,
    existing_ski="44899792d196f4b8",
    replacing_subject=OTHER,
    replacing_ski="4a8103adac183a89",
)
_FLOORS = (FloorChange(_SUPPLIER, 5, 9),)

CREDENTIALS = (
    _command(
        "CS02a",
        cs02a.ReadCredentials((_SUPPLIER, RemotePartyRole.WAN_PROVIDER)),
        "3011 3007 020104 03020308 3006 020102 020106",
    ),
    _command(
        "CS02f",
        cs02a.ReadCredentials((RemotePartyRole.LOAD_CONTROLLER,)),
        "300E 3007 020104 03020308 3003 020108",
    ),
    _response(
        "CS02f",
        cs02a.Credentials(
            (
                cs02a.RoleDetails(
                    _SUPPLIER,
                    StatusCode.SUCCESS,
                    17,
                    (cs02a.CellDetails(_DS, PARTY, "44899792d196f4b8"),),
                ),
                cs02a.RoleDetails(RemotePartyRole.TRANSCOS, StatusCode.OTHER),
            )
        ),
        f"302F 3025 020102 0A0100 020111 301A 3018 03020780 0408{PARTY.octets.hex()}"
        "0408 44899792D196F4B8 3006 020105 0A017F",
    ),
    _command(
        "CS02b 0107",
        cs02b.UpdateSecurityCredentials(
            mode=_MODE_7,
            replacements=(cs02b.Replacement(_SUPPLIER, _DS, SIGNED),),
            certification_path=(SIGNED,),
            floor_counter=5,
            top_up_floor_counter=9,
            apply_time_based_checks=False,
            execution_time=TIME,
        ),
        "3067 3027 020107 810101 A207 020105 03020780 8302 07D1 A612 3010 020102 020105 3008 3006"
        f"020100 020109 301A 3018 {_SIGNED} 3007 020102 03020780 300F {_SIGNED} {_TIME}",
    ),
    _response("CS02b 0107", cs02b.CredentialsAccepted(), "3002 0500"),
    _command(
        "CS02g 0125",
        cs02b.UpdateSecurityCredentials(
            mode=ReplacementMode.LOAD_CONTROLLER_BY_LOAD_CONTROLLER,
            replacements=(cs02b.Replacement(RemotePartyRole.LOAD_CONTROLLER, _DS, SIGNED),),
            certification_path=(SIGNED,),
            floor_counter=5,
            top_up_floor_counter=None,
            apply_time_based_checks=True,
            execution_time=None,
        ),
        "3042 3013 02010A A207 020108 03020780 8302 07D1 840105"
        f"301A 3018 {_SIGNED} 3007 020108 03020780 300F {_SIGNED}",
    ),
)

JOINS = (
    _command(
        "CS03A1",
        cs03.JoinDevice(cs03.JoinMethod.A_INITIATOR, DEVICE, LoggedType.HCALCS),
        f"3010 020100 04{_A} 020104",
    ),
    _command(
        "CS03A2",
        cs03.JoinDevice(cs03.JoinMethod.A_RESPONDER, DEVICE, LoggedType.ESME),
        f"3010 020101 04{_A} 020101",
    ),
    _command(
        "CS03C",
        cs03.JoinDevice(cs03.JoinMethod.C, DEVICE, LoggedType.PPMID, SIGNED),
        f"301F 020103 04{_A} 020105 {_SIGNED}",
    ),
    _command(
        "CS03B",
        cs03.JoinDevice(cs03.JoinMethod.B, DEVICE, LoggedType.GPF),
        f"3010 020102 04{_A} 020103",
    ),
    _response("CS03B", cs03.JoinResult(cs03.JoinCode.DEVICE_LOG_FULL), "020104"),
    _command("CS04AC", cs04.UnjoinDevice(DEVICE), f"04{_A}"),
    _command("CS04B", cs04.UnjoinDevice(DEVICE), f"04{_A}"),
    _response("CS04B", cs04.UnjoinResult(cs04.UnjoinCode.NOT_IN_LOG), "020101"),
    _command("CS07", cs07.ReadDeviceLog(), "0500"),
    _response(
        "CS07",
        cs07.DeviceLog(cs07.ReadingCode.SUCCESS, (LoggedDevice(DEVICE, LoggedType.GPF),)),
        f"3014 020100 300F 300D 04{_A} 020103",
    ),
    _command(
        "GCS59",
        gcs59.RestoreDeviceLog((LoggedDevice(DEVICE, LoggedType.TYPE_2),)),
        f"3011 300F 300D 04{_A} 020106",
    ),
    _response(
        "GCS59",
        gcs59.DeviceLogRestored(
            (
                gcs59.RestoredEntry(
                    LoggedDevice(DEVICE, LoggedType.PPMID), gcs59.RestoringCode.SUCCESS
                ),
            )
        ),
        f"3016 3014 3012 300D 04{_A} 020105 020100",
    ),
    _alert(
        "GCS62",
        gcs62.DeviceLogBackup("8071", TIME, ()),
        f"3018 0203 008071 {_TIME} 3000",
    ),
)

OWN_KEYS = (
    _command("CS02c", cs02c.GenerateKeyPair(CellUsage.KEY_AGREEMENT), "3004 03020308"),
    _response("CS02c", cs02c.CertificationRequest(SIGNED), _SIGNED),
    _command("CS02d", cs02d.StoreCertificate(SIGNED), _SIGNED),
    _response("CS02d", cs02d.CertificateStored(cs02d.StoringCode.INVALID_KEY_USAGE), "020103"),
    _command("CS02e", cs02e.ReadCertificate(_DS), "3004 03020780"),
    _response("CS02e", cs02e.DeviceCertificate(None, cs02e.ReadingFailure.FAILED), "020103"),
)

FIRMWARE = (
    _command(
        "CS06 0012",
        cs06.ActivateFirmware(HASH, CANCELLATION),
        f"3037 0420 {HASH} 0202 07D1 {_NEVER}",
    ),
    _response("CS06 0012", cs06.ActivationAccepted(), "0500"),
    _response(
        "CS06 0012",
        cs06.ActivationResult(cs06.ActivationCode.HASH_MISMATCH, "0123ABCE"),
        "3009 020102 0404 0123ABCE",
    ),
    _alert(
        "CS06 00CA",
        cs06.FutureDatedActivation("8F67", TIME, 1004, cs06.ActivationCode.SUCCESS, "0123ABCF"),
        f"3025 0203 008F67 {_TIME} 0202 03EC 3009 020100 0404 0123ABCF",
    ),
    _command("CS08", cs08.ReadFirmwareVersion(), "0500"),
    _response(
        "CS08",
        cs08.FirmwareVersion("0123ABCD", cs08.VersionCode.FAILED),
        "3009 0404 0123ABCD 020101",
    ),
    _alert(
        "CS09",
        cs09.FirmwareActivated("8F8B", TIME, "1234ABCD", cs09.SelfActivationCode.FAILED),
        f"301F 0203 008F8B {_TIME} 0404 1234ABCD 020101",
    ),
    _alert(
        "CCS08",
        ccs08.FirmwareTransfer(
            "8F89", TIME, DEVICE, "0123ABCD", ccs08.TransferCode.HARDWARE_VERSION_MISMATCH
        ),
        f"3029 0203 008F89 {_TIME} 04{_A} 0404 0123ABCD 020102",
    ),
    _command("GCS28", gcs28.SetClock(TIME, TIME + 60_000), f"3022 {_TIME} {_MINUTE_LATER}"),
    _response(
        "GCS28",
        gcs28.ClockSet(TIME, gcs28.ClockStatus.UNRELIABLE),
        f"3014 {_TIME} 020102",
    ),
)

GAS = (
    _command("GCS13a", gcs13a.ReadConsumption(), "010901 01 0702 000B 000000 0203010300030000"),
    _response(
        "GCS13a",
        SealedReading(None, Sealed(bytes.fromhex("3100000000ABCD"))),
        "010901 03 0702 000E 0000 180001 0007 3100000000ABCD",
    ),
    _command("GCS33", gcs33.ReadSupplyStatus(), "010901 01 0702 0007 000000 0502 1400"),
    _response(
        "GCS33",
        gcs33.SupplyStatus(100, None, (0, 0xC0)),
        "010901 01 0702 000C 080001 0502 00 21 6400 1400 C0",
    ),
    _command("GCS38", gcs38.ReadFirmwareVersion(), "010901 01 0702 0005 000000 0602"),
    _response(
        "GCS38",
        gcs38.FirmwareVersion("0123ABCD"),
        "010901 01 0702 000C 080001 0602 00 41 04 0123ABCD",
    ),
    _command(
        "GCS39",
        gcs39.ArmSupply(TIME),
        "010901 01 0702 0015 01000B 00000000 804A371C 00000000 00000000 01 01",
    ),
    _response("GCS39", gcs39.SupplyArmed(0xC0), "010901 01 0702 0005 08000B 0B C0"),
    _command(
        "GCS32",
        gcs32.DisableSupply(TIME),
        "010901 01 0702 0015 01000B 00000000 804A371C 00000000 00000000 00 01",
    ),
    _response("GCS32", gcs32.SupplyDisabled(0x87), "010901 01 0702 0005 08000B 0B 87"),
    _command("CS01b", cs01b.TopUp("987"), "010901 01 0705 0008 010004 00 03 393837"),
    _response(
        "CS01b",
        cs01b.TopUpResult(cs01b.TopUpVerdict.ACCEPTED, 4_000, -2),
        "010901 01 0705 000D 090003 00 A00F0000 00 FEFFFFFF",
    ),
    _response(
        "CS01b",
        cs01b.TopUpResult(cs01b.TopUpVerdict.DUPLICATE),
        "010901 01 0705 000D 090003 02 FFFFFFFF 00 FFFFFFFF",
    ),
    _command(
        "GCS41",
        gcs41.SetMprn(TIME, "1234567890"),
        "010901 01 0708 001A 090003 804A371C 00000000 00000000 0A 31323334353637383930",
    ),
    _response("GCS41", gcs41.MprnSet(0), "010901 01 0708 0005 00000B 03 00"),
    _command("GCS46", gcs46.ReadMprn(), "010901 01 0702 0005 000000 0703"),
    _response("GCS46", gcs46.Mprn("1000"), "010901 01 0702 000C 080001 0703 00 41 04 31303030"),
    _command(
        "CS10b",
        cs10.ReadEvents(None, TIME),
        "010901 01 0709 0011 010000 04 0000 00000000 804A371C 00 0000",
    ),
    _command(
        "CS10a",
        cs10.ReadEvents(TIME, TIME),
        "010901 01 0709 0011 010000 13 0000 804A371C 804A371C 00 0000",
    ),
    _response(
        "CS10a",
        cs10.Events(
            0, 32, (cs10.LoggedEvent(3, "8F1F", TIME), cs10.LoggedEvent(4, "8145", None, "AB"))
        ),
        "010901 01 0709 0019 190001 2000 00 01 00 03 1F8F 804A371C 00 04 4581 00000000 01 AB",
    ),
    _command("CS11", cs11.ClearEventLog(), "010901 01 0709 0004 010001 03"),
    _response("CS11", cs11.EventLogCleared(0, 8), "010901 01 0709 0004 090002 08"),
    _command(
        "GCS13b",
        gcs13b.ReadBlocks(),
        "010901 01 0702 0011 000000 0007 0107 0207 0307 0203 0103 0003",
    ),
    _command(
        "GCS13c",
        gcs13c.ReadTimeOfUse(),
        "010901 01 0702 0011 000000 0203 0103 0003 0001 0201 0401 0601",
    ),
    _alert("GCA-ZigBee", GenericAlert("8F30", TIME), "010900 8F30 1C374A80"),
    _alert("GNCA-ZigBee", GenericAlert("8F31", TIME), "010900 8F31 1C374A80"),
    _alert(
        "MIIWA-ZigBee", MeterIntegrityWarning("8F7A", TIME, "0001"), "010901 8F7A 1C374A80 0001"
    ),
    _alert(
        "FDRA-ZigBee", FirmwareReceived("8F1C", TIME, HASH), f"010901 8F1C 1C374A80 0920 {HASH}"
    ),
    _alert(
        "FDI-ZigBee",
        FutureDatedGasInstruction("8F66", TIME, 0x3ED, GasInstruction(0x6B, 0x0700, 9, 6)),
        "010901 8F66 1C374A80 0E 006B 00000000000003ED 0700 09 06",
    ),
    _alert(
        "GCS53",
        gas_alerts.BillingDataPushed("8F0A", TIME, Sealed(bytes.fromhex("3100000000AB"))),
        "010901 8F0A 1C374A80 03 0702 000D 0000 190006 0006 3100000000AB",
    ),
)

GOLDEN = (*CREDENTIALS, *JOINS, *OWN_KEYS, *FIRMWARE, *GAS)
FUTURE_DATED_CREDENTIALS = cs02b.FutureDatedCredentials(
    "8F66", TIME, COUNTER, (_OUTCOME,), _MODE_7, _FLOORS
)
UPDATED = cs02b.CredentialsUpdated(_MODE_7, (_OUTCOME, _OUTCOME), _FLOORS)
