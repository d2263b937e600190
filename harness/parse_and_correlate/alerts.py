"""Device Alerts: their code and instant, and what some of them carry besides."""

from __future__ import annotations

from dataclasses import dataclass

from sitrig.emulators.protocol.gbcs.load_control import Direction
from sitrig.emulators.protocol.gbcs.message import UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import (
    ccs08,
    cs02b,
    cs06,
    cs09,
    cs14,
    ecs80,
    ecs100,
    ecs101,
    ecs102,
    fdra,
    gas_alerts,
    gcs62,
    generic_alert,
    meter_integrity,
)
from sitrig.emulators.protocol.gbcs.use_cases.future_dated_gas_instruction import (
    FutureDatedGasInstruction,
)
from sitrig.emulators.protocol.gbcs.use_cases.future_dated_instruction import (
    FutureDatedInstruction,
)
from sitrig.harness.parse_and_correlate.credentials import execution_outcome
from sitrig.harness.parse_and_correlate.elements import (
    Node,
    Part,
    computed,
    group,
    numbered,
    of,
    value,
)
from sitrig.harness.parse_and_correlate.texts import instant, status

_DESCRIPTIONS = {
    "8F1C": "Firmware Verification Failed",
    "8F1E": "Integrity Protection or Command Failure",
    "8F66": "Future Dated Command Executed",
    "8F67": "Future Dated Command Failed",
    "8F72": "Firmware Verified",
    "8F69": "Device Commissioned",
    "8F89": "Firmware Transfer Failed",
    "8F8A": "Firmware Transfer Complete",
    "8F8B": "Firmware Activated by the Device",
    "8F8F": "CHF Device Log Updated",
}
_ACTIVATION = {1: "noImageHeld", 2: "hashMismatch", 3: "activationFailure"}


def description(code: str) -> str:
    """A short text for an alert code; its number where no text is known here."""
    return _DESCRIPTIONS.get(code, f"Alert {code}")


def alert_node(body: UseCaseBody) -> Node:
    """The content of an alert; raises KeyError for a body that no mapping tells."""
    code = str(getattr(body, "alert_code"))  # noqa: B009  every alert has one
    payload = tuple(node for part in ALERTS[type(body)].parts for node in part(body))
    return Node(
        "DeviceAlertContent",
        children=(
            Node("GBCSHexAlertCode", code),
            Node("AlertDescription", description(code)),
            Node("Timestamp", instant(getattr(body, "time"))),  # noqa: B009
            *((Node("Payload", children=payload),) if payload else ()),
        ),
    )


@dataclass(frozen=True, slots=True)
class Alerting:
    """What an alert says beyond its code and instant."""

    parts: tuple[Part, ...] = ()


def alerting(*parts: Part) -> Alerting:
    """A mapping."""
    return Alerting(parts)


def _outcome(*parts: Part) -> Part:
    return group("FutureDatedCommandOutcomeDeviceAlert", *parts)


def _into(told: object) -> tuple[Node, ...]:
    chosen = getattr(told, "direction")  # noqa: B009
    return (Node("InputFromControlledLoad"),) if chosen is Direction.INPUT else ()


_INSTRUCTION = _outcome(
    group(
        "COSEMFutureDatedAlert",
        of(
            "instruction",
            value("FutureDatedCommandMessageCode", "message_code", lambda found: f"{found:04X}"),
        ),
        value("FutureDatedCommandOriginatorCounter", "command_counter"),
        of(
            "instruction",
            group(
                "DLMSCOSEMFDInstructionIdentification",
                value("ClassId", "interface_class", lambda found: f"{found:04X}"),
                value("InstanceId", "logical_name", lambda found: str(found).upper()),
                value("AttributeId", "attribute", lambda found: f"{found:02X}"),
            ),
        ),
    )
)
_GAS_INSTRUCTION = _outcome(
    group(
        "GBZFutureDatedAlert",
        of(
            "instruction",
            value("FutureDatedCommandMessageCode", "message_code", lambda found: f"{found:04X}"),
        ),
        value("FutureDatedCommandOriginatorCounter", "command_counter"),
        of(
            "instruction",
            group(
                "GBZFDInstructionIdentification",
                value("ExtendedHeaderClusterID", "cluster", lambda found: f"{found:04X}"),
                value("FrameControl", "frame_control", lambda found: f"{found:02X}"),
                value("CommandIdentifier", "command", lambda found: f"{found:02X}"),
            ),
        ),
    )
)
# Volumes as counted: the alert does not say by what they are divided.
_BILLING = of(
    "snapshot",
    group(
        "BillingDataLogDeviceAlert",
        group(
            "GSMEBillingDataLogEntry",
            value("Timestamp", "time", instant),
            value("ActiveImportRegisterValueConsumption", "volume"),
            numbered("BlockRegisterMatrixValue", "blocks"),
            numbered("TariffTOURegisterMatrixValue", "tiers"),
        ),
    ),
)
_LIMITED = (
    value("AuxiliaryControllerN", "index"),
    value("ResultingLevel", "level"),
    lambda told: iter(_into(told)),
)

ALERTS: dict[type[UseCaseBody], Alerting] = {
    generic_alert.GenericAlert: alerting(),
    ccs08.FirmwareTransfer: alerting(),
    cs09.FirmwareActivated: alerting(),
    cs14.DeviceLogChanged: alerting(),
    gas_alerts.BillingDataPushed: alerting(_BILLING),
    gcs62.DeviceLogBackup: alerting(),
    cs02b.FutureDatedCredentials: alerting(
        _outcome(
            group(
                "UpdateSecurityCredentialsDeviceAlert",
                execution_outcome(
                    "UpdateSecurityCredentialsExecutionOutcome",
                    value("AuthorisingRemotePartyOriginatorCounter", "command_counter"),
                ),
            )
        )
    ),
    cs06.FutureDatedActivation: alerting(
        _outcome(
            group(
                "FirmwareActivationDeviceAlert",
                value("ExecutionDateTime", "time", instant),
                value("OriginatorCounterFromCommand", "command_counter"),
                status("ActivateImageResponseCode", "code", _ACTIVATION),
                value("FirmwareVersion", "version"),
            )
        )
    ),
    FutureDatedInstruction: alerting(_INSTRUCTION),
    FutureDatedGasInstruction: alerting(_GAS_INSTRUCTION),
    ecs80.SupplyRestored: alerting(
        group(
            "SupplyOutageRestoreAlert",
            value("interruptionValue", "outage", instant),
            value("restorationValue", "restored", instant),
        )
    ),
    ecs100.CommandNotSupported: alerting(
        group(
            "CommandNotSupportedbyDevice",
            value("MessageCodeofCommandReceived", "command_code", lambda found: f"{found:04X}"),
            value("OriginatorCounterfromCommandReceived", "command_counter"),
        )
    ),
    ecs101.LimitProcessed: alerting(
        group(
            "LimitAPCLevelCommandProcessedDeviceAlert",
            value("APCLimitPeriodStart", "start", instant),
            value("APCLimitPeriodEnd", "end", instant),
            *_LIMITED,
        )
    ),
    ecs102.LimitEnded: alerting(group("LimitAPCLevelEndedDeviceAlert", *_LIMITED)),
    fdra.FirmwareReceived: alerting(
        group(
            "FirmwareVerificationDeviceAlert",
            value("ManufacturerImageHash", "image_hash", lambda found: str(found).upper()),
        )
    ),
    meter_integrity.MeterIntegrityWarning: alerting(
        group(
            "SmartMeterIntegrityIssueWarningDeviceAlert",
            # The two octets are the manufacturer's; the schema's list has one word for all of them.
            computed("Warning", lambda _: "Unspecified Smart Meter Operational Integrity Error"),
        )
    ),
}
"""By typed body. The logs in CS14 and GCS62 and the versions in CCS08 and CS09 have no place in the schema."""
