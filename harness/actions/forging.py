"""Messages that nobody should have sent: commands past the DSP, and what a Comms Hub has no say in.

A command has any sender, any signature and the ACB's MAC; a report is genuine and only not true.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from sitrig.emulators.devices.image_relay import SUCCEEDED
from sitrig.emulators.estate import Estate
from sitrig.emulators.protocol.effects import DSP, Effect, Link, Send
from sitrig.emulators.protocol.gbcs.message import DeviceMessage, MessageKind, Proof, UseCaseBody
from sitrig.emulators.protocol.gbcs.use_cases import ccs08, gcs28
from sitrig.emulators.protocol.gbcs.use_cases.ccs08 import FirmwareTransfer, TransferCode
from sitrig.emulators.protocol.identifiers import ACB, Eui
from sitrig.harness.actions.device_commands import hub_of
from sitrig.harness.actions.misbehaviour import device_core
from sitrig.harness.clock import MINUTE, Clock
from sitrig.harness.parties import Party


def gas_clock_command(now: int) -> tuple[str, UseCaseBody]:
    """GCS28: the time is right within a minute."""
    return gcs28.NAME, gcs28.SetClock(now, now + MINUTE)


def signed_command(
    estate: Estate, device: Eui, named: tuple[str, UseCaseBody], sender: Party, signer: Party
) -> DeviceMessage:
    """That command with a signature that the signer made, under the instant as its counter."""
    use_case, body = named
    command = DeviceMessage(
        kind=MessageKind.COMMAND,
        use_case=use_case,
        originator=sender.eui,
        recipient=device,
        counter=estate.world.now,
        body=body,
    )
    codec, key = estate.dsp.codec, signer.credentials.signing
    payload = codec.sign_pre_command(codec.pre_command(command), key)
    proof = Proof(signer_ski=key.certificate.ski, mac_by=ACB)
    return structs.replace(codec.signed(command, payload), proof=proof)


def send(estate: Estate, clock: Clock, command: DeviceMessage) -> None:
    """Put it on the SM WAN to the device's Comms Hub, and let a minute pass."""
    estate.world.perform(DSP, [Send(hub_of(estate, command.recipient), command, Link.WAN)])
    clock.run_for(MINUTE)


def report_transfer(estate: Estate, clock: Clock, hub: Eui, device: Eui, version: str) -> None:
    """Have a Comms Hub report (CCS08) that it handed that firmware to the device, and let a minute pass."""
    core = device_core(estate, hub)

    def reported(now: int) -> Sequence[Effect]:
        code = TransferCode.FILE_TRANSFER_SUCCESS
        body = FirmwareTransfer(SUCCEEDED, now, device, version, code)
        return core.alert(ccs08.NAME, body, core.alert_recipient(), now, signed=True)

    estate.world.call(hub, reported)
    clock.run_for(MINUTE)
